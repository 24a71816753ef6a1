package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.ambulance;
import static org.paraspinal.web.view.Showcase.bruise;
import static org.paraspinal.web.view.Showcase.choice;
import static org.paraspinal.web.view.Showcase.chosen;
import static org.paraspinal.web.view.Showcase.country;
import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;
import static org.paraspinal.web.view.Showcase.pain;
import static org.paraspinal.web.view.Showcase.steps;
import static org.paraspinal.web.view.Showcase.thinner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.knowledge.VerdictLevel;

/** From where and how to the end of a session. */
final class ShowcaseCare {
    private ShowcaseCare() {}

    private static final Places PLACES = new Places(
            "places",
            Set.of("lumbar-right", "upper-buttock-right"),
            Map.of("flank-left", "the bruise you marked today"));
    private static final SourceLink TRIAL = new SourceLink(
            "Cherkin 2011, massage for chronic low back pain", Optional.of("https://example.org/cherkin"), true);

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put("where", where());
        p.put("plan", plan());
        p.put(
                "nothing-left",
                new NothingLeftPage(
                        frame("Nothing to plan", "Plan"),
                        List.of(
                                "You chose the left flank, and the bruise there bars it today.",
                                "By yourself, no routine stays below 2 of 10."),
                        List.of("Warmth on the place for 15 minutes, over a cloth.", "A walk as long as you can bear."),
                        Optional.of(new Action("Choose other places", "/where", false)),
                        List.of()));
        p.put(
                "hand-over",
                new HandOverPage(
                        frame("For the therapist", "Hand-over"),
                        "Sunday, 22 November 2026",
                        "Go on, with limits",
                        "gently, and not on the left flank.",
                        List.of(
                                fact("Hardest", "3 of 10", "moves the skin, never hurts"),
                                fact("Longest", "15 minutes"),
                                fact("Not with", "ball, elbow, massage gun")),
                        List.of("Cleared by Dr Abara on 3 May 2026, until 30 October 2026: light work only."),
                        PLACES,
                        List.of(
                                fact("Technique", "Swedish massage"),
                                fact("Rhythm", "twice a week, four weeks"),
                                fact("Position", "face down, a pillow under the hips"),
                                fact("Pain now", "6 of 10")),
                        List.of(
                                "Ask for a number now and then, and stay at 3.",
                                "Do not crack, twist or thrust the spine.",
                                "Stop at once for tingling, a shooting pain or breathlessness."),
                        List.of("Changed from yes to no within a day: one answer. Ask about it before you begin."),
                        "2026.11",
                        List.of()));
        p.put("doctor", doctor());
        p.put("player", player());
        p.put(
                "stop",
                new StopPage(
                        frame("Stopped", "Session"),
                        "/session/7/stop",
                        List.of(
                                new StopPage.Symptom(
                                        "numb", "Numb, tingling or weak in a leg or arm", Optional.empty()),
                                new StopPage.Symptom(
                                        "breath", "Short of breath, or pain in the chest", Optional.empty()),
                                new StopPage.Symptom(
                                        "sharp", "A sharp or shooting pain", Optional.of("that was not there before")),
                                new StopPage.Symptom("dizzy", "Dizzy, seeing double, a bad headache", Optional.empty()),
                                new StopPage.Symptom("panic", "Panic, or I just want it to end", Optional.empty()),
                                new StopPage.Symptom("none", "Nothing of this: I only want to stop", Optional.empty())),
                        "/session/7"));
        p.put(
                "stop-advice",
                stopAdvice(VerdictLevel.URGENT_SAME_DAY, "Be seen today: a leg that went numb must be looked at."));
        p.put(
                "stop-emergency",
                stopAdvice(VerdictLevel.EMERGENCY_NOW, "Call for help now: this may be the heart or the lung."));
        p.put(
                "pain-after",
                new PainAfterPage(
                        frame("Pain after the session", "Session"),
                        "/session/7/after",
                        pain("pain-after", "How strong is your pain now?", -1),
                        List.of(
                                "Before the session it was 6, and you expected 4. Say what it is, not what it should be."),
                        List.of(fact("Low back, left", "3 minutes"), fact("Low back, right", "3 minutes"))));
        return p;
    }

    private static Page where() {
        return new WherePage(
                frame("Where and how", "Where and how"),
                "/where",
                PLACES,
                List.of(
                        chosen("lifting", "Lifting or carrying"),
                        choice("sitting", "Long sitting"),
                        choice("sleep", "A bad night"),
                        choice("unknown", "I do not know")),
                List.of(
                        choice("heat", "Heat"),
                        choice("ice", "Ice"),
                        choice("rest", "Rest"),
                        chosen("medicine", "Medicine"),
                        choice("exercise", "Exercise")),
                new NumberField(
                        "minutes",
                        "How many minutes are there?",
                        Optional.of("Today’s limits allow 15."),
                        "minutes",
                        5,
                        60,
                        "15"),
                List.of(
                        chosen("prone", "Face down"),
                        choice("side-lying", "On the side"),
                        choice("seated", "Seated, leaning on a cushion")),
                List.of(
                        chosen("lotion", "Plain oil or lotion"),
                        choice("ball", "A soft ball"),
                        choice("pillow", "Pillows")),
                List.of(
                        chosen("ease", "Ease the pain for now"),
                        choice("sleep", "Sleep better"),
                        choice("move", "Move more easily")),
                List.of(
                        chosen("any", "No, whatever fits"),
                        choice("swedish", "Slow strokes"),
                        choice("trigger-point", "Pressure on tender points")),
                new NumberField(
                        "height",
                        "How tall is the person who is massaged?",
                        Optional.empty(),
                        "centimetres",
                        120,
                        220,
                        "172"),
                List.of(choice("slim", "Slim"), chosen("medium", "Medium"), choice("broad", "Broad")),
                pain("pain-now", "How strong is your pain now?", 6),
                pain("expected", "Which number do you expect right after?", 4));
    }

    private static Page plan() {
        return new PlanPage(
                frame("Slow strokes for the low back, right", "Plan"),
                "Slow strokes for the low back, right",
                "Given by your partner, 13 minutes, twice a week for four weeks. Face down, a pillow under the hips.",
                Optional.empty(),
                Optional.of(new Action("Begin the session", "/session", true)),
                Optional.of(new Link("Hand it to your partner’s phone", "/partner")),
                steps(),
                List.of(fact("Hardest", "3 of 10"), fact("Longest", "15 minutes"), fact("Not here", "Left flank")),
                List.of("Cleared by Dr Abara on 3 May 2026, until 30 October 2026: light work only."),
                List.of("It works where you marked the pain, and it stays within 3 of 10."),
                new Statement(
                        "Slow stroking is the style with most trials for low back ache; no style has beaten another.",
                        "Trials, low certainty",
                        List.of(TRIAL)),
                List.of("Kneading of the left flank: barred by the bruise."),
                List.of("a walk each day", "warmth before, if you like it"),
                List.of(
                        new Statement(
                                "Relief for hours to weeks. At one year, trials show little difference.",
                                "Trials, moderate certainty",
                                List.of(TRIAL)),
                        new Statement(
                                "Walking and keeping on with your day do at least as much; do both.",
                                "Guideline",
                                List.of())),
                List.of("pain turns sharp or runs down the leg", "anything goes numb", "you hold your breath"),
                List.of("Days 1 to 3: no hands on the sore place.", "From day 4: light hands only."),
                List.of(new TechniquesPage.Named(
                        "water",
                        "Water",
                        new Statement("Drink if you are thirsty.", "Case reports and professional lists", List.of()),
                        List.of())),
                new PlanPage.Paper(
                        "Holds for Sunday, 22 November 2026 only",
                        "Massage is open to you today, within limits.",
                        "Agree on a stop word. It ends the session at once, and needs no reason.",
                        "After 2 and 4 weeks. Stop when pain has not fallen by 2 points or by a third.",
                        "No clinician has reviewed these rules.",
                        "2026.11"),
                List.of(new Link("Change where and how", "/where")));
    }

    private static Page doctor() {
        return new DoctorPage(
                frame("For the doctor", "For the doctor"),
                "Sunday, 22 November 2026",
                "A clinician first",
                "May this person have back massage while taking apixaban?",
                List.of(
                        "Is gentle massage of the low back acceptable, at most 3 of 10?",
                        "If so, until when does your word hold?"),
                List.of(thinner(), bruise()),
                List.of(
                        fact("Blood thinner", "yes: apixaban, every day"),
                        fact("Bruise or broken skin", "yes: left flank"),
                        fact("Fever", "no"),
                        fact("Numb between the legs", "no")),
                List.of("Changed from yes to no within a day: Back pain with fever, shivers, or feeling very ill."),
                List.of(fact("Age", "58"), fact("Pain now", "6 of 10"), fact("Pain for", "9 weeks")),
                new Places("sites", Set.of("lumbar-right"), Map.of()),
                List.of("Low back, right, 6 of 10: aching or dull; sharp or stabbing.", "Right leg, thigh."),
                List.of("12 sessions from 4 October 2026 to 15 November 2026, 148 minutes of massage in all."),
                List.of(fact("Weekly pain", "−2.0, between −3.5 and −0.5. Your weekly pain went from 6 to 4 of 10.")),
                "2026.11",
                List.of());
    }

    static Page player() {
        return new PlayerPage(
                frame("Session", "Session"),
                new PlayerPage.Addresses(
                        "/session/7/done",
                        "/session/7/told",
                        "/token",
                        "/session/7/stop",
                        Optional.of("/session/7/track.mp3"),
                        List.of()),
                "7f3a",
                "Slow strokes for the low back, right",
                "Face down, a pillow under the hips. Plain oil at hand.",
                steps(),
                Optional.of(new PlayerPage.FirstMinute(
                        List.of(
                                new PlayerPage.Touch("Find the bony line", "Feel the bones.", 0, "", 20, false),
                                new PlayerPage.Touch("Two fingers out: your lane", "Stay in it.", 0, "", 20, true),
                                new PlayerPage.Touch(
                                        "Press to a 3", "With the heel of the hand.", 3, "light", 20, false)),
                        steps().get(1),
                        true)),
                Optional.empty(),
                0,
                true,
                4_102_444_800_000L,
                List.of(
                        new StopAdvice(
                                "breath",
                                "Short of breath, or pain in the chest",
                                Optional.empty(),
                                VerdictLevel.EMERGENCY_NOW,
                                "Stop. Sit up. Call the emergency number.",
                                Optional.empty(),
                                "It may be the heart, or a clot in the lungs.",
                                Optional.of("During a back massage I got short of breath."),
                                List.of(ambulance())),
                        new StopAdvice(
                                "sharp",
                                "A sharp or shooting pain",
                                Optional.of("that was not there before"),
                                VerdictLevel.NOT_TODAY,
                                "Stop. Do not work through it.",
                                Optional.of("the pain has been gone for a day"),
                                "Such pain comes from a nerve that is being pressed.",
                                Optional.empty(),
                                List.of())));
    }

    private static Page stopAdvice(VerdictLevel level, String sentence) {
        boolean now = level == VerdictLevel.EMERGENCY_NOW;
        return new StopAdvicePage(
                frame(sentence, "Session"),
                level,
                sentence,
                List.of("Sit or lie as it is easiest to breathe.", "No more massage until somebody has looked at it."),
                Optional.empty(),
                Optional.of("I was having a back massage and suddenly cannot breathe well."),
                List.of(
                        now
                                ? ambulance()
                                : new HelpLine(
                                        "Doctors on call",
                                        "116 117",
                                        Optional.of("116117"),
                                        Optional.empty(),
                                        "Federal Association of Doctors",
                                        "22 November 2026")),
                Optional.of(country()),
                List.of(thinner()),
                Optional.empty(),
                List.of(new Link("I pressed that by mistake", "/session/7/stop")));
    }
}
