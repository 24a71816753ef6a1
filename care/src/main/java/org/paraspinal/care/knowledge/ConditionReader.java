package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraspinal.care.knowledge.Condition.Comparison;

/**
 * Reads a condition from its sentence. {@code and} binds tighter than {@code or}; brackets group. Whether the names exist
 * is asked later, when all files have been read.
 */
final class ConditionReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(>=|<=|>|<|\\(|\\))|(-?\\d+(?:\\.\\d+)?(?![\\w-]))|([A-Za-z][\\w.-]*))");

    private final String sentence;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ConditionReader(String sentence) {
        this.sentence = sentence;
        Matcher m = TOKEN.matcher(sentence.strip());
        int end = 0;
        while (m.lookingAt()) {
            tokens.add(m.group().strip());
            end = m.end();
            m.region(end, m.regionEnd());
        }
        if (end < sentence.strip().length())
            throw new NotASentence(
                    "cannot be read from '" + sentence.strip().substring(end).strip() + "' on");
    }

    /** Says what is wrong with a sentence; the caller knows where it stands. */
    static final class NotASentence extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotASentence(String message) {
            super(message);
        }
    }

    static Condition read(String sentence) {
        var reader = new ConditionReader(sentence);
        Condition condition = reader.or();
        if (reader.next < reader.tokens.size()) throw reader.expected("'and', 'or' or the end");
        return condition;
    }

    private Condition or() {
        var parts = new ArrayList<>(List.of(and()));
        while (took("or")) parts.add(and());
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and() {
        var parts = new ArrayList<>(List.of(not()));
        while (took("and")) parts.add(not());
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not() {
        if (took("not")) return new Condition.Not(not());
        if (took("(")) {
            Condition inner = or();
            if (!took(")")) throw expected("')'");
            return inner;
        }
        return part();
    }

    private Condition part() {
        String name = word();
        if (name.equals("always")) return new Condition.Always();
        if (name.equals("site")) {
            if (!took("in")) throw expected("'in' after 'site'");
            return new Condition.SiteIn(word());
        }
        if (took("is")) {
            boolean not = took("not");
            var is = new Condition.ChoiceIs(name, word());
            return not ? new Condition.Not(is) : is;
        }
        for (Comparison c : Comparison.values()) {
            if (took(c.sign())) return new Condition.NumberIs(name, c, number());
        }
        return new Condition.Yes(name);
    }

    private String word() {
        if (next < tokens.size() && Character.isLetter(tokens.get(next).charAt(0)) && !reserved(tokens.get(next)))
            return tokens.get(next++);
        throw expected("the name of a question, number or choice");
    }

    private double number() {
        try {
            return Double.parseDouble(tokens.get(next++));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            next--;
            throw expected("a number");
        }
    }

    private boolean took(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        if (there) next++;
        return there;
    }

    private static boolean reserved(String token) {
        return List.of("and", "or", "not", "in", "is").contains(token);
    }

    private NotASentence expected(String what) {
        String found = next < tokens.size() ? "'" + tokens.get(next) + "'" : "the end";
        return new NotASentence("'" + sentence + "': expected " + what + ", found " + found);
    }
}
