package org.paraspinal.web.lan;

import java.util.Set;
import java.util.function.Supplier;

/**
 * From where this server may be reached, as it was started.
 *
 * @param house whether other devices in the house may come, by HTTPS
 * @param port for them; 0 takes any free one
 * @param proxied names by which a reverse proxy passes people on, in small letters
 * @param drawer where key and devices lie
 * @param names asked again and again: a laptop moves
 */
public record Network(
        boolean house,
        int port,
        Set<String> proxied,
        Drawer drawer,
        Supplier<HouseNames> names,
        PairingCode.Terminal terminal) {
    public Network {
        proxied = Set.copyOf(proxied);
    }

    /** From this machine alone. */
    public static Network thisMachine() {
        return new Network(false, 0, Set.of(), Drawer.inMemory(), HouseNames::now, (_, _) -> {});
    }
}
