package org.paraspinal.web.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Clearance;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.web.view.ClearancePage.Leave;

/** What doctors have allowed, in words. */
final class Leaves {
    private final Knowledge k;

    Leaves(Knowledge knowledge) {
        k = knowledge;
    }

    /** The latest leave for each item, whether it holds or not. */
    List<Leave> told(Facts facts) {
        return facts.everCleared().stream()
                .flatMap(i -> today(facts, i).stream())
                .map(t -> new Leave(says(t.clearance()), ended(t), t.clearance().item()))
                .toList();
    }

    /** The leave that lowered this verdict, with what it is for: for the person alone. */
    List<String> lowering(Verdict verdict) {
        return cleared(verdict).map(this::says).toList();
    }

    /** The leave that lowered this verdict, without what it is for: whoever gives the massage is told no answer. */
    List<String> shared(Verdict verdict) {
        return cleared(verdict).map(c -> told(c, "")).distinct().toList();
    }

    /** What no longer lowers this verdict, and why. */
    List<String> ended(Verdict verdict) {
        Facts facts = verdict.grounds().facts();
        return items(verdict, Reason.How.FIRED, Reason.How.UNSURE)
                .flatMap(i -> today(facts, i).stream())
                .flatMap(t -> ended(t).stream())
                .toList();
    }

    private static Stream<Clearance> cleared(Verdict verdict) {
        return items(verdict, Reason.How.CLEARED).flatMap(i -> verdict.grounds().facts().clearance(i).stream());
    }

    private static Stream<String> items(Verdict verdict, Reason.How... hows) {
        return verdict.grounds().reasons().stream()
                .filter(r -> List.of(hows).contains(r.how()))
                .flatMap(r -> r.rule().item().stream())
                .distinct();
    }

    /** The one that holds, else the latest. */
    private static Optional<Clearance.Today> today(Facts facts, String item) {
        return facts.clearances(item)
                .filter(Clearance.Today::holds)
                .findFirst()
                .or(() -> facts.clearances(item).findFirst());
    }

    private String says(Clearance c) {
        return told(c, ", for " + quoted(c.item()));
    }

    private static String told(Clearance c, String what) {
        String allowed = c.allowed().map(a -> ": " + a).orElse("");
        return "Cleared by " + c.by() + " on " + Said.date(c.on()) + what + ", until " + Said.date(c.until()) + allowed
                + (allowed.matches("(?s).*[.!?]") ? "" : ".");
    }

    private Optional<String> ended(Clearance.Today t) {
        if (t.holds()) return Optional.empty();
        String what = "It was for " + quoted(t.clearance().item()) + ". A doctor has to look again.";
        String when = "Your clearance of " + Said.date(t.clearance().on());
        return Optional.of(
                t.inTime()
                        ? when + " has ended: since then you told us of " + newly(t.since()) + ". " + what
                        : when + " ended on " + Said.date(t.clearance().until()) + ". " + what);
    }

    /** What was told since, in the words of the questions. */
    String newly(List<String> ids) {
        return Said.list(ids.stream().map(this::quoted).toList());
    }

    private String quoted(String id) {
        return "“" + k.ask(id) + "”";
    }
}
