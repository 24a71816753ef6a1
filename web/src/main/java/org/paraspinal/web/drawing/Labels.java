package org.paraspinal.web.drawing;

import java.util.Optional;

/** Puts words on a chart where they cover neither data nor one another, or nowhere. */
final class Labels {
    private static final double STEP = 6;

    private final Sheet sheet;
    private final Box within;
    private final Free free;

    Labels(Sheet sheet, Box within, Free free) {
        this.sheet = sheet;
        this.within = within;
        this.free = free;
    }

    /** Beside an upright line, on either side, as high up as it covers nothing. */
    Optional<String> beside(String style, String words, double x) {
        var best = new Best(style, words);
        for (double base = within.top() + sheet.type(); base < within.bottom(); base += STEP) {
            best.offer("start", x + 6, base, base / 1000);
            best.offer("end", x - 6, base, 0.1 + base / 1000);
        }
        return best.put();
    }

    /** Along a level line that begins at {@code from}: above or below it, at its end where it can. */
    Optional<String> along(String style, String words, double from, double y) {
        var best = new Best(style, words);
        double wide = sheet.wide(words);
        for (double right = within.right() - 4; right - wide >= from + STEP; right -= STEP) {
            double late = (within.right() - right) / 10_000;
            best.offer("end", right, y - 7, late);
            best.offer("end", right, y + sheet.type() + 3, late + 0.02);
        }
        return best.put();
    }

    /** Near the right end of a line: below or above it, a little to the left where that is better. */
    Optional<String> atEnd(String style, String words, double x, double y) {
        var best = new Best(style, words);
        for (double left = 0; left < within.width() / 2; left += STEP)
            for (double up = 8; up < 40; up += 4) {
                best.offer("end", x - left, y + sheet.type() + up - 3, (left + 2 * up) / 1000);
                best.offer("end", x - left, y - up, 0.001 + (left + 2 * up) / 1000);
            }
        return best.put();
    }

    /** Anywhere within a part of the chart, as near to a point as it covers nothing. */
    Optional<String> near(String style, String words, Box part, double x, double y) {
        var best = new Best(style, words);
        double wide = sheet.wide(words);
        for (double left = part.left(); left + wide <= part.right(); left += STEP)
            for (double base = part.top() + sheet.type(); base <= part.bottom(); base += STEP)
                best.offer("start", left, base, Math.hypot(left + wide / 2 - x, base - y) / 10_000);
        return best.put();
    }

    /** The place offered that covers least; nothing is put where all would cover something. */
    private final class Best {
        private final String style;
        private final String words;
        private final double wide;
        private double least = 1;
        private String anchor = "";
        private double x;
        private double base;

        Best(String style, String words) {
            this.style = style;
            this.words = words;
            this.wide = sheet.wide(words);
        }

        void offer(String offeredAnchor, double offeredX, double offeredBase, double dislike) {
            if (dislike >= least) return;
            double cost = free.covers(box(offeredAnchor, offeredX, offeredBase)) + dislike;
            if (cost >= least) return;
            least = cost;
            anchor = offeredAnchor;
            x = offeredX;
            base = offeredBase;
        }

        private Box box(String at, double where, double foot) {
            double left = at.equals("end") ? where - wide : where;
            return new Box(left, foot - sheet.type() + 1, left + wide, foot + 5);
        }

        Optional<String> put() {
            if (anchor.isEmpty()) return Optional.empty();
            free.take(box(anchor, x, base));
            return Optional.of(Svg.text(style, x, base, anchor, words));
        }
    }
}
