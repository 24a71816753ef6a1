package org.paraspinal.web.serve;

import java.util.Optional;

/**
 * How this server was started.
 *
 * @param demo the secret of the made-up person whom everybody sees; empty unless it is a demonstration
 */
public record Settings(Optional<String> demo) {}
