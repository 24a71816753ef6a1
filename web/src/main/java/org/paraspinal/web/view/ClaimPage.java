package org.paraspinal.web.view;

import java.util.List;

/**
 * One claim: the saying beside what trials show, with its figures and studies.
 *
 * @param heard pages that were seen to say it
 * @param backing how far trials bear it out, all in all
 * @param questions the questions of the data set that it rests on
 * @param studies the rows of the data set
 * @param anyway what happens anyway, and what is worth having
 */
public record ClaimPage(
        Frame frame,
        String about,
        String popular,
        List<SourceLink> heard,
        String backing,
        List<Shown> terms,
        List<QuestionView> questions,
        List<StudyRow> studies,
        List<Fact> anyway,
        List<Link> links)
        implements Page {
    public ClaimPage {
        heard = List.copyOf(heard);
        terms = List.copyOf(terms);
        questions = List.copyOf(questions);
        studies = List.copyOf(studies);
        anyway = List.copyOf(anyway);
        links = List.copyOf(links);
    }

    /**
     * What trials show over one time.
     *
     * @param when "In weeks and months"
     */
    public record Shown(String when, String backing, Statement says) {}

    /**
     * A study, or a review's result.
     *
     * @param compared what was given, against what
     * @param result in figures, or in words where there are none
     * @param note what to bear in mind; may be empty
     */
    public record StudyRow(
            String id,
            String study,
            String people,
            String compared,
            String when,
            String result,
            String note,
            String mark,
            SourceLink source) {}
}
