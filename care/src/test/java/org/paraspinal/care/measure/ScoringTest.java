package org.paraspinal.care.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.care.measure.Score.NotScorable;
import org.paraspinal.care.measure.Score.Scored;

/** What holds of every score; the single figures are held against the scored examples at the command line. */
class ScoringTest {
    private static final Map<String, Instrument> INSTRUMENTS =
            KnowledgeReader.read(KnowledgeFiles.shipped()).instruments();
    private static final long SEED = 20261122;
    private static final double ROUNDING = 1e-9;

    @Test
    void every_score_lies_in_the_range_of_its_measure_and_in_a_band_where_it_has_bands() {
        var random = new SplittableRandom(SEED);
        int scored = 0;
        for (int n = 0; n < 5_000; n++)
            for (Instrument i : INSTRUMENTS.values())
                if (Response.read(i, answers(i, random)) instanceof ResponseReading.Fits(Response r)
                        && Scoring.score(r) instanceof Scored s) {
                    scored++;
                    assertTrue(
                            s.value() >= i.least() - ROUNDING && s.value() <= i.most() + ROUNDING,
                            () -> i.id() + " " + s + ", seed " + SEED);
                    assertEquals(i.bands().isEmpty(), s.band().isEmpty(), () -> i.id() + ", seed " + SEED);
                }
        assertTrue(scored > 10_000, "only " + scored + " were scored, seed " + SEED);
    }

    @Test
    void a_missing_answer_is_never_taken_for_none_at_all() {
        Scored zero = assertInstanceOf(Scored.class, score("phq-8", 1, 1, 1, 1, 1, 1, 1, 0));
        Scored missing = assertInstanceOf(Scored.class, score("phq-8", 1, 1, 1, 1, 1, 1, 1, Double.NaN));

        assertEquals(7, zero.value());
        assertEquals(8, missing.value());
        assertFalse(zero.prorated());
        assertTrue(missing.prorated());
    }

    @Test
    void a_form_not_handed_in_is_no_score_and_an_empty_one_handed_in_is_zero() {
        Instrument rmdq = instrument("rmdq-24");

        assertEquals(
                0,
                assertInstanceOf(Scored.class, Scoring.score(ticks(rmdq, true))).value());
        assertEquals(
                Score.Why.NOT_SUBMITTED,
                assertInstanceOf(NotScorable.class, Scoring.score(ticks(rmdq, false)))
                        .why());
    }

    @Test
    void a_critical_item_is_heard_whatever_the_total_and_never_filled_in() {
        assertEquals(
                LeadsTo.CRISIS_CARD, score("phq-9", 0, 0, 0, 0, 0, 0, 0, 0, 1).leadsTo());
        assertEquals(LeadsTo.NOTHING, score("phq-9", 1, 0, 0, 0, 0, 0, 0, 0, 0).leadsTo());
        assertEquals(
                Safety.UNANSWERED,
                score("phq-9", 3, 3, 3, 3, 3, 3, 3, 3, Double.NaN).safety());
        double no = Double.NaN;
        Score unscored = score("phq-9", no, no, no, 0, 0, 0, 0, 0, 2);
        assertInstanceOf(NotScorable.class, unscored);
        assertEquals(LeadsTo.CRISIS_CARD, unscored.leadsTo());
    }

    @Test
    void one_no_decides_that_it_has_not_lasted_long_and_one_yes_decides_nothing() {
        double no = Double.NaN;
        assertEquals(
                0,
                assertInstanceOf(Scored.class, parts("nih-chronicity", 1, no)).value());
        assertEquals(
                0,
                assertInstanceOf(Scored.class, parts("nih-chronicity", no, 0)).value());
        assertInstanceOf(NotScorable.class, parts("nih-chronicity", 3, no));
        assertInstanceOf(NotScorable.class, parts("nih-chronicity", no, 1));
        assertEquals(
                1, assertInstanceOf(Scored.class, parts("nih-chronicity", 3, 1)).value());
    }

    @Test
    void everything_that_does_not_fit_is_said_at_once_and_never_what_was_answered() {
        ResponseReading read = Response.read(
                instrument("phq-2"), Map.of("items", List.of(new Given(77), new Given(88), new Given(1))));

        List<Misfit> misfits =
                assertInstanceOf(ResponseReading.Misfits.class, read).misfits();
        assertEquals(3, misfits.size());
        misfits.forEach(m -> assertFalse(m.says().contains("77") || m.says().contains("88"), m.says()));
    }

    @Test
    void no_answer_shows_in_a_text() {
        assertFalse(new Given(77).toString().contains("77"));
        assertFalse(response("phq-2", 2, 2).toString().contains("2,"));
    }

    @Test
    void a_spread_of_nothing_and_a_perfect_measure_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> JacobsonTruax.of(7, 4, 0, 0.8));
        assertThrows(IllegalArgumentException.class, () -> JacobsonTruax.of(7, 4, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> JacobsonTruax.of(7, 4, Double.NaN, 0.8));
        assertTrue(JacobsonTruax.of(7, 4, 2.2, 0.8).reliable());
        assertFalse(JacobsonTruax.of(7, 5, 2.2, 0.8).reliable());
    }

    private static Map<String, List<Answer>> answers(Instrument i, SplittableRandom random) {
        var out = new java.util.LinkedHashMap<String, List<Answer>>();
        for (Part p : i.parts()) {
            var row = new ArrayList<Answer>();
            int count = random.nextInt(p.count(), p.upTo() + 1);
            for (int n = 0; n < count; n++)
                row.add(
                        random.nextInt(12) == 0
                                ? new Missing()
                                : new Given(random.nextInt((int) p.least(), (int) p.most() + 1)));
            out.put(p.key(), row);
        }
        return out;
    }

    private static Score score(String instrument, double... answers) {
        return Scoring.score(response(instrument, answers));
    }

    private static Score parts(String instrument, double... answers) {
        Instrument i = instrument(instrument);
        var named = new java.util.LinkedHashMap<String, List<Answer>>();
        for (int n = 0; n < answers.length; n++) named.put(i.parts().get(n).key(), List.of(answer(answers[n])));
        return Scoring.score(assertInstanceOf(ResponseReading.Fits.class, Response.read(i, named))
                .response());
    }

    private static Response response(String instrument, double... answers) {
        List<Answer> row =
                DoubleStream.of(answers).mapToObj(ScoringTest::answer).toList();
        return assertInstanceOf(ResponseReading.Fits.class, Response.read(instrument(instrument), Map.of("items", row)))
                .response();
    }

    private static Response ticks(Instrument instrument, boolean submitted) {
        return assertInstanceOf(ResponseReading.Fits.class, Response.ticked(instrument, List.of(), submitted))
                .response();
    }

    /** Not a number stands for a missing answer here. */
    private static Answer answer(double n) {
        return Double.isNaN(n) ? new Missing() : new Given(n);
    }

    private static Instrument instrument(String id) {
        if (INSTRUMENTS.get(id) instanceof Instrument i) return i;
        throw new AssertionError("no measure " + id);
    }
}
