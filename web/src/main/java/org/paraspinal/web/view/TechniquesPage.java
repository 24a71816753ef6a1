package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * All techniques, what suits which complaint, and what guidelines say besides.
 *
 * @param techniques in the order of the catalogue
 * @param besides what else there is, told and not ordered
 */
public record TechniquesPage(
        Frame frame, List<Entry> techniques, List<Complaint> complaints, List<Named> besides, List<Link> links)
        implements Page {
    public TechniquesPage {
        techniques = List.copyOf(techniques);
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

    /** Why nobody is guided in it, and who may give it. */
    public record Refused(String why, String who) {}

    /**
     * A complaint, with the routines to try first and after them.
     *
     * @param first titles; none where it is not for massage
     */
    public record Complaint(String name, List<String> first, List<String> second, Statement note) {
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
