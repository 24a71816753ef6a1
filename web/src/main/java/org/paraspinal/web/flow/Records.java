package org.paraspinal.web.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.Appended;
import org.paraspinal.store.Binding;
import org.paraspinal.store.Entry;
import org.paraspinal.store.Journal;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.springframework.stereotype.Component;

/** Opens people's records and keeps what happens to them. */
@Component
public class Records {
    private static final int TRIES = 5;

    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Records(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Journal journal() {
        return journal;
    }

    Clock clock() {
        return clock;
    }

    /** Whose record a secret opens. */
    Optional<PersonId> opens(Secret secret) {
        return journal.find(secret.hash()).filter(journal::exists);
    }

    /** A new record with a new secret. */
    Opened begin() {
        PersonId person = PersonId.random(random);
        Secret secret = Secret.random(random);
        keep(person, _ -> List.of(Happening.AnswersGiven.none(today())));
        if (journal.bind(secret.hash(), person) != Binding.BOUND)
            throw new IllegalStateException("A new secret could not be bound to a new record");
        return new Opened(person, secret);
    }

    /** A record and what opens it. */
    record Opened(PersonId person, Secret secret) {}

    Chart chart(PersonId person) {
        return Chart.of(journal.read(person));
    }

    /** The record as it stood right after something happened. */
    Chart chartWhen(PersonId person, Happening happened) {
        List<Entry> entries = journal.read(person);
        int end = entries.size();
        while (end > 0 && !Codec.read(entries.get(end - 1)).equals(happened)) end--;
        return Chart.of(entries.subList(0, end));
    }

    /** The record without what a session's own end says, so that the session can be gone on with. */
    Chart chartBut(PersonId person, SessionId session) {
        return Chart.of(journal.read(person).stream()
                .filter(e -> !(Codec.read(e) instanceof Happening.SessionEnded ended
                        && ended.held().id().equals(session)))
                .toList());
    }

    /** Keeps what the chart as it now stands leads to; when somebody else wrote meanwhile, reads and asks again. */
    Chart keep(PersonId person, Function<Chart, List<Happening>> what) {
        return append(
                person, chart -> what.apply(chart).stream().map(Codec::write).toList());
    }

    /** Keeps the entries to which the chart as it now stands leads; when somebody else wrote meanwhile, reads and asks again. */
    Chart append(PersonId person, Function<Chart, List<NewEntry>> what) {
        for (int i = 0; i < TRIES; i++) {
            Chart chart = chart(person);
            List<NewEntry> entries = what.apply(chart);
            if (entries.isEmpty()) return chart;
            switch (journal.append(person, chart.version(), entries)) {
                case Appended.Written _ -> {
                    return chart(person);
                }
                case Appended.Conflict _ -> {}
                case Appended.Erased _ -> throw new NotFound("This record was erased.");
            }
        }
        throw new IllegalStateException("The record was written to from elsewhere " + TRIES + " times in a row");
    }
}
