package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * All techniques, what suits which complaint, and what guidelines say besides.
 *
 * @param techniques in the order of the catalogue
 * @param routines what plans are put together from
 * @param besides what else there is, told and not ordered
 */
public record TechniquesPage(
        Frame frame,
        List<Entry> techniques,
        List<RoutineEntry> routines,
        List<Complaint> complaints,
        List<Named> besides,
        List<Link> links)
        implements Page {
    public TechniquesPage {
        techniques = List.copyOf(techniques);
        routines = List.copyOf(routines);
        complaints = List.copyOf(complaints);
        besides = List.copyOf(besides);
        links = List.copyOf(links);
    }

    /**
     * A technique.
     *
     * @param grade in words: "Low certainty"
     * @param who may give it, in words
     * @param how it is given: where, with what, how fast and hard, how long; none when it is refused
     * @param evidence the grade in one sentence
     * @param shown what trials show of it
     * @param notWhen when it is not for somebody
     * @param leftOutFor what the safety check asks about and leaves it out for
     */
    public record Entry(
            String id,
            String name,
            String says,
            String grade,
            String who,
            String goodFor,
            List<Fact> how,
            Optional<Refused> refused,
            Statement evidence,
            List<Statement> shown,
            String notWhen,
            List<String> leftOutFor) {
        public Entry {
            how = List.copyOf(how);
            shown = List.copyOf(shown);
            leftOutFor = List.copyOf(leftOutFor);
        }
    }

    /**
     * A routine.
     *
     * @param lede by whom, how one lies, and what for
     * @param time of all steps together
     * @param differs where it gave way to the safety margins
     * @param rests what it rests on
     */
    public record RoutineEntry(
            String id,
            String title,
            String lede,
            String time,
            String props,
            List<Timed> steps,
            List<String> differs,
            Statement rests) {
        public RoutineEntry {
            steps = List.copyOf(steps);
            differs = List.copyOf(differs);
        }
    }

    /** A step in a sentence, with its time. */
    public record Timed(String time, String says) {}

    /** Why nobody is guided in it, and who may give it. */
    public record Refused(String why, String who) {}

    /**
     * A complaint, with the routines to try first and after them.
     *
     * @param first to the routines on this page; none where it is not for massage
     */
    public record Complaint(String name, List<Link> first, List<Link> second, Statement note) {
        public Complaint {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** Something with a name, what is said of it, and what trials show. */
    public record Named(String id, String name, Statement says, List<Statement> shown) {
        public Named {
            shown = List.copyOf(shown);
        }
    }
}
