package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Source;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.RuleInWords;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Reasoning;
import org.paraspinal.web.view.SourceLink;

/** Unfolds reasons and limits into words, down to their sources. */
final class Explained {
    private final Knowledge k;
    private final RuleInWords inWords;

    Explained(Knowledge knowledge) {
        k = knowledge;
        inWords = new RuleInWords(knowledge);
    }

    /** The reasons that are this person's own: not those that hold for everybody, nor those still open. */
    List<Reasoning> reasons(List<Reason> reasons) {
        return reasons.stream()
                .filter(r -> r.how() != Reason.How.OPEN && r.rule().item().isPresent())
                .map(this::reasoning)
                .toList();
    }

    /** What holds for everybody, whatever was answered. */
    List<Reasoning> everybody(List<Reason> reasons) {
        return reasons.stream()
                .filter(r -> r.how() == Reason.How.FIRED && r.rule().item().isEmpty())
                .map(this::reasoning)
                .toList();
    }

    /** One reason, down to its sources. */
    Reasoning reasoning(Reason r) {
        return new Reasoning(
                r.says(),
                so(r),
                r.because(),
                r.said(),
                Optional.of(inWords.of(r.rule())),
                restsOn(r.rule()),
                sources(r.sources()));
    }

    private Optional<String> so(Reason r) {
        var parts = new ArrayList<String>();
        switch (r.how()) {
            case CLEARED -> parts.add("a doctor has cleared this");
            case UNSURE -> parts.add("an answer left open is never taken for a no");
            case FIRED, OPEN -> {}
        }
        LimitsStated l = limits(r);
        if (r.level().cleared()) {
            l.maxPressure().ifPresent(p -> parts.add("no more than " + p + " of 10"));
            l.maxMinutes().ifPresent(m -> parts.add("at most " + m + " minutes"));
        }
        r.until().ifPresent(u -> parts.add("not until " + u));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Fields.capital(Said.list(parts)));
    }

    /** The limits that this reason set. */
    private static LimitsStated limits(Reason r) {
        Rule rule = r.rule();
        return switch (r.how()) {
            case CLEARED -> rule.onceCleared().orElse(rule.then()).limits();
            case UNSURE -> rule.ifUnsure().limits();
            case FIRED, OPEN -> rule.then().limits();
        };
    }

    private String restsOn(Rule rule) {
        String verdict = words(rule.mark());
        return rule.then()
                .limits()
                .mark()
                .filter(m -> m != rule.mark())
                .map(m -> verdict + "; the figures: " + words(m).toLowerCase(java.util.Locale.ROOT))
                .orElse(verdict);
    }

    static String words(Mark mark) {
        return switch (mark) {
            case TRIAL -> "Trials";
            case GUIDELINE -> "Guideline";
            case CONSENSUS -> "Case reports and professional lists";
            case ENGINEERING_JUDGEMENT -> "Our own caution (engineering judgement)";
        };
    }

    List<SourceLink> sources(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(k.sources().get(id)).stream())
                .map(Explained::link)
                .toList();
    }

    static SourceLink link(Source s) {
        return new SourceLink(
                s.who() + ": " + s.title() + s.year().map(y -> ", " + y).orElse(""), s.url(), s.verified());
    }

    /** Limits as facts. */
    List<Fact> facts(Limits limits) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Hardest", limits.maxPressure() + " of 10", Optional.of(Said.feels(limits.maxPressure()))));
        facts.add(new Fact("Longest", limits.maxMinutes() + " minutes", Optional.empty()));
        Set<String> notHere = new TreeSet<>();
        for (var b : limits.bars())
            if (b.maxPressure() == 0 && b.contacts().contains(LimitsStated.ANY) && !isZone(b.zone()))
                notHere.add(b.zone());
        facts.add(
                new Fact(
                        "Not here",
                        notHere.isEmpty() ? "The spine" : Fields.capital(String.join("; ", names(notHere))),
                        Optional.of(
                                "for everybody: 3 cm each side of the spine, the tailbone, and no weight over kidneys and lowest ribs")));
        for (var c : limits.caps())
            if (!c.area().equals(LimitsStated.ANY) && c.maxPressure() < limits.maxPressure())
                facts.add(new Fact(
                        Fields.capital(k.body().name(c.area())),
                        "at most " + c.maxPressure() + " of 10",
                        Optional.empty()));
        List<String> techniques = limits.techniquesBarred().stream()
                .map(t -> k.words().techniques().name(t))
                .toList();
        if (!techniques.isEmpty())
            facts.add(new Fact("Not with", Fields.capital(String.join(", ", techniques)), Optional.empty()));
        List<String> positions = limits.positionsBarred().stream()
                .map(p -> k.words().positions().name(p))
                .toList();
        if (!positions.isEmpty()) facts.add(new Fact("Not lying", String.join(", ", positions), Optional.empty()));
        return facts;
    }

    /** Places where nothing may press today, each with why. */
    java.util.Map<String, String> barredPlaces(Limits limits) {
        var out = new java.util.LinkedHashMap<String, String>();
        for (var b : limits.bars()) {
            if (b.maxPressure() > 0 || !b.contacts().contains(LimitsStated.ANY) || isZone(b.zone())) continue;
            k.body().meant(b.zone()).ifPresent(places -> places.forEach(p -> out.put(p, "not today")));
        }
        return out;
    }

    private boolean isZone(String word) {
        return k.body().zones().containsKey(word);
    }

    private List<String> names(Set<String> areas) {
        var out = new LinkedHashSet<String>();
        areas.forEach(a -> out.add(k.body().name(a)));
        return List.copyOf(out);
    }

    /** The advice sentences of these codes. */
    List<String> advice(List<String> codes) {
        return codes.stream().map(k::adviceSays).toList();
    }
}
