package org.paraspinal.web.view;

import java.util.List;
import java.util.stream.Stream;

/** Page 4: where and how. Fields: {@code places}, {@code set-off}, {@code also-used}, {@code minutes}, {@code positions}, {@code props}, {@code goal}, {@code technique}, {@code height}, {@code build}, {@code pain-now}, {@code expected}. */
public record WherePage(
        Frame frame,
        String action,
        Places places,
        List<Choice> setOff,
        List<Choice> alsoUsed,
        NumberField minutes,
        List<Choice> positions,
        List<Choice> props,
        List<Choice> goals,
        List<Choice> techniques,
        NumberField height,
        List<Choice> builds,
        Scale painNow,
        Scale expected)
        implements Page {
    public WherePage {
        setOff = List.copyOf(setOff);
        alsoUsed = List.copyOf(alsoUsed);
        positions = List.copyOf(positions);
        props = List.copyOf(props);
        goals = List.copyOf(goals);
        techniques = List.copyOf(techniques);
        builds = List.copyOf(builds);
    }

    /** Whether the rarer choices stand unfolded: when one was made, or one is wrong. */
    public boolean moreOpen() {
        return !height.value().isEmpty()
                || Stream.of(setOff, alsoUsed, positions, props, goals, techniques, builds)
                        .flatMap(List::stream)
                        .anyMatch(Choice::chosen)
                || Stream.of("set-off", "also-used", "positions", "props", "goal", "technique", "height", "build")
                        .anyMatch(f -> frame.mistake(f).isPresent());
    }
}
