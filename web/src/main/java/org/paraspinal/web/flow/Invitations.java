package org.paraspinal.web.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.KeyHash;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.springframework.stereotype.Component;

/**
 * The links by which receivers hand a session to a partner's device: each of 128 random bits, for one use and a quarter of an hour. They
 * live in memory, as hashes; when the program is started anew they are gone.
 */
@Component
class Invitations {
    static final Duration LINK_HOLDS = Duration.ofMinutes(15);
    static final Duration SESSION_HOLDS = Duration.ofHours(3);

    /** So long it is still said that a link was used, or has run out. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<KeyHash, Invitation> byLink = new LinkedHashMap<>();

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** How a link stands. */
    enum Link {
        OPEN,
        USED,
        EXPIRED,
        /** Never made, taken back, or forgotten. */
        UNKNOWN
    }

    /** A new link for this session; whatever this person handed out before opens nothing any more. */
    synchronized String invite(PersonId person, SessionBegun begun, Invitation.Agreed agreed) {
        Instant now = clock.instant();
        byLink.values().removeIf(i -> i.until().plus(REMEMBERED).isBefore(now));
        byLink.replaceAll((_, i) -> i.person().equals(person) ? i.ended() : i);
        String token = random();
        KeyHash link = link(token);
        byLink.put(link, new Invitation(person, begun, agreed, link, now.plus(LINK_HOLDS), Optional.empty(), false));
        return token;
    }

    synchronized Link stands(String token) {
        Invitation i = byLink.get(link(token));
        if (i == null) return Link.UNKNOWN;
        if (i.given().isPresent()) return Link.USED;
        if (i.over()) return Link.UNKNOWN;
        return i.open(clock.instant()) ? Link.OPEN : Link.EXPIRED;
    }

    /** Opens a link for one device, and gives what that device carries from then on; empty when the link is not open. */
    synchronized Optional<String> open(String token) {
        Instant now = clock.instant();
        Invitation i = byLink.get(link(token));
        if (i == null || !i.open(now)) return Optional.empty();
        String capability = random();
        byLink.put(i.link(), i.givenTo(capability(capability), now, now.plus(SESSION_HOLDS)));
        return Optional.of(capability);
    }

    /** What a device was handed, for as long as it may hold it, ended or not. */
    synchronized Optional<Invitation> heldBy(String capability) {
        KeyHash hash = capability(capability);
        return byLink.values().stream()
                .filter(i -> i.held(clock.instant()))
                .filter(i -> i.given().orElseThrow().capability().equals(hash))
                .findFirst();
    }

    /** The last invitation of this person to this session. */
    synchronized Optional<Invitation> of(PersonId person, SessionId session) {
        return byLink.values().stream()
                .filter(i -> i.person().equals(person) && i.begun().session().equals(session))
                .reduce((_, later) -> later);
    }

    /** The last invitation of this person that nobody has opened yet. */
    synchronized Optional<Invitation> waiting(PersonId person) {
        return byLink.values().stream()
                .filter(i -> i.person().equals(person) && i.open(clock.instant()))
                .reduce((_, later) -> later);
    }

    /** Ends it: from now on the device can tell nothing more, and see the session no more. */
    synchronized void over(Invitation invitation) {
        byLink.computeIfPresent(invitation.link(), (_, i) -> i.ended());
    }

    private static KeyHash link(String token) {
        return KeyHash.of("partner-link", token);
    }

    private static KeyHash capability(String capability) {
        return KeyHash.of("partner", capability);
    }

    private String random() {
        byte[] b = new byte[BYTES];
        random.nextBytes(b);
        return HexFormat.of().formatHex(b);
    }
}
