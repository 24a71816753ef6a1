package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.alone;
import static org.paraspinal.web.view.Showcase.choice;
import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;
import static org.paraspinal.web.view.Showcase.pain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.web.view.Frame.Csrf;
import org.paraspinal.web.view.Frame.Mistake;

/** Start and the safety check. */
final class ShowcaseCheck {
    private ShowcaseCheck() {}

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put(
                "start",
                new StartPage(
                        alone("Massage for back pain", "A guide, not a doctor"),
                        "/check",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "/help",
                        List.of(
                                new Link("What the rules rest on", "/sources"),
                                new Link("I have a recovery code", "/open"))));
        p.put(
                "start-demo",
                new StartPage(
                        new Frame(
                                "Massage for back pain",
                                "Demonstration",
                                Optional.empty(),
                                true,
                                List.of(),
                                new Csrf("_csrf", "t0ken"),
                                "/"),
                        "/check",
                        true,
                        Optional.of(new Link("Go on where you stopped: page 3 of the check", "/check/3")),
                        Optional.empty(),
                        "/help",
                        List.of()));
        p.put("about", about(frame("About you and the pain", "Safety check"), "", -1, Set.of()));
        p.put(
                "about-wrong",
                about(
                        frame(
                                "About you and the pain",
                                "Safety check",
                                new Mistake("delivery", "Choose who will give the massage"),
                                new Mistake("age", "Age must be a whole number from 0 to 120, such as 42")),
                        "forty",
                        4,
                        Set.of("lumbar-right")));
        p.put("drawing", drawing(frame("How it feels there", "Safety check"), 6));
        p.put(
                "drawing-wrong",
                drawing(
                        frame(
                                "How it feels there",
                                "Safety check",
                                new Mistake(
                                        "strength-lumbar-left", "Low back, left: write a whole number from 0 to 10.")),
                        -1));
        p.put("question", question(frame("Since this back pain began", "Safety check"), true));
        p.put(
                "question-wrong",
                question(
                        frame(
                                "Since this back pain began",
                                "Safety check",
                                new Mistake("none", "Tick what applies, or “None of these”")),
                        false));
        p.put("return", back(frame("Welcome back", "Safety check")));
        p.put(
                "return-wrong",
                back(frame(
                        "Welcome back",
                        "Safety check",
                        new Mistake("pain-now", "Your pain now: write a whole number from 0 to 10"),
                        new Mistake("back-nerves", "Tick what applies, or choose “None of these”"),
                        new Mistake("consent-capacity", "Choose an answer"))));
        p.put("again", again());
        p.put("changed", changed());
        p.put("detail", detail(Optional.empty()));
        p.put("detail-places", detail(Optional.of(new Places("places", Set.of("flank-left"), Map.of()))));
        return p;
    }

    private static Page about(Frame frame, String age, int pain, Set<String> sites) {
        return new AboutPage(
                frame,
                "/check/about",
                new Progress(1, 9),
                List.of(Showcase.chosen("self", "For myself"), choice("for-another", "For somebody else")),
                List.of(
                        choice("self", "Myself"),
                        choice("partner", "A partner, friend or relative"),
                        choice("therapist", "A massage therapist")),
                new NumberField(
                        "age",
                        "How old are you?",
                        Optional.of("Of the person who will be massaged."),
                        "years",
                        0,
                        120,
                        age),
                List.of(
                        choice("female", "Female"),
                        choice("male", "Male"),
                        choice("other", "Other, or I prefer not to say")),
                new NumberField(
                        "weeks-of-pain",
                        "For how many weeks have you had this pain?",
                        Optional.of("0 for less than a week."),
                        "weeks",
                        0,
                        5200,
                        ""),
                pain("pain-now", "How strong is your pain now?", pain),
                new Places("sites", sites, Map.of()));
    }

    private static Page drawing(Frame frame, int strength) {
        var kinds = List.of(
                Showcase.chosen("ache", "Aching or dull"),
                choice("sharp", "Sharp or stabbing"),
                choice("burning", "Burning"),
                choice("numb", "Numb: touch feels dull or is gone"),
                choice("tingling", "Tingling, pins and needles"));
        var leg = List.of(
                choice("thigh", "Thigh"),
                choice("lower-leg", "Below the knee, or the foot"),
                choice("numb", "Numb: touch feels dull or is gone"),
                choice("tingling", "Tingling, pins and needles"));
        return new DrawingPage(
                frame,
                "/check/drawing",
                new Progress(1, 9),
                Set.of("lumbar-left", "flank-right"),
                List.of(
                        new DrawingPage.Marking(
                                "kind-lumbar-left",
                                "Low back, left",
                                kinds,
                                pain("strength-lumbar-left", "How strong it is there", strength)),
                        new DrawingPage.Marking(
                                "kind-flank-right",
                                "Flank, between ribs and hip, right",
                                kinds,
                                pain("strength-flank-right", "How strong it is there", -1))),
                List.of(
                        new DrawingPage.Leg("leg-left", "Left leg", leg),
                        new DrawingPage.Leg("leg-right", "Right leg", leg)),
                new Link("Change the places", "/check/about"));
    }

    private static Page question(Frame frame, boolean ticked) {
        return new QuestionPage(
                frame,
                "/check/2",
                new Progress(2, 9),
                "Since this back pain began, has any of this started or got worse?",
                "Tick all that apply, even if it comes and goes.",
                Optional.of(
                        "The lowest nerves of the spine serve the legs, the bladder and the skin you sit on. When they are squeezed, hours matter, and massage must wait."),
                List.of(
                        new TickRow(
                                "ces-saddle-numb",
                                "Numb or tingling between the legs",
                                Optional.of("where you would touch a saddle, or wiping feels different"),
                                Optional.of("Skin that feels wrapped, dull or absent when touched."),
                                false,
                                false,
                                false),
                        new TickRow(
                                "ces-bladder-new",
                                "Hard to start peeing, or wetting yourself",
                                Optional.of("or you cannot feel when your bladder is full"),
                                Optional.empty(),
                                ticked,
                                false,
                                false),
                        new TickRow(
                                "ces-both-legs",
                                "Pain, numbness or weakness in both legs",
                                Optional.of("at the same time"),
                                Optional.empty(),
                                false,
                                ticked,
                                false)),
                false,
                "None of these");
    }

    private static Page back(Frame frame) {
        return new ReturnPage(
                frame,
                "/check/return",
                List.of(fact("You answer", "for myself"), fact("It hurts", "Low back, left")),
                "/check/about",
                List.of(
                        choice("self", "Myself"),
                        Showcase.chosen("partner", "A partner, friend or relative"),
                        choice("therapist", "A massage therapist")),
                pain("pain-now", "How strong is your pain now?", -1),
                List.of(
                        new TickRow(
                                "back-nerves",
                                "Numb or weak anywhere, both legs bad, or a change in peeing, poo, sex or walking",
                                Optional.of("Also between the legs. A foot that drags, a limp or clumsy hands."),
                                Optional.empty(),
                                false,
                                false,
                                false),
                        new TickRow(
                                "back-pain",
                                "A fall or knock, or pain that is new, different, worse or very bad",
                                Optional.of("Also after a small slip."),
                                Optional.empty(),
                                false,
                                true,
                                false)),
                false,
                List.of("A bruise", "Diabetes"),
                List.of(
                        single(
                                "ces-sexual",
                                "Does intimate touch feel duller than before your back hurt? Is an erection or a climax harder to reach?")),
                List.of(single("consent-capacity", "Sober, you understand the plan and can freely stop")));
    }

    private static Page again() {
        return new OnceMorePage(
                frame("Once more", "Safety check"),
                "/check/again/saddle",
                "Once more, in plainer words",
                "You were not sure of this. If you still are not, say so.",
                List.of(
                        single(
                                "ces-saddle-numb",
                                "When you wipe or wash, does any part of your bottom or private parts feel numb?"),
                        single("ces-both-legs", "Do both legs hurt, tingle, go numb or feel weak?")));
    }

    private static Page changed() {
        return new OnceMorePage(
                frame("An answer that changed", "Safety check"),
                "/check/changed",
                "Is it no now?",
                "You said yes to this less than a day ago. Both answers stay in your record.",
                List.of(new AskedAlone(
                        "ces-saddle-numb",
                        "You said yes to “Numb or tingling between the legs” earlier. Is it no now?",
                        Optional.empty(),
                        List.of(
                                choice("no", "It is no"),
                                choice("yes", "It is still yes"),
                                choice("unsure", "I am not sure")))));
    }

    private static AskedAlone single(String id, String ask) {
        return new AskedAlone(
                id,
                ask,
                Optional.of("Touch both sides. It should feel the same."),
                List.of(
                        choice("yes", "Yes"),
                        choice("no", "No"),
                        choice("unsure", "Not sure"),
                        choice("withheld", "Prefer not to say")));
    }

    private static Page detail(Optional<Places> places) {
        boolean where = places.isPresent();
        return new DetailPage(
                frame(where ? "A bruise or broken skin" : "One leg or foot getting weaker", "Safety check"),
                "/check/2/leg",
                new Progress(3, 9),
                where ? "A bruise, a wound or broken skin on the back" : "One leg or foot getting weaker",
                where ? Optional.empty() : Optional.of("Two more questions about this, then the check goes on."),
                where ? Optional.of("Also a fresh scar, a rash or a burn.") : Optional.empty(),
                where
                        ? List.of()
                        : List.of(
                                new DetailPage.Qualifier(
                                        "leg-weakness-progressive.fast",
                                        "Did it come on within hours or days?",
                                        Optional.empty(),
                                        Optional.of("yes")),
                                new DetailPage.Qualifier(
                                        "leg-weakness-progressive.seen",
                                        "Has a doctor looked at it?",
                                        Optional.of("since it got weaker"),
                                        Optional.empty())),
                where
                        ? List.of()
                        : List.of(new NumberField(
                                "weeks-pregnant",
                                "How many weeks pregnant are you?",
                                Optional.empty(),
                                "weeks",
                                0,
                                45,
                                "")),
                places);
    }
}
