package org.paraspinal.care.measure;

import java.util.List;

/** What came of holding answers against a measure: a response, or everything that does not fit. */
public sealed interface ResponseReading {
    /** It can be scored, as far as enough of it is answered. */
    record Fits(Response response) implements ResponseReading {}

    /** It is no response to this measure. */
    record Misfits(List<Misfit> misfits) implements ResponseReading {
        public Misfits {
            misfits = List.copyOf(misfits);
        }
    }
}
