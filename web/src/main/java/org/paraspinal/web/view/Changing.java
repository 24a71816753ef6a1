package org.paraspinal.web.view;

import java.util.List;

/**
 * One or two answers on which a verdict hangs.
 *
 * @param says what would be, if they were others
 * @param rules what would fall away
 */
public record Changing(String says, List<Reasoning> rules) {
    public Changing {
        rules = List.copyOf(rules);
    }
}
