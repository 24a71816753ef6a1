package org.paraspinal.web.serve;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.store.Journal;
import org.paraspinal.web.lan.Lan;
import org.paraspinal.web.lan.Network;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server: for this machine alone, unless its network says otherwise. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Lan lan;
    private final HouseDoor door;

    private WebServer(ConfigurableApplicationContext context, Lan lan, HouseDoor door) {
        this.context = context;
        this.lan = lan;
        this.door = door;
    }

    /** Starts one for this machine alone. Port 0 takes any free port; {@link #port()} tells which. */
    public static WebServer start(int port, Journal journal, Knowledge knowledge, Clock clock, Settings settings) {
        return start(port, journal, knowledge, clock, settings, Network.thisMachine());
    }

    /** Starts one that others may reach as the network says. */
    public static WebServer start(
            int port, Journal journal, Knowledge knowledge, Clock clock, Settings settings, Network network) {
        var lan = new Lan(network, clock);
        var door = new HouseDoor(lan);
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(properties(port, lan));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Journal.class, () -> journal, d -> d.setDestroyMethodName(""));
            beans.registerBean(Knowledge.class, () -> knowledge);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Lan.class, () -> lan);
            beans.registerBean(HouseDoor.class, () -> door, d -> d.setDestroyMethodName(""));
        });
        var server = new WebServer(application.run(), lan, door);
        if (server.running() instanceof org.springframework.boot.web.server.WebServer running) door.opened(running);
        return server;
    }

    /** What a proxy says of whom it passes on is believed only when one was stated, and only from this machine. */
    private static Map<String, Object> properties(int port, Lan lan) {
        var properties = new HashMap<String, Object>(Map.of("server.port", port, "server.address", "127.0.0.1"));
        if (lan.proxied()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1");
        }
        return properties;
    }

    private org.springframework.boot.web.server.@Nullable WebServer running() {
        return ((ServletWebServerApplicationContext) context).getWebServer();
    }

    public int port() {
        var server = running();
        return server == null ? 0 : server.getPort();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    /** Who may come from where. */
    public Lan lan() {
        return lan;
    }

    /** Looks at once whether this machine's addresses have changed, as it does every minute. */
    public void look() {
        door.look();
    }

    @Override
    public void close() {
        door.close();
        context.close();
    }
}
