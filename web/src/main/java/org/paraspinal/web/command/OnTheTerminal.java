package org.paraspinal.web.command;

import java.io.PrintWriter;
import org.paraspinal.exchange.bulk.Bulk;
import org.paraspinal.exchange.bulk.Counts;

/** Says on the terminal how far the screening of many has come, and at the end how many there were; never anything of a person. */
final class OnTheTerminal implements Bulk.Progress {
    /** Set by the launcher where errors come to a terminal. */
    static final String TERMINAL = "paraspinal.terminal";

    private static final long EVERY_NANOS = 200_000_000;
    private static final double MEGABYTE = 1e6;

    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean(TERMINAL);
    private long last = System.nanoTime() - EVERY_NANOS;

    OnTheTerminal(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void reading(long bytes, long of, Counts counts) {
        if (due())
            say("Reading: %.0f of %.0f MB, %,d lines, %,d of them told"
                    .formatted(bytes / MEGABYTE, of / MEGABYTE, counts.lines(), counts.told()));
    }

    @Override
    public void judging(Counts counts) {
        if (due()) say("Judging: %,d people".formatted(counts.people()));
    }

    private boolean due() {
        long now = System.nanoTime();
        if (!terminal || now - last < EVERY_NANOS) return false;
        last = now;
        return true;
    }

    private void say(String text) {
        err.print("\r\u001b[K" + text);
        err.flush();
    }

    /** What it came to, also where errors do not come to a terminal. */
    void over(Counts counts) {
        if (terminal) err.print("\r\u001b[K");
        err.println(counts.inWords());
    }
}
