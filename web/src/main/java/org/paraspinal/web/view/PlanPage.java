package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Page 5: the plan.
 *
 * @param heading what is done and where: "Slow strokes for the low back, right"
 * @param lede by whom, how long, how often, for how many weeks, in which position
 * @param trial that a personal trial has a period without massage now, with the way to it
 * @param begin the session, or for a therapist the page to hand over
 * @param handed where it is handed to a partner's phone; empty when nobody else guides it
 * @param leaves what a doctor has allowed and the plan rests on
 * @param why this technique and routine, one sentence each
 * @param evidence how strong the evidence is
 * @param leftOut what was left out or made gentler, and why
 * @param combine what to combine it with
 * @param expect what may honestly be expected
 * @param stopIf signs to stop at
 * @param afterInjury how one comes back after an injury, step by step; none when there was none
 * @param besides what guidelines say besides massage
 * @param paper what it says on paper besides, where the pages before it are not at hand
 */
public record PlanPage(
        Frame frame,
        String heading,
        String lede,
        Optional<Link> trial,
        Optional<Action> begin,
        Optional<Link> handed,
        List<PlanStep> steps,
        List<Fact> limits,
        List<String> leaves,
        List<String> why,
        Statement evidence,
        List<String> leftOut,
        List<String> combine,
        List<Statement> expect,
        List<String> stopIf,
        List<String> afterInjury,
        List<TechniquesPage.Named> besides,
        Paper paper,
        List<Link> links)
        implements Page, Printable {
    /**
     * What a printed plan needs that somebody at the screen has seen already.
     *
     * @param holds the only day for which it holds
     * @param verdict the sentence of the safety check
     * @param agree on a word that ends the session
     * @param lookAgain when to look whether it helps, and when to give it up
     * @param review that nobody has reviewed the rules
     * @param version of the rules
     */
    public record Paper(String holds, String verdict, String agree, String lookAgain, String review, String version) {}

    public PlanPage {
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        leaves = List.copyOf(leaves);
        why = List.copyOf(why);
        leftOut = List.copyOf(leftOut);
        combine = List.copyOf(combine);
        expect = List.copyOf(expect);
        stopIf = List.copyOf(stopIf);
        afterInjury = List.copyOf(afterInjury);
        besides = List.copyOf(besides);
        links = List.copyOf(links);
    }
}
