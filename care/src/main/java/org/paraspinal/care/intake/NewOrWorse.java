package org.paraspinal.care.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Question.Qualifier;

/**
 * What turned for the worse: an adverse answer that weighs on safety, or what sharpens it, and that once was another. An answer
 * that has expired stays turned until it is denied.
 */
record NewOrWorse(Facts facts) {

    /** The ids of what turned after this day, in the order in which it is asked. */
    List<String> since(LocalDate day) {
        return facts.knowledge().questions().values().stream()
                .filter(q -> q.safety() && facts.finding(q.id()) != Finding.ABSENT)
                .flatMap(q -> ids(q).filter(id -> turned(id, day)))
                .toList();
    }

    private static Stream<String> ids(Question q) {
        var asked = new ArrayList<String>();
        if (q.polarity() == Polarity.ADVERSE) asked.add(q.id());
        for (Qualifier x : q.qualifiers()) if (x.polarity() == Polarity.ADVERSE) asked.add(x.id());
        return asked.stream();
    }

    private boolean turned(String id, LocalDate day) {
        return facts.answers().said().get(id) instanceof Said s
                && !s.value().equals("no")
                && facts.finding(id) != Finding.ABSENT
                && s.turned().filter(day::isBefore).isPresent();
    }
}
