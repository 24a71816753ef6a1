package org.paraspinal.proof;

import java.util.List;

/** One thing that must be so for everybody. */
interface Property {
    /** Its name, such as {@code P1}. */
    String name();

    /** What it claims, in a sentence. */
    String claim();

    /** Looks for somebody of whom it is not so. */
    Findings prove();

    /**
     * What came of it.
     *
     * @param how how it was proved
     * @param variables how many free variables the circuit had
     * @param queries how many questions were put to the solver
     * @param against one sentence for each violation; none when it is proved
     * @param notes what else is worth knowing, such as what is exempt
     */
    record Findings(String how, int variables, int queries, List<String> against, List<String> notes) {
        public Findings {
            against = List.copyOf(against);
            notes = List.copyOf(notes);
        }
    }
}
