package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/**
 * Takes the README's pictures, each time, into {@code web/target/pictures}; with {@code -Dparaspinal.pictures=true} on the test's own
 * command line they replace those in {@code docs/pictures}.
 */
class PicturesTest {
    private static final Path PICTURES = Boolean.getBoolean("paraspinal.pictures")
            ? Path.of("..", "docs", "pictures")
            : Path.of("target", "pictures");
    private static final int MOST_BYTES = 200_000;

    @Test
    void the_main_pages_are_taken_as_pictures() throws IOException {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "pictures").notLooking();
            take(page, "start");
            walker.introduce("partner", 40, "female", 5, "lumbar-left");
            take(page, "question");
            walker.answer(Map.of("diabetes", "yes", "consent-capacity", "yes")).at("/verdict");
            take(page, "verdict");
            walker.press("Choose where").press("Make the plan").at("/plan");
            page.setViewportSize(1280, 800);
            page.reload();
            take(page, "plan");
            page.setViewportSize(390, 844);
            walker.press("Begin the session");
            walker.begin();
            page.locator("#b-skip").click();
            page.clock().fastForward(14_000);
            page.locator("#b-pause").click();
            take(page, "player");
        }
        try (House house = House.demonstrating()) {
            Page page = house.visitor(Visitor.DESK);
            page.navigate(house.address() + "/progress");
            take(page, "progress");
        }
    }

    private static void take(Page page, String name) throws IOException {
        page.evaluate("document.fonts.ready.then(() => 0)");
        Path file = Files.createDirectories(PICTURES).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) < MOST_BYTES, name + " weighs " + Files.size(file));
    }
}
