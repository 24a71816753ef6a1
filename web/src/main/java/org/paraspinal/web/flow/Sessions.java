package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.SessionEnded;
import org.springframework.stereotype.Component;

/** A person's sessions: how one is planned again, and how what was done in it is kept exactly once, however often it is told. */
@Component
class Sessions {
    /** Stopped, and why is not said yet. */
    static final String STOPPED = "stopped";

    /** Stopped for no symptom. */
    static final String NOTHING = "none";

    private final Visit visit;

    Sessions(Visit visit) {
        this.visit = visit;
    }

    /** A new session, when today's verdict and the wishes allow one; empty when they do not. */
    Optional<SessionBegun> begin(Chart chart, Wishes wishes) {
        var begun = new SessionBegun(visit.today(), new SessionId(UUID.randomUUID()), wishes);
        return session(chart, visit.today(), begun).map(_ -> begun);
    }

    /** The session under the verdict of a day; empty when it may not be. */
    Optional<Session> session(Chart chart, LocalDate day, SessionBegun begun) {
        if (!(visit.care().judge(visit.facts(chart.answers(day))) instanceof Cleared cleared)) return Optional.empty();
        if (!(visit.care().plan(cleared, begun.wishes()) instanceof Planning.Planned planned)) return Optional.empty();
        return switch (visit.care().begin(begun.session(), planned.plan(), cleared)) {
            case Session.Beginning.Begun b -> Optional.of(b.session());
            case Session.Beginning.Refused _ -> Optional.empty();
        };
    }

    static SessionBegun begun(Chart chart, String id) {
        return chart.begun(named(id)).orElseThrow(() -> new NotFound("There is no such session in this record."));
    }

    static SessionId named(String id) {
        try {
            return SessionId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such session in this record.");
        }
    }

    /** Whether it is stopped, and nothing is said of why: then it may be gone on with. */
    static boolean onlyStopped(SessionHeld held) {
        return held.stoppedFor().equals(Optional.of(STOPPED));
    }

    Optional<StopSymptom> symptom(String id) {
        return visit.care().knowledge().checkIns().stopSymptoms().stream()
                .filter(s -> s.id().equals(id))
                .findFirst();
    }

    /**
     * The session as it was planned when it began, whatever was said since.
     *
     * @return empty when it could not be begun by the knowledge of today
     */
    Optional<Session> asBegun(PersonId person, SessionBegun begun) {
        return session(visit.records().chartWhen(person, begun), begun.day(), begun);
    }

    /**
     * Keeps what was done, and what it was stopped for as an answer for the next safety check: in one write or not at all. What is
     * known already, or was told before something that is known, is not kept again, so that it may be sent any number of times and
     * by several at once.
     *
     * @return whether the record now holds it, or something newer
     */
    boolean keep(PersonId person, SessionBegun begun, Telling told) {
        Optional<Session> session = asBegun(person, begun);
        Chart after = visit.records().append(person, chart -> news(chart, begun, session, told));
        return after.held(begun.session()).isPresent();
    }

    private List<NewEntry> news(Chart chart, SessionBegun begun, Optional<Session> session, Telling told) {
        Optional<SessionHeld> before = chart.held(begun.session());
        if (late(before, told)) return List.of();
        var out = new ArrayList<NewEntry>();
        held(before, begun, session, told)
                .filter(h -> !before.equals(Optional.of(h)))
                .ifPresent(h -> {
                    NewEntry entry = Codec.write(new SessionEnded(h));
                    out.add(chart.heldAt(begun.session()).map(entry::amending).orElse(entry));
                });
        told.stopped()
                .flatMap(this::symptom)
                .flatMap(StopSymptom::answers)
                .filter(question -> !saidToday(chart, question))
                .ifPresent(question -> out.add(Codec.write(saidYes(question))));
        return out;
    }

    private boolean saidToday(Chart chart, String question) {
        return chart.answers(visit.today()).said().get(question) instanceof Said said
                && said.value().equals("yes")
                && said.on().equals(visit.today());
    }

    /** A telling that was overtaken on its way by a later one of the same player. */
    private static boolean late(Optional<SessionHeld> before, Telling told) {
        return told.manner().telling() > 0
                && before.filter(b -> b.manner().telling() > told.manner().telling())
                        .isPresent();
    }

    /** As it was held by all that is known now. The pain right after it, and strokes of which nothing new was told, stay. */
    private Optional<SessionHeld> held(
            Optional<SessionHeld> before, SessionBegun begun, Optional<Session> session, Telling told) {
        boolean nothingNew = told.done().isEmpty() && told.manner().telling() == 0 || session.isEmpty();
        if (before.isPresent() && nothingNew) return before.map(b -> b.stopped(told.stopped()));
        return session.map(s -> visit.care()
                .end(
                        s,
                        told.done(),
                        told.stopped(),
                        told.manner(),
                        begun.wishes().painNow(),
                        before.map(SessionHeld::painAfter).orElse(OptionalInt.empty())));
    }

    /** What stopped the session is known to the next safety check, as an answer. */
    private AnswersGiven saidYes(String question) {
        return new AnswersGiven(visit.today(), Map.of(question, "yes"), Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    /** Keeps the pain right after it. */
    void feeling(PersonId person, SessionId id, int pain) {
        visit.records()
                .append(
                        person,
                        chart -> chart.held(id)
                                .map(h -> h.feeling(pain))
                                .filter(h -> !chart.held(id).equals(Optional.of(h)))
                                .map(h -> List.of(Codec.write(new SessionEnded(h))
                                        .amending(chart.heldAt(id).orElseThrow())))
                                .orElse(List.of()));
    }
}
