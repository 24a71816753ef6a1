package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A number asked.
 *
 * @param id the form field's name
 * @param value as written last, right or wrong; empty when nothing was
 */
public record NumberField(String id, String ask, Optional<String> more, String unit, int from, int to, String value) {}
