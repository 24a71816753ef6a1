package org.paraspinal.care.knowledge;

import java.util.Optional;

/** One entry of the bibliography. {@code verified} says that it was seen at its address. */
public record Source(
        String id,
        String title,
        String who,
        Optional<String> year,
        Optional<String> url,
        boolean verified,
        Spot spot) {}
