package org.paraspinal.care.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.paraspinal.care.knowledge.BodyMap.PressurePoint;
import org.paraspinal.care.knowledge.BodyMap.Use;
import org.paraspinal.care.knowledge.Corner;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;

/** The back for each height and build: levels and widths follow the people who were measured, and no bar ever shrinks. */
class AtlasTest {
    private static final Knowledge K = Shipped.knowledge();

    static Stream<Build> builds() {
        return Stream.of(150.0, 160.0, 170.0, 180.0, 190.0)
                .flatMap(h -> Stream.of("slim", "medium", "broad").map(b -> Build.of(h, b)));
    }

    /** Centimetres below the hairline, from the table of constants in the survey of body measures this map is made from. */
    @ParameterizedTest
    @CsvSource({
        "150, C7, 5.7", "150, T8, 25.0", "150, L1, 36.7", "150, L4, 43.4", "150, S2, 49.4", "150, coccyx-tip, 58.3",
        "170, C7, 6.5", "170, T8, 28.9", "170, L1, 42.5", "170, L4, 50.2", "170, S2, 57.3", "170, coccyx-tip, 67.3",
        "190, C7, 7.3", "190, T8, 32.7", "190, L1, 48.3", "190, L4, 57.1", "190, S2, 65.2", "190, coccyx-tip, 76.3"
    })
    void a_level_lies_where_people_of_that_height_have_it(double height, String level, double cm) {
        var midline = new Corner.Out(Corner.Extreme.STATED, 0, Optional.empty(), 0);
        var at = new Back(K, Build.of(height, "medium")).at(new Corner(midline, level, 0));

        assertEquals(cm, at.y / 10, 0.1);
    }

    @Test
    void a_length_that_was_measured_counts_more_than_the_height() {
        var measured = new Build(170, Optional.of("medium"), OptionalDouble.of(46));
        var dimples = new Corner(new Corner.Out(Corner.Extreme.STATED, 0, Optional.empty(), 4), "S2", 0);

        assertEquals(6.5 + 46, new Back(K, measured).at(dimples).y / 10, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("builds")
    void every_place_lies_beside_the_strip_whatever_the_build(Build build) {
        var back = new Back(K, build);
        for (String id : K.body().places().keySet()) {
            double nearest =
                    back.area(id + "-right").orElseThrow().getEnvelopeInternal().getMinX();
            assertTrue(nearest >= 0.8 * Back.STRIP, () -> id + " comes to " + nearest);
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void no_bar_gets_narrower_than_on_the_drawn_back_but_where_the_muscle_that_bounds_it_does(Build build) {
        var drawn = new Back(K, Build.of(170, "slim"));
        var back = new Back(K, build);
        var narrower = new ArrayList<String>();
        for (String zone :
                List.of("spine-strip", "device-strip", "tailbone", "cluneal-crossing", "sciatic-band", "neck-front")) {
            Envelope was = drawn.area(zone).orElseThrow().getEnvelopeInternal();
            Envelope is = back.area(zone).orElseThrow().getEnvelopeInternal();
            if (is.getWidth() < was.getWidth() - 1e-6) narrower.add(zone);
        }
        Envelope angle = back.area("kidney-angle").orElseThrow().getEnvelopeInternal();

        assertEquals(List.of(), narrower);
        assertTrue(angle.getMaxX() >= 95, () -> "the kidney reaches out to 9.5 cm, the bar to " + angle.getMaxX());
    }

    @Test
    void of_whom_the_build_is_not_known_every_bar_holds_that_holds_for_any_build() {
        var unknown = new Back(K);
        for (String zone : K.body().zones().keySet())
            for (String build : List.of("slim", "medium", "broad")) {
                if (zone.equals("dimple")) continue;
                var any = new Back(K, Build.of(170, build)).area(zone).orElseThrow();
                assertTrue(
                        unknown.area(zone).orElseThrow().buffer(0.5).contains(any),
                        () -> zone + " of a " + build + " back");
            }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void a_path_on_the_drawing_is_found_again_from_the_back(Build build) {
        Sweep sweep = new Back(K, build).sweep("thumb", "M120 60L90 300L130 700", Side.LEFT);

        assertEquals("M120 60L90 300L130 700", sweep.path());
    }

    @Test
    void a_small_back_moves_a_stroke_out_of_the_strip_and_never_into_it() {
        var small = new Back(K, Build.of(150, "slim"));

        assertEquals(30, small.sweep("heel", "M50 430L50 500", Side.RIGHT).nearestToMidline(), 1e-9);
        assertEquals(30, small.beside("palm", "M50 430L50 500", Side.LEFT).nearestToMidline(), 1e-9);
        assertTrue(small.sweep("thumb", "M20 430L20 500", Side.RIGHT).nearestToMidline() < 10, "drawn into the strip");
    }

    @Test
    void a_used_point_lies_outside_every_zone_and_one_not_used_or_light_inside_one() {
        var wrong = new ArrayList<String>();
        for (String build : List.of("slim", "medium", "broad")) {
            var back = new Back(K, Build.of(170, build));
            for (PressurePoint p : K.body().points().values()) {
                var zones = K.body().zones().keySet().stream()
                        .filter(z -> near(back.area(z).orElseThrow(), back.at(p.at())))
                        .toList();
                boolean used = p.use() == Use.USED;
                if (used != zones.isEmpty()) wrong.add(build + " " + p.id() + " " + p.use() + " " + zones);
            }
        }

        assertEquals(List.of(), wrong);
    }

    /** Half a thumb's width. */
    private static boolean near(Geometry zone, Coordinate point) {
        return zone.distance(GeometryFactory.createPointFromInternalCoord(point, zone)) < 10;
    }

    @Test
    void a_build_out_of_range_or_unknown_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Build.of(119, "slim"));
        assertThrows(IllegalArgumentException.class, () -> Build.of(221, "slim"));
        assertThrows(IllegalArgumentException.class, () -> new Build(170, Optional.empty(), OptionalDouble.of(20)));
        assertThrows(IllegalArgumentException.class, () -> new Back(K, Build.of(170, "huge")));
    }

    @Test
    void a_muscle_is_an_area_that_follows_the_build() {
        double slim = new Back(K, Build.of(170, "slim"))
                .muscle("erector-spinae")
                .getEnvelopeInternal()
                .getMaxX();
        double broad = new Back(K, Build.of(170, "broad"))
                .muscle("erector-spinae")
                .getEnvelopeInternal()
                .getMaxX();

        assertTrue(slim < broad);
        assertFalse(new Back(K).muscle("piriformis").isEmpty());
    }
}
