package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.paraspinal.web.lan.Identity;
import org.paraspinal.web.lan.Lan;
import org.paraspinal.web.lan.QrCode;
import org.paraspinal.web.serve.WebServer;

/** What the window shows in which the server was started: where it is, how a phone finds it, and each pairing code. */
final class ToldInTheTerminal {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final PrintWriter out;

    ToldInTheTerminal(PrintWriter out) {
        this.out = out;
    }

    void ready(WebServer server, String about) {
        Lan lan = server.lan();
        if (lan.guarded()) elsewhere(lan);
        out.println("Paraspinal is ready at " + server.address());
        out.println(about);
        if (lan.guarded()) out.println("Paired devices: " + server.address() + "/devices");
        out.println("No clinician has reviewed these rules. Stop it with Ctrl-C.");
        out.flush();
    }

    private void elsewhere(Lan lan) {
        List<String> urls = lan.urls();
        lan.identity().ifPresent(identity -> house(urls, identity));
        if (lan.proxied()) out.println("By a reverse proxy: " + String.join(", ", lan.proxiedUrls()));
        lan.code().offer();
    }

    private void house(List<String> urls, Identity identity) {
        var console = System.console();
        out.println("Other devices in the house find it at " + urls.getFirst());
        urls.stream().skip(1).forEach(u -> out.println("  or at " + u));
        out.println();
        out.print(QrCode.of(urls.getFirst() + "/").inTheTerminal(console != null && console.isTerminal()));
        out.println();
        out.println(
                "The first time a phone warns: it does not know this machine's certificate yet. The page there says what to do.");
        out.println("SHA-256 of the certificate: " + identity.fingerprint());
    }

    /** Shows a code for the next device. */
    void code(String code, Instant until) {
        out.println("Pairing code: " + code + " (for one device, until "
                + CLOCK.format(until.atZone(ZoneId.systemDefault())) + ")");
        out.flush();
    }
}
