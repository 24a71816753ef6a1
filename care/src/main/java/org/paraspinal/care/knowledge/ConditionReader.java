package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraspinal.care.knowledge.Condition.Comparison;

/**
 * Reads a condition from its sentence. {@code and} binds tighter than {@code or}; brackets group. Whether the names exist
 * is asked later, when all files have been read.
 */
final class ConditionReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(>=|<=|>|<|\\(|\\)|,)|(-?\\d+(?:\\.\\d+)?(?![\\w-]))|([A-Za-z][\\w.-]*))");

    private static final int DEEPEST = 30;

    private final String sentence;
    private final Map<String, Double> figures;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private ConditionReader(String sentence, Map<String, Double> figures) {
        this.sentence = sentence;
        this.figures = figures;
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

    /** @param figures the settings that may stand where a number stands */
    static Condition read(String sentence, Map<String, Double> figures) {
        var reader = new ConditionReader(sentence, figures);
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
        if (++depth > DEEPEST) throw new NotASentence("has more than " + DEEPEST + " brackets or nots in each other");
        Condition condition = inner();
        depth--;
        return condition;
    }

    private Condition inner() {
        if (took("not")) return new Condition.Not(not());
        if (took("(")) {
            Condition inner = or();
            if (!took(")")) throw expected("')'");
            return inner;
        }
        return part();
    }

    private Condition part() {
        if (took("at")) return atLeast();
        if (took("unsure")) return unsure();
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

    private Condition atLeast() {
        expect("least");
        int many = whole();
        expect("of");
        expect("(");
        var of = new ArrayList<>(List.of(or()));
        while (took(",")) of.add(or());
        expect(")");
        return new Condition.AtLeast(many, of);
    }

    private Condition unsure() {
        expect("of");
        expect("at");
        expect("least");
        int many = whole();
        boolean safety = took("safety");
        expect("questions");
        return new Condition.Unsure(many, safety);
    }

    private void expect(String token) {
        if (!took(token)) throw expected("'" + token + "'");
    }

    private int whole() {
        double n = number();
        if (n != Math.rint(n) || n < 1) throw expected("a whole number from 1 on, before");
        return (int) n;
    }

    private String word() {
        if (next < tokens.size() && Character.isLetter(tokens.get(next).charAt(0)) && !reserved(tokens.get(next)))
            return tokens.get(next++);
        throw expected("the name of a question, number or choice");
    }

    private double number() {
        try {
            String token = tokens.get(next++);
            return figures.get(token) instanceof Double set ? set : Double.parseDouble(token);
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
        return List.of("and", "or", "not", "in", "is", "at", "of", "unsure").contains(token);
    }

    private NotASentence expected(String what) {
        String found = next < tokens.size() ? "'" + tokens.get(next) + "'" : "the end";
        return new NotASentence("'" + sentence + "': expected " + what + ", found " + found);
    }
}
