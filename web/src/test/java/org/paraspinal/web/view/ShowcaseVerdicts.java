package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.ambulance;
import static org.paraspinal.web.view.Showcase.bruise;
import static org.paraspinal.web.view.Showcase.choice;
import static org.paraspinal.web.view.Showcase.country;
import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;
import static org.paraspinal.web.view.Showcase.thinner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.knowledge.VerdictLevel;

/** A verdict of each level. */
final class ShowcaseVerdicts {
    private ShowcaseVerdicts() {}

    private static final String NET =
            "Get help at once for new numbness between the legs, trouble with bladder or bowels, weak or numb legs, fever with back pain, chest pain or breathlessness. Do so even after a clear check.";

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put("verdict-emergency", emergency());
        p.put(
                "verdict-same-day",
                verdict(
                        VerdictLevel.URGENT_SAME_DAY,
                        "A leg that is getting weaker must be seen today.",
                        "Go to a doctor who can examine you today. If nobody can see you, go to a hospital.",
                        Optional.of(
                                "I have back pain and my right foot has been getting weaker for a week. A safety check says it should be looked at today."),
                        List.of(),
                        List.of(new HelpLine(
                                "Doctors on call",
                                "116 117",
                                Optional.of("116117"),
                                Optional.of("day and night"),
                                "Federal Association of Doctors",
                                "22 November 2026")),
                        Optional.empty(),
                        List.of(reason(
                                "One leg or foot is getting weaker",
                                "A nerve that fails slowly can be rescued when it is treated in time."))));
        p.put(
                "verdict-clinician",
                verdict(
                        VerdictLevel.CLINICIAN_FIRST,
                        "Have a doctor look at this before any massage.",
                        "Unexplained weight loss with back pain is usually harmless, but it has to be looked at first.",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Action("Print the page for the doctor", "/doctor", false)),
                        List.of(reason(
                                "You have lost weight without wanting to",
                                "With back pain it can be a sign of an illness that massage would hide or harm."))));
        p.put("verdict-crisis", crisis());
        p.put(
                "clearance",
                clearance(
                        frame("A doctor has looked at it", "Safety check"),
                        Optional.empty(),
                        new ClearancePage.Written("", "", "", "")));
        p.put(
                "clearance-wrong",
                clearance(
                        frame(
                                "A doctor has looked at it",
                                "Safety check",
                                new Frame.Mistake("by", "Write who examined you: a name, or what they are."),
                                new Frame.Mistake("on", "This day is still to come.")),
                        Optional.of("What you told us has to be seen today."),
                        new ClearancePage.Written("", "2026-12-01", "Light work.", "2027-01-01")));
        p.put(
                "verdict-answers",
                verdict(
                        VerdictLevel.ANSWERS_NEEDED,
                        "Two answers are missing before this can be said.",
                        "Nothing was left out on purpose, perhaps; but what is not answered is never taken as no.",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Action("Answer them now", "/check/4", false)),
                        List.of(reason(
                                "It is not known whether you have a fever",
                                "Fever with back pain can mean an infection."))));
        p.put(
                "verdict-not-today",
                verdict(
                        VerdictLevel.NOT_TODAY,
                        "No massage today.",
                        "Come back when this has passed; the check then takes two minutes.",
                        Optional.empty(),
                        List.of("the fever has been gone for 48 hours", "six hours after the last drink"),
                        List.of(),
                        Optional.of(new Action("Put it into my calendar", "/calendar", false)),
                        List.of(reason(
                                "You have a fever", "Massage during an infection makes most people feel worse."))));
        p.put("verdict-limits", limits());
        p.put(
                "verdict-go-on",
                verdict(
                        VerdictLevel.PROCEED,
                        "Massage is open to you today.",
                        "The limits that hold for everybody hold for you too.",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Action("Choose where", "/where", false)),
                        List.of(reason(
                                "Nobody presses on the spine",
                                "The bones lie right under the skin there, and no muscle needs it."))));
        return p;
    }

    private static ClearancePage clearance(Frame frame, Optional<String> notLowered, ClearancePage.Written written) {
        return new ClearancePage(
                frame,
                "/check/clearance",
                List.of(
                        new ClearancePage.Leave(
                                "Cleared by Dr Abara on 3 May 2026, for “Weak bones”, until 30 October 2026.",
                                Optional.of("Your clearance of 3 May 2026 ended on 30 October 2026."),
                                "osteoporosis"),
                        new ClearancePage.Leave(
                                "Cleared by my midwife on 2 November 2026, for “Pregnant”, until 1 May 2027: light work, on my side.",
                                Optional.empty(),
                                "pregnant")),
                notLowered,
                List.of(
                        Showcase.chosen("anticoagulant", "Blood thinners, like warfarin or apixaban"),
                        choice("spondylolisthesis", "A slipped bone of the spine")),
                List.of("Lost weight without trying"),
                written,
                "2026-11-22",
                180,
                500);
    }

    private static Reasoning reason(String says, String because) {
        return new Reasoning(
                says,
                Optional.empty(),
                because,
                List.of("“yes”, today"),
                "Guideline",
                List.of(new SourceLink(
                        "NICE NG59, low back pain and sciatica",
                        Optional.of("https://www.nice.org.uk/guidance/ng59"),
                        true)));
    }

    private static VerdictPage verdict(
            VerdictLevel level,
            String sentence,
            String lead,
            Optional<String> say,
            List<String> until,
            List<HelpLine> help,
            Optional<Action> action,
            List<Reasoning> reasons) {
        boolean cleared = level.cleared();
        return new VerdictPage(
                frame(sentence, "Verdict"),
                level,
                "Sunday, 22 November",
                sentence,
                Optional.of(lead),
                until,
                cleared
                        ? List.of(
                                fact("Hardest", "5 of 10", "firm, still pleasant"),
                                fact("Longest", "30 minutes"),
                                fact("Never", "3 cm each side of the spine"))
                        : List.of(),
                List.of(),
                List.of(),
                say,
                help,
                help.isEmpty() ? Optional.empty() : Optional.of(country()),
                Optional.empty(),
                action,
                reasons,
                List.of(),
                cleared ? List.of() : List.of("A doctor’s word about it would change this."),
                List.of(),
                List.of(NET, "Keep moving in ways you can bear. Massage is one part; activity is the other."),
                41,
                cleared ? List.of() : List.of(new Link("Change an answer", "/check/2")));
    }

    private static VerdictPage limits() {
        return new VerdictPage(
                frame("Go on, with limits", "Verdict"),
                VerdictLevel.ADAPT,
                "Sunday, 22 November",
                "Massage is open to you today, gently and not on the left flank.",
                Optional.empty(),
                List.of(),
                List.of(
                        fact("Hardest", "3 of 10", "moves the skin, never hurts"),
                        fact("Longest", "15 minutes"),
                        fact("Not here", "Left flank", "and, as for everybody, 3 cm each side of the spine"),
                        fact("Not with", "Ball or massage gun")),
                List.of(
                        "Cleared by Dr Abara on 3 May 2026, for “Blood thinners”, until 30 October 2026: light work only."),
                List.of(
                        "Your clearance of 3 May 2026 has ended: since then you told us of “Weak bones”. It was for “A slipped bone of the spine”. A doctor has to look again."),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Action("Choose where", "/where", false)),
                List.of(thinner(), bruise()),
                List.of(reason("Hands stay beside the spine", "Bone lies there, and no muscle.")),
                List.of("A doctor’s word about the blood thinner", "The bruise healing"),
                List.of(new Changing(
                        "If “Bruise or broken skin” were no, the verdict would be: go on.", List.of(bruise()))),
                List.of(NET, "Get up slowly: sit for a minute or two before you stand."),
                41,
                List.of(new Link("Change an answer", "/check/2")));
    }

    private static VerdictPage emergency() {
        return new VerdictPage(
                frame("Emergency: call now", "Sunday, 22 November"),
                VerdictLevel.EMERGENCY_NOW,
                "Sunday, 22 November",
                "You need to be seen in hospital now.",
                Optional.of("Do not drive yourself. Take your list of medicines."),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(
                        "I have back pain. Since it began I can hardly pass urine. A safety check says the nerves of my lower spine may be squeezed and I must be seen now."),
                List.of(ambulance()),
                Optional.of(country()),
                Optional.empty(),
                Optional.empty(),
                List.of(new Reasoning(
                        "New trouble with peeing, with back pain",
                        Optional.empty(),
                        "This can mean pressure on the lowest nerves. Most people who tick it turn out not to have that, but it cannot be told apart at home, and waiting can leave lasting harm.",
                        List.of("hard to start peeing"),
                        "Guideline",
                        List.of(new SourceLink(
                                "National suspected cauda equina pathway",
                                Optional.of("https://example.org/ces"),
                                true)))),
                List.of(),
                List.of(),
                List.of(new Changing(
                        "If “New trouble with peeing” were no, the verdict would be: go on.",
                        List.of(reason("New trouble with peeing, with back pain", "It can mean pressure on nerves.")))),
                List.of(),
                3,
                List.of(new Link("I ticked that by mistake", "/check/2")));
    }

    private static VerdictPage crisis() {
        return new VerdictPage(
                frame("A clinician first", "Verdict"),
                VerdictLevel.CLINICIAN_FIRST,
                "Sunday, 22 November",
                "Talk to somebody today, before any massage.",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new CrisisCard(
                        "If you think of ending your life",
                        "You are not the only one, and it can pass. Somebody will listen now, without asking for your name.",
                        List.of(
                                new HelpLine(
                                        "TelefonSeelsorge",
                                        "0800 111 0 111",
                                        Optional.of("08001110111"),
                                        Optional.of("day and night, free"),
                                        "telefonseelsorge.de",
                                        "22 November 2026"),
                                new HelpLine(
                                        "In danger right now",
                                        "your local emergency number",
                                        Optional.empty(),
                                        Optional.empty(),
                                        "shown when the country is not known",
                                        "22 November 2026")))),
                Optional.of(new Action("Print the page for the doctor", "/doctor", false)),
                List.of(reason(
                        "You have thought of harming yourself",
                        "Pain that lasts wears people down; that needs help of its own.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                41,
                List.of());
    }
}
