package org.paraspinal.web.view;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Holds pages against axe, whole and in one pass, since none holds another in a frame; it is read into a page once. */
public final class Axe {
    private static final String PROGRAM = program();

    private Axe() {}

    /** What any rule finds: the rule, where, and what to do. */
    public static List<String> violations(Page page) {
        return run(page, Map.of("resultTypes", List.of("violations")));
    }

    /** What the rules find that ask about colours, for a page that was held against all in other ones. */
    public static List<String> violationsOfColour(Page page) {
        var rules = List.of("color-contrast", "link-in-text-block");
        return run(page, Map.of("resultTypes", List.of("violations"), "runOnly", rules));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> options) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) page.evaluate(PROGRAM);
        return (List<String>) page.evaluate(
                "options => axe.run(document, options).then(r => r.violations.flatMap(v => v.nodes.map(n =>"
                        + " v.id + ': ' + n.html + ' ' + n.failureSummary)))",
                options);
    }

    private static String program() {
        try (InputStream from = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
