package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The few words that the player hears; the browser's own ear is stood in for, since none is there without a microphone. */
class VoiceTest {
    @Test
    void words_that_are_heard_do_what_they_say_once_listening_was_turned_on() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            page.addInitScript("""
                window.SpeechRecognition = class { start() { window.ear = this; } abort() { window.ear = null; } };
                window.hear = words => ear.onresult({ results: [Object.assign([{ transcript: words }], { isFinal: true })] });
                """);
            var walker = new Walker(page, "voice").notLooking().session().begin();
            assertEquals(null, page.evaluate("window.ear ?? null"), "nothing listens unasked");
            assertTrue(walker.text().contains("Some browsers send what they hear to their maker"));
            page.locator("#o-listen").check();

            page.evaluate("hear('please pause')");
            assertEquals("Go on", walker.says("#b-pause"));
            page.evaluate("hear('a song about going on')");
            assertEquals("Go on", walker.says("#b-pause"), "other words do nothing");
            page.evaluate("hear('go on')");
            assertEquals("Pause", walker.says("#b-pause"));
            page.evaluate("hear('next')");
            assertTrue(walker.says("#place").startsWith("Step 2 of"));
            page.evaluate("hear('next please, no, stop')");
            assertTrue(page.locator("#stopcard").isVisible(), "stop comes first");
        }
    }
}
