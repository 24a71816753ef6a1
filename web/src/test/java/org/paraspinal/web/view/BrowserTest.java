package org.paraspinal.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every page in a real browser: what axe finds, what the policy refuses, and how it looks on a phone and a desk, by day and night. */
@TestInstance(Lifecycle.PER_CLASS)
final class BrowserTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Map<String, String> HTML = Showcase.html();

    private final ShowcaseServer server;

    BrowserTest() throws IOException {
        server = new ShowcaseServer(HTML);
    }

    @AfterAll
    void close() {
        server.close();
    }

    private BrowserContext context(int width) {
        return Chromium.BROWSER.newContext(new NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** All that axe knows by day; by night what depends on colours. */
    private void everyPage(int width) {
        var found = new ArrayList<String>();
        try (var context = context(width)) {
            var tab = context.newPage();
            tab.onConsoleMessage(m -> {
                if (m.type().equals("error")) found.add(tab.url() + ": " + m.text());
            });
            for (String name : HTML.keySet()) {
                tab.navigate(server.address(name));
                tab.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                Axe.violations(tab).forEach(v -> found.add(name + " by day: " + v));
                shoot(tab, "%s-%d-light".formatted(name, width));
                tab.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Axe.violationsOfColour(tab).forEach(v -> found.add(name + " by night: " + v));
                shoot(tab, "%s-%d-dark".formatted(name, width));
                if ((boolean) tab.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    found.add(name + " scrolls sideways");
            }
        }
        assertEquals(List.of(), found);
    }

    private static void shoot(com.microsoft.playwright.Page tab, String name) {
        Pictures.take(tab, SHOTS.resolve(name + ".jpg"));
    }

    @Test
    void aPhoneByDayAndNight() {
        everyPage(390);
    }

    @Test
    void aDeskByDayAndNight() {
        everyPage(1280);
    }

    @Test
    void paperIsBlackOnWhiteWithEveryReasonUnfolded() {
        try (var context = context(740)) {
            var tab = context.newPage();
            for (String name : List.of(
                    "verdict-limits",
                    "verdict-emergency",
                    "plan",
                    "doctor",
                    "hand-over",
                    "keep",
                    "evidence",
                    "evidence-claim")) {
                tab.navigate(server.address(name));
                tab.pdf(new PdfOptions()
                        .setFormat("A4")
                        .setPrintBackground(true)
                        .setPath(SHOTS.resolve(name + ".pdf")));
                tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
                assertEquals(
                        "rgb(255, 255, 255)", tab.evaluate("getComputedStyle(document.body).backgroundColor"), name);
                tab.locator(".why dd").all().forEach(reason -> assertTrue(reason.isVisible(), name));
                shoot(tab, name + "-print");
                tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void aTapOnThePlaceTicksItsBoxAndTheListTicksTheDrawing() {
        try (var context = context(390)) {
            var tab = context.newPage();
            tab.navigate(server.address("where"));
            tab.locator("[data-site=site-lumbar-left]").click();
            assertTrue(tab.locator("#site-lumbar-left").isChecked());
            assertTrue(tab.locator(".tickmark.s-lumbar-left").isVisible());
            tab.keyboard().press("Space");
            assertTrue(!tab.locator("#site-lumbar-left").isChecked());
            tab.keyboard().press("ArrowUp");
            tab.keyboard().press("Enter");
            assertTrue(tab.locator("#site-mid-back-left").isChecked());
        }
    }

    @Test
    void theDrawingShowsWhatIsTickedEvenWithoutScript() {
        try (var context = Chromium.BROWSER.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var tab = context.newPage();
            tab.navigate(server.address("where"));
            tab.locator("#site-lumbar-left").check();
            assertTrue(tab.locator(".tickmark.s-lumbar-left").isVisible());
        }
    }

    @Test
    void withoutScriptTheSessionIsAListAndAForm() {
        try (var context = Chromium.BROWSER.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var tab = context.newPage();
            tab.navigate(server.address("player"));
            assertTrue(tab.locator("#plain .steps > li").count()
                    == Showcase.steps().size());
            assertTrue(tab.getByText("The session is done").isVisible());
        }
    }

    @Test
    void aReloadGoesOnWithTheSameStep() {
        try (var context = context(390)) {
            var tab = context.newPage();
            tab.navigate(server.address("player"));
            tab.locator("#b-pause").click();
            tab.locator("#b-skip").click();
            tab.locator("#b-softer").click();
            String step = tab.locator("#what").textContent();
            String pressure = tab.locator("#pressure").textContent();
            tab.reload();
            assertTrue(tab.locator("#place").textContent().startsWith("Step 2 of 7"));
            assertEquals(step, tab.locator("#what").textContent());
            assertEquals(pressure, tab.locator("#pressure").textContent());
            tab.locator("#b-pause").click();
            assertEquals("Go on", tab.locator("#b-pause").textContent());
        }
    }

    @Test
    void whatCouldNotBeSentIsSaidToBeKeptOnThisPhone() {
        try (var context = context(1280)) {
            var tab = context.newPage();
            tab.navigate(server.address("player"));
            tab.locator("#b-pause").click();
            for (int i = 0; i < Showcase.steps().size(); i++)
                tab.locator("#b-skip").click();
            assertEquals("Done.", tab.locator("#what").textContent());
            tab.locator("#player [data-sent]:has-text('Kept on this phone')").waitFor();
            String kept = (String) tab.evaluate("localStorage.getItem('paraspinal-unsent-7f3a')");
            assertTrue(kept.contains("{\"step\":0,\"seconds\":0,\"softer\":0,\"skipped\":true,\"repeats\":0}"), kept);
        }
    }

    @Test
    void aStepEndsByTheClockAndASessionLeftAloneForLongWaits() {
        try (var context = context(390)) {
            var tab = context.newPage();
            tab.clock().install();
            tab.navigate(server.address("player"));
            tab.locator("#b-pause").click();
            tab.clock().fastForward(21_000);
            tab.clock().fastForward(60_000);
            assertTrue(tab.locator("#place").textContent().startsWith("Step 2 of 7"));
            assertTrue(tab.locator("#what").textContent().startsWith("Get ready: Right side"));
            tab.clock().fastForward(1_000_000);
            assertTrue(tab.locator("#b-pause").textContent().startsWith("Go on"));
        }
    }
}
