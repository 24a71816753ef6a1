package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The session to listen to, as a browser and as a player that asks for parts of it gets it. */
class ListeningTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Walker begun(String name, Visitor visitor) {
        Walker walker = new Walker(house.visitor(visitor), name).notLooking();
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        return walker.press("Choose where")
                .tick("places", "lumbar-right")
                .press("Make the plan")
                .press("Begin the session");
    }

    private static APIResponse get(Walker walker, String path, RequestOptions options) {
        return walker.page().request().get(house.address() + path, options.setMaxRedirects(0));
    }

    @Test
    void the_track_comes_whole_or_in_parts_and_is_kept_nowhere() throws IOException {
        Walker walker = begun("track", Visitor.PHONE);
        String path = walker.path() + "/track.mp3";

        APIResponse whole = get(walker, path, RequestOptions.create());
        APIResponse part = get(walker, path, RequestOptions.create().setHeader("Range", "bytes=1000-2999"));

        assertEquals(200, whole.status());
        assertEquals("audio/mpeg", whole.headers().get("content-type"));
        assertEquals("bytes", whole.headers().get("accept-ranges"));
        assertTrue(whole.headers().get("cache-control").contains("no-store"));
        assertEquals(Integer.toString(whole.body().length), whole.headers().get("content-length"));
        assertEquals(206, part.status());
        assertEquals("bytes 1000-2999/" + whole.body().length, part.headers().get("content-range"));
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 1000, 3000), part.body());
        Files.createDirectories(Path.of("target", "voice"));
        Files.write(Path.of("target", "voice", "track.mp3"), whole.body());
    }

    @Test
    void the_page_of_the_session_offers_the_track_and_says_whose_voice_it_is_also_without_script() {
        for (Visitor visitor : new Visitor[] {Visitor.PHONE, Visitor.WITHOUT_SCRIPT}) {
            Walker walker = begun("track-page-" + visitor.script(), visitor);
            var offered = walker.page().locator("details.track:visible");
            assertEquals(1, offered.count());
            offered.locator("summary").click();
            assertTrue(offered.innerText().contains("A computer voice, made with espeak-ng."));
            assertTrue(offered.locator("audio").isVisible());
            assertEquals(walker.path() + "/track.mp3", offered.locator("audio").getAttribute("src"));
            walker.look("player-with-track");
        }
    }

    @Test
    void a_session_of_another_day_and_one_that_is_stopped_have_no_track() {
        Walker stopped = begun("track-stopped", Visitor.PHONE);
        String path = stopped.path();
        stopped.page().locator("#b-pause").click();
        stopped.stop("too-strong");
        assertEquals(
                303, get(stopped, path + "/track.mp3", RequestOptions.create()).status());

        Walker walker = begun("track-old", Visitor.PHONE);
        String old = walker.path() + "/track.mp3";
        assertEquals(200, get(walker, old, RequestOptions.create()).status());
        house.daysLater(1);
        assertEquals(303, get(walker, old, RequestOptions.create()).status());
        assertEquals(
                404,
                get(walker, "/session/00000000-0000-0000-0000-000000000000/track.mp3", RequestOptions.create())
                        .status());
    }
}
