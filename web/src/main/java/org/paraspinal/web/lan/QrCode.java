package org.paraspinal.web.lan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a square of dots that a phone's camera reads, for the terminal and for a page. */
public final class QrCode {
    /** The quiet edge that readers need, in dots. */
    private static final int EDGE = 4;

    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String PLAIN = "\u001b[0m";

    private final BitMatrix dots;

    private QrCode(BitMatrix dots) {
        this.dots = dots;
    }

    public static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    EDGE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("An address of " + address.length() + " signs fits no QR code", tooLong);
        }
    }

    /** Two rows of dots in one of text, by half blocks. In colour it is black on white whatever the terminal's own colours are. */
    public String inTheTerminal(boolean colour) {
        var out = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y += 2) {
            out.append(colour ? BLACK_ON_WHITE : "");
            for (int x = 0; x < dots.getWidth(); x++) out.append(half(dot(x, y), dot(x, y + 1)));
            out.append(colour ? PLAIN : "").append('\n');
        }
        return out.toString();
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) return lower ? '█' : '▀';
        return lower ? '▄' : ' ';
    }

    private boolean dot(int x, int y) {
        return y < dots.getHeight() && dots.get(x, y);
    }

    /** As SVG: the dots as one path, one unit a dot, on a ground of its own. */
    public String svg(String label) {
        var d = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++)
            for (int x = 0; x < dots.getWidth(); x++) if (dots.get(x, y)) d.append("M%d %dh1v1h-1z".formatted(x, y));
        return "<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" shape-rendering=\"crispEdges\"><path class=\"ground\" d=\"M0 0h%dv%dH0z\"/><path class=\"dots\" d=\"%s\"/></svg>"
                .formatted(dots.getWidth(), dots.getHeight(), label, dots.getWidth(), dots.getHeight(), d);
    }
}
