package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan says beside its steps: what follows from what set the pain off, when to stop, which routine suits which complaint, how one
 * comes back after an injury, and what guidelines say besides massage.
 */
public record PlanWords(
        List<SetOff> setOffs,
        List<StopIf> stopIf,
        List<Complaint> complaints,
        List<AfterSetOff> afterSetOffs,
        List<InjuryStep> afterInjury,
        List<Adjunct> adjuncts) {
    public PlanWords {
        setOffs = List.copyOf(setOffs);
        stopIf = List.copyOf(stopIf);
        complaints = List.copyOf(complaints);
        afterSetOffs = List.copyOf(afterSetOffs);
        afterInjury = List.copyOf(afterInjury);
        adjuncts = List.copyOf(adjuncts);
    }

    /** The routine that suits what set the pain off; empty where it points to none. */
    public Optional<AfterSetOff> after(String setOff) {
        return afterSetOffs.stream().filter(a -> a.setOff().equals(setOff)).findFirst();
    }

    /** What set the pain off, and what to do in the days after. */
    public record SetOff(String id, String name, String says, Mark mark, List<String> sources) {}

    /** A sign to stop at, as the end of a sentence that begins "Stop if". */
    public record StopIf(String id, String says, Mark mark, List<String> sources) {}

    /**
     * A complaint and the routines that suit it.
     *
     * @param places where it hurts when it is this; none when no place tells
     * @param goals what is wished when it is this; none when no goal tells
     * @param first the routines to try first; none when it is not for massage at all
     * @param second the routines to try after them; may be empty
     * @param refer the question of the safety check that sends on whoever has it; empty when it may be massaged
     */
    public record Complaint(
            String id,
            String name,
            List<String> places,
            List<String> goals,
            List<String> first,
            List<String> second,
            Optional<String> refer,
            String note,
            Mark mark,
            List<String> sources) {
        public Complaint {
            places = List.copyOf(places);
            goals = List.copyOf(goals);
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** The routine that suits what set the pain off, and why. */
    public record AfterSetOff(String setOff, String routine, String why, Mark mark, List<String> sources) {}

    /**
     * One step of coming back after an injury.
     *
     * @param item the question that tells of the injury
     * @param fromDay the first day of the step; the injury was on day 1
     * @param toDay its last day; empty for the last step
     */
    public record InjuryStep(
            String id, String item, int fromDay, OptionalInt toDay, String says, Mark mark, List<String> sources) {
        /** Such as {@code Days 1 to 3}. */
        public String when() {
            return toDay.isPresent() ? "Days " + fromDay + " to " + toDay.getAsInt() : "From day " + fromDay;
        }
    }

    /**
     * Something besides massage, and what guidelines say of it; never an order.
     *
     * @param claims what trials show of it, as ids such as {@code heat/short}; may be empty
     */
    public record Adjunct(String id, String name, String says, List<String> claims, Mark mark, List<String> sources) {}
}
