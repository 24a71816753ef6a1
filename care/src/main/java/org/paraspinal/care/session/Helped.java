package org.paraspinal.care.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The techniques after which this person's pain was less, right after; an observation of one person and no effect. */
public final class Helped {
    /** The least fall, in points of ten, that counts for a session; ours. */
    private static final double LEAST = 1;

    private Helped() {}

    /** Those whose sessions, stopped ones left out, ended on average at least one point lower than they began. */
    public static Set<String> before(List<SessionHeld> sessions) {
        return sessions.stream()
                .filter(s -> s.stoppedFor().isEmpty())
                .filter(s -> s.painBefore().isPresent() && s.painAfter().isPresent())
                .collect(Collectors.groupingBy(
                        SessionHeld::technique,
                        Collectors.averagingInt(
                                s -> s.painBefore().getAsInt() - s.painAfter().getAsInt())))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() >= LEAST)
                .map(e -> e.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }
}
