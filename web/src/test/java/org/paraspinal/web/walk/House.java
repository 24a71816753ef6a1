package org.paraspinal.web.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.Journal;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.flow.Demo;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;
import org.paraspinal.web.view.Chromium;
import org.paraspinal.web.wording.MadeUpWordings;
import org.paraspinal.web.wording.Wording;

/** A running server with a browser before it, on a day that the test can turn. */
final class House implements AutoCloseable {
    static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Journal journal;
    private final WebServer server;
    private final List<BrowserContext> visits = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private House(boolean demo, UnaryOperator<Journal> laid, Map<String, Wording> wordings) {
        var kept = new InMemoryJournal(now::get);
        journal = laid.apply(kept);
        Clock clock = new Turned();
        Settings settings = demo ? Demo.fill(kept, KNOWLEDGE, clock) : new Settings(Optional.empty(), wordings);
        server = WebServer.start(0, journal, KNOWLEDGE, clock, settings);
    }

    static House open() {
        return new House(false, UnaryOperator.identity(), Map.of());
    }

    /** With the made-up person of the demonstration. */
    static House demonstrating() {
        return new House(true, UnaryOperator.identity(), Map.of());
    }

    /** With something laid before its journal. */
    static House over(UnaryOperator<Journal> laid) {
        return new House(false, laid, Map.of());
    }

    /** With made-up wordings of these instruments installed. */
    static House asking(String... instruments) {
        var wordings = new LinkedHashMap<String, Wording>();
        for (String id : instruments) wordings.put(id, MadeUpWordings.of(KNOWLEDGE, id));
        return new House(false, UnaryOperator.identity(), wordings);
    }

    /** A page at the start, in a browser that knows nobody. */
    Page visitor(Visitor v) {
        return visitor(v, ServiceWorkerPolicy.ALLOW);
    }

    /** A page in a browser that keeps nothing for when it is offline and whose clock is its own, so that what it measures is so. */
    Page forgetfulVisitor(Visitor v) {
        return visitor(v, ServiceWorkerPolicy.BLOCK);
    }

    private Page visitor(Visitor v, ServiceWorkerPolicy keeping) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(v.width(), v.height())
                .setColorScheme(v.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(v.script())
                .setServiceWorkers(keeping)
                .setLocale("en-GB"));
        visits.add(context);
        if (keeping == ServiceWorkerPolicy.ALLOW)
            context.clock()
                    .install(new com.microsoft.playwright.Clock.InstallOptions()
                            .setTime(now.get().toEpochMilli()));
        context.onRequest(r -> {
            if (!r.url().startsWith(address()) && !r.url().startsWith("data:")) elsewhere.add(r.url());
        });
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(address() + "/");
        return page;
    }

    /** How somebody visits. */
    record Visitor(int width, int height, boolean dark, boolean script) {
        static final Visitor PHONE = new Visitor(390, 844, false, true);
        static final Visitor DESK = new Visitor(1280, 900, false, true);
        static final Visitor PHONE_DARK = new Visitor(390, 844, true, true);
        static final Visitor WITHOUT_SCRIPT = new Visitor(390, 844, false, false);
    }

    String address() {
        return server.address();
    }

    Journal journal() {
        return journal;
    }

    /** A session by its address, of whoever had it. */
    Optional<SessionHeld> held(String session) {
        SessionId id = SessionId.of(session.substring("/session/".length()));
        return journal.people().stream()
                .flatMap(person -> Chart.of(journal.read(person)).held(id).stream())
                .findFirst();
    }

    /** How many entries of this kind the journal holds, amended ones too, of all people. */
    long entries(String kind) {
        return journal.people().stream()
                .flatMap(person -> journal.read(person).stream())
                .filter(e -> e.kind().equals(kind))
                .count();
    }

    /** Turns the day on. */
    void daysLater(int days) {
        now.updateAndGet(i -> i.plusSeconds(86_400L * days));
    }

    /** Turns the clock on. */
    void later(Duration time) {
        now.updateAndGet(i -> i.plus(time));
    }

    /** Requests to any other host; there are to be none. */
    List<String> elsewhere() {
        return elsewhere;
    }

    @Override
    public void close() {
        visits.forEach(BrowserContext::close);
        server.close();
    }

    private final class Turned extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
