package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.alone;
import static org.paraspinal.web.view.Showcase.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.web.lan.QrCode;
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
        pages.put("confirm", confirm(false, frame("For your partner", "For your partner")));
        pages.put(
                "confirm-anew",
                confirm(
                        true,
                        frame(
                                "For your partner",
                                "For your partner",
                                new Mistake("stop-word", "The stop word: write a word of at most 40 letters."))));
        pages.put("invite", invite(true));
        pages.put("invite-house", invite(false));
        pages.put("handed", handed());
        pages.put("partner-link", link());
        pages.put("partner-start", partnerStart());
        return pages;
    }

    private static ConfirmPage confirm(boolean anew, Frame frame) {
        return new ConfirmPage(
                frame,
                "/partner",
                List.of(
                        new ConfirmPage.Place(
                                "Low back",
                                Optional.of(new ConfirmPage.Area("lumbar-left", "Low back, left", true, false)),
                                Optional.of(new ConfirmPage.Area("lumbar-right", "Low back, right", true, false))),
                        new ConfirmPage.Place(
                                "Middle back",
                                Optional.of(new ConfirmPage.Area("mid-back-left", "Middle back, left", true, anew)),
                                Optional.empty()),
                        new ConfirmPage.Place(
                                "Upper outer buttock",
                                Optional.empty(),
                                Optional.of(new ConfirmPage.Area(
                                        "upper-buttock-right", "Upper outer buttock, right", !anew, false)))),
                new Places(
                        "areas",
                        Set.of("lumbar-left", "lumbar-right", "mid-back-left", "upper-buttock-right"),
                        anew ? Map.of("shoulder-left", "not today") : Map.of()),
                anew ? List.of("Shoulder, left") : List.of(),
                anew ? "the T-shirt and the trousers" : "",
                anew ? "" : "Stop",
                anew);
    }

    private static InvitePage invite(boolean onlyHere) {
        String link = "kitchen.local:8443/with/4f1c8f0e6d7e4a559d200a1d3f4b5c6d";
        return new InvitePage(
                frame("The link for your partner", "For your partner"),
                link,
                QrCode.of(link).svg("A code with the link, for your partner’s camera"),
                "14:35",
                onlyHere,
                !onlyHere,
                "/partner/1",
                "/partner/1/take-back");
    }

    private static NotePage handed() {
        return new NotePage(
                alone("Your partner’s phone", "For your partner"),
                "Your partner has stopped. What do you notice?",
                List.of("Only you can say what you feel. Whatever was pressed on the other phone, you are asked here."),
                Optional.of(new Action("Say what you notice", "/session/1/stop", false)),
                List.of(new Link("Look again", "/partner/1"), new Link("Back to the plan", "/plan")));
    }

    private static NotePage link() {
        return new NotePage(
                alone("For your hands", "For your hands"),
                "You were asked to give a massage.",
                List.of(
                        "This link opens one session on one device: the limits, step by step what to do, and when to stop.",
                        "Open it on the phone that will lie beside you."),
                Optional.of(new Action("Open it on this device", "/with/1", true)),
                List.of());
    }

    private static PartnerStartPage partnerStart() {
        return new PartnerStartPage(
                alone("For your hands", "Before you begin"),
                "Slow strokes for the whole back",
                "16 minutes. Lying face down. You need a little oil and a towel.",
                "/with/session",
                "/with/stop",
                "Pineapple",
                "the T-shirt and the trousers",
                List.of(
                        Showcase.fact("Hardest", "4 of 10", "firm, and still pleasant"),
                        Showcase.fact("Longest", "20 minutes"),
                        Showcase.fact("Not here", "Shoulder, left", "for everybody: 3 cm each side of the spine")),
                new Places("areas", Set.of("lumbar-left", "lumbar-right"), Map.of("shoulder-left", "not today")),
                List.of("Pain is sharp, or runs down a leg.", "Anything feels numb or weak."));
    }
}
