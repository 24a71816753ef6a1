package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Page 5: the plan.
 *
 * @param heading what is done and where: "Slow strokes for the low back, right"
 * @param lede by whom, how long, how often, for how many weeks, in which position
 * @param begin the session, or for a therapist the page to hand over
 * @param leaves what a doctor has allowed and the plan rests on
 * @param why this technique and routine, one sentence each
 * @param evidence how strong the evidence is
 * @param leftOut what was left out or made gentler, and why
 * @param combine what to combine it with
 * @param expect what may honestly be expected
 * @param stopIf signs to stop at
 * @param afterInjury how one comes back after an injury, step by step; none when there was none
 * @param besides what guidelines say besides massage
 */
public record PlanPage(
        Frame frame,
        String heading,
        String lede,
        Optional<Action> begin,
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
        List<Link> links)
        implements Page {
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
