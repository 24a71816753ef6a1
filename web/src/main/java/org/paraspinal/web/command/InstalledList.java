package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.web.wording.Agreement;
import org.paraspinal.web.wording.InstalledWordings.Found;
import org.paraspinal.web.wording.InstalledWordings.Installed;
import org.paraspinal.web.wording.Wording;

/** Lists in words which instruments are installed, in which language and under which terms; which can be; and which never. */
final class InstalledList {
    private final Knowledge knowledge;
    private final Found found;

    InstalledList(Knowledge knowledge, Found found) {
        this.knowledge = knowledge;
        this.found = found;
    }

    void print(PrintWriter out) {
        out.println("Installed:");
        if (found.sound().isEmpty() && found.damaged().isEmpty()) out.println("  none");
        found.sound().forEach((_, i) -> installed(i, out));
        found.damaged().forEach((id, faults) -> damaged(id, faults, out));
        out.println();
        out.println("Can be installed from a file:");
        of(Instrument.Wording.INSTALLED)
                .filter(i -> !found.sound().containsKey(i.id()))
                .forEach(i -> known(i, out));
        out.println();
        out.println("Nothing to install, asked in our own words or measured:");
        of(Instrument.Wording.OWN).forEach(i -> out.println("  " + i.id() + ": " + i.name()));
        of(Instrument.Wording.PROCEDURE).forEach(i -> out.println("  " + i.id() + ": " + i.name()));
        out.println();
        out.println("Never installed:");
        of(Instrument.Wording.LICENSED).forEach(i -> known(i, out));
        knowledge.notScored().forEach(n -> out.println("  " + n.name() + ". " + n.why()));
        out.flush();
    }

    private Stream<Instrument> of(Instrument.Wording wording) {
        return knowledge.instruments().values().stream().filter(i -> i.terms().wording() == wording);
    }

    private static void installed(Installed i, PrintWriter out) {
        Wording w = i.wording();
        Agreement a = i.agreement();
        out.println("  " + w.instrument().id() + ": " + w.instrument().name() + ", in " + w.language() + ". "
                + w.edition());
        out.println("    From " + a.from() + ", on "
                + a.at().atOffset(ZoneOffset.UTC).toLocalDate() + "; terms "
                + (a.how().equals("typed") ? "confirmed by hand" : "accepted by option") + ". SHA-256 " + a.digest());
        out.println("    Owner: " + a.owner() + ". " + a.terms() + ".");
        a.copyright().ifPresent(c -> out.println("    " + c));
    }

    private static void damaged(String id, List<Fault> faults, PrintWriter out) {
        out.println("  " + id + ": damaged, and not offered:");
        faults.forEach(f -> out.println("    " + f));
    }

    private static void known(Instrument i, PrintWriter out) {
        out.println("  " + i.id() + ": " + i.name() + ". Owner: " + i.terms().owner() + ". "
                + i.terms().says() + ".");
    }
}
