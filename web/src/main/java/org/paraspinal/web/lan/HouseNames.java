package org.paraspinal.web.lan;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what other devices in the house can call this machine.
 *
 * @param host its own name, in small letters and without a domain; empty when it has none that can be called
 * @param addresses its addresses, the most useful first; none of the loopback
 */
public record HouseNames(Optional<String> host, List<String> addresses) {
    /** An address for documentation: nothing is sent there, the system is only asked by which way it would go. */
    private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("192.0.2.1", 9);

    public HouseNames {
        addresses = List.copyOf(addresses);
    }

    /** As this machine says now. */
    public static HouseNames now() {
        try {
            var found = new ArrayList<InetAddress>();
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces()))
                if (card.isUp() && !card.isLoopback()) found.addAll(Collections.list(card.getInetAddresses()));
            Optional<InetAddress> main = main();
            List<String> addresses = found.stream()
                    .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress() && !a.isMulticastAddress())
                    .sorted(Comparator.comparing((InetAddress a) -> !main.equals(Optional.of(a)))
                            .thenComparing(a -> !(a instanceof Inet4Address))
                            .thenComparing(HouseNames::written))
                    .map(HouseNames::written)
                    .distinct()
                    .toList();
            return new HouseNames(ownName(), addresses);
        } catch (IOException unknown) {
            return new HouseNames(ownName(), List.of());
        }
    }

    private static Optional<InetAddress> main() {
        try (var probe = new DatagramSocket()) {
            probe.connect(SOMEWHERE);
            return Optional.of(probe.getLocalAddress()).filter(a -> !a.isAnyLocalAddress());
        } catch (IOException | RuntimeException offline) {
            return Optional.empty();
        }
    }

    private static Optional<String> ownName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return Optional.of(name.split("\\.")[0]).filter(n -> n.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"));
        } catch (IOException unnamed) {
            return Optional.empty();
        }
    }

    /** Without the name of the network card, as a browser writes it. */
    private static String written(InetAddress address) {
        String text = address.getHostAddress();
        int card = text.indexOf('%');
        return address instanceof Inet6Address && card >= 0 ? text.substring(0, card) : text;
    }

    /** The names a certificate is made for: the host's, the same in the house, and this machine's own. */
    Set<String> names() {
        var names = new TreeSet<>(Set.of("localhost"));
        host.filter(h -> !h.equals("localhost")).ifPresent(h -> {
            names.add(h);
            names.add(h + ".local");
        });
        return names;
    }

    /** The addresses a certificate is made for. */
    Set<String> numbers() {
        var all = new TreeSet<>(addresses);
        all.add("127.0.0.1");
        return all;
    }

    /** Whether somebody may call this machine so; as in an address, an IPv6 number stands in brackets. */
    boolean has(String called) {
        String name = called.toLowerCase(Locale.ROOT);
        if (names().contains(name) || numbers().contains(name)) return true;
        return name.startsWith("[") && name.endsWith("]") && isNumber(name.substring(1, name.length() - 1));
    }

    private boolean isNumber(String number) {
        try {
            return number.contains(":") && numbers().stream().anyMatch(n -> n.contains(":") && same(n, number));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static boolean same(String one, String other) {
        return Inet6Address.ofLiteral(one).equals(Inet6Address.ofLiteral(other));
    }

    /** Addresses to type or scan, the most useful first: by number, then by name. */
    List<String> urls(int port) {
        var urls = new ArrayList<String>();
        addresses.forEach(a -> urls.add("https://" + (a.contains(":") ? "[" + short6(a) + "]" : a) + ":" + port));
        host.filter(h -> !h.equals("localhost")).ifPresent(h -> urls.add("https://" + h + ".local:" + port));
        if (urls.isEmpty()) urls.add("https://localhost:" + port);
        return urls;
    }

    private static String short6(String number) {
        return number.replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }
}
