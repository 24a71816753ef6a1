package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a personal trial is set up is read strictly, and never without what it rests on. */
class TrialReaderTest {
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    @Test
    void what_is_well_said_is_read() {
        TrialStated t = tiny.read().trial();

        assertEquals(List.of(7, 14), t.shape().days());
        assertEquals(3, t.shape().washout());
        assertEquals(0.95, t.reading().level());
        assertEquals(Mark.ENGINEERING_JUDGEMENT, t.techniques().rests().mark());
    }

    @Test
    void a_washout_that_leaves_nothing_of_a_period_is_refused() {
        tiny.replacing("trial.yaml", "washout: 3", "washout: 7")
                .isRefused("trial.yaml:1 shape.washout: leaves nothing of the shortest period");
    }

    @Test
    void an_important_change_that_cannot_be_chosen_is_not_offered() {
        tiny.replacing("trial.yaml", "offered: 2", "offered: 3")
                .isRefused("trial.yaml:2 reading.offered: is none of 'important'");
    }

    @Test
    void a_spread_without_a_source_is_refused() {
        tiny.replacing(
                        "trial.yaml",
                        "\"Nothing is known.\", mark: engineering-judgement, sources: [EJ]",
                        "\"Nothing is known.\", mark: engineering-judgement, sources: []")
                .isRefused("trial.yaml:1 techniques.sources: names no source");
    }

    @Test
    void a_part_that_is_missing_is_named_key_by_key() {
        tiny.with("trial.yaml", tiny.files().getOrDefault("trial.yaml", "").replaceAll("(?m)^techniques.*\n", ""))
                .isRefused(
                        "trial.yaml:1 techniques.mean: is missing; expected a number from -10 to 10",
                        "trial.yaml:1 techniques.sd: is missing; expected a number from 0.01 to 10",
                        "trial.yaml:1 techniques.why: is missing",
                        "trial.yaml:1 techniques.mark: is missing");
    }
}
