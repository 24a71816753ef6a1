package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paraspinal.web.lan.Devices.Device;
import org.paraspinal.web.lan.Lan;
import org.paraspinal.web.serve.Doorkeeper;
import org.paraspinal.web.view.DevicesPage;
import org.paraspinal.web.view.DevicesPage.Paired;
import org.paraspinal.web.view.Frame.Mistake;
import org.paraspinal.web.view.PairPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs devices in the house, lists them, and takes back what they were given. */
@RestController
class LanController {
    private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/x-x509-ca-cert");
    private static final long COOKIE_SECONDS = 400L * 24 * 3600;

    private final Visit visit;
    private final Lan lan;

    LanController(Visit visit, Lan lan) {
        this.visit = visit;
        this.lan = lan;
    }

    @GetMapping("/lan")
    ResponseEntity<String> pair(HttpServletRequest request) {
        if (Doorkeeper.inside(lan, request)) return Visit.to("/devices");
        lan.code().offer();
        return page(request, "", "", List.of());
    }

    private ResponseEntity<String> page(HttpServletRequest request, String code, String name, List<Mistake> mistakes) {
        return visit.page(new PairPage(
                visit.frame(request, "Pair this device", "Pairing", Optional.empty(), mistakes),
                "/lan",
                code,
                name,
                lan.identity().map(i -> groups(i.fingerprint())),
                "/lan/certificate"));
    }

    /** Four pairs of digits together, to be compared by eye. */
    private static List<String> groups(String fingerprint) {
        String[] pairs = fingerprint.split(":");
        return java.util.stream.IntStream.range(0, pairs.length / 4)
                .mapToObj(i -> String.join(":", Arrays.copyOfRange(pairs, 4 * i, 4 * i + 4)))
                .toList();
    }

    @PostMapping("/lan")
    ResponseEntity<String> pair(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        if (Doorkeeper.inside(lan, request)) return Visit.to("/devices");
        var form = new Form(fields);
        String typed = form.one("code").orElse("");
        String name = form.one("name").orElse("");
        if (typed.isBlank()) return wrong(request, name, "Write the eight letters that the window shows.");
        return switch (lan.code().tried(typed)) {
            case RIGHT -> Visit.to("/", cookie(lan.devices().pair(name), COOKIE_SECONDS));
            case WRONG -> wrong(request, name, "This is not the code. Look at each letter once more.");
            case NEW_CODE -> wrong(request, name, "That code is used up or has run out. The window shows a new one.");
            case WAIT -> wrong(request, name, "There were too many wrong codes. Wait ten minutes, then try again.");
        };
    }

    private ResponseEntity<String> wrong(HttpServletRequest request, String name, String sentence) {
        return page(request, "", name, List.of(new Mistake("code", sentence)));
    }

    private static ResponseCookie cookie(String token, long seconds) {
        return ResponseCookie.from(Doorkeeper.COOKIE, token)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build();
    }

    @GetMapping("/lan/certificate")
    ResponseEntity<byte[]> certificate() throws CertificateEncodingException {
        var identity = lan.identity().orElseThrow(() -> new NotFound("There is no certificate here."));
        return ResponseEntity.ok()
                .contentType(CERTIFICATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"paraspinal-ca.crt\"")
                .body(identity.authority().getEncoded());
    }

    @GetMapping("/devices")
    ResponseEntity<String> devices(HttpServletRequest request) {
        Optional<String> here = Doorkeeper.device(lan, request).map(Device::id);
        return visit.page(new DevicesPage(
                visit.frame(request, "Devices in the house", "Devices", "/"),
                lan.devices().all().stream()
                        .map(d -> new Paired(
                                d.name(),
                                "Paired on " + Said.date(d.paired()) + ", last here on " + Said.date(d.seen()) + ".",
                                here.equals(Optional.of(d.id())),
                                "/devices/" + d.id() + "/remove"))
                        .toList(),
                lan.urls()));
    }

    @PostMapping("/devices/{id}/remove")
    ResponseEntity<String> remove(@PathVariable String id) {
        lan.devices().remove(id);
        return Visit.to("/devices");
    }
}
