package org.paraspinal.web.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.TrialStated;
import org.paraspinal.care.trial.Varies;
import org.paraspinal.statistics.trial.Variability;
import org.paraspinal.web.view.TrialPage;

/** What each length can show is worked out for the person's own variability, once. */
class TrialLengthsTest {
    private static final TrialStated STATED =
            KnowledgeReader.read(KnowledgeFiles.shipped()).trial();
    private final TrialLengths lengths = new TrialLengths();

    private static Varies varying(double sd) {
        return new Varies(new Variability(sd, 0.3), Varies.From.DAYS, 20);
    }

    private static int found(TrialPage.Length row) {
        return Integer.parseInt(row.found().replace(" of 100", ""));
    }

    @Test
    void fewer_than_six_pairs_cannot_pass_the_test_and_the_page_says_so() {
        List<TrialPage.Length> week =
                lengths.of(varying(1.5), STATED).getFirst().rows();

        assertEquals(
                List.of("3", "4", "5", "6"),
                week.stream().map(TrialPage.Length::pairs).toList());
        assertEquals(
                List.of("0.25", "0.125", "0.063", "0.031"),
                week.stream().map(TrialPage.Length::least).toList());
        assertEquals(
                List.of("cannot", "cannot", "cannot"),
                week.subList(0, 3).stream().map(TrialPage.Length::found).toList());
        assertEquals(
                List.of("6", "8", "10", "12"),
                week.stream().map(TrialPage.Length::weeks).toList());
    }

    @Test
    void who_varies_more_finds_less_and_longer_periods_find_more() {
        int calm = found(lengths.of(varying(1), STATED).getFirst().rows().getLast());
        int wild = found(lengths.of(varying(3), STATED).getFirst().rows().getLast());
        int longer = found(lengths.of(varying(3), STATED).getLast().rows().getLast());

        assertEquals(true, calm > wild && longer > wild, calm + ", " + wild + ", " + longer);
    }

    @Test
    void what_was_worked_out_is_kept_and_is_the_same_in_every_house() {
        var first = lengths.of(varying(1.5), STATED);

        assertSame(first, lengths.of(varying(1.5), STATED));
        assertNotEquals(first, lengths.of(varying(2), STATED));
        assertEquals(first, new TrialLengths().of(varying(1.5), STATED));
    }
}
