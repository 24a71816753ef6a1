package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Expected;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.outcome.Reckoned;
import org.paraspinal.care.outcome.Watch;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.web.drawing.Series;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.ProgressPage;
import org.paraspinal.web.view.ProgressPage.Part;
import org.paraspinal.web.view.ProgressPage.Told;

/** A course and what can be said of it, as a page. */
final class ProgressView {
    private final Knowledge k;
    private final ProgressPictures pictures;
    private final TrialWords words;

    ProgressView(Knowledge knowledge) {
        k = knowledge;
        pictures = new ProgressPictures(knowledge);
        words = new TrialWords(knowledge);
    }

    /** @param more links beside the usual ones */
    ProgressPage page(Frame frame, Course course, Account account, List<Link> more) {
        Outcome lasting = account.lasting();
        Optional<String> grave = account.watch().advice().stream()
                .filter(a -> a.kind() != Watch.Kind.CHOICE)
                .map(Watch.Advice::sentence)
                .findFirst();
        boolean doctor = seeADoctor(account);
        return new ProgressPage(
                frame,
                grave.orElse(headline(lasting)),
                grave.map(_ -> headline(lasting) + " ").orElse("") + lede(lasting),
                account.watch().advice().stream()
                        .map(Watch.Advice::sentence)
                        .filter(s -> !grave.equals(Optional.of(s)))
                        .toList(),
                pictures.progress(course, account),
                parts(course, account),
                course.sessions().stream().map(ProgressView::line).toList(),
                reached(account),
                Optional.of(
                        doctor
                                ? new Action("A page to take to the doctor", "/doctor", false)
                                : new Action("Say how your week was", "/check-in/weekly", false)),
                links(doctor, more));
    }

    /** The periods of a personal trial that were reached, for shading. */
    List<Series.Period> periods(PersonalTrial trial, LocalDate today) {
        var out = new ArrayList<Series.Period>();
        Protocol p = trial.protocol();
        LocalDate until =
                trial.stop().map(Stop::day).filter(d -> d.isBefore(p.over())).orElse(p.over());
        LocalDate last = (today.isBefore(until) ? today.plusDays(1) : until).minusDays(1);
        for (int i = 0; i < p.design().periods() && !p.begins(i).isAfter(last); i++) {
            LocalDate to = p.begins(i + 1).minusDays(1);
            Arm arm = p.design().order().get(i);
            out.add(new Series.Period(
                    p.begins(i),
                    to.isAfter(last) ? last : to,
                    arm == Arm.B ? Series.Which.WITH : Series.Which.WITHOUT,
                    words.arm(p.compared(), arm)));
        }
        return out;
    }

    private static List<Link> links(boolean doctor, List<Link> more) {
        var links = new ArrayList<Link>();
        if (doctor) {
            links.add(new Link("How to ask for advice", HelpWords.ADVICE.path()));
            links.add(new Link("Say how your week was", "/check-in/weekly"));
        } else links.add(new Link("A page for the doctor, or whoever treats you", "/doctor"));
        links.add(new Link("How far can you bend?", "/measure/bend"));
        links.add(new Link("A personal trial", "/trial"));
        links.addAll(more);
        links.add(new Link("Check for the next session", "/"));
        links.add(new Link(ClearanceController.TITLE, ClearanceController.PATH));
        links.add(new Link(RemindersController.TITLE, RemindersController.PATH));
        links.add(new Link("Keep or erase my record", "/keep"));
        return links;
    }

    /** Whether the doctor comes before all else: clearly worse, rising, or shown to be less than hoped. */
    static boolean seeADoctor(Account account) {
        boolean worse = account.lasting() instanceof Outcome.Change c && c.reading() == Outcome.Reading.CLEARLY_WORSE;
        return worse || account.watch().advice().stream().anyMatch(a -> a.kind() != Watch.Kind.CHOICE);
    }

    private static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Change c -> c.sentence();
            case Outcome.Effect e -> e.sentence();
            case Outcome.NotYet n ->
                "Not yet: " + n.moreWeeks() + (n.moreWeeks() == 1 ? " more week." : " more weeks.");
        };
    }

    private static String lede(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Change c ->
                "The change is " + signed(c.estimate()) + " points of 10, and lies between " + signed(c.low()) + " and "
                        + signed(c.high())
                        + " with 95 in 100 confidence. There is nobody to compare with, so it may have happened anyway.";
            case Outcome.Effect e -> e.method();
            case Outcome.NotYet n ->
                n.sentence()
                                .replaceFirst("^Not yet: (\\d+ more weeks?\\. )?", "")
                                .transform(Fields::capital)
                        + " Back pain goes up and down by itself: three weekly ratings before the first session show how much.";
        };
    }

    /** What is right after, what is the next morning and what lasts stay apart. */
    private List<Part> parts(Course course, Account a) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("What lasts", List.of(told(a.trend())), List.of()));
        parts.add(new Part("Right after a session", List.of(told(a.rightAfter())), List.of()));
        parts.add(new Part("The next morning", List.of(told(a.nextMorning()), told(a.howLong())), List.of()));
        if (!a.yardsticks().isEmpty())
            parts.add(new Part(
                    "What happens anyway",
                    a.yardsticks().stream()
                            .map(y -> new Told(y.sentence(), "", "Source: " + sources(y.sources())))
                            .toList(),
                    List.of()));
        parts.add(new Part("What you expected", expectations(a.expected()), pictures.expected(a.expected())));
        if (!a.bending().isEmpty())
            parts.add(new Part(
                    "How far you can bend",
                    a.bending().stream().map(ProgressView::told).toList(),
                    List.of()));
        if (!a.others().isEmpty())
            parts.add(new Part(
                    "Beside the pain",
                    Stream.concat(
                                    a.others().stream()
                                            .filter(o -> o.outcome() instanceof Outcome.Change)
                                            .map(o -> told(o.outcome())),
                                    a.alongside().stream().map(x -> new Told(x.sentence(), "", "")))
                            .toList(),
                    pictures.beside(course, a)));
        return parts;
    }

    /** Of what cannot be said yet only the first is told. */
    private static List<Told> expectations(Expected e) {
        var out = new ArrayList<Told>();
        out.add(told(e.bias()));
        if (e.bias() instanceof Reckoned.Known) out.add(told(e.slope()));
        if (e.slope() instanceof Reckoned.Known) {
            out.add(told(e.withinPerson()));
            out.add(new Told(e.betweenPeople(), "", ""));
        }
        out.add(told(e.fourWeeks()));
        return out;
    }

    static Told told(Reckoned r) {
        return switch (r) {
            case Reckoned.Known k ->
                new Told(
                        k.sentence(),
                        Double.isNaN(k.low())
                                ? ""
                                : signed(k.estimate()) + ", between " + signed(k.low()) + " and " + signed(k.high()),
                        k.method());
            case Reckoned.NotYet n -> new Told(n.sentence(), "", "");
        };
    }

    static Told told(Outcome o) {
        return switch (o) {
            case Outcome.Change c ->
                new Told(
                        c.sentence(),
                        signed(c.estimate()) + ", between " + signed(c.low()) + " and " + signed(c.high()),
                        c.method());
            case Outcome.Effect e -> new Told(e.sentence(), "", e.method());
            case Outcome.NotYet n -> new Told(n.sentence(), "", "");
        };
    }

    static String signed(double d) {
        return String.format(Locale.ROOT, "%+.1f", d).replace('-', '−');
    }

    private String sources(List<String> ids) {
        return Said.list(new Explained(k)
                        .sources(ids).stream().map(s -> s.title()).toList())
                + ".";
    }

    private List<String> reached(Account account) {
        var out = new ArrayList<String>();
        switch (account.lasting()) {
            case Outcome.Change c -> {
                out.add(c.method());
                out.add("Rests on: " + sources(c.sources()));
            }
            case Outcome.Effect e -> out.add(e.method());
            case Outcome.NotYet _ ->
                out.add("A change is counted only against at least " + Course.BASELINE_WEEKS
                        + " weekly ratings from before.");
        }
        out.addAll(account.watch().notes());
        out.add("Pain right before and right after a session is shown in the table, and is never called an effect.");
        return out;
    }

    private static ProgressPage.SessionLine line(SessionHeld s) {
        return new ProgressPage.SessionLine(
                Said.date(s.day()),
                Said.minutes(s.seconds()),
                number(s.painBefore()),
                number(s.painExpected()),
                number(s.painAfter()));
    }

    private static String number(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
    }
}
