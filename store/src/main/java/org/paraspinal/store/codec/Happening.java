package org.paraspinal.store.codec;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Stop;

/** Something that happened on a person's path and is kept. A verdict is kept as what was said on that day, never to be used again. */
public sealed interface Happening {
    LocalDate day();

    /**
     * The person answered. Only what was answered now is in it.
     *
     * @param said by question, qualifier or row id
     * @param sites where it hurts; empty when it was not asked now
     * @param places where items lie, by item
     * @param again what was asked once more in plainer words
     * @param drawing the pain drawing; empty when it was not asked now
     */
    record AnswersGiven(
            LocalDate day,
            Map<String, String> said,
            Map<String, Double> numbers,
            Map<String, String> choices,
            Optional<List<String>> sites,
            Map<String, List<String>> places,
            Set<String> again,
            Optional<PainDrawing> drawing)
            implements Happening {
        public AnswersGiven {
            said = Map.copyOf(said);
            numbers = Map.copyOf(numbers);
            choices = Map.copyOf(choices);
            sites = sites.map(List::copyOf);
            places = Map.copyOf(places);
            again = Set.copyOf(again);
        }

        /** With nothing asked once more, and nothing drawn. */
        public AnswersGiven(
                LocalDate day,
                Map<String, String> said,
                Map<String, Double> numbers,
                Map<String, String> choices,
                Optional<List<String>> sites,
                Map<String, List<String>> places) {
            this(day, said, numbers, choices, sites, places, Set.of(), Optional.empty());
        }

        /** Nothing but answers to questions. */
        public static AnswersGiven saying(LocalDate day, Map<String, String> said, Set<String> again) {
            return new AnswersGiven(day, said, Map.of(), Map.of(), Optional.empty(), Map.of(), again, Optional.empty());
        }

        /** A pain drawing, and what it says to the safety check. */
        public static AnswersGiven drawn(
                LocalDate day, PainDrawing drawing, Map<String, String> said, Map<String, List<String>> places) {
            return new AnswersGiven(
                    day, said, Map.of(), Map.of(), Optional.empty(), places, Set.of(), Optional.of(drawing));
        }

        /** Nothing answered yet on this day. */
        public static AnswersGiven none(LocalDate day) {
            return new AnswersGiven(day, Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of());
        }
    }

    /** A doctor's leave was recorded. */
    record ClearanceGiven(LocalDate day, ClearanceSaid clearance) implements Happening {}

    /** The person took back what was recorded of a doctor's leave for this item. */
    record ClearanceTakenBack(LocalDate day, String item) implements Happening {}

    /**
     * A verdict was shown.
     *
     * @param verdict its word on the wire
     * @param knowledge the version it was judged with
     * @param rules ids of the rules that fired
     */
    record VerdictShown(LocalDate day, String verdict, String knowledge, List<String> rules) implements Happening {
        public VerdictShown {
            rules = List.copyOf(rules);
        }
    }

    /** The person said what they would like. */
    record WishesStated(LocalDate day, Wishes wishes) implements Happening {}

    /**
     * A session began.
     *
     * @param wishes it was planned with
     */
    record SessionBegun(LocalDate day, SessionId session, Wishes wishes) implements Happening {}

    /** A session ended, as it was really held. The pain right after comes as an amendment. */
    record SessionEnded(SessionHeld held) implements Happening {
        @Override
        public LocalDate day() {
            return held.day();
        }
    }

    /** The person checked in. */
    record CheckedIn(CheckIn checkIn) implements Happening {
        @Override
        public LocalDate day() {
            return checkIn.day();
        }
    }

    /** The person named what they would like to do again, to be rated each week; what was named before no longer counts. */
    record ActivitiesNamed(LocalDate day, List<String> names) implements Happening {
        public ActivitiesNamed {
            names = List.copyOf(names);
        }
    }

    /**
     * The person answered a measure that somebody else owns, in the wording that was installed then.
     *
     * @param instrument by its id, such as {@code phq-9}
     * @param wording digest (SHA-256, in hex) of the file that was asked from
     * @param parts the answers to each part of the measure in order, by its key; what was left open is missing and never 0. Of a list of
     *     ticks 1 is ticked and 0 is not
     * @param submitted whether it was handed in; a list of ticks that was not has no score
     */
    record MeasureTaken(
            LocalDate day, String instrument, String wording, Map<String, List<Answer>> parts, boolean submitted)
            implements Happening {
        public MeasureTaken {
            parts = parts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        }
    }

    /** A personal trial was settled, with the order that was drawn; it is kept before the trial starts and stands from then on. */
    record TrialSettled(Protocol protocol) implements Happening {
        @Override
        public LocalDate day() {
            return protocol.settledOn();
        }
    }

    /** The personal trial was ended before its last day. */
    record TrialEnded(Stop stop) implements Happening {
        @Override
        public LocalDate day() {
            return stop.day();
        }
    }

    /**
     * The person said at the start of a period what average pain they expect of it.
     *
     * @param period from 0
     * @param pain 0 to 10
     */
    record TrialExpected(LocalDate day, int period, int pain) implements Happening {}
}
