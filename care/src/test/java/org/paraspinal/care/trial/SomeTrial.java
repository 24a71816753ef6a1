package org.paraspinal.care.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Prior;

/** A short trial, and what happens in it. */
public final class SomeTrial {
    public static final LocalDate SETTLED = LocalDate.of(2026, 1, 4);
    public static final LocalDate STARTS = SETTLED.plusDays(1);
    static final int WEEK = 7;

    private SomeTrial() {}

    /** Massage or none, three pairs of weeks, the order of this seed. */
    public static PersonalTrial ofThreePairs(long seed) {
        return of(new Compared.MassageOrNone(), 3, seed);
    }

    public static PersonalTrial of(Compared compared, int pairs, long seed) {
        return new PersonalTrial(protocol(compared, pairs, seed));
    }

    static Protocol protocol(Compared compared, int pairs, long seed) {
        return new Protocol(
                SETTLED,
                STARTS,
                compared,
                Design.drawn(pairs, WEEK, 3, seed),
                2,
                2,
                0.95,
                new Basis(new Prior(-2, 2.1), "Pooled studies.", List.of("EJ")),
                "2026.11");
    }

    /** A rating each day of the trial: so much in periods without, so much with, and a different tenth each pair. */
    public static List<CheckIn> ratings(PersonalTrial trial, double without, double with) {
        Design d = trial.protocol().design();
        var out = new ArrayList<CheckIn>();
        for (int day = 0; day < d.days(); day++) {
            Arm arm = d.order().get(d.period(day));
            double wobble = arm == Arm.B ? 0.1 * (d.period(day) / 2) : 0;
            out.add(rated(STARTS.plusDays(day), (arm == Arm.B ? with : without) + wobble));
        }
        return out;
    }

    static CheckIn rated(LocalDate day, double pain) {
        return new CheckIn.Daily(day, Ratings.of(Ratings.PAIN_DAY, pain));
    }

    static SessionHeld session(LocalDate day, String technique) {
        return new SessionHeld(
                new SessionId(
                        UUID.nameUUIDFromBytes((day + technique).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                day,
                "R1",
                technique,
                "self",
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
