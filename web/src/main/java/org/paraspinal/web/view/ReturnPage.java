package org.paraspinal.web.view;

import java.util.List;

/**
 * The one page for who comes back within a week. Fields: {@code delivery}, {@code pain-now}, the rows' ids with {@code none}, and the
 * ids of what is asked alone.
 *
 * @param asBefore what is taken over from the last time
 * @param change where that is changed
 * @param stillYes what was ticked the last time and holds on
 * @param unsure what the person was not sure of the last time, in plainer words
 * @param now what must be true each time
 */
public record ReturnPage(
        Frame frame,
        String action,
        List<Fact> asBefore,
        String change,
        List<Choice> deliveries,
        Scale painNow,
        List<TickRow> rows,
        boolean none,
        List<String> stillYes,
        List<AskedAlone> unsure,
        List<AskedAlone> now)
        implements Page {
    public ReturnPage {
        asBefore = List.copyOf(asBefore);
        deliveries = List.copyOf(deliveries);
        rows = List.copyOf(rows);
        stillYes = List.copyOf(stillYes);
        unsure = List.copyOf(unsure);
        now = List.copyOf(now);
    }
}
