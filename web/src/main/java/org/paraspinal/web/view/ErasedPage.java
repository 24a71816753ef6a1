package org.paraspinal.web.view;

import java.util.List;

/**
 * After erasing.
 *
 * @param when in words
 * @param backups older copies that still hold the record, by name
 */
public record ErasedPage(Frame frame, String when, List<String> backups) implements Page {
    public ErasedPage {
        backups = List.copyOf(backups);
    }
}
