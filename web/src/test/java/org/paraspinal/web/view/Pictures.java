package org.paraspinal.web.view;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of whole pages, for eyes; taken only by {@code ./paraspinal check --pictures}, since they take the browser long. */
public final class Pictures {
    private static final boolean ASKED_FOR = "all".equals(System.getenv("PARASPINAL_PICTURES"));

    private Pictures() {}

    /** Takes one when they are asked for; a JPEG or a PNG, as the file's name says. */
    public static void take(Page page, Path file) {
        if (!ASKED_FOR) return;
        page.evaluate("document.fonts.ready.then(() => 0)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
}
