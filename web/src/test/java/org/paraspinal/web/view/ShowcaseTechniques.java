package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;

import java.util.List;
import java.util.Optional;

/** The page of all techniques, with two of them: one that is guided and one that is refused. */
final class ShowcaseTechniques {
    private static final SourceLink TRIAL =
            new SourceLink("A trial of 401 people", Optional.of("https://example.org/trial"), true);

    private ShowcaseTechniques() {}

    static Page page() {
        return new TechniquesPage(
                frame("All techniques", "Techniques"),
                List.of(
                        new TechniquesPage.Entry(
                                "swedish",
                                "Swedish massage",
                                "Long, calm strokes with the flat hand.",
                                "C: low",
                                "myself, a partner, friend or relative",
                                "calm, sleep",
                                List.of(fact("How hard", "2 to 3 of 10"), fact("How fast", "3 to 5 cm a second")),
                                Optional.empty(),
                                new Statement("As good as deeper work at 10 weeks.", "Grade C", List.of(TRIAL)),
                                List.of(new Statement(
                                        "No style has beaten another.", "Trials, moderate certainty", List.of())),
                                "a fever",
                                List.of("Fever or chills")),
                        new TechniquesPage.Entry(
                                "manipulation",
                                "Spinal manipulation",
                                "A fast thrust that moves a joint of the spine.",
                                "X: not for home",
                                "nobody here",
                                "nothing that other care does not do as well",
                                List.of(),
                                Optional.of(new TechniquesPage.Refused(
                                        "It needs a look at your back first.", "Only someone with a licence for it.")),
                                new Statement("No better than the care that guidelines advise.", "Grade X", List.of()),
                                List.of(),
                                "anybody at home",
                                List.of())),
                List.of(new TechniquesPage.RoutineEntry(
                        "R6",
                        "Upper back and shoulders, seated",
                        "A partner, seated, for what feels tight.",
                        "10 minutes",
                        "a chair and a cushion",
                        List.of(new TechniquesPage.Timed("1 min", "Rest both palms on the shoulders.")),
                        List.of("The neck is left to flat hands."),
                        new Statement("Seconds, order and places are ours.", "Our own caution", List.of()))),
                List.of(
                        new TechniquesPage.Complaint(
                                "Tight shoulders",
                                List.of(new Link("R6, Upper back and shoulders, seated", "#R6")),
                                List.of(),
                                new Statement("The trials were of the neck.", "Our own caution", List.of())),
                        new TechniquesPage.Complaint(
                                "Pain below the knee",
                                List.of(),
                                List.of(),
                                new Statement("Let a doctor look first.", "Guideline", List.of()))),
                List.of(new TechniquesPage.Named(
                        "water",
                        "Water",
                        new Statement("Drink if you are thirsty.", "Case reports and professional lists", List.of()),
                        List.of())),
                List.of(new Link("All sources", "/sources")));
    }
}
