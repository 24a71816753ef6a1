package org.paraspinal.web.wording;

import java.util.List;
import org.paraspinal.care.knowledge.Fault;

/** What came of reading a file: the wording of an instrument, or everything that is wrong with it. */
public sealed interface WordingReading {
    /** It fits. */
    record Fits(Wording wording) implements WordingReading {}

    /** It does not, and nothing of it is used. */
    record Refused(List<Fault> faults) implements WordingReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
