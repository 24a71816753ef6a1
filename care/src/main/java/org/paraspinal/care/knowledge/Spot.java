package org.paraspinal.care.knowledge;

/**
 * Where something was written.
 *
 * @param file the file below the knowledge folder, such as {@code screening/1-emergencies.yaml}
 * @param line counted from 1
 * @param path the way through the file, such as {@code questions[3].rules[0].when}
 */
public record Spot(String file, int line, String path) {
    Spot at(String key) {
        return new Spot(file, line, path.isEmpty() ? key : path + "." + key);
    }

    @Override
    public String toString() {
        return file + ":" + line + (path.isEmpty() ? "" : " " + path);
    }
}
