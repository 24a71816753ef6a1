package org.paraspinal.web.lan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;

/** A running server that other devices may reach, at addresses and a time that the test can change. */
final class LanHouse implements AutoCloseable {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());

    /** An address that every Linux machine has, and that is not the one it calls itself by. */
    static final String SECOND = "127.0.0.2";

    final List<String> codes = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final AtomicReference<HouseNames> names =
            new AtomicReference<>(new HouseNames(Optional.of("kitchen"), List.of(SECOND)));
    private final Drawer drawer = Drawer.inMemory();
    final WebServer server;

    private LanHouse(boolean house, Set<String> proxied) {
        var network = new Network(house, 0, proxied, drawer, names::get, (code, _) -> codes.add(code));
        server = WebServer.start(
                0, new InMemoryJournal(now::get), KNOWLEDGE, clock(), new Settings(Optional.empty()), network);
    }

    static LanHouse open() {
        return new LanHouse(true, Set.of());
    }

    static LanHouse behindAProxy(String name) {
        return new LanHouse(false, Set.of(name));
    }

    static LanHouse ofThisMachineAlone() {
        return new LanHouse(false, Set.of());
    }

    String second() {
        return "https://" + SECOND + ":" + server.lan().port();
    }

    /** The code that the terminal showed last, without its dash. */
    String code() {
        return codes.getLast().replace("-", "");
    }

    void later(Duration time) {
        now.updateAndGet(i -> i.plus(time));
    }

    /** The machine gets another address, and looks. */
    void movesTo(String address) {
        names.set(new HouseNames(Optional.of("kitchen"), List.of(address)));
        server.look();
    }

    private Clock clock() {
        return new Clock() {
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
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
