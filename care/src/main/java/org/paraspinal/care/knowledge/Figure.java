package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a sentence where a figure of the data set is filled in: {@code {FURLAN15/pain-inactive-short.n}}, or
 * {@code {pain-inactive.points}} for what a pool comes to in points of ten.
 *
 * @param of a row or a pool
 * @param name which figure of it
 */
public record Figure(String of, String name) {
    /** As it is written in a sentence. */
    public static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*?)\\.([a-z0-9]+)\\}");

    /** The figures that a sentence asks for. */
    public static List<Figure> in(String sentence) {
        return WRITTEN.matcher(sentence)
                .results()
                .map(m -> new Figure(m.group(1), m.group(2)))
                .toList();
    }
}
