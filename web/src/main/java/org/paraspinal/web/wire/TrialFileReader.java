package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Ending;
import org.paraspinal.statistics.trial.Held;
import org.paraspinal.statistics.trial.Prior;
import org.paraspinal.statistics.trial.Response;
import org.paraspinal.statistics.trial.Scatter;
import org.paraspinal.statistics.trial.Settled;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a personal trial from JSON: whole, or every problem at once, each with its field. */
public final class TrialFileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_DAYS = 400;
    private static final int MOST_POINTS = 10;

    private final List<String> problems = new ArrayList<>();

    private TrialFileReader() {}

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(TrialFile file) implements Reading {}

        /** @param problems a sentence each */
        record Refused(List<String> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file's text. */
    public static Reading read(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new Reading.Refused(List.of("Line " + line + ": this is not JSON, or a key stands there twice."));
        }
        if (!node.isObject()) return new Reading.Refused(List.of("Expected one JSON object, as a trial's export is."));
        return new TrialFileReader().file(new StrictObject(node, ""));
    }

    private Reading file(StrictObject o) {
        o.problems = problems;
        int format = o.whole("personalTrial", 1, Integer.MAX_VALUE);
        if (format > TrialFile.FORMAT)
            problems.add("personalTrial: this Paraspinal reads format " + TrialFile.FORMAT + ", found " + format + ".");
        StrictObject arms = o.child("arms");
        String a = arms.text("A");
        String b = arms.text("B");
        arms.nothingElse();
        String starts = o.text("starts");
        Parts parts = new Parts(design(o.child("design")), o.child("ending"), o.whole("daysCovered", 1, 28));
        List<Response> responses = o.each("responses", r -> {
            int day = r.whole("day", 0, MOST_DAYS);
            double value = r.number("value", 0, MOST_POINTS);
            return new Response(day, value);
        });
        List<Double> adherence = o.numbers("adherence", 0, 1);
        Map<Integer, Double> expected = new TreeMap<>();
        o.each(
                "expected",
                e -> expected.put(e.whole("period", 0, 2 * Design.MOST - 1), e.number("pain", 0, MOST_POINTS)));
        double important = o.number("important", 0, MOST_POINTS);
        double level = o.number("level", 0.5, 0.999);
        StrictObject prior = o.child("prior");
        double mean = prior.number("mean", -MOST_POINTS, MOST_POINTS);
        double sd = prior.number("sd", 0.001, MOST_POINTS);
        String says = prior.text("says");
        List<String> sources = prior.words("sources");
        prior.nothingElse();
        String knowledge = o.text("knowledge");
        o.nothingElse();
        Ending ending = ending(parts.ending());
        if (!problems.isEmpty()) return new Reading.Refused(problems);
        try {
            return new Reading.Read(new TrialFile(
                    a,
                    b,
                    starts,
                    new Held(parts.design(), ending, parts.daysCovered(), responses, adherence),
                    new Settled(important, level, new Prior(mean, sd), new Scatter.Own()),
                    expected,
                    says,
                    sources,
                    knowledge));
        } catch (IllegalArgumentException e) {
            return new Reading.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private record Parts(Design design, StrictObject ending, int daysCovered) {}

    private Design design(StrictObject o) {
        int pairs = o.whole("pairs", Design.FEWEST, Design.MOST);
        int days = o.whole("daysAPeriod", 2, 28);
        int washout = o.whole("washoutDays", 0, 27);
        long seed = o.seed("seed");
        List<Arm> order = new ArrayList<>();
        for (String word : o.words("order"))
            if (Set.of("A", "B").contains(word)) order.add(Arm.valueOf(word));
            else problems.add("design.order: expected A or B, found '" + word + "'.");
        o.nothingElse();
        try {
            if (problems.isEmpty()) return new Design(pairs, days, washout, seed, order);
        } catch (IllegalArgumentException e) {
            problems.add("design: " + e.getMessage());
        }
        return Design.drawn(Design.FEWEST, 7, 3, 0);
    }

    private Ending ending(StrictObject o) {
        String how = o.text("how");
        Ending ending = switch (how) {
            case "as-planned" -> new Ending.AsPlanned();
            case "early" -> new Ending.Early(o.whole("days", 0, MOST_DAYS), o.yes("forItsResponses"));
            case "not-yet" -> new Ending.NotYet(o.whole("days", 0, MOST_DAYS));
            default -> {
                if (!how.isEmpty())
                    problems.add("ending.how: expected as-planned, early or not-yet, found '" + how + "'.");
                o.anythingElse();
                yield new Ending.NotYet(0);
            }
        };
        o.nothingElse();
        return ending;
    }
}
