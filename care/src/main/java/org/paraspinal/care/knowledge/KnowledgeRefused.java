package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge files cannot be used; carries every fault found, not the first alone. */
public final class KnowledgeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    KnowledgeRefused(List<Fault> faults) {
        super(faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in the knowledge:\n"
                + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the files. */
    public List<Fault> faults() {
        return faults;
    }
}
