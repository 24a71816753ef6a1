package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudiesReaderTest {
    private static final String ROW =
            "TINY/pain-10w,Tiny2020,2020,lasting-back,low back pain,calm massage,waiting,no-treatment,"
                    + "pain,rating,0-10,lower,10,difference,50,,,50,,,-1.5,md,-2.0,-1.0,,pain-nothing,,EJ,trial,yes\n";
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    @Test
    void a_row_is_read_as_it_is_written() {
        TrialResult t = tiny.read().studies().trials().values().iterator().next();

        assertEquals("Tiny2020", t.trial());
        assertEquals(-1.5, t.effect().orElseThrow());
        assertEquals(Optional.of(Measure.MD), t.measure());
        assertEquals(Optional.of(Window.SHORT), t.window());
        assertEquals(50, t.control().n().orElseThrow());
        assertTrue(t.control().mean().isEmpty(), "what is not known is empty");
        assertTrue(t.hasInterval());
        assertEquals(2, t.spot().line());
    }

    @Test
    void a_row_keeps_its_line_below_a_cell_of_two_lines() {
        tiny.replacing("trials.csv", "calm massage", "\"calm\nmassage\"").read();
        String below = ROW.replace("/pain-10w", "/other").replace(",10,difference", ",x,difference");
        tiny.with("trials.csv", trials().replace("calm massage", "\"calm\nmassage\"") + below)
                .isRefused("trials.csv:4 weeks: 'x' is not a number from 0 to 5200");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_found_where_it_was_opened() {
        tiny.replacing("trials.csv", "calm massage", "\"calm massage")
                .isRefused(
                        "trials.csv:2: a quotation mark is opened here and never closed",
                        "trials.csv:2: 6 columns; expected 30");
    }

    @Test
    void all_faults_of_a_row_come_out_together_with_a_guess_where_there_is_one() {
        tiny.replacing(
                        "trials.csv",
                        ROW.strip(),
                        ROW.strip()
                                .replace("TINY/pain-10w", "tiny")
                                .replace("2020,lasting-back", "20,lasting-bak")
                                .replace("no-treatment", "no-treatmnt")
                                .replace(",lower,", ",lowr,")
                                .replace(",md,-2.0,-1.0", ",mdd,-1.0,-2.0")
                                .replace(",50,,,50,", ",50.5,,-1,50,")
                                .replace("trial,yes", "trail,maybe"))
                .isRefused(
                        "trials.csv:2 id: 'tiny' is not a source, a slash and a name, like FURLAN15/pain-short",
                        "trials.csv:2 low: '-1.0' is above 'high'",
                        "trials.csv:2 measure: 'mdd' is not a measure. Maybe 'md'.",
                        "trials.csv:2 measure: is empty, but there is an effect",
                        "trials.csv:2 year: '20' is not a number from 1900 to 2100",
                        "trials.csv:2 who: 'lasting-bak' is not a group of people. Maybe 'lasting-back'.",
                        "trials.csv:2 comparison: 'no-treatmnt' is not a comparison. Maybe 'no-treatment'.",
                        "trials.csv:2 better: 'lowr' is not a direction. Maybe 'lower'.",
                        "trials.csv:2 n1: is not a whole number",
                        "trials.csv:2 sd1: '-1' is not a number from 1.0E-9 to 1000000000",
                        "trials.csv:2 mark: 'trail' is not a mark. Maybe 'trial'.",
                        "trials.csv:2 seen: 'maybe' is not a yes or no.");
    }

    @Test
    void an_effect_outside_its_interval_is_refused() {
        tiny.replacing("trials.csv", ",-1.5,md", ",-3.5,md")
                .isRefused("trials.csv:2 effect: '-3.5' lies outside 'low' to 'high'");
    }

    @Test
    void an_interval_without_width_is_in_no_pool() {
        tiny.replacing("trials.csv", ",md,-2.0,-1.0", ",md,-1.5,-1.5")
                .isRefused("trials.csv:2 low: is the same as 'high'; an interval in a pool has a width");
    }

    @Test
    void what_does_not_belong_is_not_put_together() {
        tiny.replacing("trials.csv", ",10,difference", ",52,difference")
                .isRefused(
                        "trials.csv:2 weeks: 'LONG' does not belong in the pool 'pain-nothing', which is about 'SHORT'");
        tiny.replacing("trials.csv", "0-10,lower", "0-100,lower")
                .isRefused(
                        "trials.csv:2 scale: '0-100' does not belong in the pool 'pain-nothing', which is about '0-10'");
        tiny.replacing("trials.csv", "no-treatment,pain", "active,pain")
                .isRefused(
                        "trials.csv:2 comparison: 'active' does not belong in the pool 'pain-nothing', which is about"
                                + " 'no-treatment'");
        tiny.replacing("trials.csv", ",md,", ",smd,")
                .isRefused(
                        "trials.csv:2 measure: 'SMD' does not belong in the pool 'pain-nothing', which is about 'MD'");
    }

    @Test
    void a_trial_counts_once_but_arms_that_share_a_control_may_stand_together() {
        String again = ROW.replace("/pain-10w", "/pain-again");
        tiny.with("trials.csv", trials() + again)
                .isRefused(
                        "trials.csv:3 pool: the trial 'Tiny2020' is in 'pain-nothing' already, as TINY/pain-10w; a pool takes one"
                                + " effect from each trial, or arms that share a control");
        tiny.with("trials.csv", trials() + again.replace("calm massage", "deep massage"))
                .read();
    }

    @Test
    void a_figure_in_a_sentence_leads_to_a_row() {
        tiny.replacing("claims.yaml", "{OLD/pain.effect}", "{OLD/pian.effect}")
                .isRefused("claims.yaml:11 yardsticks[0].says: 'OLD/pian' is not a known row.");
        tiny.replacing("claims.yaml", "{OLD/pain.effect}", "{OLD/pain.tau}")
                .isRefused("claims.yaml:11 yardsticks[0].says: 'OLD/pain' has no 'tau'");
        tiny.replacing("claims.yaml", "{OLD/pain.effect}", "{half a brace")
                .isRefused(
                        "claims.yaml:11 yardsticks[0].says: has a brace that is no {row.figure} and no {pool.points}");
    }

    @Test
    void a_row_is_never_found_in_both_files() {
        tiny.replacing("pooled.csv", "OLD/pain,", "TINY/pain-10w,")
                .replacing("claims.yaml", "OLD/pain", "TINY/pain-10w")
                .isRefused("pooled.csv:2 id: 'TINY/pain-10w' is already a row of trials.csv");
    }

    @Test
    void a_pool_that_nothing_belongs_to_is_found() {
        tiny.replacing("trials.csv", ",pain-nothing,", ",,")
                .isRefused("pools.yaml:2 pools[0].id: no row belongs to 'pain-nothing'");
    }

    @Test
    void every_shipped_row_has_a_source_and_a_mark_and_the_source_is_in_the_bibliography() {
        Studies s = Shipped.knowledge().studies();
        var sources = Shipped.knowledge().sources().keySet();

        assertTrue(
                s.trials().size() >= 89 && s.reviews().size() >= 88,
                s.trials().size() + " " + s.reviews().size());
        assertEquals(
                List.of(),
                s.trials().values().stream()
                        .filter(t -> !sources.contains(t.source()))
                        .toList());
        assertEquals(
                List.of(),
                s.reviews().values().stream()
                        .filter(r -> !sources.contains(r.source()))
                        .toList());
    }

    private String trials() {
        return tiny.files().getOrDefault("trials.csv", "");
    }
}
