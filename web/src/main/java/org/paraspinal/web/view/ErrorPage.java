package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * When something went wrong, also for "we cannot say: do not go on".
 *
 * @param stop whether massage must not go on; shown as a stop, with help numbers
 * @param sentence what is the matter
 * @param todo what to do, one sentence each
 * @param help numbers, when it is a stop
 * @param reference to find it in the log
 */
public record ErrorPage(
        Frame frame,
        boolean stop,
        String sentence,
        List<String> todo,
        List<HelpLine> help,
        Optional<Action> action,
        Optional<String> reference)
        implements Page {
    public ErrorPage {
        todo = List.copyOf(todo);
        help = List.copyOf(help);
    }
}
