package org.paraspinal.care.trial;

import org.paraspinal.statistics.trial.Held;
import org.paraspinal.statistics.trial.Refusal;
import org.paraspinal.statistics.trial.Result;

/** What came of a personal trial. */
public sealed interface TrialRead {
    PersonalTrial trial();

    /** As it was held. */
    Held held();

    /** It can be read. Nothing but a personal trial that was held makes one. */
    final class Effect implements TrialRead {
        private final PersonalTrial trial;
        private final Held held;
        private final Result.Found found;

        Effect(PersonalTrial trial, Held held, Result.Found found) {
            this.trial = trial;
            this.held = held;
            this.found = found;
        }

        @Override
        public PersonalTrial trial() {
            return trial;
        }

        @Override
        public Held held() {
            return held;
        }

        public Result.Found found() {
            return found;
        }
    }

    /** It cannot be read, or not yet. */
    record Refused(PersonalTrial trial, Held held, Refusal why) implements TrialRead {}
}
