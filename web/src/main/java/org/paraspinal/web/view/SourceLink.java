package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A source of the bibliography.
 *
 * @param verified whether somebody saw it at its address
 */
public record SourceLink(String title, Optional<String> url, boolean verified) {}
