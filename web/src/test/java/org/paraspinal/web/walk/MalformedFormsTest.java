package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;

/** Two thousand broken forms: none fails the server, none clears anybody, and nothing that was written in them is logged. */
@Timeout(300)
class MalformedFormsTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("UTC"));
    private static final long SEED = 20261122;
    private static final int CASES = 2_000;
    private static final int VISITORS = 20;

    /** Stands in every broken value, and so would be found in a log. */
    private static final String SECRET = "zz-told-in-confidence-zz";

    private static final Page FIRST = KNOWLEDGE.pages().getFirst();
    private static final PrintStream OUT = System.out;
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final List<WebServer> SERVER = new ArrayList<>();

    @BeforeAll
    static void start() {
        System.setOut(new PrintStream(LOG, true, StandardCharsets.UTF_8));
        SERVER.add(WebServer.start(
                0, new InMemoryJournal(CLOCK::instant), KNOWLEDGE, CLOCK, new Settings(Optional.empty())));
    }

    @AfterAll
    static void stop() {
        SERVER.forEach(WebServer::close);
        System.setOut(OUT);
    }

    @Test
    void a_broken_form_fails_nothing_clears_nobody_and_leaves_no_word_in_the_log() {
        List<String> wrong = IntStream.range(0, VISITORS)
                .parallel()
                .mapToObj(MalformedFormsTest::visit)
                .flatMap(List::stream)
                .toList();

        assertTrue(
                wrong.isEmpty(),
                () -> "seed " + SEED + ", " + wrong.size() + " of " + CASES + ":\n"
                        + wrong.stream().limit(30).collect(Collectors.joining("\n")));
        assertFalse(LOG.toString(StandardCharsets.UTF_8).contains(SECRET), () -> LOG.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_tick_of_an_unknown_kind_is_a_mistake_and_never_a_no() throws Exception {
        var browser = Browser.begun();
        String path = "/check/page/" + FIRST.id();
        String id = FIRST.questions().getFirst();
        String other = FIRST.questions().getLast();

        for (String body : List.of(id + "=YES&none=yes", id + "=perhaps&none=yes", id + "=+yes&" + other + "=unsure")) {
            var response = browser.send(path, body + "&_csrf=" + browser.token(), Form.TYPE);

            assertEquals(200, response.statusCode(), body);
            assertTrue(response.body().contains("There is a problem"), body);
        }
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        var browser = Browser.begun();

        assertEquals(
                403,
                browser.send("/check/page/" + FIRST.id(), "none=yes", Form.TYPE).statusCode());
    }

    /** What goes wrong while one visitor sends one broken form after the other. */
    private static List<String> visit(int visitor) {
        var wrong = new ArrayList<String>();
        try {
            var browser = Browser.begun();
            for (int i = visitor; i < CASES; i += VISITORS) {
                var form = Form.broken(new SplittableRandom(SEED + i), browser.token());
                var response = browser.send(form.path, form.body, form.type);
                String which = "case " + i + ": " + form + " -> " + response.statusCode();
                if (response.statusCode() >= 500) wrong.add(which);
                if (response.body().contains("\tat ") || response.body().contains("Exception"))
                    wrong.add(which + " shows how the program is built");
                if (form.neverRight
                        && response.statusCode() == 303
                        && !location(response).equals("/"))
                    wrong.add(which + " was taken, on to " + location(response));
                if (browser.get("/where").statusCode() == 200) wrong.add(which + " cleared the visitor");
                if (location(response).equals("/")) browser = Browser.begun();
            }
        } catch (IOException | InterruptedException e) {
            wrong.add("visitor " + visitor + ": " + e);
        }
        return wrong;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]*", "");
    }

    /** A browser that knows one person and follows nothing. */
    private record Browser(HttpClient client, CookieManager cookies) {
        static Browser begun() throws IOException, InterruptedException {
            var cookies = new CookieManager();
            var browser = new Browser(
                    HttpClient.newBuilder()
                            .cookieHandler(cookies)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build(),
                    cookies);
            browser.get("/");
            browser.send("/check", "_csrf=" + browser.token(), Form.TYPE);
            browser.send(
                    "/check/about",
                    "delivery=partner&age=40&sex=female&weeks-of-pain=3&pain-now=4&sites=lumbar-left&_csrf="
                            + browser.token(),
                    Form.TYPE);
            return browser;
        }

        String token() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(c -> c.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("none");
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> send(String path, String body, String type) throws IOException, InterruptedException {
            var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
            if (!type.isEmpty()) request.header("Content-Type", type);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(SERVER.getFirst().address() + path));
        }
    }

    /**
     * One broken form.
     *
     * @param neverRight whether there is no way to take it for answered
     */
    private record Form(String path, String body, String type, boolean neverRight) {
        static final String TYPE = "application/x-www-form-urlencoded";

        /** Of the first page nothing right is ever sent, so that nobody is ever done with the check. */
        static Form broken(RandomGenerator random, String token) {
            boolean first = random.nextInt(3) == 0;
            String path = first ? "/check/page/" + FIRST.id() : path(random);
            var fields = new ArrayList<String>();
            for (Map.Entry<String, String> f : right(path, random)) fields.add(f.getKey() + "=" + f.getValue());
            if (first) fields.replaceAll(f -> f.startsWith("none") ? f : f.replaceFirst("=.*", "=" + wrong(random)));
            for (int i = 0; i <= random.nextInt(3); i++) breakOne(fields, random);
            if (first) fields.removeIf(f -> f.matches("none=.*") && random.nextBoolean());
            boolean tokened = random.nextInt(10) > 0;
            String body = String.join("&", fields) + (tokened ? "&_csrf=" + token : "");
            return new Form(path, body, type(random), first && fields.stream().anyMatch(Form::ticksWrongly));
        }

        /** Whether this ticks a question of the first page in a way that there is not. */
        private static boolean ticksWrongly(String field) {
            return FIRST.questions().stream().anyMatch(q -> field.startsWith(q + "="))
                    && !field.matches(".*=(\\+|%20)*(yes|unsure|withheld)?");
        }

        private static String path(RandomGenerator random) {
            List<Page> pages = KNOWLEDGE.pages();
            List<String> questions = List.copyOf(KNOWLEDGE.questions().keySet());
            return switch (random.nextInt(9)) {
                case 0 -> one(random, "/check/about", "/check/drawing");
                case 1, 2 -> "/check/details/" + questions.get(random.nextInt(questions.size()));
                case 3 -> one(random, "/where", "/session", "/check-in/weekly", "/check-in/next-day/" + SECRET);
                case 4 ->
                    one(
                            random,
                            "/session/1/done",
                            "/session/x/after",
                            "/session/" + SECRET + "/stop",
                            "/open",
                            "/trial/settle",
                            "/trial/begin",
                            "/trial/today",
                            "/trial/end");
                case 5 -> one(random, "/check/page/nothing", "/check/details/nothing", "/check", "/verdict", "/plan");
                default ->
                    "/check/page/"
                            + pages.get(1 + random.nextInt(pages.size() - 1)).id();
            };
        }

        /** Fields as the form would send them. */
        private static List<Map.Entry<String, String>> right(String path, RandomGenerator random) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith("/check/page/"))
                return KNOWLEDGE.pages().stream()
                        .filter(p -> p.id().equals(id))
                        .flatMap(p -> p.questions().stream())
                        .map(q -> Map.entry(q, one(random, "yes", "unsure", "withheld")))
                        .collect(Collectors.toCollection(() -> new ArrayList<>(List.of(Map.entry("none", "yes")))));
            if (path.startsWith("/check/details/"))
                return List.of(
                        Map.entry(id + ".fast", "yes"),
                        Map.entry(id + ".on-back", "no"),
                        Map.entry("places", "lumbar-left"),
                        Map.entry("weeks-pregnant", "12"));
            if (path.startsWith("/trial/"))
                return List.of(
                        Map.entry("compared", one(random, "massage", "techniques")),
                        Map.entry("technique-a", "swedish"),
                        Map.entry("technique-b", one(random, "swedish", "kneading")),
                        Map.entry("pairs", one(random, "3", "6")),
                        Map.entry("days", one(random, "7", "14")),
                        Map.entry("washout", "3"),
                        Map.entry("sessions", "2"),
                        Map.entry("important", "2"),
                        Map.entry("pain-day", "4"),
                        Map.entry("expected", "3"),
                        Map.entry("ratings", "no"));
            return List.of(
                    Map.entry("delivery", "partner"),
                    Map.entry("age", "40"),
                    Map.entry("sex", "female"),
                    Map.entry("weeks-of-pain", "3"),
                    Map.entry("pain-now", "4"),
                    Map.entry("sites", "lumbar-left"),
                    Map.entry("places", "lumbar-left"),
                    Map.entry("minutes", "10"),
                    Map.entry("goal", "calm"),
                    Map.entry("secret", "0123456789abcdefghjkmnpqrs"));
        }

        private static void breakOne(List<String> fields, RandomGenerator random) {
            int at = fields.isEmpty() ? 0 : random.nextInt(fields.size());
            String field = fields.isEmpty() ? "x=y" : fields.get(at);
            String name = field.substring(0, Math.max(0, field.indexOf('=')));
            switch (random.nextInt(8)) {
                case 0 -> fields.addAll(List.of(field + wrong(random), field + wrong(random)));
                case 1 -> fields.add(SECRET + "=yes");
                case 2 -> fields.add(name + "=" + wrong(random));
                case 3 -> fields.add(name + "=" + SECRET.repeat(1 << random.nextInt(10)));
                case 4 -> fields.add(name + "=" + SECRET + one(random, "%", "%z", "%zz", "%C3%28", "%u0041", "%00"));
                case 5 ->
                    fields.add(one(random, "=", "==", "&&", "[]", name + "[0]=" + SECRET, ";", "\u0000", "\u00ff"));
                case 6 -> IntStream.range(0, random.nextInt(1_200)).forEach(i -> fields.add("f" + i + "=" + SECRET));
                default -> fields.remove(field);
            }
        }

        private static String wrong(RandomGenerator random) {
            return URLEncoder.encode(
                    one(
                            random,
                            SECRET,
                            "YES",
                            "true",
                            "no",
                            "1e3",
                            "-1",
                            "NaN",
                            "0x10",
                            "\u0664",
                            " ",
                            "",
                            "<script>alert(1)</script>",
                            "' or 1=1 --",
                            "\ud800",
                            "99999999999999999999"),
                    StandardCharsets.UTF_8);
        }

        private static String type(RandomGenerator random) {
            return random.nextInt(5) > 0
                    ? TYPE
                    : one(
                            random,
                            "",
                            "application/json",
                            "text/plain",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            TYPE + "; charset=nothing",
                            TYPE + "; charset=UTF-16",
                            "*/*",
                            "nonsense");
        }

        private static String one(RandomGenerator random, String... of) {
            return of[random.nextInt(of.length)];
        }

        @Override
        public String toString() {
            return path + " " + type + " " + body.substring(0, Math.min(300, body.length()));
        }
    }
}
