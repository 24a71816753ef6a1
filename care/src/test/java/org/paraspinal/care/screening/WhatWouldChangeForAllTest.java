package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.screening.WhatWouldChange.Change;
import org.paraspinal.care.screening.WhatWouldChange.Turned;

/** For people of all kinds: what is said to change a verdict does change it. */
class WhatWouldChangeForAllTest {
    @Test
    void whatever_it_names_really_makes_the_verdict_milder() {
        for (var p : SomePeople.first(300).toList()) {
            Verdict verdict = Given.verdict(p.answers());
            for (Change c : WhatWouldChange.of(verdict)) {
                Answers turned = p.answers();
                for (Turned t : c.turned())
                    turned = t.to().contains("leave")
                            ? turned.cleared(Given.aDoctorsLeave(t.id()))
                            : turned.saying(t.id(), t.to());
                assertTrue(c.becomes().compareTo(verdict.level()) < 0, p::toString);
                if (c.turned().stream().noneMatch(t -> t.to().contains("leave")))
                    assertEquals(c.becomes(), Given.verdict(turned).level(), p::toString);
            }
        }
    }
}
