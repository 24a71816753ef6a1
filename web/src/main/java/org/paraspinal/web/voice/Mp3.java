package org.paraspinal.web.voice;

import java.util.Arrays;

/**
 * The one form of MP3 used here: MPEG-2 layer III, 24 kbit/s, 16 kHz, one channel, no bit reservoir. Every frame is 36 ms and 108
 * bytes and stands for itself, so a track is frames laid one after the other, and no encoder is needed.
 */
final class Mp3 {
    static final int FRAME_BYTES = 108;
    static final int FRAME_MILLIS = 36;

    private static final byte[] HEADER = {(byte) 0xFF, (byte) 0xF3, 0x38, (byte) 0xC4};

    private Mp3() {}

    /** The frame that sounds at a second; a second that falls within a frame takes the nearer beginning. */
    static int frameAt(int second) {
        return Math.round(second * 1000f / FRAME_MILLIS);
    }

    /** A frame without sound: a header, and nothing to decode. */
    static byte[] silence() {
        return Arrays.copyOf(HEADER, FRAME_BYTES);
    }

    /** How many frames these bytes hold. */
    static int frames(byte[] mp3) {
        if (mp3.length % FRAME_BYTES != 0)
            throw new IllegalArgumentException("Not whole frames: " + mp3.length + " bytes");
        for (int at = 0; at < mp3.length; at += FRAME_BYTES)
            if (!Arrays.equals(mp3, at, at + HEADER.length, HEADER, 0, HEADER.length))
                throw new IllegalArgumentException("Another kind of frame at byte " + at);
        return mp3.length / FRAME_BYTES;
    }
}
