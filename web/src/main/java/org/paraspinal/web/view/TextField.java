package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A short text.
 *
 * @param id the form field's name
 * @param value what was typed; empty when nothing was
 * @param longest in characters
 */
public record TextField(String id, String ask, Optional<String> more, String value, int longest) {}
