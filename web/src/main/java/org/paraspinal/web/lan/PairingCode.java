package org.paraspinal.web.lan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code that the server's terminal shows and a new device must be told: eight letters without look-alikes, for one device and ten
 * minutes. Five wrong ones use it up; then, and when it has run out, the terminal shows another.
 */
public final class PairingCode {
    static final Duration HOLDS = Duration.ofMinutes(10);
    static final int TRIES = 5;

    /** So many wrong codes in ten minutes, from wherever they come, and nobody may try for a while. */
    static final int MOST_WRONG = 20;

    private static final String LETTERS = "ABCDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 8;

    private final Clock clock;
    private final Terminal terminal;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Instant> wrong = new ArrayDeque<>();
    private @Nullable Shown shown;

    /** Where codes are shown: to whoever started the server, and to nobody else. */
    @FunctionalInterface
    public interface Terminal {
        void show(String code, Instant until);
    }

    private record Shown(String code, Instant until, int triesLeft) {
        boolean holds(Instant now) {
            return now.isBefore(until) && triesLeft > 0;
        }
    }

    /** What a try came to. */
    public enum Tried {
        RIGHT,
        WRONG,
        /** The code has run out or was tried too often: the terminal shows a new one. */
        NEW_CODE,
        /** Too many wrong codes: nobody may try for a while. */
        WAIT
    }

    PairingCode(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Sees to it that the terminal shows a code that holds; somebody is about to be asked for it. */
    public synchronized void offer() {
        Instant now = clock.instant();
        if (tooMany(now) || (shown != null && shown.holds(now))) return;
        renew(now);
    }

    private void renew(Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        shown = new Shown(code.toString(), now.plus(HOLDS), TRIES);
        terminal.show(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2), shown.until());
    }

    /** Tries a code as somebody typed it; the right one is used up with it. */
    public synchronized Tried tried(String typed) {
        Instant now = clock.instant();
        if (tooMany(now)) return Tried.WAIT;
        Optional<Shown> holding = Optional.ofNullable(shown).filter(s -> s.holds(now));
        if (holding.isEmpty()) {
            renew(now);
            return Tried.NEW_CODE;
        }
        Shown now0 = holding.get();
        if (same(now0.code(), typed)) {
            shown = null;
            return Tried.RIGHT;
        }
        wrong.addLast(now);
        shown = new Shown(now0.code(), now0.until(), now0.triesLeft() - 1);
        if (tooMany(now)) return Tried.WAIT;
        if (shown.triesLeft() > 0) return Tried.WRONG;
        renew(now);
        return Tried.NEW_CODE;
    }

    /** In the same time whatever the letters; spaces, dashes and small letters are forgiven. */
    private static boolean same(String code, String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), letters.getBytes(StandardCharsets.UTF_8));
    }

    private boolean tooMany(Instant now) {
        while (!wrong.isEmpty() && !wrong.getFirst().isAfter(now.minus(HOLDS))) wrong.removeFirst();
        return wrong.size() >= MOST_WRONG;
    }
}
