package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Page 3: one card, one action.
 *
 * @param day in words: "Sunday, 22 November"
 * @param sentence the verdict, said to the person
 * @param lead more about it
 * @param until for not-today: until when, one phrase for each reason
 * @param limits as facts, when cleared
 * @param leaves what a doctor has allowed and this verdict rests on
 * @param ended what a doctor had allowed and no longer holds, with why
 * @param sayThis what to say on the telephone, word for word, without quotation marks
 * @param help numbers; the first is the one number of the emergency page
 * @param action the one button; on the emergency page it is the number instead
 * @param answered how many questions
 * @param reasons this person's own
 * @param everybody the rules that hold for everybody, behind the limits of somebody cleared
 * @param open what is still to be answered, one sentence each
 * @param changes the answers on which the verdict hangs
 */
public record VerdictPage(
        Frame frame,
        VerdictLevel level,
        String day,
        String sentence,
        Optional<String> lead,
        List<String> until,
        List<Fact> limits,
        List<String> leaves,
        List<String> ended,
        Optional<String> sayThis,
        List<HelpLine> help,
        Optional<CountryChoice> country,
        Optional<CrisisCard> crisis,
        Optional<Action> action,
        List<Reasoning> reasons,
        List<Reasoning> everybody,
        List<String> open,
        List<Changing> changes,
        List<String> advice,
        int answered,
        List<Link> links)
        implements Page {
    public VerdictPage {
        until = List.copyOf(until);
        limits = List.copyOf(limits);
        leaves = List.copyOf(leaves);
        ended = List.copyOf(ended);
        help = List.copyOf(help);
        reasons = List.copyOf(reasons);
        everybody = List.copyOf(everybody);
        open = List.copyOf(open);
        changes = List.copyOf(changes);
        advice = List.copyOf(advice);
        links = List.copyOf(links);
    }
}
