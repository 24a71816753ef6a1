package org.paraspinal.web.view;

import java.util.List;

/**
 * Keeping, moving and erasing one's own record.
 *
 * @param code the recovery code, in groups
 * @param keptSince in words
 * @param lock action that forgets this device
 * @param exports files with everything
 * @param erase action; its form asks for the tick box {@code sure}
 * @param backups older copies that erasing does not reach, by name
 */
public record KeepPage(
        Frame frame, String code, String keptSince, String lock, List<Link> exports, String erase, List<String> backups)
        implements Page {
    public KeepPage {
        exports = List.copyOf(exports);
        backups = List.copyOf(backups);
    }
}
