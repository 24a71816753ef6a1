package org.paraspinal.care.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.paraspinal.care.knowledge.Studies.PriorStated;
import org.paraspinal.care.knowledge.TrialResult.Arm;

/** Reads the data set: {@code trials.csv}, {@code pooled.csv} and {@code pools.yaml}. */
final class StudiesReader {
    static final String TRIALS = "trials.csv";
    static final String POOLED = "pooled.csv";
    static final String POOLS = "pools.yaml";

    private static final List<String> TRIAL_COLUMNS = List.of(("id,trial,year,who,people,technique,against,comparison,"
                    + "outcome,instrument,scale,better,weeks,stat,n1,mean1,sd1,n2,mean2,sd2,effect,measure,low,high,p,pool,note,"
                    + "source,mark,seen")
            .split(","));
    private static final List<String> POOLED_COLUMNS = List.of(("id,review,year,who,people,against,comparison,outcome,"
                    + "measured,when,window,measure,model,effect,low,high,words,better,trials,n,i2,tau2,q,certainty,pool,note,"
                    + "source,mark,seen")
            .split(","));
    private static final Set<String> WHO =
            Set.of("lasting-back", "acute-back", "neck", "knee", "anxiety", "depression", "sleep", "healthy", "other");
    private static final Set<String> COMPARISONS = Set.of(
            "inactive",
            "no-treatment",
            "sham",
            "usual-care",
            "active",
            "mixed",
            "dose",
            "add-on",
            "rest",
            "none",
            "placebo",
            "prognosis",
            "manipulation",
            "laser",
            "needles",
            "drug",
            "context",
            "foam-roller",
            "heat");
    private static final Set<String> DIRECTIONS = Set.of("lower", "higher");
    private static final double LARGEST = 1e9;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_WEEKS = 5_200;

    private StudiesReader() {}

    static Map<String, TrialResult> trials(String csv, List<Fault> faults) {
        return byId(Csv.read(TRIALS, csv, TRIAL_COLUMNS, faults), StudiesReader::trial);
    }

    static Map<String, ReviewResult> reviews(String csv, List<Fault> faults) {
        return byId(Csv.read(POOLED, csv, POOLED_COLUMNS, faults), StudiesReader::review);
    }

    private static <T> Map<String, T> byId(List<Csv.Row> rows, Function<Csv.Row, T> read) {
        var out = new LinkedHashMap<String, T>();
        for (Csv.Row row : rows) {
            String id = row.text("id");
            if (!id.matches("[A-Z][A-Z0-9]*/[a-z0-9-]+"))
                row.fault("id", "'" + id + "' is not a source, a slash and a name, like FURLAN15/pain-short");
            if (out.putIfAbsent(id, read.apply(row)) != null) row.fault("id", "'" + id + "' is already another row");
        }
        return Collections.unmodifiableMap(out);
    }

    private static TrialResult trial(Csv.Row r) {
        OptionalDouble effect = number(r, "effect");
        OptionalDouble low = number(r, "low");
        OptionalDouble high = number(r, "high");
        interval(r, effect, low, high);
        Optional<Measure> measure = r.oneOf("measure", "measure", Measure.class);
        if (effect.isPresent() && measure.isEmpty()) r.fault("measure", "is empty, but there is an effect");
        return new TrialResult(
                r.text("id"),
                r.required("trial"),
                r.whole("year", 1900, 2100).orElse(1900),
                r.word("who", "group of people", WHO),
                r.required("people"),
                r.required("technique"),
                r.required("against"),
                r.word("comparison", "comparison", COMPARISONS),
                r.required("outcome"),
                r.text("instrument"),
                r.text("scale"),
                better(r),
                r.number("weeks", 0, MOST_WEEKS),
                r.required("stat"),
                arm(r, "1"),
                arm(r, "2"),
                effect,
                measure,
                low,
                high,
                r.text("p"),
                r.optional("pool"),
                r.text("note"),
                r.required("source"),
                mark(r),
                r.yes("seen"),
                r.spot());
    }

    private static Arm arm(Csv.Row r, String which) {
        return new Arm(
                r.whole("n" + which, 1, MOST_PEOPLE), number(r, "mean" + which), r.number("sd" + which, 1e-9, LARGEST));
    }

    private static ReviewResult review(Csv.Row r) {
        OptionalDouble effect = number(r, "effect");
        OptionalDouble low = number(r, "low");
        OptionalDouble high = number(r, "high");
        interval(r, effect, low, high);
        if (effect.isEmpty() && r.text("words").isEmpty()) r.fault("words", "is empty, and there is no effect either");
        Optional<Measure> measure = r.oneOf("measure", "measure", Measure.class);
        if (measure.isEmpty()) r.required("measure");
        return new ReviewResult(
                r.text("id"),
                r.required("review"),
                r.whole("year", 1900, 2100).orElse(1900),
                r.word("who", "group of people", WHO),
                r.required("people"),
                r.required("against"),
                r.word("comparison", "comparison", COMPARISONS),
                r.required("outcome"),
                r.required("measured"),
                r.text("when"),
                r.oneOf("window", "window", Window.class),
                measure,
                r.text("model"),
                effect,
                low,
                high,
                r.text("words"),
                better(r),
                r.whole("trials", 1, 100_000),
                r.whole("n", 1, MOST_PEOPLE),
                r.number("i2", 0, 100),
                r.number("tau2", 0, LARGEST),
                r.number("q", 0, LARGEST),
                r.oneOf("certainty", "certainty", Certainty.class),
                r.optional("pool"),
                r.text("note"),
                r.required("source"),
                mark(r),
                r.yes("seen"),
                r.spot());
    }

    private static OptionalDouble number(Csv.Row r, String column) {
        return r.number(column, -LARGEST, LARGEST);
    }

    private static void interval(Csv.Row r, OptionalDouble effect, OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() != high.isPresent())
            r.fault(low.isPresent() ? "high" : "low", "is empty; expected both ends or none");
        if (low.isEmpty() || high.isEmpty()) return;
        if (low.getAsDouble() > high.getAsDouble()) r.fault("low", "'" + r.text("low") + "' is above 'high'");
        else if (effect.isPresent()
                && (effect.getAsDouble() < low.getAsDouble() || effect.getAsDouble() > high.getAsDouble()))
            r.fault("effect", "'" + r.text("effect") + "' lies outside 'low' to 'high'");
    }

    private static Optional<String> better(Csv.Row r) {
        if (!r.text("better").isEmpty()) r.word("better", "direction", DIRECTIONS);
        return r.optional("better");
    }

    private static Mark mark(Csv.Row r) {
        Optional<Mark> mark = r.oneOf("mark", "mark", Mark.class);
        if (mark.isEmpty()) r.required("mark");
        return mark.orElse(Mark.ENGINEERING_JUDGEMENT);
    }

    static Pool pool(YamlMap p) {
        String better = p.text("better");
        if (!DIRECTIONS.contains(better)) p.fault("better", "'" + better + "' is neither lower nor higher");
        OptionalDouble sd = p.number("sd", 1e-9, LARGEST);
        OptionalDouble of = p.number("of", 1e-9, LARGEST);
        if (sd.isPresent() != of.isPresent())
            p.fault(sd.isPresent() ? "of" : "sd", "is missing; expected both or neither");
        Measure measure = measure(p);
        return new Pool(
                p.text("id"),
                p.text("asks"),
                known(p, "who", WHO),
                known(p, "comparison", COMPARISONS),
                p.text("outcome"),
                p.has("window") ? Optional.of(p.oneOf("window", Window.class)) : Optional.empty(),
                measure,
                p.optionalText("scale"),
                better.equals("lower"),
                sd,
                of,
                p.words("sd-sources"),
                p.yes("check"),
                p.spot());
    }

    private static Measure measure(YamlMap p) {
        Measure measure = p.oneOf("measure", Measure.class);
        if (measure != Measure.MD && measure != Measure.SMD) p.fault("measure", "cannot be pooled; expected md or smd");
        return measure;
    }

    private static String known(YamlMap p, String key, Set<String> words) {
        String word = p.text(key);
        if (!words.contains(word)) p.fault(key, "'" + word + "' is not known here." + Guess.of(word, words));
        return word;
    }

    static PriorStated prior(YamlMap p) {
        return new PriorStated(
                p.text("pool"),
                p.required("sd-when-unknown", 0.01, 10.0),
                p.oneOf("mark", Mark.class),
                p.words("sources"));
    }
}
