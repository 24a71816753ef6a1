package org.paraspinal.web.drawing;

import java.util.List;

/**
 * The numbers of a picture as words.
 *
 * @param caption what the rows are
 * @param heads one a column
 * @param rows each as long as the heads; the first cell names the row
 */
public record PlotTable(String caption, List<String> heads, List<List<String>> rows) {
    public PlotTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        int wide = heads.size();
        if (rows.stream().anyMatch(r -> r.size() != wide))
            throw new IllegalArgumentException("A row is not as long as the heads.");
    }
}
