package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a player tells of a session is kept once, however often and by however many it is sent. */
class ToldTest {
    private static final String ENDED = "session-ended";
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_same_telling_sent_by_many_at_once_is_one_event_and_a_late_one_changes_nothing() throws Exception {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            String session = new Walker(page, "told").notLooking().session().path();
            var phone = new Phone(house.address(), cookies(page));
            String first = telling(1, "\"weak-or-numb\"", 60);

            List<Callable<Integer>> sends = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> phone.tell(session, first).statusCode())
                    .toList();
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> sent : all.invokeAll(sends)) assertEquals(200, sent.get());
            }
            assertEquals(1, house.entries(ENDED), "eight at once");
            long answers = house.entries("answers-given");
            phone.tell(session, first);
            assertEquals(
                    List.of(1L, answers),
                    List.of(house.entries(ENDED), house.entries("answers-given")),
                    "and once more");
            assertEquals(
                    Optional.of("weak-or-numb"),
                    house.held(session).orElseThrow().stoppedFor());

            assertEquals(
                    200, phone.tell(session, telling(3, "\"weak-or-numb\"", 90)).statusCode());
            assertEquals(2, house.entries(ENDED), "more was told: one amendment");
            phone.tell(session, telling(2, "\"stopped\"", 70));
            assertEquals(2, house.entries(ENDED), "overtaken on its way");
            assertEquals(90, house.held(session).orElseThrow().seconds());
        }
    }

    @Test
    void what_cannot_be_read_is_refused_with_everything_that_is_wrong_and_without_a_token_or_a_person_nothing_is_taken()
            throws Exception {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            String session =
                    new Walker(page, "told-wrong").notLooking().session().path();
            var phone = new Phone(house.address(), cookies(page));

            var wrong = phone.tell(
                    session,
                    telling(1, "\"\"", 60)
                            .replace("\"softer\":0,\"pauses\"", "\"softer\":-1,\"pauses\"")
                            .replace("\"seconds\":60", "\"seconds\":\"planted\""));
            assertEquals(400, wrong.statusCode());
            assertTrue(
                    wrong.body().contains("0 to 3600 at 'seconds'")
                            && wrong.body().contains("0 to 9 at 'softer'"),
                    wrong.body());
            assertTrue(!wrong.body().contains("planted"), "what was sent is not repeated");
            assertEquals(400, phone.tell(session, "[]").statusCode());
            assertEquals(400, phone.tell(session, telling(1, "\"boredom\"", 60)).statusCode());
            assertEquals(
                    403,
                    phone.send(session, "told=" + encoded(telling(1, "\"\"", 60)))
                            .statusCode());
            var stranger = new Phone(house.address(), "");
            assertEquals(401, stranger.tell(session, telling(1, "\"\"", 60)).statusCode());
            assertEquals(0, house.entries(ENDED));
        }
    }

    private static String telling(int number, String stopped, int seconds) {
        return "{\"telling\":%d,\"steps\":[{\"step\":0,\"seconds\":%d,\"softer\":0,\"skipped\":false,\"repeats\":0}],\"stopped\":%s,\"calibrated\":true,\"softer\":0,\"pauses\":0,\"pausedSeconds\":0,\"pleasant\":0,\"tooHard\":0,\"unanswered\":0}"
                .formatted(number, seconds, stopped);
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A phone that sends by itself, with the cookies it has. */
    private final class Phone {
        private final String address;
        private final String cookies;

        Phone(String address, String cookies) {
            this.address = address;
            this.cookies = cookies;
        }

        HttpResponse<String> tell(String session, String telling) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(asking("/token").build(), HttpResponse.BodyHandlers.ofString());
            JsonNode token = new JsonMapper().readTree(answer.body());
            String fresh = answer.headers()
                    .firstValue("set-cookie")
                    .map(c -> c.substring(0, c.indexOf(';')))
                    .orElse("");
            String body = token.path("name").stringValue() + "="
                    + encoded(token.path("value").stringValue()) + "&told=" + encoded(telling);
            return post(session, body, fresh);
        }

        HttpResponse<String> send(String session, String body) throws IOException, InterruptedException {
            return post(session, body, "");
        }

        private HttpResponse<String> post(String session, String body, String cookie)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(address + session + "/told"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", cookies + (cookie.isEmpty() ? "" : "; " + cookie))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder asking(String path) {
            var request = HttpRequest.newBuilder(URI.create(address + path));
            return cookies.isEmpty() ? request : request.header("Cookie", cookies);
        }
    }
}
