package org.paraspinal.web.view;

import java.util.List;

/**
 * A page to print for a doctor or therapist: why the person was sent or how it went, what was asked and answered, what was done, the
 * numbers, and room for a reply.
 *
 * @param day in words
 * @param verdict the word: "A clinician first"
 * @param asks what the person would like to know, one sentence each
 * @param answers what was ticked, with the answer
 * @param changed what was turned from yes to no within a day, one sentence each
 * @param numbers pain, weeks, age
 * @param sites where it hurts
 * @param done what massage was given so far, one sentence each; none before the first session
 * @param outcome the numbers of how it went, each with its interval; none before the first check-in
 * @param marked how it feels there, one sentence for each mark
 */
public record DoctorPage(
        Frame frame,
        String day,
        String verdict,
        String sentence,
        List<String> asks,
        List<Reasoning> reasons,
        List<Fact> answers,
        List<String> changed,
        List<Fact> numbers,
        Places sites,
        List<String> marked,
        List<String> done,
        List<Fact> outcome,
        String version,
        List<Link> links)
        implements Page, Printable {
    public DoctorPage {
        asks = List.copyOf(asks);
        reasons = List.copyOf(reasons);
        answers = List.copyOf(answers);
        changed = List.copyOf(changed);
        numbers = List.copyOf(numbers);
        marked = List.copyOf(marked);
        done = List.copyOf(done);
        outcome = List.copyOf(outcome);
        links = List.copyOf(links);
    }
}
