package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a drawing are still free for words. */
final class Free {
    private static final double CELL = 3;
    private static final int TAKEN = 1000;

    private final Box within;
    private final int wide;
    private final int high;
    private final boolean[] inked;
    private final List<Box> taken = new ArrayList<>();
    private final int[] sums;
    private boolean summed;

    Free(Box within) {
        this.within = within;
        this.wide = (int) Math.ceil(within.width() / CELL) + 1;
        this.high = (int) Math.ceil(within.height() / CELL) + 1;
        this.inked = new boolean[wide * high];
        this.sums = new int[(wide + 1) * (high + 1)];
    }

    /** Ink from one point to another. */
    void line(double x1, double y1, double x2, double y2) {
        int steps = (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / CELL) + 1;
        for (int i = 0; i <= steps; i++) ink(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps);
    }

    /** Ink about a point. */
    void dot(double x, double y, double radius) {
        for (double dy = -radius; dy <= radius; dy += CELL)
            for (double dx = -radius; dx <= radius; dx += CELL) ink(x + dx, y + dy);
    }

    private void ink(double x, double y) {
        int column = (int) ((x - within.left()) / CELL);
        int row = (int) ((y - within.top()) / CELL);
        if (column < 0 || row < 0 || column >= wide || row >= high) return;
        inked[row * wide + column] = true;
        summed = false;
    }

    /** Words stand there now. */
    void take(Box box) {
        taken.add(box);
    }

    /** How much these words would cover; nothing where it is less than one. */
    double covers(Box box) {
        double cost = box.within(within) ? 0 : TAKEN;
        for (Box t : taken) if (t.meets(box)) cost += TAKEN;
        return cost + inkIn(box);
    }

    private int inkIn(Box box) {
        if (!summed) sum();
        int left = Math.clamp((int) ((box.left() - within.left()) / CELL), 0, wide);
        int right = Math.clamp((int) Math.ceil((box.right() - within.left()) / CELL), left, wide);
        int top = Math.clamp((int) ((box.top() - within.top()) / CELL), 0, high);
        int bottom = Math.clamp((int) Math.ceil((box.bottom() - within.top()) / CELL), top, high);
        return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    }

    private int at(int column, int row) {
        return sums[row * (wide + 1) + column];
    }

    /** How many cells above and to the left of each are inked. */
    private void sum() {
        for (int row = 0; row < high; row++)
            for (int column = 0; column < wide; column++)
                sums[(row + 1) * (wide + 1) + column + 1] = (inked[row * wide + column] ? 1 : 0)
                        + at(column, row + 1)
                        + at(column + 1, row)
                        - at(column, row);
        summed = true;
    }
}
