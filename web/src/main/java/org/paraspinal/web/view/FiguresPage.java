package org.paraspinal.web.view;

import java.util.List;

/**
 * The figures, question by question, and how they were worked out.
 *
 * @param checks not about massage: our arithmetic held against a printed result
 * @param anyway what happens anyway, and what is worth having, with sources
 * @param prior from where a trial of one person begins
 */
public record FiguresPage(
        Frame frame,
        int trials,
        int reviews,
        List<QuestionView> questions,
        List<QuestionView> checks,
        List<Named> anyway,
        List<Fact> prior,
        List<Link> files,
        List<Link> links)
        implements Page {
    public FiguresPage {
        questions = List.copyOf(questions);
        checks = List.copyOf(checks);
        anyway = List.copyOf(anyway);
        prior = List.copyOf(prior);
        files = List.copyOf(files);
        links = List.copyOf(links);
    }

    /** A statement under a name. */
    public record Named(String name, Statement says) {}
}
