package org.paraspinal.web.view;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** How pages are held against axe: whole, in one pass, since none holds another in a frame; what passes is not listed. */
public final class Axe {
    private Axe() {}

    /** With every rule, unless some are named. */
    public static AxeBuilder of(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }
}
