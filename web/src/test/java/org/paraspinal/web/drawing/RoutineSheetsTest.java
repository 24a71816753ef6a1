package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.Routine;
import org.xml.sax.InputSource;

/**
 * The contact sheets in {@code docs/routines} are what the code makes of the routines; with {@code -Dparaspinal.routines=true} on the
 * test's own command line they are written anew.
 */
class RoutineSheetsTest {
    private static final Path FOLDER = Path.of("..", "docs", "routines");
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final RoutineSheet SHEET = new RoutineSheet(K);

    static List<Routine> routines() {
        return K.routines();
    }

    private static TreeMap<String, String> made() {
        var files = new TreeMap<String, String>();
        files.put("README.md", SHEET.contents());
        for (Routine r : K.routines()) {
            files.put(r.id() + ".md", SHEET.page(r));
            files.put(r.id() + ".svg", SHEET.picture(r));
        }
        return files;
    }

    @Test
    void the_sheets_are_up_to_date_and_none_is_left_over() throws IOException {
        var made = made();
        if (Boolean.getBoolean("paraspinal.routines")) {
            Files.createDirectories(FOLDER);
            for (var f : made.entrySet()) Files.writeString(FOLDER.resolve(f.getKey()), f.getValue());
        }
        var old = new ArrayList<String>();
        for (var f : made.entrySet()) {
            Path file = FOLDER.resolve(f.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(f.getValue())) old.add(f.getKey());
        }
        var there = new TreeSet<String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(p -> there.add(p.getFileName().toString()));
        }

        assertEquals(List.of(), old);
        assertEquals(made.navigableKeySet(), there);
    }

    @ParameterizedTest
    @MethodSource("routines")
    void no_step_breaks_a_margin_and_left_and_right_are_the_same(Routine r) {
        assertEquals(List.of(), SHEET.broken(r));
    }

    @ParameterizedTest
    @MethodSource("routines")
    void a_sheet_has_a_line_and_a_panel_for_every_step_and_every_correction(Routine r) throws Exception {
        String page = SHEET.page(r);
        String picture = SHEET.picture(r);

        assertEquals(
                r.steps().size(),
                page.lines().filter(l -> l.matches("\\d+\\. .*")).count());
        r.differs().forEach(d -> assertTrue(page.contains("- " + d), d));
        assertEquals(r.steps().size(), picture.split("<use href=\"#b\"/>", -1).length - 1);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
    }

    @Test
    void a_planted_step_on_a_bar_or_in_the_strip_is_found() {
        Back back = new Back(K, Build.of(170, "medium"));
        var bars = List.of(new BarStated("kidney-shadow", List.of("ball"), 0, java.util.OptionalDouble.empty()));

        assertEquals(
                List.of("kidney-shadow"),
                StepChecked.of(back, bars, step("ball", "M60 400L60 450")).broken());
        assertEquals(
                List.of("the strip over the spine"),
                StepChecked.of(back, bars, step("ball", "M40 200L40 260")).broken());
        assertEquals(
                List.of(),
                StepChecked.of(back, bars, step("ball", "M50 200L50 260")).broken());
        assertEquals(
                List.of(),
                StepChecked.of(back, bars, step("palm", "M75 400L75 450")).broken());
    }

    @Test
    void distance_direction_and_travel_are_measured_from_the_edge_of_the_contact() {
        Back back = new Back(K, Build.of(170, "medium"));
        var bars = List.of(new BarStated("kidney-shadow", List.of("ball"), 0, java.util.OptionalDouble.empty()));
        StepChecked up = StepChecked.of(back, bars, step("ball", "M50 260L50 200"));

        assertEquals("up", up.direction());
        assertEquals(6, up.travel(), 0.01);
        assertEquals(3.5, up.midline(), 0.01);
        assertEquals(7.45, up.nearest().orElseThrow().cm(), 0.05);
        assertTrue(up.moves() && up.mirrored());
        assertFalse(StepChecked.of(back, bars, step("ball", "M50 260L51 260")).moves());
        assertEquals(
                "outward",
                StepChecked.of(back, bars, step("ball", "M100 126L186 150")).direction());
        assertEquals(
                "down and outward",
                StepChecked.of(back, bars, step("ball", "M118 540L140 570")).direction());
    }

    private static Routine.Step step(String contact, String path) {
        return new Routine.Step(
                "Planted",
                "roll",
                Optional.empty(),
                60,
                false,
                List.of("upper-back"),
                "both",
                Optional.of(contact),
                2,
                4,
                Optional.empty(),
                Optional.of(path),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
