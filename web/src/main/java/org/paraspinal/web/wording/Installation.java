package org.paraspinal.web.wording;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.knowledge.Instrument;

/**
 * A wording that fits and waits for its owner's terms to be agreed to. Nothing is kept before.
 *
 * @param from the name of the file it was read from
 */
public record Installation(Wording wording, byte[] file, String from) {
    /** What is to be read before agreeing, a line each. */
    public List<String> terms() {
        Instrument i = wording.instrument();
        var lines = new ArrayList<String>();
        lines.add(i.id() + ": " + i.name() + ". Its language: " + wording.language() + ".");
        lines.add("Edition: " + wording.edition());
        lines.add("Owner: " + i.terms().owner() + ".");
        lines.add("The owner's terms, in our words: " + i.terms().says() + ".");
        lines.add("The file's copyright line: " + wording.copyright().orElse("it has none."));
        if (i.critical().isPresent())
            lines.add(
                    "Item " + i.critical().getAsInt()
                            + " is on harming oneself: any answer but the lowest shows the crisis card, and nobody here is told.");
        return lines;
    }

    /** Keeps it, once its terms were agreed to. */
    public Agreement agreed(InstalledWordings to, Instant at, boolean typed) throws IOException {
        Instrument i = wording.instrument();
        var agreement = new Agreement(
                i.id(),
                InstalledWordings.keptAs(wording, from),
                from,
                wording.digest(),
                at,
                typed ? "typed" : "option",
                i.terms().owner(),
                i.terms().says(),
                wording.copyright());
        to.keep(file, agreement);
        return agreement;
    }
}
