package org.paraspinal.web.view;

import java.util.Optional;

/** A line in a table of facts: "Hardest", "3 of 10", "moves the skin, never hurts". */
public record Fact(String name, String value, Optional<String> more) {}
