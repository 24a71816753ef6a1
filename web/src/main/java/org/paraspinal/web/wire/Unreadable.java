package org.paraspinal.web.wire;

/** A line that could not be read; it is answered in its place, and the rest goes on. */
public abstract sealed class Unreadable extends Exception permits PersonLine.NotAPerson, ResponseLine.NotAResponse {
    private static final long serialVersionUID = 1;

    Unreadable(String says) {
        super(says);
    }

    /**
     * What is written in the place of the answer.
     *
     * @param line the number of the line, from 1
     */
    public abstract String answer(int line);
}
