package org.paraspinal.web.lan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real server, called by a second address of this machine from a device that trusts the made authority alone. */
class LanTest {
    private final LanHouse house = LanHouse.open();
    private final LanPhone phone = phone(house);

    @AfterEach
    void close() {
        house.close();
    }

    private static LanPhone phone(LanHouse house) {
        return new LanPhone(house.second(), authority(house));
    }

    private static X509Certificate authority(LanHouse house) {
        return house.server.lan().identity().orElseThrow().authority();
    }

    @Test
    void a_device_that_was_not_paired_sees_the_pairing_page_and_nothing_else() throws Exception {
        phone.get("/lan");
        for (String path : List.of(
                "/",
                "/check",
                "/plan",
                "/progress",
                "/keep",
                "/keep/export.json",
                "/session/x",
                "/health/live",
                "/devices",
                "/no-such-page",
                "/language",
                "/withhold",
                "/css",
                "/error")) assertEquals("303 /lan", LanPhone.to(phone.get(path)), path);
        for (String path : List.of("/", "/check", "/open", "/keep/erase", "/session", "/devices/x/remove"))
            assertEquals("303 /lan", LanPhone.to(phone.post(path, "secret", "x")), path);

        HttpResponse<String> page = phone.get("/lan");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Pair this device"));
        assertEquals(200, phone.get("/css/base.css").statusCode());
        assertEquals(200, phone.get("/help/emergency").statusCode(), "numbers for help are never closed");
        assertEquals(410, phone.get("/with").statusCode(), "nothing was handed to it");
        assertNotEquals(200, phone.get("/css/../progress").statusCode());
        assertNotEquals(200, phone.get("/css/%2e%2e/progress").statusCode());
    }

    @Test
    void the_code_of_the_terminal_pairs_a_device_which_is_listed_and_can_be_taken_back() throws Exception {
        phone.get("/lan");
        HttpResponse<String> paired = phone.post(
                "/lan", "code", house.codes.getLast().toLowerCase(java.util.Locale.ROOT), "name", "Ada’s phone");

        assertEquals("303 /", LanPhone.to(paired));
        String cookie = String.join("; ", paired.headers().allValues("Set-Cookie"));
        assertTrue(cookie.contains("__Host-paraspinal-device="), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(phone.get("/").body().contains("Check if massage is safe for me today"));
        String list = phone.get("/devices").body();
        assertTrue(list.contains("Ada’s phone") && list.contains("(this one)"), list);

        Devices.Device device = house.server.lan().devices().all().getFirst();
        assertFalse(cookie.contains(device.token().sha256()), "what is kept is not what is sent");
        house.server.lan().devices().remove(device.id());
        assertEquals("303 /lan", LanPhone.to(phone.get("/")));
    }

    @Test
    void a_code_pairs_one_device_and_no_second() throws Exception {
        phone.get("/lan");
        String code = house.code();
        assertEquals("303 /", LanPhone.to(phone.post("/lan", "code", code)));

        var second = phone(house);
        second.get("/lan");
        assertNotEquals(code, house.code());
        assertTrue(second.post("/lan", "code", code).body().contains("This is not the code"));
        assertEquals("303 /lan", LanPhone.to(second.get("/")));
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_used_up_and_a_new_one_is_shown() throws Exception {
        phone.get("/lan");
        String code = house.code();
        for (int i = 1; i < PairingCode.TRIES; i++)
            assertTrue(phone.post("/lan", "code", "AAAAAAAA").body().contains("This is not the code"));
        assertTrue(phone.post("/lan", "code", "AAAAAAAA").body().contains("The window shows a new one"));
        assertEquals(2, house.codes.size());
        assertTrue(phone.post("/lan", "code", code).body().contains("This is not the code"));

        assertEquals("303 /", LanPhone.to(phone.post("/lan", "code", house.code())));
    }

    @Test
    void a_code_holds_for_ten_minutes_and_not_for_a_second_more() throws Exception {
        phone.get("/lan");
        house.later(Duration.ofMinutes(10).minusSeconds(1));
        phone.get("/lan");
        assertEquals(1, house.codes.size(), "it still holds");
        house.later(Duration.ofSeconds(1));
        String old = house.code();

        assertTrue(phone.post("/lan", "code", old).body().contains("has run out"));
        assertEquals("303 /lan", LanPhone.to(phone.get("/")));
        assertEquals("303 /", LanPhone.to(phone.post("/lan", "code", house.code())));
    }

    @Test
    void after_twenty_wrong_codes_even_the_right_one_must_wait() throws Exception {
        phone.get("/lan");
        for (int i = 0; i < PairingCode.MOST_WRONG; i++) phone.post("/lan", "code", "AAAAAAAA");
        assertTrue(phone.post("/lan", "code", house.code()).body().contains("Wait ten minutes"));
        int shown = house.codes.size();
        phone.get("/lan");
        assertEquals(shown, house.codes.size(), "no new code is offered meanwhile");

        house.later(Duration.ofMinutes(10));
        phone.get("/lan");
        assertEquals("303 /", LanPhone.to(phone.post("/lan", "code", house.code())));
    }

    @Test
    void a_pairing_form_without_its_token_pairs_nothing() throws Exception {
        phone.get("/lan");
        var other = phone(house);

        assertEquals(403, other.post("/lan", "code", house.code()).statusCode());
        assertEquals(List.of(), house.server.lan().devices().all());
    }

    @Test
    void the_certificate_is_given_as_phones_take_it_and_no_other_authority_is_believed() throws Exception {
        HttpResponse<String> response = phone.get("/lan/certificate");
        assertEquals(
                "application/x-x509-ca-cert",
                response.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(authority(house).getEncoded(), phone.bytes("/lan/certificate"));

        X509Certificate stranger = Identity.open(
                        Drawer.inMemory(), new HouseNames(Optional.of("kitchen"), List.of()), Instant.now())
                .authority();
        assertThrows(SSLException.class, () -> new LanPhone(house.second(), stranger).get("/lan"));
        assertTrue(phone.get("/lan")
                .body()
                .contains(house.server
                        .lan()
                        .identity()
                        .orElseThrow()
                        .fingerprint()
                        .substring(0, 11)));
    }

    @Test
    void a_machine_that_gets_another_address_shows_a_certificate_for_it_without_a_new_start() throws Exception {
        String moved = "https://127.0.0.3:" + house.server.lan().port();
        assertThrows(SSLException.class, () -> new LanPhone(moved, authority(house)).get("/lan"));
        X509Certificate trusted = authority(house);

        house.movesTo("127.0.0.3");

        assertEquals(200, new LanPhone(moved, trusted).get("/lan").statusCode(), "trusted by whom was trusted before");
        assertThrows(SSLException.class, () -> phone.get("/lan"), "the old address is no longer its own");
    }

    @Test
    void on_the_machine_itself_everything_is_as_ever_and_nobody_is_held_to_https() throws Exception {
        var here = new LanPhone(house.server.address(), authority(house));
        HttpResponse<String> start = here.get("/");

        assertEquals(200, start.statusCode());
        assertTrue(start.headers().firstValue("Strict-Transport-Security").isEmpty());
        assertTrue(phone.get("/lan")
                .headers()
                .firstValue("Strict-Transport-Security")
                .isEmpty());
        assertEquals(200, here.get("/devices").statusCode());
        assertEquals("303 /lan", LanPhone.to(here.get("/", Map.of("X-Forwarded-For", "10.0.0.9"))));
    }

    @Test
    void a_name_that_is_not_this_machines_is_refused_at_both_doors() throws Exception {
        assertEquals(400, byName(house.server.port(), "rebound.example"));
        assertEquals(303, byName(house.server.port(), LanHouse.SECOND), "not local, and so not paired");
        assertEquals(303, byName(house.server.port(), "kitchen.local"));
        try (var alone = LanHouse.ofThisMachineAlone()) {
            assertEquals(400, byName(alone.server.port(), LanHouse.SECOND));
            assertEquals(400, byName(alone.server.port(), "kitchen.local"));
            assertEquals(200, byName(alone.server.port(), "localhost"));
        }
    }

    @Test
    void whom_a_stated_proxy_passes_on_must_be_paired_and_any_other_name_is_refused() throws Exception {
        try (var proxied = LanHouse.behindAProxy("massage.example.org")) {
            int port = proxied.server.port();
            assertEquals(303, byName(port, "massage.example.org"));
            assertEquals(303, byName(port, "localhost", "X-Forwarded-For: 10.0.0.9", "X-Forwarded-Proto: https"));
            assertEquals(400, byName(port, "other.example.org"));
            assertEquals(200, byName(port, "localhost"));
            assertEquals(
                    List.of("https://massage.example.org"), proxied.server.lan().urls());
        }
    }

    /** The status for a request by HTTP with this Host. */
    private static int byName(int port, String name, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + name + "\r\n" + more + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(status.substring(9, 12));
        }
    }
}
