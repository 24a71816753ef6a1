package org.paraspinal.web.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paraspinal.web.lan.Devices.Device;
import org.paraspinal.web.lan.Lan;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever comes from elsewhere, and was not paired, to the pairing page, whatever they asked for, but for numbers for help. A
 * link for a partner is a permission of its own: what lies below it looks after itself.
 */
public final class Doorkeeper extends OncePerRequestFilter {
    /** The name binds it to HTTPS, to this host and to all of it. */
    public static final String COOKIE = "__Host-paraspinal-device";

    /** What a device carries that was handed one session; what it is worth is judged below {@code /with}. */
    public static final String PARTNER = "paraspinal-partner";

    static final String PAIRING = "/lan";
    private static final String ONLY = "/with/only";

    private static final List<String> OPEN =
            List.of("/css/", "/fonts/", "/js/", "/icons/", PAIRING + "/", "/with/", "/help/");
    private static final List<String> OPEN_ALONE =
            List.of(PAIRING, "/with", "/help", "/mark.svg", "/manifest.webmanifest");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    private final Lan lan;

    Doorkeeper(Lan lan) {
        this.lan = lan;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!lan.guarded()
                || fromThisMachine(request)
                || open(request)
                || device(lan, request).isPresent()) chain.doFilter(request, response);
        else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, carries(request, PARTNER) ? ONLY : PAIRING);
        }
    }

    /**
     * Whether this comes from where everything is open: from this machine, or from a paired device. Where a proxy was stated nobody is
     * taken for this machine: one that hides whom it passes on would open the record to everybody.
     */
    public static boolean inside(Lan lan, HttpServletRequest request) {
        return !lan.guarded()
                || !lan.proxied() && fromThisMachine(request)
                || device(lan, request).isPresent();
    }

    private static boolean open(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/health/") ? fromThisMachine(request) : open(path);
    }

    /** Whether a path is open to whoever comes: pairing, a partner's session, help, and what pages are made of. */
    public static boolean open(String path) {
        return OPEN_ALONE.contains(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    private static boolean carries(HttpServletRequest request, String cookie) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies()).anyMatch(c -> c.getName().equals(cookie));
    }

    /** By HTTP to a name that only this machine can mean, from this machine, and passed on by nobody. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        return !request.isSecure()
                && Lan.isThisMachine(request.getServerName())
                && FORWARDED.stream().allMatch(h -> request.getHeader(h) == null)
                && loopback(request.getRemoteAddr());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The paired device that sent this; empty when it is a stranger. */
    public static Optional<Device> device(Lan lan, HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie c : request.getCookies())
            if (c.getName().equals(COOKIE)) return lan.devices().known(c.getValue());
        return Optional.empty();
    }
}
