package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a rule fires: a sentence over answers, numbers, choices and places. Its text form is what stands in the files. */
public sealed interface Condition {

    /** True for everybody. */
    record Always() implements Condition {
        @Override
        public String toString() {
            return "always";
        }
    }

    /** The question or qualifier of this id was answered yes. */
    record Yes(String id) implements Condition {
        @Override
        public String toString() {
            return id;
        }
    }

    /** The number stands so to the bound. */
    record NumberIs(String id, Comparison comparison, double bound) implements Condition {
        @Override
        public String toString() {
            return id + " " + comparison.sign() + " " + NumberAsked.written(bound);
        }
    }

    /** The choice ({@code sex}, {@code delivery} or {@code technique}) fell on this word. */
    record ChoiceIs(String choice, String word) implements Condition {
        @Override
        public String toString() {
            return choice + " is " + word;
        }
    }

    /** The pain was marked in one of these places; {@code area} is the word written. */
    record SiteIn(String area) implements Condition {
        @Override
        public String toString() {
            return "site in " + area;
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public String toString() {
            return of instanceof ChoiceIs c ? c.choice() + " is not " + c.word() : "not " + bracketed(of);
        }
    }

    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public String toString() {
            return all.stream()
                    .map(c -> c instanceof Or ? bracketed(c) : c.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    record Or(List<Condition> any) implements Condition {
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public String toString() {
            return any.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }

    /** At least so many of these hold. */
    record AtLeast(int many, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        @Override
        public String toString() {
            return "at least " + many + " of ("
                    + of.stream().map(Condition::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /**
     * At least so many questions were answered "not sure" or "prefer not to say".
     *
     * @param safety only those of an emergency, for the same day or for a clinician count
     */
    record Unsure(int many, boolean safety) implements Condition {
        /** Whether a question is one of those counted; what a number answers is not, since nobody is unsure of it in words. */
        public boolean counts(Question q) {
            return q.derived().isEmpty() && (q.safety() || !safety);
        }

        @Override
        public String toString() {
            return "unsure of at least " + many + (safety ? " safety" : "") + " questions";
        }
    }

    /** How a number is compared with its bound. */
    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(double number, double bound) {
            return switch (this) {
                case LESS -> number < bound;
                case AT_MOST -> number <= bound;
                case MORE -> number > bound;
                case AT_LEAST -> number >= bound;
            };
        }
    }

    /** Every smallest part: answers, numbers, choices and places, in the order written. */
    default Stream<Condition> parts() {
        return switch (this) {
            case Not n -> n.of().parts();
            case And a -> a.all().stream().flatMap(Condition::parts);
            case Or o -> o.any().stream().flatMap(Condition::parts);
            case AtLeast a -> a.of().stream().flatMap(Condition::parts);
            case Always _, Yes _, NumberIs _, ChoiceIs _, SiteIn _, Unsure _ -> Stream.of(this);
        };
    }

    /**
     * The same, turned round at its smallest parts alone: to turn a whole round is to turn its parts. What always holds becomes any of
     * nothing.
     */
    default Condition inward() {
        return inward(this, false);
    }

    private static Condition inward(Condition c, boolean turned) {
        return switch (c) {
            case Not n -> inward(n.of(), !turned);
            case And a -> turned ? new Or(inward(a.all(), true)) : new And(inward(a.all(), false));
            case Or o -> turned ? new And(inward(o.any(), true)) : new Or(inward(o.any(), false));
            case Always _ -> turned ? new Or(List.of()) : c;
            case AtLeast _, Yes _, NumberIs _, ChoiceIs _, SiteIn _, Unsure _ -> turned ? new Not(c) : c;
        };
    }

    private static List<Condition> inward(List<Condition> of, boolean turned) {
        return of.stream().map(c -> inward(c, turned)).toList();
    }

    private static String bracketed(Condition c) {
        return c instanceof And || c instanceof Or ? "(" + c + ")" : c.toString();
    }
}
