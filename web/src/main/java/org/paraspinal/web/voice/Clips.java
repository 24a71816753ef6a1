package org.paraspinal.web.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was spoken once, phrase by phrase; {@code index.tsv} says which file says what. */
public final class Clips {
    private static final String INDEX = "index.tsv";

    private final Map<String, byte[]> spoken;

    private Clips(Map<String, byte[]> spoken) {
        this.spoken = spoken;
    }

    /** All that lies in the product. */
    public static Clips shipped() {
        var spoken = new LinkedHashMap<String, byte[]>();
        String index = new String(read(INDEX), StandardCharsets.UTF_8);
        index.lines().forEach(line -> {
            String[] named = line.split("\t", 2);
            byte[] mp3 = read("clips/" + named[0] + ".mp3");
            Mp3.frames(mp3);
            spoken.put(named[1], mp3);
        });
        return new Clips(spoken);
    }

    private static byte[] read(String name) {
        try (InputStream in = Clips.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The voice's " + name + " is missing from the product");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the voice's " + name, e);
        }
    }

    /** Whether a phrase was spoken. */
    public boolean has(String phrase) {
        return spoken.containsKey(phrase);
    }

    byte[] of(String phrase) {
        byte[] mp3 = spoken.get(phrase);
        if (mp3 == null) throw new IllegalStateException("Nobody has spoken: " + phrase);
        return mp3;
    }

    int frames(String phrase) {
        return of(phrase).length / Mp3.FRAME_BYTES;
    }
}
