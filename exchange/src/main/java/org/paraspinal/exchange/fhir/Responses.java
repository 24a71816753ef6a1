package org.paraspinal.exchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.exchange.fhir.Targets.Target;
import org.paraspinal.exchange.json.Keys;
import org.paraspinal.exchange.json.Remembered;
import org.paraspinal.exchange.json.Text;
import org.paraspinal.exchange.json.Walk;

/** Reads answers to a questionnaire of ours, whose link ids are ids of questions, numbers and choices. They alone can say no. */
final class Responses {
    private static final Keys DONE = new Keys(List.of("completed", "amended"));
    private static final Keys UNDER_WAY = new Keys(List.of("in-progress", "stopped"));
    private static final Keys UNTRUE = new Keys(List.of("entered-in-error"));
    private static final Keys ITEM = new Keys(List.of("linkId", "answer", "item"));
    private static final Keys ANSWER = new Keys(List.of(
            "valueBoolean", "valueCoding", "valueInteger", "valueDecimal", "valueString", "valueQuantity", "item"));
    private static final Keys CODING = new Keys(List.of("code"));
    private static final Keys REFERENCE = new Keys(List.of("reference"));
    private static final double NO = Targets.SAID.indexOf("no");
    private static final double YES = Targets.SAID.indexOf("yes");
    private static final int DEEPEST = 20;
    private static final int REMEMBERED = 10;
    /** How many walks are under way at each depth of items. */
    private static final int DEPTHS = 4;

    private static final int NONE = -1;
    private static final int UNKNOWN = -2;
    private static final int NOTHING = -3;

    private final Codes codes;
    private final Targets targets;
    private final Reduced reduced;
    private final int today;
    private final Set<String> questionnaires;
    private final Text text = new Text();
    private final Walk coding = new Walk();
    private final Remembered<Integer> places = new Remembered<>(REMEMBERED);
    private final List<Walk> walks = new ArrayList<>();
    private boolean mildCounts;

    Responses(Codes codes, Targets targets, Reduced reduced, int today, Set<String> questionnaires) {
        this.codes = codes;
        this.targets = targets;
        this.reduced = reduced;
        this.today = today;
        this.questionnaires = Set.copyOf(questionnaires);
    }

    void read(Line line) throws NotReadable {
        if (!line.text(Line.STATUS)) throw new NotReadable("status", "expected a status such as completed");
        if (line.text.among(UNTRUE) >= 0) return;
        boolean done = line.text.among(DONE) >= 0;
        if (!done && line.text.among(UNDER_WAY) < 0)
            throw new NotReadable("status", "expected a status such as completed");
        if (!ours(line)) {
            reduced.unknownCode();
            return;
        }
        int day = line.days(Line.AUTHORED).first();
        if (day > today + 1) throw new NotReadable("authored", "expected a day that is not in the future");
        mildCounts = done && day != Days.NONE;
        int on = day == Days.NONE ? today : Math.min(day, today);
        if (answeredByAnother(line)) choose(Intake.ANSWERING, "for-another", on);
        items(line.b, line.list(Line.ITEM), on, 0);
    }

    private boolean ours(Line line) throws NotReadable {
        if (!line.text(Line.QUESTIONNAIRE)) return false;
        String canonical = line.text.toString();
        int version = canonical.indexOf('|');
        return questionnaires.contains(version < 0 ? canonical : canonical.substring(0, version));
    }

    private boolean answeredByAnother(Line line) throws NotReadable {
        int source = line.object(Line.SOURCE);
        if (source < 0) return false;
        return !reference(line.b, source).equals(reference(line.b, line.object(Line.SUBJECT)));
    }

    private String reference(byte[] b, int at) {
        for (Walk walk = new Walk().over(b, at); walk.next(); )
            if (walk.key(REFERENCE) == 0 && text.read(b, walk.valueUnlessNull())) return text.toString();
        return "";
    }

    private void choose(String choice, String word, int on) {
        int place = targets.place(choice).orElseThrow();
        reduced.answered(
                targets, place, on, ((Target.Chosen) targets.get(place)).ids().indexOf(word));
    }

    private void items(byte[] b, int list, int on, int depth) throws NotReadable {
        if (depth > DEEPEST) throw new NotReadable("item", "expected fewer items within each other");
        Walk each = walk(DEPTHS * depth).over(b, list);
        while (each.next()) {
            if (b[each.value()] != '{') throw new NotReadable("item", "expected an object");
            int link = NONE;
            int answers = NONE;
            int within = NONE;
            boolean answered = false;
            Walk item = walk(DEPTHS * depth + 1).over(b, each.value());
            while (item.next()) {
                int key = item.key(ITEM);
                if (key == 0 && text.read(b, item.value())) link = place();
                if (key == 1) answers = item.valueUnlessNull();
                if (key == 1 && answers >= 0 && b[answers] != '[')
                    throw new NotReadable("item.answer", "expected a list");
                if (key == 1 && answers >= 0 && link != NONE) {
                    answers(b, link, answers, on, depth);
                    item.wentOver(walk(DEPTHS * depth + 2));
                    answers = NONE;
                    answered = true;
                }
                if (key == 2) within = item.valueUnlessNull();
            }
            if (link == NONE) throw new NotReadable("item.linkId", "expected text in quotation marks");
            if (!answered) answers(b, link, answers, on, depth);
            items(b, within, on, depth + 1);
        }
    }

    private void answers(byte[] b, int place, int list, int on, int depth) throws NotReadable {
        if (place == UNKNOWN) reduced.unknownCode();
        int given = 0;
        Walk each = walk(DEPTHS * depth + 2).over(b, list);
        while (each.next()) {
            Walk answer = walk(DEPTHS * depth + 3).over(b, each.value());
            while (answer.next()) {
                int key = answer.key(ANSWER);
                int at = answer.valueUnlessNull();
                if (key == 6) items(b, at, on, depth + 1);
                if (key < 0 || key == 6 || at < 0 || place < 0) continue;
                if (given++ > 0)
                    throw new NotReadable("item[" + targets.get(place).id() + "]", "expected one answer");
                answer(b, place, key, at, on);
            }
            each.wentOver(answer);
        }
    }

    /** The place of the link id that was read last, or of what it is another name for. */
    private int place() {
        Integer before = places.get(text.bytes(), text.from(), text.to());
        if (before != null) return before;
        String link = text.toString();
        Optional<CodeMeaning> other = codes.link(link);
        int place = other.isPresent()
                ? other.get().about().flatMap(targets::place).orElse(NOTHING)
                : targets.place(link).orElse(link.isEmpty() ? NONE : UNKNOWN);
        places.put(text.bytes(), text.from(), text.to(), place);
        return place;
    }

    private Walk walk(int which) {
        while (walks.size() <= which) walks.add(new Walk());
        return walks.get(which);
    }

    private void answer(byte[] b, int place, int key, int at, int on) throws NotReadable {
        String field = "item[" + targets.get(place).id() + "].answer";
        switch (targets.get(place)) {
            case Target.Said s -> {
                double said = said(b, key, at, field);
                if (mildCounts || !mild(s.polarity(), said)) reduced.answered(targets, place, on, said);
            }
            case Target.Counted c -> {
                double n = counted(b, key, at, field);
                if (!(n >= c.number().from() && n <= c.number().to()))
                    throw new NotReadable(
                            field,
                            "expected " + c.number().unit() + " from "
                                    + NumberAsked.written(c.number().from()) + " to "
                                    + NumberAsked.written(c.number().to()));
                if (mildCounts) reduced.answered(targets, place, on, n);
            }
            case Target.Chosen c -> {
                int word =
                        c.words().meant(word(b, key, at)).map(c.ids()::indexOf).orElse(-1);
                if (word < 0) throw new NotReadable(field, "expected one of " + String.join(", ", c.ids()));
                if (mildCounts) reduced.answered(targets, place, on, word);
            }
        }
    }

    /** Whether an answer may make anything milder. */
    private static boolean mild(Polarity polarity, double said) {
        return switch (polarity) {
            case ADVERSE -> said == NO;
            case FAVOURABLE -> said == YES;
            case NEUTRAL -> said == NO || said == YES;
        };
    }

    private double said(byte[] b, int key, int at, String field) throws NotReadable {
        if (key == 0 && (b[at] == 't' || b[at] == 'f')) return b[at] == 't' ? YES : NO;
        int said = key == 0 ? -1 : Targets.SAID.indexOf(word(b, key, at));
        if (said < 0) throw new NotReadable(field, "expected yes, no, unsure or withheld, or true or false");
        return said;
    }

    private double counted(byte[] b, int key, int at, String field) throws NotReadable {
        if (key != 2 && key != 3) throw new NotReadable(field, "expected valueInteger or valueDecimal");
        return Observations.number(b, at, field);
    }

    /** The word of a coding or text; empty when it is neither. */
    private String word(byte[] b, int key, int at) {
        if (key == 4) return text.read(b, at) ? text.toString() : "";
        if (key != 1) return "";
        for (coding.over(b, at); coding.next(); )
            if (coding.key(CODING) == 0 && text.read(b, coding.valueUnlessNull())) return text.toString();
        return "";
    }
}
