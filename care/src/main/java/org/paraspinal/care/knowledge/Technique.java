package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A technique: what it is, how it is given, and how much is known of it. Its numbers are the widest that anybody may use; the limits of who
 * gives it, and of who gets it, come before them.
 *
 * @param deliveries who may give it; none when nobody is guided in it
 * @param grade how strong the evidence for low back pain is: A good, B moderate, C low, D very low or none, X not for home
 * @param evidence the grade in one honest sentence
 * @param claims what trials show of it, as ids such as {@code style/short}; may be empty
 * @param how how it is given; empty exactly when it is refused
 * @param refused why nobody is guided in it; empty for all others
 * @param notWhen when it is not for somebody, as the end of a sentence that begins "Not"
 */
public record Technique(
        String id,
        String says,
        String goodFor,
        List<String> deliveries,
        String grade,
        String evidence,
        List<String> claims,
        Optional<How> how,
        Optional<Refused> refused,
        String notWhen,
        Mark mark,
        List<String> sources,
        Spot spot) {
    /** What a grade may be, from strong to refused. */
    public static final List<String> GRADES = List.of("A", "B", "C", "D", "X");

    public Technique {
        deliveries = List.copyOf(deliveries);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    /** Whether Paraspinal guides anybody in it. */
    public boolean guided() {
        return refused.isEmpty();
    }

    /**
     * How it is given.
     *
     * @param tissue what it works on, in words
     * @param places where, of the body map; empty when it is given away from the back
     * @param contacts with what
     * @param direction which way, in words
     * @param speed of the hand in cm a second; empty when nothing moves
     * @param pressure felt pressure, 0 to 10
     * @param areaMinutes on one area
     * @param sessionMinutes of a whole session
     * @param timesAWeek sessions
     * @param weeks of a course
     * @param positions of who gets it
     * @param props what is needed, in words; empty for nothing
     */
    public record How(
            String tissue,
            List<String> places,
            List<String> contacts,
            String direction,
            Optional<Span> speed,
            Span pressure,
            Span areaMinutes,
            Span sessionMinutes,
            Span timesAWeek,
            Span weeks,
            List<String> positions,
            Optional<String> props) {
        public How {
            places = List.copyOf(places);
            contacts = List.copyOf(contacts);
            positions = List.copyOf(positions);
        }
    }

    /** From least to most. */
    public record Span(double from, double to) {
        /** Such as {@code 3 to 5}, or {@code 2}. */
        public String written() {
            String least = NumberAsked.written(from);
            return from == to ? least : least + " to " + NumberAsked.written(to);
        }
    }

    /**
     * Why nobody is guided in it, and who may give it.
     *
     * @param rule the rule that says so to whoever asks for it
     */
    public record Refused(String why, String who, String rule) {}
}
