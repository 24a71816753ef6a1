package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.HelpLine;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.Reasoning;
import org.paraspinal.web.view.StopAdvicePage;
import org.paraspinal.web.view.StopPage;

/** What stands on the stop card: the symptoms to choose from, and what to do for each; it is told no answer, so it can tell none. */
final class StopCard {
    private final Knowledge k;
    private final Explained explained;

    StopCard(Knowledge knowledge) {
        k = knowledge;
        explained = new Explained(knowledge);
    }

    /** @param resume back to the session */
    StopPage symptoms(Frame frame, String action, String resume) {
        var symptoms = new ArrayList<>(k.checkIns().stopSymptoms().stream()
                .map(s -> new StopPage.Symptom(s.id(), s.ask(), s.more()))
                .toList());
        symptoms.add(new StopPage.Symptom(Sessions.NOTHING, "Nothing of this: I just want to end", Optional.empty()));
        return new StopPage(frame, action, symptoms, resume);
    }

    /**
     * @param here where the page is, for choosing another country
     * @param next the way on; not shown in an emergency
     */
    StopAdvicePage advice(Frame frame, StopSymptom s, Help help, String here, Optional<Action> next, List<Link> links) {
        boolean emergency = s.verdict() == VerdictLevel.EMERGENCY_NOW;
        boolean call = s.verdict().compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0;
        return new StopAdvicePage(
                frame,
                s.verdict(),
                s.says(),
                List.of("Do not go on with the massage today."),
                s.until(),
                emergency ? Optional.of(words(s)) : Optional.empty(),
                lines(s, help),
                call ? Optional.of(help.choice(here)) : Optional.empty(),
                List.of(new Reasoning(
                        s.ask(),
                        s.until(),
                        s.why(),
                        List.of(),
                        Explained.words(s.mark()),
                        explained.sources(s.sources()))),
                emergency ? Optional.empty() : next,
                links);
    }

    /** The numbers that fit how grave it is. */
    static List<HelpLine> lines(StopSymptom s, Help help) {
        if (s.verdict() == VerdictLevel.EMERGENCY_NOW) return help.emergency();
        return s.verdict().compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0 ? help.advice() : List.of();
    }

    /** What to say on the telephone. */
    static String words(StopSymptom s) {
        return "During a back massage this came up: " + s.ask().toLowerCase(Locale.ROOT) + ".";
    }
}
