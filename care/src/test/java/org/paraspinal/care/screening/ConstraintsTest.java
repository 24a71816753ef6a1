package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;

/** What each person in words must be told or spared besides the verdict: every constraint of the vignettes is looked for. */
class ConstraintsTest {
    private static final Knowledge K = Shipped.knowledge();

    static Stream<Map<String, Object>> people() {
        return Vignettes.first().stream().filter(p -> p.containsKey("constraints"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void every_constraint_is_met(Map<String, Object> person) {
        Verdict verdict = Vignettes.judge(person);
        var unmet = new ArrayList<String>();
        for (Object c : (List<?>) java.util.Objects.requireNonNull(person.get("constraints")))
            if (!met((String) c, verdict)) unmet.add((String) c);

        assertEquals(
                List.of(),
                unmet,
                () -> Vignettes.id(person) + " " + verdict.level() + " " + Vignettes.reasons(verdict));
    }

    @Test
    void there_is_somebody_with_constraints_and_an_unknown_one_is_not_met_in_silence() {
        assertTrue(people().count() >= 55);
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> met("no-such-thing", Vignettes.judge(people().findFirst().orElseThrow())));
    }

    private static boolean met(String constraint, Verdict v) {
        boolean stopped = !(v instanceof Verdict.Cleared);
        Limits l = v.grounds().limits();
        if (constraint.startsWith("max-pressure<=")) return l.maxPressure() <= number(constraint);
        if (constraint.startsWith("max-minutes<=")) return l.maxMinutes() <= number(constraint);
        return switch (constraint) {
            case "no-massage", "no-massage-now", "no-session", "no-session-now", "stop", "no-default-to-no" -> stopped;
            case "show-emergency-number" -> v.level() == VerdictLevel.EMERGENCY_NOW;
            case "show-crisis-help" -> reason(v, "mental-crisis");
            case "retry-when-sober" ->
                v instanceof Verdict.NotToday n && n.until().stream().anyMatch(u -> u.contains("sober"));
            case "refer:rheumatology-route" -> reason(v, "inflammatory-axspa-refer");
            case "warn:do-not-massage-leg" -> says(v, "limb") || says(v, "leg");
            case "ask:platelets" -> K.qualifier("cancer-active.platelets-low").isPresent() || says(v, "platelet");
            case "plain-recheck:saddle" -> again("ces-saddle-numb");
            case "plain-wording-retry" ->
                K.questions().values().stream()
                        .allMatch(q -> q.derived().isPresent() || q.again().isPresent());
            case "offer-private-answering" ->
                K.pages().stream()
                        .anyMatch(p -> p.questions().contains("ces-sexual")
                                && (p.heading() + p.lead())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("private"));
            case "continue" -> !stopped;
            case "safety-net" -> advice(v, "safety-net");
            case "stay-active-advice" -> advice(v, "stay-active");
            case "measure-bp" -> stopped || says(v, "measure");
            case "no-manipulation", "technique-refused:manipulation" ->
                stopped || l.techniquesBarred().contains("manipulation");
            case "no-deep" -> stopped || l.techniquesBarred().contains("deep-tissue");
            case "no-percussion" -> stopped || l.techniquesBarred().contains("percussion");
            case "no-friction" -> stopped || l.techniquesBarred().contains("friction");
            case "no-painful-techniques" ->
                stopped || l.techniquesBarred().containsAll(List.of("trigger-point", "sports"));
            case "no-extension" -> stopped || l.positionsBarred().contains("prone");
            case "no-prone",
                    "no-prone-if-uncomfortable",
                    "position:seated-or-side-lying",
                    "position:side-lying-or-seated" ->
                stopped || l.positionsBarred().contains("prone") || says(v, "side") || says(v, "face down");
            case "no-thumb-pressure" -> stopped || barred(l, "whole-back", "thumb");
            case "avoid:midline" -> stopped || barred(l, "spine-strip", "any");
            case "avoid:kidney-area" -> stopped || barred(l, "kidney-angle", "thumb");
            case "avoid:abdomen" -> stopped || barred(l, "abdomen", "any");
            case "avoid:legs" -> stopped || barred(l, "legs", "any");
            case "avoid:left-arm-and-axilla" -> stopped || barred(l, "armpit-and-arm", "any");
            case "avoid:bruise" -> stopped || barred(l, "flank-right", "any");
            case "avoid:scar-and-hardware" ->
                stopped
                        || l.bars().stream()
                                .anyMatch(b -> b.concerns("any")
                                        && b.maxPressure() == 0
                                        && (b.zone().equals("whole-back")
                                                || b.zone().startsWith("lumbar")));
            case "neck-pressure<=3" ->
                stopped || l.caps().stream().anyMatch(c -> c.area().equals("neck") && c.maxPressure() <= 3);
            case "keep-sugar-at-hand" -> advice(v, "keep-sugar-at-hand");
            case "rise-slowly" -> advice(v, "rise-slowly");
            case "assist-rising" -> advice(v, "rise-in-steps") || advice(v, "not-alone");
            case "stop-if-leg-pain-spreads" -> says(v, "Stop if the pain spreads");
            case "safety-net:DVT" -> stopped || advice(v, "watch-legs");
            default -> throw new IllegalArgumentException("No way to look for the constraint " + constraint);
        };
    }

    private static int number(String constraint) {
        return Integer.parseInt(constraint.substring(constraint.indexOf("<=") + 2));
    }

    private static boolean reason(Verdict v, String rule) {
        return v.grounds().reasons().stream().anyMatch(r -> r.id().startsWith(rule));
    }

    private static boolean says(Verdict v, String words) {
        return v.grounds().reasons().stream().anyMatch(r -> r.says().contains(words));
    }

    private static boolean advice(Verdict v, String code) {
        return v.grounds().advice().contains(code);
    }

    private static boolean barred(Limits l, String zone, String contact) {
        return l.bars().stream().anyMatch(b -> b.zone().equals(zone) && b.concerns(contact) && b.maxPressure() == 0);
    }

    private static boolean again(String question) {
        return K.questions().get(question) instanceof org.paraspinal.care.knowledge.Question q
                && q.again().isPresent();
    }
}
