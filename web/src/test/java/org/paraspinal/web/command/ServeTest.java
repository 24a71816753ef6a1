package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.web.lan.LanPhone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own. */
class ServeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_acknowledged_is_there_after_the_server_was_killed_in_the_middle_of_writing() throws Exception {
        for (int round = 1; round <= 2; round++) {
            Path data = folder.resolve("killed-" + round);
            var acknowledged = new AtomicInteger();
            try (ServerProcess server = ServerProcess.start("serve", "--data", data.toString(), "--port", "0")) {
                server.ready();
                var visitor = new Visitor(server.address());
                visitor.introduce();
                Thread writing = Thread.ofVirtual().start(() -> writeUntilRefused(visitor, acknowledged));
                while (acknowledged.get() < 20 * round && writing.isAlive()) Thread.onSpinWait();
                server.kill();
                writing.join();
            }
            assertTrue(acknowledged.get() >= 20 * round, "the visitor was answered " + acknowledged + " times");

            Path backup = folder.resolve("after-" + round + ".zip");
            assertEquals(0, Paraspinal.commandLine().execute("backup", backup.toString(), "--data", data.toString()));
            assertEquals(0, Paraspinal.commandLine().execute("verify", backup.toString()));
            assertTrue(
                    entries(data) >= acknowledged.get() + 2,
                    "acknowledged " + acknowledged + ", kept " + entries(data));
        }
    }

    /** Answers the same page again and again; whatever is answered with a redirect was acknowledged. */
    private static void writeUntilRefused(Visitor visitor, AtomicInteger acknowledged) {
        try {
            for (int i = 0; i < 10_000; i++) {
                String said = i % 2 == 0 ? "unsure" : "withheld";
                if (visitor.post("/check/page/saddle", "ces-bladder-new", said).statusCode() == 303)
                    acknowledged.incrementAndGet();
            }
        } catch (IOException | InterruptedException killed) {
            assertTrue(acknowledged.get() > 0, "it was answered before the server was killed");
        }
    }

    private static long entries(Path data) throws Exception {
        try (var opened = org.paraspinal.store.DataFolder.open(data);
                var journal = org.paraspinal.store.SqliteJournal.open(opened, java.time.Clock.systemUTC())) {
            return journal.people().stream()
                    .mapToLong(p -> journal.read(p).size())
                    .sum();
        }
    }

    @Test
    void a_port_in_use_a_second_server_and_a_folder_that_cannot_be_written_each_get_a_clear_sentence()
            throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = ServerProcess.start(
                            "serve", "--data", folder.resolve("a").toString(), "--port", "" + taken.getLocalPort())
                    .ended();
            assertEquals(2, ended.exit());
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " is in use on this machine. Stop what uses it, or choose another with --port.",
                    ended.said().strip());
        }
        Path data = folder.resolve("shared");
        try (ServerProcess first = ServerProcess.start("serve", "--data", data.toString(), "--port", "0")) {
            first.ready();
            var second = ServerProcess.start("serve", "--data", data.toString(), "--port", "0")
                    .ended();
            assertEquals(2, second.exit());
            assertTrue(second.said().contains("Another Paraspinal is already running on " + data), second.said());
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        var unwritable = ServerProcess.start(
                        "serve", "--data", file.resolve("below").toString(), "--port", "0")
                .ended();
        assertEquals(2, unwritable.exit());
        assertTrue(unwritable.said().contains("data folder"), unwritable.said());
    }

    @Test
    void it_is_alive_and_ready_answers_only_to_its_own_name_and_takes_no_form_without_its_token() throws Exception {
        try (ServerProcess server = ServerProcess.start("serve", "--demo", "--port", "0")) {
            String said = server.ready();
            var visitor = new Visitor(server.address());

            assertTrue(said.startsWith("Paraspinal is ready at http://localhost:"), said);
            assertEquals("{\"status\":\"UP\"}", visitor.get("/health/live").body());
            assertEquals("{\"status\":\"UP\"}", visitor.get("/health/ready").body());
            assertTrue(visitor.get("/progress").body().contains("Demonstration: the people here are made up."));
            assertEquals(403, new Visitor(server.address()).post("/keep/lock").statusCode());
            assertEquals(400, bySomeOtherName(server.address()));
            JsonNode export =
                    new JsonMapper().readTree(visitor.get("/keep/export.json").body());
            assertTrue(export.path("entries").size() > 15);
        }
    }

    /** A name that a web site could point at this machine. */
    private static int bySomeOtherName(String address) throws IOException, InterruptedException {
        int port = URI.create(address).getPort();
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String status =
                    new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return Integer.parseInt(status.substring(9, 12));
        }
    }

    @Test
    void with_lan_the_window_shows_address_code_and_fingerprint_and_a_phone_that_trusts_it_is_paired_by_them()
            throws Exception {
        String[] arguments = {
            "serve", "--data", folder.resolve("lan").toString(), "--port", "0", "--lan", "--lan-port", "0"
        };
        String fingerprint;
        try (ServerProcess server = ServerProcess.start(arguments)) {
            String said = server.ready();
            int port = Integer.parseInt(found(said, "Other devices in the house find it at https://\\S+:(\\d+)"));
            String code = found(said, "Pairing code: ([A-Z]{4}-[A-Z]{4}) ");
            fingerprint = found(said, "SHA-256 of the certificate: ([0-9A-F:]+)");
            var authority = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(presented(port)));
            assertEquals(fingerprint, sha256(authority.getEncoded()));
            assertTrue(said.contains("█") && said.contains("▀"), "a code to scan");

            var phone = new LanPhone("https://localhost:" + port, authority);
            assertEquals(303, phone.get("/").statusCode());
            assertTrue(phone.get("/lan").body().contains("Pair this device"));
            assertEquals(303, phone.post("/lan", "code", code, "name", "phone").statusCode());
            assertEquals(200, phone.get("/").statusCode());
            assertEquals(200, new Visitor(server.address()).get("/").statusCode(), "this machine as ever");
        }
        try (ServerProcess again = ServerProcess.start(arguments)) {
            assertEquals(fingerprint, found(again.ready(), "SHA-256 of the certificate: ([0-9A-F:]+)"));
            assertTrue(new Visitor(again.address()).get("/devices").body().contains("<b>phone</b>"));
        }
    }

    private static String found(String said, String pattern) {
        var m = Pattern.compile(pattern).matcher(said);
        assertTrue(m.find(), () -> pattern + " in " + said);
        return m.group(1);
    }

    /** The authority's certificate as the door shows it, to whoever has not decided yet whether to trust it. */
    private static byte[] presented(int port) throws Exception {
        var anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {anybody}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getSession().getPeerCertificates()[1].getEncoded();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void names_and_ports_for_other_devices_that_cannot_be_are_refused_before_anything_starts() throws Exception {
        for (String[] wrong : new String[][] {
            {"--lan-port", "70000"},
            {"--lan", "--lan-port", "8080"},
            {"--host-name", "localhost"},
            {"--host-name", "a b"}
        }) {
            var arguments = new ArrayList<>(List.of("serve", "--demo", "--port", "8080"));
            arguments.addAll(List.of(wrong));
            var ended = ServerProcess.start(arguments.toArray(String[]::new)).ended();
            assertEquals(2, ended.exit(), ended.said());
            assertTrue(ended.said().startsWith(wrong[wrong.length - 2]), ended.said());
        }
    }

    @Test
    void nobody_else_can_be_reached_from_the_network() throws Exception {
        try (ServerProcess server = ServerProcess.start("serve", "--demo", "--port", "0")) {
            server.ready();
            var ok = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(server.address())).build(), BodyHandlers.ofString());
            String policy = ok.headers().firstValue("Content-Security-Policy").orElse("");

            assertTrue(policy.contains("default-src 'self'"), policy);
            for (var network : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
                for (var address : java.util.Collections.list(network.getInetAddresses())) {
                    if (address.isLoopbackAddress()) continue;
                    try (var socket = new java.net.Socket()) {
                        socket.connect(
                                new java.net.InetSocketAddress(
                                        address, URI.create(server.address()).getPort()),
                                1_000);
                        throw new AssertionError("It answers at " + address);
                    } catch (IOException expected) {
                        assertTrue(expected.getMessage() != null);
                    }
                }
            }
        }
    }
}
