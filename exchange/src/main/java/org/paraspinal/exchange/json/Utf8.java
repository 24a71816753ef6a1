package org.paraspinal.exchange.json;

/** Characters of UTF-8 that take more than one byte. */
final class Utf8 {
    private Utf8() {}

    /** Behind the character that begins here; {@link Json#BROKEN} when it is none. */
    static int character(byte[] b, int p) {
        int c = b[p] & 0xff;
        int second = b[p + 1] & 0xff;
        if (c >= 0xc2 && c <= 0xdf) return follows(b, p + 1, 1);
        if (c >= 0xe0 && c <= 0xef) {
            boolean least = c != 0xe0 || second >= 0xa0;
            boolean noSurrogate = c != 0xed || second <= 0x9f;
            return least && noSurrogate ? follows(b, p + 1, 2) : Json.BROKEN;
        }
        if (c >= 0xf0 && c <= 0xf4) {
            boolean least = c != 0xf0 || second >= 0x90;
            boolean most = c != 0xf4 || second <= 0x8f;
            return least && most ? follows(b, p + 1, 3) : Json.BROKEN;
        }
        return Json.BROKEN;
    }

    private static int follows(byte[] b, int from, int many) {
        for (int i = 0; i < many; i++) if ((b[from + i] & 0xc0) != 0x80) return Json.BROKEN;
        return from + many;
    }
}
