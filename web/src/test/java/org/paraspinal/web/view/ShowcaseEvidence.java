package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.web.drawing.EffectAxis;
import org.paraspinal.web.drawing.Estimate;
import org.paraspinal.web.drawing.Forest;
import org.paraspinal.web.drawing.ForestPlot;

/** The pages about the evidence, with made-up trials. */
final class ShowcaseEvidence {
    private static final SourceLink REVIEW =
            new SourceLink("Review 2015: massage for the low back", Optional.of("https://example.org/review"), true);
    private static final SourceLink POPULAR = new SourceLink("A popular page", Optional.empty(), false);
    private static final List<Link> LINKS =
            List.of(new Link("All claims", "/evidence"), new Link("All sources", "/sources"));

    private static final List<Fact> ANYWAY =
            List.of(fact("What lasting back pain does by itself", "Of 100, pain fell from 51 to 33 in six weeks."));

    private ShowcaseEvidence() {}

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put(
                "evidence",
                new EvidencePage(
                        frame("What massage does for back pain", "Evidence"),
                        List.of(
                                new EvidencePage.Part("What does it do?", List.of(line(soon()))),
                                new EvidencePage.Part("For how long?", List.of(line(late())))),
                        List.of(
                                new EvidencePage.ClaimRow(
                                        "/evidence/relief",
                                        "Pain in the low back",
                                        "Massage eases back pain.",
                                        "Supported",
                                        "Supported, low certainty",
                                        "Mostly contradicted, low certainty"),
                                new EvidencePage.ClaimRow(
                                        "/evidence/water",
                                        "Water afterwards",
                                        "Massage eases back pain.",
                                        "Nothing found",
                                        "Nothing found, very low certainty",
                                        "No study found")),
                        ANYWAY,
                        LINKS));
        p.put(
                "evidence-popular",
                new PopularPage(
                        frame("What popular pages say", "Evidence"),
                        List.of(new PopularPage.Saying(
                                "/evidence/circulation",
                                "Blood flow",
                                "Massage gets the blood flowing.",
                                "Contradicted",
                                List.of("The skin gets warmer.", "Blood flow in the muscle did not rise."))),
                        LINKS));
        p.put(
                "evidence-claim",
                new ClaimPage(
                        frame("Pain in the low back", "Evidence"),
                        "Pain in the low back",
                        "Massage takes back pain away.",
                        List.of(POPULAR),
                        "Supported",
                        List.of(
                                new ClaimPage.Shown("In weeks and months", "Supported", soon()),
                                new ClaimPage.Shown("After half a year or more", "Mostly contradicted", late())),
                        List.of(question()),
                        List.of(new ClaimPage.StudyRow(
                                "REVIEW/pain",
                                "Review, 2015",
                                "pain for three months or more",
                                "massage, against nothing",
                                "up to half a year",
                                "Difference in standard deviations \u22120.75 (\u22120.90 to \u22120.60)",
                                "the trials were not blind",
                                "Trials",
                                REVIEW)),
                        ANYWAY,
                        LINKS));
        p.put(
                "evidence-figures",
                new FiguresPage(
                        frame("The figures, and how we got them", "Evidence"),
                        92,
                        88,
                        List.of(question()),
                        List.of(),
                        List.of(new FiguresPage.Named("What lasting back pain does by itself", soon())),
                        List.of(fact("Relief to begin from", "2.0 points of ten")),
                        List.of(new Link("trials.csv", "/evidence/files/trials.csv")),
                        LINKS));
        return p;
    }

    private static Statement soon() {
        return new Statement(
                "In trials massage eased low back pain for weeks, by about 1.6 to 2.4 points of ten.",
                "Trials, low certainty as the review graded it",
                List.of(REVIEW));
    }

    private static Statement late() {
        return new Statement(
                "At one year trials show little or no difference.",
                "Trials, low certainty as we judge it",
                List.of(REVIEW));
    }

    private static EvidencePage.Line line(Statement s) {
        return new EvidencePage.Line(s.says(), s.strength(), "/evidence/relief", "Pain in the low back");
    }

    private static QuestionView question() {
        return new QuestionView(
                "pain-inactive",
                "Pain, against nothing, in the first months",
                List.of(
                        fact(
                                "A review prints",
                                "\u22120.75 (\u22120.90 to \u22120.60)",
                                "7 trials, 761 people, low certainty"),
                        fact("Worked out again", "No", "The results of the single trials are not known to us.")),
                List.of("One trial stands in it twice."),
                List.of(new ForestPlot(new Forest(
                        "Pain, against nothing",
                        "Together they come to \u22121.50.",
                        List.of(new Forest.Group(
                                "",
                                List.of(
                                        study("Abara", 2008, -1.7, 60),
                                        study("Berg", 2012, -1.2, 25),
                                        study("Chidi", 2019, -1.4, 15)),
                                Optional.empty())),
                        Optional.of(new Forest.Pooled("Worked out here", new Estimate(-1.5, -2.1, -0.9))),
                        Optional.of(new Forest.Range("In a new setting", -2.6, -0.4)),
                        new EffectAxis("Difference in points", "better with massage", "better without", 0, false)))));
    }

    private static Forest.Study study(String label, int year, double effect, double weight) {
        return new Forest.Study(label, OptionalInt.of(year), new Estimate(effect, effect - 0.6, effect + 0.6), weight);
    }
}
