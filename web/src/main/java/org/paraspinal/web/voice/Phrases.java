package org.paraspinal.web.voice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;

/** Every phrase that the track of some plan can say, worked out from the knowledge, so that each can be spoken beforehand. */
public final class Phrases {
    static final String AGREE_ALONE = "You may stop at any time. It ends the session at once, and needs no reason.";
    static final String DEAF = "This track cannot hear you. Once softer was said, stay softer to the end.";
    static final String BEGIN = "Begin.";
    static final String CHANGE = "Change sides.";
    static final String NEXT = "Next.";
    static final String STILL = "Still pleasant? If not, press softer, or stop.";
    static final List<String> COUNT = List.of("Three.", "Two.", "One.");
    static final String DONE = "The session is done. Get up slowly. Sit for a minute or two before you stand.";
    static final String DONE_IN_BED = "The session is done. Stay as you are, and rest.";

    /** What a flat hand is called when it stands in for another. */
    private static final List<String> STAND_IN = List.of("palm");

    private Phrases() {}

    /** All of them, in the order of the knowledge. */
    public static SequencedSet<String> of(Knowledge k) {
        var all = new LinkedHashSet<String>();
        all.addAll(List.of(AGREE_ALONE, DEAF, BEGIN, CHANGE, NEXT, STILL, DONE, DONE_IN_BED));
        all.addAll(COUNT);
        all.add(agreeTogether(k));
        k.planWords().stopIf().forEach(s -> all.add(stopIf(s.says())));
        all.addAll(List.of(sentence("Left side"), sentence("Right side"), sentence("Both sides")));
        for (Routine r : k.routines()) {
            all.add(sentence(r.title()));
            r.positions().forEach(p -> all.add(sentence(k.words().positions().name(p))));
            all.add(need(r.props()));
            r.steps().forEach(s -> step(all, k, s));
        }
        STAND_IN.forEach(c -> all.add(with(k.words().contacts().name(c))));
        return all;
    }

    private static void step(SequencedSet<String> all, Knowledge k, Routine.Step s) {
        all.add(sentence(s.verb()));
        all.add(sentence(s.does()));
        s.note().ifPresent(n -> all.add(sentence(n)));
        s.contact().ifPresent(c -> all.add(with(k.words().contacts().name(c))));
        if (s.contact().isEmpty()) return;
        int most = s.hardest();
        for (int cap = 1; cap <= most; cap++)
            all.add(pressure(Math.min(s.pressureFrom(), cap), Math.min(s.pressureTo(), cap)));
    }

    static String agreeTogether(Knowledge k) {
        return k.adviceSays("stop-word");
    }

    static String stopIf(String sign) {
        return "Stop if " + sign + ".";
    }

    static String need(String props) {
        return "You need " + props + ".";
    }

    static String with(String contact) {
        return "With the " + contact + ".";
    }

    static String pressure(int from, int to) {
        return "Pressure " + (from == to ? "" : from + " to ") + to + " of 10.";
    }

    /** With a capital, and a full stop where there is none. */
    static String sentence(String words) {
        String begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + ".";
    }
}
