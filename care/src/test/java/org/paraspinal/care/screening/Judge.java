package org.paraspinal.care.screening;

import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;

/** Whoever judges: the one we ship, or one broken on purpose. */
@FunctionalInterface
interface Judge {
    Judge SHIPPED = Given::verdict;

    Verdict judge(Answers answers);
}
