package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.paraspinal.care.knowledge.VerdictLevel;

/** The words in which verdicts, days and pressures are told to people. */
final class Said {
    static final String REVIEW = "No clinician has reviewed these rules.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Said() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A day within a table, where the year is plain: {@code 23 Nov}. */
    static String shortly(LocalDate day) {
        return SHORT.format(day);
    }

    /** The verdict as a short word. */
    static String word(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW -> "Emergency";
            case URGENT_SAME_DAY -> "Today";
            case CLINICIAN_FIRST -> "A clinician first";
            case ANSWERS_NEEDED -> "Answers needed";
            case NOT_TODAY -> "Not today";
            case ADAPT -> "Go on, with limits";
            case PROCEED -> "Go on";
        };
    }

    /** The verdict as a sentence to the person. */
    static String sentence(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW -> "Call for help now.";
            case URGENT_SAME_DAY -> "See a doctor today. No massage before that.";
            case CLINICIAN_FIRST -> "See a doctor or midwife before any massage.";
            case ANSWERS_NEEDED -> "We cannot say yet. Some answers are still open.";
            case NOT_TODAY -> "No massage today.";
            case ADAPT -> "Massage is open to you today, within limits.";
            case PROCEED -> "Massage is open to you today.";
        };
    }

    static String lead(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW -> "Stop here. Do not wait, do not drive yourself, and let nobody massage you.";
            case URGENT_SAME_DAY ->
                "Ring your doctor, an out-of-hours service or an advice line now. If it gets worse, call the emergency number.";
            case CLINICIAN_FIRST -> "It is not an emergency by what you told us. Take the page below with you.";
            case ANSWERS_NEEDED -> "An open answer is never taken for a no.";
            case NOT_TODAY -> "It can wait. Here is until when.";
            case ADAPT, PROCEED -> "It holds for today and for the answers you gave.";
        };
    }

    /** What a felt pressure is like. */
    static String feels(int pressure) {
        return switch (pressure) {
            case 0 -> "no touch";
            case 1 -> "a resting hand";
            case 2 -> "light: the skin moves";
            case 3 -> "light to medium: it never hurts";
            case 4 -> "medium: the muscle moves";
            case 5 -> "firm, but you can breathe and relax";
            default -> "strong: only by trained hands, and never past pleasant";
        };
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
        };
    }

    static String minutes(int seconds) {
        int m = Math.round(seconds / 60f);
        if (m == 0) return "less than a minute";
        return m == 1 ? "1 minute" : m + " minutes";
    }
}
