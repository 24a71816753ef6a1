package org.paraspinal.web.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each phrase lies on the track, read from the track's own bytes. */
class TrackTest {
    private static final Clips CLIPS = Clips.shipped();
    private static final String PALM = "With the flat hand.";

    private static Script script(boolean asks, Script.Step... steps) {
        return new Script(List.of(Phrases.AGREE_ALONE, Phrases.DEAF), List.of(steps), List.of(Phrases.DONE), asks);
    }

    private static Script.Step step(String side, boolean changes, int seconds) {
        return new Script.Step(changes, List.of(side, "Stroke up."), List.of(PALM, Phrases.pressure(1, 2)), seconds);
    }

    /** The frames of a track, by their own headers alone: MPEG-2, layer III, and how long each is follows from rate and padding. */
    private static List<byte[]> frames(byte[] mp3) {
        int[] kilobits = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        int[] hertz = {22050, 24000, 16000};
        var out = new ArrayList<byte[]>();
        int at = 0;
        while (at < mp3.length) {
            int head =
                    (mp3[at] & 255) << 24 | (mp3[at + 1] & 255) << 16 | (mp3[at + 2] & 255) << 8 | (mp3[at + 3] & 255);
            assertEquals(0xFFF, head >>> 20, "a frame begins at byte " + at);
            assertEquals(0b0011, head >>> 16 & 15, "MPEG-2, layer III, no check sum");
            int rate = hertz[head >>> 10 & 3];
            int length = 72 * kilobits[head >>> 12 & 15] * 1000 / rate + (head >>> 9 & 1);
            assertEquals(16000, rate);
            assertEquals(3, head >>> 6 & 3, "one channel");
            assertEquals(0, mp3[at + 4], "each frame is whole in itself: its data begin in it");
            out.add(Arrays.copyOfRange(mp3, at, at + length));
            at += length;
        }
        assertEquals(mp3.length, at, "nothing is left over");
        return out;
    }

    private static boolean hears(List<byte[]> frames, int second, String phrase) {
        byte[] clip = CLIPS.of(phrase);
        int from = Math.round(second / 0.036f);
        for (int i = 0; i < clip.length / Mp3.FRAME_BYTES; i++)
            if (!Arrays.equals(frames.get(from + i), Arrays.copyOfRange(clip, i * 108, (i + 1) * 108))) return false;
        return true;
    }

    private static boolean silent(byte[] frame) {
        for (int i = 4; i < frame.length; i++) if (frame[i] != 0) return false;
        return true;
    }

    @Test
    void the_track_is_as_long_as_its_seconds_and_each_step_works_from_its_second_to_its_end() {
        Track track = Track.of(script(true, step("Left side.", false, 60), step("Right side.", true, 45)), CLIPS);
        List<byte[]> frames = frames(track.mp3());

        assertEquals(track.seconds() / 0.036, frames.size(), 1);
        int first = track.starts().get(0);
        int second = track.starts().get(1);
        assertTrue(silent(frames.get(Math.round(first / 0.036f))), "hands are at work, and nothing is said");
        assertTrue(hears(frames, first + 60 - 12, Phrases.NEXT));
        for (int i = 0; i < 3; i++) {
            assertTrue(hears(frames, first + 60 - 3 + i, Phrases.COUNT.get(i)));
            assertTrue(hears(frames, second + 45 - 3 + i, Phrases.COUNT.get(i)));
        }
        assertTrue(hears(frames, first + 60, Phrases.CHANGE), "then sides are changed");
        assertFalse(hears(frames, second + 45 - 12, Phrases.NEXT), "nothing comes after the last");
        assertTrue(hears(frames, second + 45, Phrases.DONE));
    }

    @Test
    void nothing_is_said_over_anything_else_and_all_is_said_within_the_track() {
        Track track = Track.of(
                script(
                        true,
                        step("Left side.", false, 15),
                        step("Right side.", true, 24),
                        step("Both sides.", false, 400)),
                CLIPS);
        int free = 0;
        for (Track.Said s : track.said()) {
            assertTrue(s.frame() >= free, s + " begins before " + free);
            free = s.frame() + CLIPS.frames(s.phrase());
        }
        assertTrue(free <= Mp3.frameAt(track.seconds()));
    }

    @Test
    void every_two_minutes_of_work_it_asks_and_before_sleep_it_asks_nothing() {
        Track track = Track.of(script(true, step("Both sides.", false, 400)), CLIPS);
        List<Integer> asked = track.said().stream()
                .filter(s -> s.phrase().equals(Phrases.STILL))
                .map(s -> Math.round(s.frame() * 0.036f) - track.starts().getFirst())
                .toList();

        assertEquals(List.of(120, 240, 360), asked);
        Track quiet = Track.of(script(false, step("Both sides.", false, 400)), CLIPS);
        assertTrue(quiet.said().stream().noneMatch(s -> s.phrase().contains("?")));
    }

    @Test
    void a_question_that_would_fall_on_a_change_comes_a_little_earlier() {
        Track track = Track.of(script(true, step("Left side.", false, 122), step("Right side.", true, 60)), CLIPS);
        List<Integer> asked = track.said().stream()
                .filter(s -> s.phrase().equals(Phrases.STILL))
                .map(s -> Math.round(s.frame() * 0.036f) - track.starts().getFirst())
                .toList();

        assertEquals(1, asked.size());
        assertTrue(asked.getFirst() >= 95 && asked.getFirst() < 110, asked.toString());
    }

    @Test
    void the_time_to_get_into_place_is_five_seconds_at_least_and_as_long_as_its_words() {
        Track track = Track.of(script(true, step("Left side.", false, 30), step("Right side.", true, 30)), CLIPS);
        int ready = track.starts().get(1) - track.starts().get(0) - 30;

        assertTrue(ready >= 5 && ready < 15, ready + " s");
        int begin = track.said().stream()
                .filter(s -> s.phrase().equals(Phrases.BEGIN))
                .mapToInt(s -> Mp3.frameAt(track.starts().get(0)) - s.frame())
                .findFirst()
                .orElseThrow();
        assertTrue(begin > 0 && begin * 0.036 < 2.1, "the word to begin stands right before the beginning");
    }

    @Test
    void the_same_session_gives_the_same_track_to_the_byte() {
        Script script = script(true, step("Left side.", false, 60));

        assertArrayEquals(Track.of(script, CLIPS).mp3(), Track.of(script, CLIPS).mp3());
    }
}
