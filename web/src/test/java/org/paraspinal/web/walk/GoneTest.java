package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;
import org.slf4j.LoggerFactory;

/** Somebody who goes away in the middle is no failure of ours, and a failure of ours still is one. */
class GoneTest {
    private static final int A_LITTLE = 2_000;

    @Test
    void a_listener_who_closes_the_track_midway_is_not_logged_as_a_failure() throws IOException {
        assertEquals(List.of(), logged((house, session) -> {
            byte[] heard = leaving(house, session.path() + "/track.mp3", cookies(session.page()));
            assertTrue(new String(heard, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200"));
        }));
    }

    @Test
    void a_record_that_cannot_be_read_still_is() throws IOException {
        List<String> said = logged((house, session) -> {
            house.failing().set(true);
            session.page().navigate(house.address() + "/verdict");
        });
        assertFalse(said.isEmpty());
        said.forEach(s -> assertTrue(s.contains(IllegalStateException.class.getName()), s));
    }

    private interface Act {
        void in(Failing house, Walker session) throws IOException;
    }

    private record Failing(String address, AtomicBoolean failing) {}

    /** What is logged as an error while this happens, until the server has finished every answer and stands still. */
    private static List<String> logged(Act act) throws IOException {
        var failing = new AtomicBoolean();
        var log = new ListAppender<ILoggingEvent>();
        try (House house = House.over(journal -> FailureTest.failing(journal, failing))) {
            Walker session = new Walker(house.visitor(Visitor.PHONE), "gone")
                    .notLooking()
                    .session();
            log.start();
            ((Logger) LoggerFactory.getLogger("org.paraspinal")).addAppender(log);
            act.in(new Failing(house.address(), failing), session);
        }
        ((Logger) LoggerFactory.getLogger("org.paraspinal")).detachAppender(log);
        return log.list.stream()
                .filter(e -> e.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Asks for something, reads a little of it with small hands, and hangs up on the rest. */
    private static byte[] leaving(Failing house, String path, String cookies) throws IOException {
        URI at = URI.create(house.address());
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(A_LITTLE);
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                            .formatted(path, at.getAuthority(), cookies)
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] heard = socket.getInputStream().readNBytes(A_LITTLE);
            socket.setSoLinger(true, 0);
            return heard;
        }
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
    }
}
