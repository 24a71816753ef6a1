package org.paraspinal.care.knowledge;

import java.util.List;

/** What a plan says beside its steps: what follows from what set the pain off, and when to stop. */
public record PlanWords(List<SetOff> setOffs, List<StopIf> stopIf) {
    public PlanWords {
        setOffs = List.copyOf(setOffs);
        stopIf = List.copyOf(stopIf);
    }

    /** What set the pain off, and what to do in the days after. */
    public record SetOff(String id, String name, String says, Mark mark, List<String> sources) {}

    /** A sign to stop at, as the end of a sentence that begins "Stop if". */
    public record StopIf(String id, String says, Mark mark, List<String> sources) {}
}
