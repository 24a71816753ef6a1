package org.paraspinal.care.session;

/**
 * How a session went beside its strokes, as the player tells it.
 *
 * @param telling which telling of the player this is, from 1; a later one corrects it. 0 when no player told it
 * @param calibrated whether giver and receiver found their 3 and their 5 before the first step
 * @param softer how many points softer than planned the receiver wanted it at the end, 0 to 9; the next session begins as much lower
 * @param pauses how often it was paused
 * @param pausedSeconds for how long, together
 * @param pleasant how often "still pleasant?" was answered with yes
 * @param tooHard how often it was answered with softer
 * @param unanswered how often nobody answered; that paused the session and was never taken for a yes
 */
public record Manner(
        int telling,
        boolean calibrated,
        int softer,
        int pauses,
        int pausedSeconds,
        int pleasant,
        int tooHard,
        int unanswered) {
    /** As told by nobody. */
    public static final Manner UNTOLD = new Manner(0, false, 0, 0, 0, 0, 0, 0);

    /** No number of a session is ever larger, not even of one that lay open for a week. */
    private static final int MOST = 1_000_000;

    public Manner {
        within("telling", telling, MOST);
        within("softer", softer, 9);
        within("pauses", pauses, MOST);
        within("paused seconds", pausedSeconds, MOST);
        within("pleasant", pleasant, MOST);
        within("too hard", tooHard, MOST);
        within("unanswered", unanswered, MOST);
    }

    private static void within(String name, int n, int most) {
        if (n < 0 || n > most) throw new IllegalArgumentException(name + ": expected 0 to " + most + ", found " + n);
    }
}
