package org.paraspinal.care.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Figure;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Studies;
import org.paraspinal.statistics.synthesis.Interval;

/** What is known of massage: every question of the data set with its answer, and sentences with their figures filled in. */
public final class Evidence {
    private final Knowledge k;
    private final Map<String, Answered> answers;

    private Evidence(Knowledge knowledge) {
        k = knowledge;
        var all = new LinkedHashMap<String, Answered>();
        knowledge.studies().pools().values().forEach(p -> all.put(p.id(), PoolAnswers.of(p, knowledge.studies())));
        answers = Collections.unmodifiableMap(all);
    }

    /** Works out everything once. */
    public static Evidence of(Knowledge knowledge) {
        return new Evidence(knowledge);
    }

    public Studies studies() {
        return k.studies();
    }

    /** Every question with its answer, in the order of the file. */
    public Map<String, Answered> answers() {
        return answers;
    }

    /** The answer to the question of this id, which the knowledge was checked to hold. */
    public Answered answer(String pool) {
        if (answers.get(pool) instanceof Answered a) return a;
        throw new IllegalArgumentException("No pool " + pool);
    }

    /** From where a trial of one person begins. */
    public Prior prior() {
        var stated = k.studies().prior();
        return Prior.of(answer(stated.pool()), stated.sdWhenUnknown());
    }

    /** What is said of a claim for one term, with its figures. */
    public String says(Claim.Said said) {
        return says(said.says());
    }

    /** A sentence with its figures filled in from the data set. */
    public String says(String sentence) {
        return Figure.WRITTEN
                .matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(figure(new Figure(m.group(1), m.group(2)))));
    }

    private String figure(Figure f) {
        if (answers.get(f.of()) instanceof Answered a) return range(a.points().orElseThrow());
        OptionalDouble n = k.studies().figure(f.of(), f.name());
        return number(n.orElseThrow(() -> new IllegalArgumentException("No " + f.name() + " of " + f.of())));
    }

    /** A range in words: {@code 1.6 to 2.4}. */
    public static String range(Interval i) {
        return rounded(i.low()) + " to " + rounded(i.high());
    }

    /** Rounded to a tenth; a minus is a real one. */
    public static String rounded(double d) {
        double tenth = Math.rint(d * 10) / 10;
        return String.format(Locale.ROOT, "%.1f", tenth == 0 ? 0.0 : tenth).replace('-', '−');
    }

    private static String number(double d) {
        return (d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d)).replace('-', '−');
    }
}
