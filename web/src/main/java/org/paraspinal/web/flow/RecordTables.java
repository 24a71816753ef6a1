package org.paraspinal.web.flow;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.MeasureTaken;

/**
 * A person's numbers as tables for a spreadsheet or statistics program: one zip file of CSV files (UTF-8, comma, quoted where needed, a
 * head line), with a dictionary that says of each column what it holds, its unit and range, and that an empty cell was not answered.
 */
final class RecordTables {
    private static final List<String> RATINGS = List.of("day", "asked", "session", "scale", "value");
    private static final List<String> SIGNS = List.of("day", "asked", "session", "question", "answer");
    private static final List<String> ITEMS = List.of("day", "instrument", "wording", "part", "item", "answer");
    private static final List<Column> SESSIONS = List.of(
            new Column("session", "the session's id", s -> s.id().toString()),
            new Column("day", "the day it was held, ISO 8601", s -> s.day().toString()),
            new Column("routine", "routine, by its id", SessionHeld::routine),
            new Column("technique", "technique, by its id", SessionHeld::technique),
            new Column("delivery", "who gave it: self, partner or therapist", SessionHeld::delivery),
            new Column("seconds", "how long hands were at work, in seconds", s -> Integer.toString(s.seconds())),
            new Column(
                    "greatest_pressure",
                    "greatest felt pressure, 0 to 10, after what was asked to be softer",
                    s -> Integer.toString(CourseInWords.hardest(List.of(s)))),
            new Column(
                    "stopped_for",
                    "why it was stopped early, by its id; empty when it was not",
                    s -> s.stoppedFor().orElse("")),
            new Column(
                    "pain_before", "pain right before, 0 to 10; empty when it was not said", s -> text(s.painBefore())),
            new Column(
                    "pain_expected",
                    "pain expected right after, 0 to 10, said before; empty when it was not said",
                    s -> text(s.painExpected())),
            new Column(
                    "pain_after", "pain right after, 0 to 10; empty when it was not said", s -> text(s.painAfter())));

    /** A column of sessions.csv. */
    private record Column(String name, String means, Function<SessionHeld, String> of) {}

    private final Knowledge k;

    RecordTables(Knowledge knowledge) {
        k = knowledge;
    }

    /** The zip file. */
    byte[] zip(Chart chart) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "dictionary.csv", dictionary(chart));
            put(zip, "ratings.csv", ratings(chart.checkIns()));
            put(zip, "signs.csv", signs(chart.checkIns()));
            put(zip, "sessions.csv", sessions(chart.sessions()));
            put(zip, "questionnaires.csv", items(chart.measures()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file in memory could not be written.", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        }
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<List<String>> ratings(List<CheckIn> checkIns) {
        var rows = new ArrayList<List<String>>();
        rows.add(RATINGS);
        for (CheckIn c : checkIns)
            switch (c) {
                case CheckIn.Weekly w -> rated(rows, w.day().toString(), "weekly", w.ratings());
                case CheckIn.Daily d -> rated(rows, d.day().toString(), "daily", d.ratings());
                case CheckIn.NextDay n -> nextDay(rows, n);
            }
        return rows;
    }

    private static void rated(List<List<String>> rows, String day, String asked, Ratings ratings) {
        ratings.by().keySet().stream()
                .sorted()
                .forEach(id -> rows.add(
                        List.of(day, asked, "", id, number(ratings.of(id).orElseThrow()))));
    }

    private static void nextDay(List<List<String>> rows, CheckIn.NextDay n) {
        List<String> at = List.of(n.day().toString(), "next-day", n.session().toString());
        row(rows, at, "soreness", text(n.soreness()));
        row(rows, at, "pain-now", text(n.painNow()));
        row(rows, at, "morning", n.morning().map(Morning::word).orElse(""));
    }

    private static void row(List<List<String>> rows, List<String> at, String scale, String value) {
        if (value.isEmpty()) return;
        var row = new ArrayList<>(at);
        row.add(scale);
        row.add(value);
        rows.add(row);
    }

    private static List<List<String>> signs(List<CheckIn> checkIns) {
        var rows = new ArrayList<List<String>>();
        rows.add(SIGNS);
        for (CheckIn c : checkIns) {
            String session = c instanceof CheckIn.NextDay n ? n.session().toString() : "";
            String asked = c instanceof CheckIn.NextDay ? "next-day" : "weekly";
            c.ticked().keySet().stream()
                    .sorted()
                    .forEach(id -> rows.add(List.of(
                            c.day().toString(), asked, session, id, c.ticked().getOrDefault(id, ""))));
        }
        return rows;
    }

    private static List<List<String>> sessions(List<SessionHeld> sessions) {
        var rows = new ArrayList<List<String>>();
        rows.add(SESSIONS.stream().map(Column::name).toList());
        for (SessionHeld s : sessions)
            rows.add(SESSIONS.stream().map(c -> c.of().apply(s)).toList());
        return rows;
    }

    private static List<List<String>> items(List<MeasureTaken> measures) {
        var rows = new ArrayList<List<String>>();
        rows.add(ITEMS);
        for (MeasureTaken m : measures)
            m.parts().keySet().stream().sorted().forEach(part -> {
                List<Answer> answers = m.parts().getOrDefault(part, List.of());
                for (int i = 0; i < answers.size(); i++)
                    rows.add(List.of(
                            m.day().toString(),
                            m.instrument(),
                            m.wording(),
                            part,
                            Integer.toString(i + 1),
                            answers.get(i) instanceof Answer.Given(double n) ? number(n) : ""));
            });
        return rows;
    }

    private List<List<String>> dictionary(Chart chart) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("file", "name", "means", "unit", "from", "to", "better", "empty"));
        column(rows, "ratings.csv", "day", "the day on which it was answered, ISO 8601");
        column(rows, "ratings.csv", "asked", "weekly, daily, or next-day: the day after a session");
        column(rows, "ratings.csv", "session", "the session that a next-day answer belongs to; empty for the others");
        column(rows, "ratings.csv", "scale", "one of the scales below, or morning: usual, not-sure or not-usual");
        column(rows, "ratings.csv", "value", "the number, or the word of morning; what was not answered has no row");
        for (Scale s : k.checkIns().scales())
            rows.add(List.of(
                    "scale",
                    s.id(),
                    named(s, chart.activities()),
                    s.unit().orElse("points"),
                    Integer.toString(s.from()),
                    Integer.toString(s.to()),
                    s.better().name().toLowerCase(java.util.Locale.ROOT),
                    "not answered"));
        column(rows, "signs.csv", "question", "a question of the safety check, by its id in the knowledge files");
        column(rows, "signs.csv", "answer", "yes, no, unsure or withheld");
        for (Column c : SESSIONS) column(rows, "sessions.csv", c.name(), c.means());
        column(rows, "questionnaires.csv", "wording", "digest (SHA-256) of the file that was asked from");
        column(rows, "questionnaires.csv", "item", "number of the item in its part, from 1");
        column(rows, "questionnaires.csv", "answer", "its number; empty where it was left open, and never 0 for that");
        return rows;
    }

    private static String named(Scale s, List<String> activities) {
        int activity = Ratings.ACTIVITIES.indexOf(s.id());
        String ask = s.question() + s.ends().map(m -> " " + m).orElse("");
        return activity >= 0 && activity < activities.size() ? activities.get(activity) + ": " + ask : ask;
    }

    private static void column(List<List<String>> rows, String file, String name, String means) {
        rows.add(List.of(file, name, means, "", "", "", "", ""));
    }

    private static String text(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
    }

    private static String number(double n) {
        return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
    }
}
