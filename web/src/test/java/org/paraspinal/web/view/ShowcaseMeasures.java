package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.ambulance;
import static org.paraspinal.web.view.Showcase.choice;
import static org.paraspinal.web.view.Showcase.chosen;
import static org.paraspinal.web.view.Showcase.country;
import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.web.view.Frame.Mistake;

/** Installed questionnaires: the list, asking one, and its result. Every word of theirs is made up. */
final class ShowcaseMeasures {
    private static final String TITLE = "Questionnaires";

    private ShowcaseMeasures() {}

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put("measures", list());
        p.put("measure", questions(frame("Made-up questionnaire", TITLE), -1));
        p.put(
                "measure-wrong",
                questions(
                        frame(
                                "Made-up questionnaire",
                                TITLE,
                                new Mistake("q1", "Question 1: choose one of its answers.")),
                        2));
        p.put("measure-ticks", ticks(frame("Made-up list", TITLE)));
        p.put(
                "measure-ticks-wrong",
                ticks(frame(
                        "Made-up list",
                        TITLE,
                        new Mistake("ticked", "Tick what is true of you today, or choose the last row."),
                        new Mistake("none", "Something else is ticked too. Leave only what is right."))));
        p.put("measure-result", result(Optional.empty(), false));
        p.put("measure-result-people", result(Optional.empty(), true));
        p.put(
                "measure-result-crisis",
                result(
                        Optional.of(new CrisisCard(
                                "Talk to somebody now", "You do not have to carry this alone.", List.of(ambulance()))),
                        true));
        p.put("measure-result-none", noScore());
        return p;
    }

    private static Page list() {
        return new MeasuresPage(
                frame(TITLE, TITLE),
                List.of(
                        new MeasuresPage.Entry(
                                "/measures/a",
                                "Made-up questionnaire of nine questions",
                                "Something over the past two weeks",
                                "9 questions",
                                "last answered on 25 October 2026"),
                        new MeasuresPage.Entry(
                                "/measures/b",
                                "Made-up list",
                                "How much back pain limits everyday life today",
                                "24 statements to tick",
                                "not answered yet")),
                List.of(new Link("Your weeks", "/progress")));
    }

    private static Page questions(Frame frame, int first) {
        return new MeasurePage(
                frame,
                "/measures/a",
                "Made-up questionnaire",
                "Something over the past two weeks. You may leave a question open; it then counts as open and never as a no.",
                "en",
                List.of("Made-up instructions, as their owner wrote them."),
                List.of(
                        question(1, "First made-up statement", first),
                        question(2, "Second made-up statement, which is rather longer than the first and wraps", -1),
                        new MeasurePage.Item(
                                "q3",
                                List.of("Made-up words before the third."),
                                "3. Third made-up statement",
                                List.of(),
                                Optional.of(new Scale(
                                        "q3",
                                        "3. Third made-up statement",
                                        Optional.empty(),
                                        0,
                                        10,
                                        "made-up low end",
                                        "made-up high end",
                                        OptionalInt.empty())))),
                List.of(),
                false,
                "0f1e2d",
                List.of("These are the words of: Nobody. Made-up edition", "© Nobody, made up"));
    }

    private static MeasurePage.Item question(int n, String text, int chosen) {
        return new MeasurePage.Item(
                "q" + n,
                List.of(),
                n + ". " + text,
                List.of(
                        choice("0", "Made-up answer a"),
                        choice("1", "Made-up answer b"),
                        chosen == 2 ? chosen("2", "Made-up answer c") : choice("2", "Made-up answer c"),
                        choice("3", "Made-up answer d")),
                Optional.empty());
    }

    private static Page ticks(Frame frame) {
        return new MeasurePage(
                frame,
                "/measures/b",
                "Made-up list",
                "How much back pain limits everyday life today. What you do not tick does not apply.",
                "en",
                List.of("Made-up instructions."),
                List.of(),
                List.of(
                        choice("1", "First made-up statement"),
                        chosen("2", "Second made-up statement, which is rather longer than the first and wraps"),
                        choice("3", "Third made-up statement")),
                false,
                "0f1e2d",
                List.of("These are the words of: Nobody. Made-up edition"));
    }

    private static Page result(Optional<CrisisCard> crisis, boolean people) {
        boolean card = crisis.isPresent();
        return new MeasureResultPage(
                frame("Made-up questionnaire", TITLE),
                card ? "Thank you for saying it." : people ? "Some signs of low mood." : "Few signs of low mood.",
                card ? List.of("Signs of low mood that are worth talking over with a doctor.") : List.of(),
                crisis,
                people && !card
                        ? List.of(new HelpLine(
                                "Talk to somebody: Listeners",
                                "116 123",
                                Optional.of("116123"),
                                Optional.of("day and night"),
                                "Made-up source",
                                "22 November 2026"))
                        : List.of(),
                people ? Optional.of(country()) : Optional.empty(),
                List.of(
                        fact("Score", "9", "from 0 to 27; 0 is the good end"),
                        fact("Left open", "Questions 3 and 5"),
                        fact("The first time", "14", "on 25 October 2026"),
                        fact("Change", "5 points lower")),
                List.of(
                        "A change of 5 points is one that matters to people; this is that much. It may have happened anyway.",
                        "A score is no diagnosis. It says how things are, and nothing of what brought them about."),
                List.of(
                        new MeasureResultPage.Earlier("25 October 2026", "14"),
                        new MeasureResultPage.Earlier("22 November 2026", "9")),
                List.of(new SourceLink("A made-up source", Optional.of("https://example.org/source"), true)),
                List.of(new Link(TITLE, "/measures"), new Link("Your weeks", "/progress")));
    }

    private static Page noScore() {
        return new MeasureResultPage(
                frame("Made-up questionnaire", TITLE),
                "It is kept, and there is no score.",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of("There is no score: you left open questions 1, 2 and 4, and at most 2 may be."),
                List.of(),
                List.of(new SourceLink("A made-up source", Optional.empty(), false)),
                List.of(new Link(TITLE, "/measures")));
    }
}
