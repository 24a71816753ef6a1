package org.paraspinal.web.flow;

import java.time.Instant;
import java.util.Optional;
import org.paraspinal.store.KeyHash;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Happening.SessionBegun;

/**
 * A session that its receiver hands to a partner's device.
 *
 * @param person the receiver
 * @param agreed what they confirmed on their own screen
 * @param link the hash of what the link carries
 * @param until when the link runs out, if nobody opened it
 * @param given to a device; empty while nobody opened the link
 * @param over whether it was taken back or has ended
 */
record Invitation(
        PersonId person,
        SessionBegun begun,
        Agreed agreed,
        KeyHash link,
        Instant until,
        Optional<Given> given,
        boolean over) {

    /**
     * What the receiver confirmed beside the areas.
     *
     * @param clothing what stays on, in their own words; empty when they said nothing
     */
    record Agreed(String clothing, String stopWord) {}

    /**
     * The device that opened the link, which no second one can.
     *
     * @param capability the hash of what it carries
     */
    record Given(KeyHash capability, Instant at, Instant until) {}

    Invitation givenTo(KeyHash capability, Instant at, Instant ends) {
        return new Invitation(person, begun, agreed, link, until, Optional.of(new Given(capability, at, ends)), over);
    }

    Invitation ended() {
        return new Invitation(person, begun, agreed, link, until, given, true);
    }

    /** Whether the link may still be opened. */
    boolean open(Instant now) {
        return !over && given.isEmpty() && now.isBefore(until);
    }

    /** Whether a device holds it. */
    boolean held(Instant now) {
        return given.filter(g -> now.isBefore(g.until())).isPresent();
    }
}
