package org.paraspinal.web.view;

import java.util.List;

/**
 * What was answered so far, each page with the way to change it.
 */
public record AnswersPage(Frame frame, List<Group> groups, Action action) implements Page {
    public AnswersPage {
        groups = List.copyOf(groups);
    }

    /**
     * One page of the check.
     *
     * @param answers what was ticked there, each with its answer; empty when none of it applied
     * @param denied what was asked there and does not apply
     * @param open whether something on it is still to be answered
     */
    public record Group(String heading, String change, List<Fact> answers, List<String> denied, boolean open) {
        public Group {
            answers = List.copyOf(answers);
            denied = List.copyOf(denied);
        }
    }
}
