package org.paraspinal.care.screening;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Shipped;

/**
 * A healthy person with these facts, written as they are said: {@code age 71}, {@code sex male}, {@code sites thoracic},
 * {@code diabetes}, {@code fresh-injury.knock} or {@code chest-pain unsure}. Of an item that applies, every qualifier that is not
 * named is answered in the mild way.
 */
final class SomebodyWith {
    private SomebodyWith() {}

    /** The facts of a line, set apart by semicolons. */
    static List<String> facts(String line) {
        return Arrays.stream(line.split(";"))
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .toList();
    }

    static Answers facts(List<String> facts) {
        return on(Shipped.knowledge(), Given.aHealthyPerson(), facts);
    }

    static Answers on(Knowledge k, Answers base, List<String> facts) {
        Answers answers = base;
        for (Question q : k.questions().values())
            for (var x : q.qualifiers())
                answers = answers.saying(x.id(), x.polarity() == Polarity.FAVOURABLE ? "yes" : "no");
        for (String fact : facts) answers = on(k, answers, fact);
        for (String fact : facts)
            if (fact.endsWith(" unsure") || fact.endsWith(" withheld")) answers = unasked(k, answers, fact, facts);
        return answers;
    }

    /** Of an item that is unsure, nothing more is asked. */
    private static Answers unasked(Knowledge k, Answers answers, String fact, List<String> named) {
        Answers rest = answers;
        for (var x : requireNonNull(k.questions().get(fact.split(" ")[0])).qualifiers())
            if (named.stream().noneMatch(f -> f.startsWith(x.id()))) rest = Given.without(rest, x.id());
        return rest;
    }

    private static Answers on(Knowledge k, Answers answers, String fact) {
        String[] words = fact.split(" ");
        String last = requireNonNull(words[words.length - 1]);
        if (k.numbers().containsKey(words[0])) return answers.counting(words[0], Double.parseDouble(last));
        if (k.words().choices().containsKey(words[0])) return answers.choosing(words[0], last);
        if (words[0].equals("sites")) return answers.hurting(List.of(last));
        return answers.saying(words[0], words.length > 1 ? last : "yes");
    }
}
