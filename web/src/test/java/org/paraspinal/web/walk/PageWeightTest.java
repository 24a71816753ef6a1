package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** What a first load of each kind of page costs, as the browser counts it, with nothing in its cache. */
class PageWeightTest {
    private static final int MOST_BYTES = 200_000;

    @Test
    void each_kind_of_page_weighs_less_than_200_kB_on_first_load_and_asks_no_other_host_for_anything() {
        try (House house = House.open()) {
            Page page = house.forgetfulVisitor(Visitor.PHONE);
            var walker = new Walker(page, "weight").notLooking();
            walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
            walker.press("Choose where").press("Make the plan").at("/plan").press("Begin the session");
            String session = walker.path();

            for (String path : List.of(
                    "/",
                    "/help",
                    "/open",
                    "/sources",
                    "/evidence",
                    "/evidence/popular",
                    "/evidence/figures",
                    "/evidence/relief",
                    "/check/about",
                    "/check/drawing",
                    "/check/page/saddle",
                    "/check/details/bruise-local",
                    "/check/answers",
                    "/verdict",
                    "/where",
                    "/plan",
                    "/hand-over",
                    "/doctor",
                    session,
                    session + "/stop",
                    session + "/stopped/weak-or-numb",
                    "/check-in/weekly",
                    "/progress",
                    "/trial",
                    "/keep",
                    "/no-such-page")) {
                int bytes = firstLoad(house, page, path);
                assertTrue(bytes > 5_000, path + " weighs only " + bytes);
                assertTrue(bytes < MOST_BYTES, path + " weighs " + bytes);
                assertEquals(path, walker.path());
            }
            assertEquals(List.of(), house.elsewhere());
        }
    }

    /** Bytes transferred: document, styles, scripts, fonts and pictures. */
    private static int firstLoad(House house, Page page, String path) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.clearBrowserCache");
        devtools.detach();
        page.navigate(house.address() + path);
        page.evaluate("document.fonts.ready.then(() => 0)");
        return ((Number) page.evaluate("""
                        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                          .reduce((sum, e) => sum + e.transferSize, 0)
                        """)).intValue();
    }
}
