package org.paraspinal.web.view;

import java.util.Optional;

/** A radio button or tick box. */
public record Choice(String value, String label, Optional<String> more, boolean chosen) {}
