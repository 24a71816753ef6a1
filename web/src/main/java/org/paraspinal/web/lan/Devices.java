package org.paraspinal.web.lan;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.paraspinal.store.KeyHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The devices that were paired. Each holds a token of 256 random bits; only its hash is kept here. */
public final class Devices {
    static final String FILE = "lan-devices.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 40;

    private final Drawer drawer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final List<Device> devices = new ArrayList<>();

    /**
     * A paired device.
     *
     * @param id names it in the list; opens nothing
     * @param name as somebody wrote it when pairing
     * @param seen the last day on which it was here
     */
    public record Device(String id, String name, LocalDate paired, LocalDate seen, KeyHash token) {
        private Device seenOn(LocalDate day) {
            return new Device(id, name, paired, day, token);
        }
    }

    Devices(Drawer drawer, Clock clock) {
        this.drawer = drawer;
        this.clock = clock;
        drawer.read(FILE).ifPresent(this::read);
    }

    /** Pairs a device; gives the token that it keeps. */
    public synchronized String pair(String name) {
        String token = hex(BYTES);
        LocalDate today = LocalDate.now(clock);
        devices.add(new Device(hex(8), named(name), today, today, hash(token)));
        write();
        return token;
    }

    private static String named(String name) {
        String plain = name.strip().replaceAll("\\p{Cntrl}", "");
        if (plain.isEmpty()) return "A device";
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
    }

    /** The device that holds this token; that it was here today is noted once a day. */
    public synchronized Optional<Device> known(String token) {
        KeyHash hash = hash(token);
        Optional<Device> found =
                devices.stream().filter(d -> d.token().equals(hash)).findFirst();
        LocalDate today = LocalDate.now(clock);
        found.filter(d -> !d.seen().equals(today)).ifPresent(d -> {
            devices.set(devices.indexOf(d), d.seenOn(today));
            write();
        });
        return found;
    }

    /** In the order they were paired. */
    public synchronized List<Device> all() {
        return List.copyOf(devices);
    }

    /** Takes back what a device was given: from now on it is a stranger. */
    public synchronized void remove(String id) {
        if (devices.removeIf(d -> d.id().equals(id))) write();
    }

    private static KeyHash hash(String token) {
        return KeyHash.of("device", token);
    }

    private String hex(int bytes) {
        byte[] b = new byte[bytes];
        random.nextBytes(b);
        return HexFormat.of().formatHex(b);
    }

    private void read(byte[] file) {
        for (JsonNode d : JSON.readTree(new String(file, StandardCharsets.UTF_8)))
            devices.add(new Device(
                    d.path("id").asString(),
                    d.path("name").asString(),
                    LocalDate.parse(d.path("paired").asString()),
                    LocalDate.parse(d.path("seen").asString()),
                    new KeyHash("device", d.path("token").asString())));
    }

    private void write() {
        ArrayNode all = JSON.createArrayNode();
        devices.forEach(d -> all.addObject()
                .put("id", d.id())
                .put("name", d.name())
                .put("paired", d.paired().toString())
                .put("seen", d.seen().toString())
                .put("token", d.token().sha256()));
        drawer.put(FILE, all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
