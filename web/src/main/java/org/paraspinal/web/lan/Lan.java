package org.paraspinal.web.lan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may come in from where: this machine as ever, other devices only by their names, and only once they were paired. */
public final class Lan {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Network network;
    private final Clock clock;
    private final PairingCode code;
    private final Devices devices;
    private volatile HouseNames names;
    private volatile @Nullable Identity identity;
    private volatile int port;

    public Lan(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
        this.code = new PairingCode(clock, network.terminal());
        this.devices = new Devices(network.drawer(), clock);
        this.port = network.port();
        this.names = network.house() ? network.names().get() : new HouseNames(Optional.empty(), List.of());
        this.identity = network.house() ? Identity.open(network.drawer(), names, clock.instant()) : null;
    }

    /** Whether anybody but this machine may come at all, and so must be paired. */
    public boolean guarded() {
        return network.house() || !network.proxied().isEmpty();
    }

    /** Whether other devices in the house may come. */
    public boolean house() {
        return network.house();
    }

    /** Whether a reverse proxy was stated. */
    public boolean proxied() {
        return !network.proxied().isEmpty();
    }

    /** Whether the server answers to this name. */
    public boolean answersTo(String name) {
        return isThisMachine(name)
                || network.proxied().contains(name.toLowerCase(Locale.ROOT))
                || network.house() && names.has(name);
    }

    /** Whether this is a name that only a browser on this machine can mean. */
    public static boolean isThisMachine(String name) {
        return THIS_MACHINE.contains(name.toLowerCase(Locale.ROOT));
    }

    public PairingCode code() {
        return code;
    }

    public Devices devices() {
        return devices;
    }

    /** What is shown to other devices; empty without {@code --lan}. */
    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** The port for other devices. */
    public int port() {
        return port;
    }

    public void listensAt(int actual) {
        port = actual;
    }

    /** Addresses for other devices, the most useful first; none when nobody else may come. */
    public List<String> urls() {
        return network.house() ? names.urls(port) : proxiedUrls();
    }

    /** Addresses by which a reverse proxy passes people on. */
    public List<String> proxiedUrls() {
        return network.proxied().stream().sorted().map(n -> "https://" + n).toList();
    }

    /** Looks whether addresses have changed or the certificate nears its end; whether there is a new certificate. */
    public synchronized boolean renewed() {
        Identity before = identity;
        if (before == null) return false;
        HouseNames now = network.names().get();
        Identity after = Identity.open(network.drawer(), now, clock.instant());
        names = now;
        identity = after;
        return !after.server().equals(before.server());
    }
}
