package org.paraspinal.web.serve;

import java.time.Clock;
import java.util.Map;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.store.Journal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server, bound to this machine alone. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one. Port 0 takes any free port; {@link #port()} tells which. */
    public static WebServer start(int port, Journal journal, Knowledge knowledge, Clock clock, Settings settings) {
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of("server.port", port, "server.address", "127.0.0.1"));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(Journal.class, () -> journal, d -> d.setDestroyMethodName(""));
            beans.registerBean(Knowledge.class, () -> knowledge);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Settings.class, () -> settings);
        });
        return new WebServer(application.run());
    }

    public int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
