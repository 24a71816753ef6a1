package org.paraspinal.web.voice;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as one track. Each step begins at a whole second and lasts as long as the plan says; before it comes the time to get
 * into place, as long as what is said in it, and five seconds at least.
 */
public final class Track {
    private static final int LEAST_READY = 5;
    private static final int ASKED_EVERY = 120;
    private static final int NEXT_BEFORE = 12;
    private static final int ROOM_FOR_NEXT = 24;
    private static final int GAP = 7;
    private static final int SETTLED = 3;

    private final Clips clips;
    private final List<Said> said = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int second;
    private int worked;
    private int asked;

    /** A phrase and the frame at which it begins. */
    record Said(int frame, String phrase) {}

    private Track(Clips clips) {
        this.clips = clips;
    }

    /** The track of a script; for the same script it is the same to the byte. */
    public static Track of(Script script, Clips clips) {
        var track = new Track(clips);
        track.speak(script.before(), 0);
        for (int i = 0; i < script.steps().size(); i++) {
            boolean last = i + 1 == script.steps().size();
            track.step(
                    script.steps().get(i),
                    last ? List.of() : script.steps().get(i + 1).name(),
                    script.asks());
        }
        track.speak(script.after(), 1);
        return track;
    }

    private void step(Script.Step step, List<String> next, boolean asks) {
        var ready = new ArrayList<String>();
        if (step.changesSides()) ready.add(Phrases.CHANGE);
        ready.addAll(step.name());
        ready.addAll(step.ready());
        ready.add(Phrases.BEGIN);
        speak(ready, LEAST_READY);
        starts.add(second);
        boolean announced = !next.isEmpty() && step.seconds() >= ROOM_FOR_NEXT;
        if (asks) ask(step.seconds(), step.seconds() - (announced ? NEXT_BEFORE : Phrases.COUNT.size()));
        if (announced) {
            var words = new ArrayList<String>(List.of(Phrases.NEXT));
            words.addAll(next);
            lay(words, Mp3.frameAt(second + step.seconds() - NEXT_BEFORE));
        }
        second += step.seconds();
        worked += step.seconds();
        for (int i = 0; i < Phrases.COUNT.size(); i++)
            said.add(new Said(Mp3.frameAt(second - Phrases.COUNT.size() + i), Phrases.COUNT.get(i)));
    }

    /** After every two minutes of work; where something else is about to be said a little earlier, or else in the next step. */
    private void ask(int seconds, int until) {
        int due = (asked + 1) * ASKED_EVERY - worked;
        int latest = until - seconds(List.of(Phrases.STILL)) - 1;
        if (due > seconds || latest < SETTLED) return;
        said.add(new Said(Mp3.frameAt(second + Math.clamp(due, SETTLED, latest)), Phrases.STILL));
        asked++;
        if ((asked + 1) * ASKED_EVERY - worked <= latest) ask(seconds, until);
    }

    /** Says these from here on, and goes on at the next whole second after them. */
    private void speak(List<String> phrases, int least) {
        lay(phrases, Mp3.frameAt(second));
        second += Math.max(least, seconds(phrases));
    }

    private void lay(List<String> phrases, int from) {
        int frame = from;
        for (String p : phrases) {
            said.add(new Said(frame, p));
            frame += clips.frames(p) + GAP;
        }
    }

    private int seconds(List<String> phrases) {
        int frames = phrases.stream().mapToInt(p -> clips.frames(p) + GAP).sum();
        return Math.ceilDiv((frames + 1) * Mp3.FRAME_MILLIS, 1000);
    }

    /** Its length. */
    public int seconds() {
        return second;
    }

    /** The second at which the work of each step begins. */
    public List<Integer> starts() {
        return List.copyOf(starts);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** The whole track. */
    public byte[] mp3() {
        int frames = Mp3.frameAt(second);
        var out = new ByteArrayOutputStream(frames * Mp3.FRAME_BYTES);
        byte[] silence = Mp3.silence();
        for (Said s : said) {
            while (out.size() < s.frame() * Mp3.FRAME_BYTES) out.writeBytes(silence);
            out.writeBytes(clips.of(s.phrase()));
        }
        while (out.size() < frames * Mp3.FRAME_BYTES) out.writeBytes(silence);
        return out.toByteArray();
    }
}
