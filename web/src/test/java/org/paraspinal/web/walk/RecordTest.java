package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** A person's own say over the record: lock, open, take along, erase. */
class RecordTest {
    private static final String NO_SUCH_CODE = "No record opens with this code. Look at each letter once more.";

    @Test
    void a_locked_device_knows_nobody_the_code_opens_the_record_again_and_erased_it_opens_nothing() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "record").notLooking();
            walker.introduce("partner", 87, "female", 5, "lumbar-left");
            page.navigate(house.address() + "/keep");
            String code = page.locator(".code").innerText();

            button(page, "Lock this device");
            page.waitForURL(house.address() + "/");
            assertFalse(walker.text().contains("Go on where you were"));
            page.navigate(house.address() + "/keep");
            assertEquals("/", walker.path(), "nobody is known here");

            open(house, walker, "0000 0000 0000 0000 0000 0000 00");
            assertTrue(walker.text().contains(NO_SUCH_CODE));
            open(house, walker, code.toLowerCase(java.util.Locale.ROOT));
            assertEquals("/progress", walker.path());

            String export = page.context()
                    .request()
                    .get(house.address() + "/keep/export.json")
                    .text();
            assertTrue(export.contains("87") && export.contains("lumbar-left"), export);

            page.navigate(house.address() + "/keep");
            button(page, "Erase my record");
            page.locator("main:has-text('Tick that you are sure')").waitFor();
            walker.tick("sure", "yes");
            button(page, "Erase my record");
            page.locator("main:has-text('Your record is erased.')").waitFor();
            assertEquals(0, house.journal().people().size());

            open(house, walker, code);
            assertTrue(walker.text().contains(NO_SUCH_CODE));
        }
    }

    private static void open(House house, Walker walker, String code) {
        walker.page().navigate(house.address() + "/open");
        walker.fill("code", code).press("Open it");
    }

    private static void button(Page page, String label) {
        page.locator("button.plain:has-text('" + label + "')").click();
        page.waitForLoadState();
    }
}
