package org.paraspinal.web.view;

import java.util.List;
import org.paraspinal.web.drawing.TrialPlot;

/**
 * What a personal trial showed: for the person, and below it what a therapist needs to check it.
 *
 * @param sentence the one sentence
 * @param armA what was compared with, in words
 * @param armB what was on trial
 * @param main the numbers that matter
 * @param cannot what it cannot say, one sentence each
 * @param expectation the three numbers of expectation; empty when there are none
 * @param expecting what they mean, or why there are none
 * @param method how it was done and what it rests on
 * @param cautions what stands against relying on it; empty when nothing does
 */
public record TrialResultPage(
        Frame frame,
        String sentence,
        String lede,
        String armA,
        String armB,
        List<PairLine> pairs,
        List<Fact> main,
        List<String> cannot,
        List<Fact> expectation,
        String expecting,
        List<String> cautions,
        List<Fact> method,
        List<TrialNowPage.PeriodRow> kept,
        TrialPlot picture,
        List<Link> links)
        implements Page {
    public TrialResultPage {
        pairs = List.copyOf(pairs);
        main = List.copyOf(main);
        cannot = List.copyOf(cannot);
        expectation = List.copyOf(expectation);
        cautions = List.copyOf(cautions);
        method = List.copyOf(method);
        kept = List.copyOf(kept);
        links = List.copyOf(links);
    }

    /** One pair of periods. */
    public record PairLine(String number, String first, String a, String b, String difference, String ratings) {}
}
