package org.paraspinal.web.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/**
 * The clips against the knowledge: nothing a plan can say is without its clip, and no clip is there for nothing. With {@code
 * -Dparaspinal.voice=true} the index is written anew, for {@code src/main/voice/speak.sh} to speak.
 */
class ClipsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/paraspinal/web/voice");
    private static final SequencedSet<String> PHRASES = Phrases.of(KnowledgeReader.read(KnowledgeFiles.shipped()));

    private static String index() {
        return PHRASES.stream().map(p -> name(p) + "\t" + p + "\n").collect(Collectors.joining());
    }

    /** Readable, and one's own: the first words and a little of the digest. */
    private static String name(String phrase) {
        String words =
                phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(phrase.getBytes(StandardCharsets.UTF_8));
            return words.substring(0, Math.min(40, words.length())) + "-"
                    + HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_phrase_a_plan_can_say_was_spoken_and_nothing_else_was() throws IOException {
        if (Boolean.getBoolean("paraspinal.voice")) Files.writeString(FOLDER.resolve("index.tsv"), index());
        assertEquals(
                index(),
                Files.readString(FOLDER.resolve("index.tsv")),
                "the words have changed: docs/voice.md says how to speak them anew");
        try (Stream<Path> files = Files.list(FOLDER.resolve("clips"))) {
            assertEquals(
                    PHRASES.stream().map(p -> name(p) + ".mp3").sorted().toList(),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void a_phrase_that_nobody_has_spoken_is_found() {
        Clips clips = Clips.shipped();

        assertTrue(clips.has("Left side."));
        assertFalse(clips.has("Press on the spine."));
        assertThrows(IllegalStateException.class, () -> clips.of("Press on the spine."));
    }

    @Test
    void every_clip_is_whole_frames_of_one_kind_and_none_is_longer_than_a_quarter_of_a_minute() {
        Clips clips = Clips.shipped();
        for (String phrase : PHRASES) {
            int millis = Mp3.frames(clips.of(phrase)) * Mp3.FRAME_MILLIS;
            assertTrue(millis > 300 && millis < 15_000, phrase + " takes " + millis + " ms");
        }
        for (String count : Phrases.COUNT)
            assertTrue(clips.frames(count) * Mp3.FRAME_MILLIS < 1000, count + " is said within its second");
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        byte[] other = Mp3.silence();
        other[2] = 0x48;

        assertEquals(1, Mp3.frames(Mp3.silence()));
        assertThrows(IllegalArgumentException.class, () -> Mp3.frames(other));
        assertThrows(IllegalArgumentException.class, () -> Mp3.frames(new byte[100]));
    }

    @Test
    void all_clips_together_stay_small() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER.resolve("clips"))) {
            for (Path p : files.toList()) bytes += Files.size(p);
        }
        assertTrue(bytes < 3_000_000, bytes + " bytes");
        assertEquals(List.of(), PHRASES.stream().filter(String::isBlank).toList());
    }
}
