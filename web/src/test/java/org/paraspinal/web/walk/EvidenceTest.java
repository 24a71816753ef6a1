package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.paraspinal.web.view.Axe;
import org.paraspinal.web.view.Pictures;
import org.paraspinal.web.walk.House.Visitor;

/** The evidence as it is shipped, in a real browser: every page at three widths, by day and night, on paper, by keyboard and with axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
    private static final Path PICTURES = Path.of("target", "evidence-pictures");
    private static final Set<String> LOOKED_AT = Set.of(
            "/evidence", "/evidence/popular", "/evidence/figures", "/evidence/relief", "/evidence/relief-usual-care");
    private static final int MOST_BYTES = 300_000;

    private final House house = House.open();

    @AfterAll
    void close() {
        house.close();
    }

    private static List<String> addresses() {
        var all = new LinkedHashSet<>(List.of("/evidence", "/evidence/popular", "/evidence/figures"));
        House.KNOWLEDGE.claims().keySet().forEach(id -> all.add("/evidence/" + id));
        return List.copyOf(all);
    }

    private static final Map<String, Visitor> SCREENS = Map.of(
            "390-light", Visitor.PHONE,
            "390-dark", Visitor.PHONE_DARK,
            "1280-light", Visitor.DESK,
            "1280-dark", new Visitor(1280, 900, true, true),
            "320-light", new Visitor(320, 640, false, true));

    /** What is wrong with which page on which screen; each page is fetched once, and looked at on every screen. */
    private final Map<String, List<String>> wrong = looked();

    private Map<String, List<String>> looked() {
        var found = new HashMap<String, List<String>>();
        SCREENS.keySet().forEach(name -> found.put(name, new ArrayList<>()));
        Page page = house.forgetfulVisitor(Visitor.PHONE);
        for (String address : addresses()) {
            var response = page.navigate(house.address() + address);
            int weighs = response.body().length;
            SCREENS.forEach((name, visitor) -> {
                List<String> here = found.get(name);
                if (response.status() != 200) here.add(address + " answers " + response.status());
                if (weighs > MOST_BYTES) here.add(address + " weighs " + weighs);
                look(page, address, name, visitor, here);
            });
        }
        page.context().close();
        return found;
    }

    private static void look(Page page, String address, String name, Visitor visitor, List<String> wrong) {
        page.setViewportSize(visitor.width(), visitor.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
            wrong.add(address + " scrolls sideways");
        if (visitor.equals(Visitor.PHONE) || LOOKED_AT.contains(address)) hold(page, address, visitor, wrong);
        if (LOOKED_AT.contains(address)) take(page, address, name);
    }

    /** Every page on a phone by day; on other screens one of each kind, since all claims share one template and one style. */
    private static void hold(Page page, String address, Visitor visitor, List<String> wrong) {
        var found = visitor.dark() ? Axe.violationsOfColour(page) : Axe.violations(page);
        found.forEach(v -> wrong.add(address + ": " + v));
    }

    private static void take(Page page, String address, String name) {
        Pictures.take(page, PICTURES.resolve(address.substring(1).replace('/', '-') + "-" + name + ".png"));
    }

    @Test
    void every_page_holds_on_a_phone_by_day() {
        assertEquals(List.of(), wrong.get("390-light"));
    }

    @Test
    void every_page_holds_on_a_phone_by_night() {
        assertEquals(List.of(), wrong.get("390-dark"));
    }

    @Test
    void every_page_holds_on_a_desk_by_day() {
        assertEquals(List.of(), wrong.get("1280-light"));
    }

    @Test
    void every_page_holds_on_a_desk_by_night() {
        assertEquals(List.of(), wrong.get("1280-dark"));
    }

    @Test
    void every_page_holds_on_the_narrowest_phone() {
        assertEquals(List.of(), wrong.get("320-light"));
    }

    @Test
    void on_paper_it_is_black_on_white_and_the_tables_are_unfolded() {
        Page page = house.visitor(new Visitor(740, 1000, true, true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String address : LOOKED_AT) {
            page.navigate(house.address() + address);
            assertEquals(
                    "rgb(255, 255, 255)", page.evaluate("getComputedStyle(document.body).backgroundColor"), address);
            page.locator("details table")
                    .all()
                    .forEach(table -> assertTrue(table.isVisible(), address + " folds a table on paper"));
            take(page, address, "print");
        }
        page.context().close();
    }

    @Test
    void a_claim_is_reached_by_keyboard_alone_from_the_first_page() {
        Page page = house.visitor(Visitor.DESK);
        tabTo(page, "What massage does for back pain");
        page.keyboard().press("Enter");
        page.waitForURL("**/evidence");
        tabTo(page, "Pain in the low back");
        page.keyboard().press("Enter");
        page.waitForURL("**/evidence/relief");
        assertTrue(page.getByText("Massage eases back pain.").isVisible());
        page.context().close();
    }

    private static void tabTo(Page page, String words) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (words.equals(page.evaluate("document.activeElement.textContent.trim()"))) return;
        }
        throw new AssertionError("'" + words + "' is not reached by keyboard");
    }

    @Test
    void the_data_set_is_given_out_as_it_was_read() {
        Page page = house.visitor(Visitor.DESK);
        var response = page.request().get(house.address() + "/evidence/files/trials.csv");

        assertEquals(200, response.status());
        assertEquals(House.KNOWLEDGE.studies().files().get("trials.csv"), response.text());
        assertEquals("attachment; filename=\"trials.csv\"", response.headers().get("content-disposition"));
        assertEquals(
                404,
                page.request()
                        .get(house.address() + "/evidence/files/sources.yaml")
                        .status());
        page.context().close();
    }

    @Test
    void a_claim_that_is_not_there_is_said_to_be_not_there() {
        Page page = house.visitor(Visitor.DESK);

        assertEquals(404, page.navigate(house.address() + "/evidence/nonsense").status());
        page.context().close();
    }
}
