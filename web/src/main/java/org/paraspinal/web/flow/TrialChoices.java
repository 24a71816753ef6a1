package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TrialStated;
import org.paraspinal.care.trial.Basis;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.NumberField;
import org.paraspinal.web.view.TrialPage;

/** What a person chooses for a trial, as fields of a form and as it was sent. */
final class TrialChoices {
    static final String MASSAGE = "massage";
    static final String TECHNIQUES = "techniques";
    private static final int SESSIONS = 2;
    private static final int MOST_SESSIONS = 7;

    private final Knowledge k;
    private final TrialStated stated;

    TrialChoices(Knowledge k) {
        this.k = k;
        this.stated = k.trial();
    }

    /** What was chosen, all of it well. */
    record Chosen(Compared compared, int pairs, int days, int washout, int sessions, double important) {
        /** As hidden fields. */
        Map<String, String> hidden() {
            var out = new LinkedHashMap<String, String>();
            out.put("compared", compared instanceof Compared.MassageOrNone ? MASSAGE : TECHNIQUES);
            if (compared instanceof Compared.Techniques(String a, String b)) {
                out.put("technique-a", a);
                out.put("technique-b", b);
            }
            out.put("pairs", Integer.toString(pairs));
            out.put("days", Integer.toString(days));
            out.put("washout", Integer.toString(washout));
            out.put("sessions", Integer.toString(sessions));
            out.put("important", TrialWords.points(important));
            return out;
        }
    }

    /** Draws the order from a seed and settles everything; it starts tomorrow, so that the order is kept before. */
    Protocol settle(Chosen c, LocalDate today, long seed, Evidence evidence) {
        return new Protocol(
                today,
                today.plusDays(1),
                c.compared(),
                Design.drawn(c.pairs(), c.days(), c.washout(), seed),
                c.sessions(),
                c.important(),
                stated.reading().level(),
                Basis.of(c.compared(), k, evidence),
                k.version());
    }

    /** What was sent; empty when something is missing or wrong, and then the form says what. */
    Optional<Chosen> read(Form form) {
        Optional<Compared> compared = compared(form);
        Optional<String> pairs = form.chosen("pairs", lengths(), "Choose how many pairs.");
        Optional<String> days = form.chosen("days", days(), "Choose how long each period is.");
        Optional<String> important =
                form.chosen("important", important(), "Choose how far your pain would have to fall.");
        OptionalInt sessions = form.required("sessions", 1, MOST_SESSIONS, "Sessions a week");
        int longest = days.map(Integer::parseInt).orElse(stated.shape().days().getLast()) - 2;
        OptionalInt washout = form.required("washout", 1, longest, "Days left out");
        if (!form.mistakes().isEmpty()) return Optional.empty();
        return Optional.of(new Chosen(
                compared.orElseThrow(),
                Integer.parseInt(pairs.orElseThrow()),
                Integer.parseInt(days.orElseThrow()),
                washout.orElseThrow(),
                sessions.orElseThrow(),
                Double.parseDouble(important.orElseThrow())));
    }

    private Optional<Compared> compared(Form form) {
        Optional<String> what =
                form.chosen("compared", List.of(MASSAGE, TECHNIQUES), "Choose what you want to compare.");
        if (what.isEmpty()) return Optional.empty();
        if (what.get().equals(MASSAGE)) return Optional.of(new Compared.MassageOrNone());
        Optional<String> a = form.chosen("technique-a", techniques(), "Choose the first technique.");
        Optional<String> b = form.chosen("technique-b", techniques(), "Choose the second technique.");
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        if (a.equals(b)) {
            form.mistake("technique-b", "Choose another one than the first.");
            return Optional.empty();
        }
        return Optional.of(new Compared.Techniques(a.get(), b.get()));
    }

    /** Techniques that a home routine is made of. */
    private List<String> techniques() {
        return k.routines().stream()
                .filter(r -> !r.delivery().equals("therapist"))
                .map(r -> r.technique())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> lengths() {
        return IntStream.rangeClosed(Design.FEWEST, Design.MOST)
                .mapToObj(Integer::toString)
                .toList();
    }

    private List<String> days() {
        return stated.shape().days().stream().map(d -> Integer.toString(d)).toList();
    }

    private List<String> important() {
        return stated.reading().important().stream().map(TrialWords::points).toList();
    }

    /** The form, with what was sent or else what is offered first. */
    TrialPage.Fields fields(Form form) {
        var words = new TrialWords(k);
        return new TrialPage.Fields(
                List.of(
                        choice(form, "compared", MASSAGE, "Massage against no massage", MASSAGE),
                        choice(form, "compared", TECHNIQUES, "One technique against another", MASSAGE)),
                techniques().stream()
                        .map(t -> choice(form, "technique-a", t, words.technique(t), ""))
                        .toList(),
                techniques().stream()
                        .map(t -> choice(form, "technique-b", t, words.technique(t), ""))
                        .toList(),
                lengths().stream()
                        .map(n -> choice(form, "pairs", n, n + " pairs", ""))
                        .toList(),
                days().stream()
                        .map(n -> choice(form, "days", n, n + " days", days().getFirst()))
                        .toList(),
                new NumberField(
                        "washout",
                        "How many days at the start of each period are left out?",
                        Optional.of("So that what came before has worn off. "
                                + stated.shape().washout() + " is usual."),
                        "days",
                        1,
                        stated.shape().days().getLast() - 2,
                        form.one("washout")
                                .orElse(Integer.toString(stated.shape().washout()))),
                new NumberField(
                        "sessions",
                        "How many sessions a week do you plan, where there are some?",
                        Optional.empty(),
                        "a week",
                        1,
                        MOST_SESSIONS,
                        form.one("sessions").orElse(Integer.toString(SESSIONS))),
                important().stream()
                        .map(n -> choice(
                                form,
                                "important",
                                n,
                                n + (n.equals("1") ? " point" : " points"),
                                TrialWords.points(stated.reading().offered())))
                        .toList());
    }

    /** A choice, chosen as it was sent or else when it is what is offered. */
    static Choice choice(Form form, String field, String value, String label, String offered) {
        return new Choice(
                value, label, Optional.empty(), form.one(field).orElse(offered).equals(value));
    }
}
