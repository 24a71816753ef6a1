package org.paraspinal.store.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows each answer from yes to no and back, by the hour. */
final class YesAndNo {
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, String> latest = new HashMap<>();
    private final Map<String, Instant> lastYes = new HashMap<>();
    private final Map<String, TakenBack> takenBack = new LinkedHashMap<>();

    void said(String id, String value, Instant at) {
        latest.put(id, value);
        if (!value.equals("no")) takenBack.remove(id);
        if (value.equals("yes")) lastYes.put(id, at);
        if (value.equals("no") && lastYes.remove(id) instanceof Instant yes && within(yes, at))
            takenBack.put(id, new TakenBack(id, yes, at));
    }

    Set<String> freshYes(Instant now) {
        return lastYes.entrySet().stream()
                .filter(e -> "yes".equals(latest.get(e.getKey())) && within(e.getValue(), now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<TakenBack> takenBack() {
        return List.copyOf(takenBack.values());
    }

    private static boolean within(Instant yes, Instant later) {
        return Duration.between(yes, later).compareTo(DAY) < 0;
    }
}
