package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.BodyMap;
import org.xml.sax.InputSource;

final class BackDrawingTest {
    private static final BodyMap BODY = BodyOnFile.map();
    private static final BackDrawing BACK = new BackDrawing(BODY);
    private static final Stroke STROKE = new Stroke("left", "M72 530L72 120", 40);

    static List<String> drawings() {
        return List.of(
                BACK.hero(),
                BACK.chooser(Set.of("flank-left")),
                BACK.still(List.of("lumbar-left"), List.of("flank-left")),
                BACK.step(List.of("lumbar-left"), List.of(STROKE), "Left side, stroke up"),
                BACK.step(List.of(), List.of(), "Rest"),
                BACK.stage());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theStripIsPaintedLastOverAllSkinPlacesAndHands(String svg) {
        int strip = svg.indexOf("href=\"#strip\"");
        assertTrue(strip > 0);
        for (String under : List.of(
                "class=\"place",
                "class=\"travel\"",
                "class=\"swath\"",
                "class=\"hand\"",
                "class=\"strokes\"",
                "href=\"#figure\"",
                "class=\"col\"")) assertTrue(svg.lastIndexOf(under) < strip, under + " is painted after the strip");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void leftAndRightAreWritten(String svg) {
        assertTrue(svg.contains(">Left</span>") && svg.contains(">Right</span>"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormed(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(BACK.defs().replaceAll("^", "<x>") + svg + "</x>")));
    }

    @Test
    void theStripIsDrawnAsTheBodyMapHasIt() {
        String outline = "M0 -16L30 -16L30 693L0 693Z";
        assertTrue(BACK.defs().contains("<path class=\"strip-hatch\" d=\"" + outline + Svg.mirrored(outline) + "\"/>"));
        assertEquals("M0 -16L-30 -16.5Z", Svg.mirrored("M0 -16L30 -16.5Z"));
    }

    @Test
    void everyPlaceButTheBarredLeadsToItsBox() {
        String map = BACK.chooser(Set.of("flank-left"));
        for (String id : BODY.sided())
            assertEquals(!id.equals("flank-left"), map.contains("href=\"#site-" + id + "\""), id);
    }

    @Test
    void theStripCannotBeChosen() {
        assertFalse(BACK.chooser(Set.of()).contains("spine"));
    }

    @Test
    void theStyleKnowsEveryPlaceOfTheBodyMap() throws IOException {
        try (InputStream in = BackDrawingTest.class.getResourceAsStream("/static/css/drawing.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String id : BODY.sided()) assertTrue(css.contains("#site-" + id + ":checked) .place.s-" + id), id);
        }
    }

    @Test
    void aStrokeOnTheLeftIsTheMirrorOfItsPathOnTheRight() {
        assertTrue(new StrokeDrawing(STROKE).whole().startsWith("<g transform=\"scale(-1 1)\">"));
        assertFalse(new StrokeDrawing(new Stroke("right", STROKE.path(), 40))
                .whole()
                .startsWith("<g transform"));
    }

    @Test
    void aHandThatHardlyMovesShowsNoDirection() {
        assertFalse(new StrokeDrawing(new Stroke("right", "M145 664L147 666", 15))
                .whole()
                .contains("chevron"));
        assertTrue(new StrokeDrawing(STROKE).whole().contains("chevron"));
    }
}
