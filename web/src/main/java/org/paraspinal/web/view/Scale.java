package org.paraspinal.web.view;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scale from {@code from} to {@code to}, shown as one radio button for each number.
 *
 * @param id the form field's name
 * @param low what its least number means, such as "no pain"; empty when the question says it
 * @param high what its greatest means
 */
public record Scale(
        String id, String ask, Optional<String> more, int from, int to, String low, String high, OptionalInt chosen) {}
