package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.alone;
import static org.paraspinal.web.view.Showcase.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.web.view.Frame.Mistake;

/** The pages for other devices in the house. */
final class ShowcaseHouse {
    private static final List<String> FINGERPRINT = List.of(
            "8F:2C:11:A0",
            "5D:73:E9:04",
            "B6:1A:CC:38",
            "90:4E:F7:25",
            "61:D8:0B:9A",
            "3F:C2:74:E1",
            "07:AB:5C:D3",
            "E8:46:12:BD");

    private ShowcaseHouse() {}

    static Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put(
                "pair",
                new PairPage(
                        alone("Pair this device", "Pairing"),
                        "/lan",
                        "",
                        "",
                        Optional.of(FINGERPRINT),
                        "/lan/certificate"));
        pages.put(
                "pair-wrong",
                new PairPage(
                        new Frame(
                                "Pair this device",
                                "Pairing",
                                Optional.empty(),
                                false,
                                List.of(new Mistake("code", "This is not the code. Look at each letter once more.")),
                                new Frame.Csrf("_csrf", "t0ken"),
                                "/"),
                        "/lan",
                        "",
                        "Ada’s phone",
                        Optional.empty(),
                        "/lan/certificate"));
        pages.put(
                "devices",
                new DevicesPage(
                        frame("Devices in the house", "Devices"),
                        List.of(
                                new DevicesPage.Paired(
                                        "Ada’s phone",
                                        "Paired on 3 November 2026, last here on 22 November 2026.",
                                        true,
                                        "/devices/1/remove"),
                                new DevicesPage.Paired(
                                        "The tablet in the kitchen with a rather long name",
                                        "Paired on 20 November 2026, last here on 20 November 2026.",
                                        false,
                                        "/devices/2/remove")),
                        List.of("kitchen.local, port 8443")));
        pages.put("devices-alone", new DevicesPage(frame("Devices in the house", "Devices"), List.of(), List.of()));
        return pages;
    }
}
