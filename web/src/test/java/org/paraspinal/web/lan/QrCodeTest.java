package org.paraspinal.web.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was drawn is read back, as a camera would: from the terminal's blocks and from the picture of a page. */
class QrCodeTest {
    private static final String ADDRESS = "https://192.168.1.20:8443/with/0123456789abcdefghjkmnpqrs";
    private static final int DOT = 4;

    @Test
    void the_blocks_in_the_terminal_say_the_address() throws Exception {
        String[] rows = QrCode.of(ADDRESS).inTheTerminal(false).split("\n");
        var dots = new boolean[rows.length * 2][rows[0].length()];
        for (int y = 0; y < rows.length; y++)
            for (int x = 0; x < rows[y].length(); x++) {
                char c = rows[y].charAt(x);
                dots[2 * y][x] = c == '█' || c == '▀';
                dots[2 * y + 1][x] = c == '█' || c == '▄';
            }

        assertEquals(ADDRESS, read(dots));
    }

    @Test
    void in_colour_it_is_the_same_between_the_signs_that_colour_it() {
        QrCode code = QrCode.of(ADDRESS);

        assertEquals(code.inTheTerminal(false), code.inTheTerminal(true).replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void the_picture_says_the_address() throws Exception {
        String svg = QrCode.of(ADDRESS).svg("A code");
        int side = Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
        var dots = new boolean[side][side];
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(svg)
                .results()
                .forEach(m -> dots[Integer.parseInt(m.group(2))][Integer.parseInt(m.group(1))] = true);

        assertEquals(ADDRESS, read(dots));
    }

    @Test
    void a_code_with_a_corner_painted_over_is_not_read() {
        String[] rows = QrCode.of(ADDRESS).inTheTerminal(false).split("\n");
        var dots = new boolean[rows.length * 2][rows[0].length()];

        assertThrows(NotFoundException.class, () -> read(dots));
    }

    private static String read(boolean[][] dots) throws ReaderException {
        int height = dots.length * DOT;
        int width = dots[0].length * DOT;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) pixels[y * width + x] = dots[y / DOT][x / DOT] ? 0x000000 : 0xffffff;
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
