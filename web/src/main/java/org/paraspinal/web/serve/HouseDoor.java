package org.paraspinal.web.serve;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.paraspinal.web.lan.Identity;
import org.paraspinal.web.lan.Lan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** The second door, for other devices in the house: HTTPS at every address of this machine, beside HTTP for this machine alone. */
final class HouseDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HouseDoor.class);
    private static final long LOOK_EVERY_SECONDS = 60;

    private final Lan lan;
    private @Nullable Connector connector;
    private @Nullable ScheduledExecutorService looking;

    HouseDoor(Lan lan) {
        this.lan = lan;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        lan.identity().ifPresent(identity -> {
            var door = new Connector("org.apache.coyote.http11.Http11NioProtocol");
            door.setPort(lan.port());
            door.setScheme("https");
            door.setSecure(true);
            door.setProperty("SSLEnabled", "true");
            door.setProperty("server", "");
            door.addSslHostConfig(config(identity));
            factory.addAdditionalConnectors(door);
            connector = door;
        });
    }

    private static SSLHostConfig config(Identity identity) {
        var config = new SSLHostConfig();
        config.setProtocols("TLSv1.2+TLSv1.3");
        var certificate = new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.EC);
        try {
            certificate.setCertificateKeystore(identity.forTheServer());
        } catch (RuntimeException unusable) {
            throw new IllegalStateException("The certificate for other devices cannot be used.", unusable);
        }
        certificate.setCertificateKeystorePassword(Identity.password());
        config.addCertificate(certificate);
        return config;
    }

    /** Tells by which port it is reached, and looks every minute whether addresses have changed. */
    void opened(WebServer server) {
        Connector door = connector;
        if (door == null || !(server instanceof TomcatWebServer tomcat)) return;
        Arrays.stream(tomcat.getTomcat().getService().findConnectors())
                .filter(Connector::getSecure)
                .findFirst()
                .ifPresent(c -> lan.listensAt(c.getLocalPort()));
        looking = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("addresses").unstarted(task));
        looking.scheduleWithFixedDelay(
                this::lookAgainWhateverHappens, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** A full disk or a network that is just going away is looked at again in a minute; the certificate in use stays. */
    private void lookAgainWhateverHappens() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The certificate for other devices could not be renewed: {}",
                    failed.getClass().getName());
        }
    }

    /** Takes the certificate of today's names; connections that are open go on. */
    void look() {
        Connector door = connector;
        if (door == null || !lan.renewed()) return;
        if (door.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol)
            lan.identity().ifPresent(identity -> protocol.addSslHostConfig(config(identity), true));
    }

    @Override
    public void close() {
        if (looking != null) looking.shutdownNow();
    }
}
