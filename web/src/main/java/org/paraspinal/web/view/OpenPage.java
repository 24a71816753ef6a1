package org.paraspinal.web.view;

/**
 * Opens a record on this device with the recovery code; the field is {@code code}.
 *
 * @param code as written last; empty when nothing was
 */
public record OpenPage(Frame frame, String action, String code) implements Page {}
