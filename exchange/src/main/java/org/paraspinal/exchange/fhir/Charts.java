package org.paraspinal.exchange.fhir;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Cells;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.exchange.fhir.Targets.Target;

/** Turns what a person's resources said together into answers for the safety check: codes say yes, only the person's own answers say no. */
public final class Charts {
    private static final String AGE = "age";
    private static final String YES = "yes";
    private static final List<String> GENDERS = List.of("female", "male", "other");

    private final Knowledge knowledge;
    private final List<CodeMeaning> rows;
    private final Targets targets;
    private final LocalDate today;

    public Charts(Knowledge knowledge, LocalDate today) {
        this.knowledge = knowledge;
        this.today = today;
        rows = knowledge.codes();
        targets = new Targets(knowledge);
    }

    /**
     * One person as the files told of them.
     *
     * @param facts the facts of {@code codes.csv} that were found
     * @param mildest the same, with every detail that nobody asked of what was found answered as well as it can be: whatever it would come
     *     to, the verdict on this is the least
     * @param groundsToAsk questions that something points at and that are not answered by it
     * @param unknownCodes how many entries have no code that is known
     * @param unreadLines how many lines that name the person could not be read
     */
    public record Charted(
            String id,
            Answers answers,
            Answers mildest,
            Set<String> facts,
            Set<String> groundsToAsk,
            int unknownCodes,
            int unreadLines) {}

    public Targets targets() {
        return targets;
    }

    /** The answers of the person of this id. */
    public Charted of(String id, Reduced r) {
        var said = new LinkedHashMap<String, Said>();
        var numbers = new LinkedHashMap<String, Figure>();
        var choices = new LinkedHashMap<String, String>();
        if (r.sex >= 0 && r.sex < GENDERS.size()) choices.put(Intake.SEX, GENDERS.get(r.sex));
        for (int i = 0; i < r.items; i++) {
            LocalDate on = LocalDate.ofEpochDay(r.days[i]);
            switch (targets.get(r.keys[i])) {
                case Target.Said s -> said.put(s.id(), new Said(Targets.SAID.get((int) r.values[i]), on));
                case Target.Counted c -> numbers.put(c.id(), new Figure(r.values[i], on));
                case Target.Chosen c -> choices.put(c.id(), c.ids().get((int) r.values[i]));
            }
        }
        age(r).ifPresent(age -> numbers.put(AGE, new Figure(age, today)));
        var facts = new LinkedHashSet<String>();
        var asked = new LinkedHashSet<String>();
        List<String> found = rows(r, said, facts, asked);
        asked.removeAll(said.keySet());
        var answers = answers(said, numbers, choices);
        details(said, found, asked);
        return new Charted(id, answers, answers(said, numbers, choices), facts, asked, r.unknownCodes, r.unread);
    }

    private Answers answers(Map<String, Said> said, Map<String, Figure> numbers, Map<String, String> choices) {
        return new Answers(today, said, numbers, choices, Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** Answers the open details of the questions that codes answered, each as well as can be, and says that they are to be asked. */
    private void details(Map<String, Said> said, List<String> found, Set<String> asked) {
        for (String id : found) {
            if (!(knowledge.questions().get(id) instanceof Question q)) continue;
            for (Question.Qualifier x : q.qualifiers()) {
                if (said.containsKey(x.id())) continue;
                asked.add(x.id());
                if (x.polarity() != Polarity.NEUTRAL)
                    said.put(x.id(), new Said(x.polarity() == Polarity.FAVOURABLE ? YES : "no", today));
            }
        }
    }

    /** Answers the questions of the rows that count, and says which. */
    private List<String> rows(Reduced r, Map<String, Said> said, Set<String> facts, Set<String> asked) {
        Map<String, Integer> together = groups(r);
        var found = new ArrayList<String>();
        for (int row = 0; row < rows.size(); row++) {
            CodeMeaning m = rows.get(row);
            String about = m.about().orElse("");
            boolean alone =
                    m.together().filter(g -> together.getOrDefault(g, 0) < 2).isPresent();
            if (r.hasFound(row) && !alone) {
                facts.add(m.fact());
                said.put(about, new Said(YES, today));
                found.add(about);
            } else if (r.hasFound(row) || r.hasGroundsToAsk(row)) {
                if (!about.isEmpty()) asked.add(about);
            }
        }
        return found;
    }

    private Map<String, Integer> groups(Reduced r) {
        var together = new HashMap<String, Integer>();
        for (int row = 0; row < rows.size(); row++)
            if (r.hasFound(row)) rows.get(row).together().ifPresent(g -> together.merge(g, 1, Integer::sum));
        return together;
    }

    /** The age, where every day of birth that may be meant leads to the same consequences. */
    private OptionalDouble age(Reduced r) {
        if (r.bornFirst == Reduced.NONE || r.bornFirst == Reduced.CONFLICT || r.bornLast == Reduced.CONFLICT)
            return OptionalDouble.empty();
        int oldest = yearsSince(r.bornFirst);
        int youngest = yearsSince(Math.min(r.bornLast, (int) today.toEpochDay()));
        var asked = knowledge.numbers().get(AGE);
        if (asked == null || oldest > asked.to() || youngest < asked.from()) return OptionalDouble.empty();
        Cells cells = knowledge.cellsOf(AGE);
        var within = new ArrayList<Integer>();
        for (int a = youngest; a <= oldest; a++) within.add(cells.of(a));
        return within.stream().distinct().count() == 1 ? OptionalDouble.of(oldest) : OptionalDouble.empty();
    }

    private int yearsSince(int day) {
        return Period.between(LocalDate.ofEpochDay(day), today).getYears();
    }
}
