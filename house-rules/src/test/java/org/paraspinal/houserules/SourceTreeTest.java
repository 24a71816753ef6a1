package org.paraspinal.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the sources show: captions and lengths; each check seen to fail on a planted tree. */
class SourceTreeTest {
    private final SourceTree house = SourceTree.house();

    @Test
    void every_room_has_a_caption_and_is_null_marked() {
        assertEquals(List.of(), house.withoutCaption());
    }

    @Test
    void no_file_is_longer_than_six_hundred_lines() {
        assertEquals(List.of(), house.tooLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics", "cohort", "care", "exchange", "store", "web", "spark", "house-rules"})
    void the_sources_of_every_module_are_looked_at(String module) {
        assertTrue(house.javaFiles().stream()
                .anyMatch(p -> p.startsWith(house.root().resolve(module))));
    }

    @Test
    void what_measures_other_engines_is_no_part_of_the_build() throws IOException {
        String pom = Files.readString(house.root().resolve("pom.xml"));
        String built = pom.substring(0, pom.indexOf("<profiles>"));

        assertTrue(built.contains("<module>care</module>"));
        assertFalse(built.contains("benchmarks"));
        assertTrue(pom.contains("<module>benchmarks/rules</module>"));
    }

    @Test
    void spark_is_no_part_of_the_build_and_is_known_to_its_own_module_alone() throws IOException {
        String pom = Files.readString(house.root().resolve("pom.xml"));
        String web = Files.readString(house.root().resolve("web/pom.xml"));

        assertFalse(pom.substring(0, pom.indexOf("<profiles>")).contains("<module>spark</module>"));
        assertTrue(pom.contains("<module>spark</module>"));
        assertFalse(web.contains("spark"));
        for (String spark : List.of("org.apache.spark.", "org.apache.hadoop.", "org.paraspinal.spark."))
            assertEquals(List.of(), house.importing(spark, module -> !module.equals("spark")));
        assertFalse(house.importing("org.apache.spark.", "spark"::equals).isEmpty());
    }

    @Test
    void spark_knows_of_tables_and_charts_and_of_no_page() {
        for (String page : List.of("org.paraspinal.web.", "org.paraspinal.store.", "org.paraspinal.proof."))
            assertEquals(List.of(), house.importing(page, "spark"::equals));
        assertFalse(house.importing("org.paraspinal.cohort.", "spark"::equals).isEmpty());
    }

    @Test
    void an_import_where_it_does_not_belong_is_found(@TempDir Path folder) throws IOException {
        written(folder, "web/src/main/java/Page.java", "import org.apache.spark.sql.Row;\n");
        written(folder, "web/src/main/java/Says.java", "// import org.apache.spark.sql.Row is not wanted\n");
        written(folder, "web/src/test/java/PageTest.java", "import org.apache.spark.sql.Row;\n");
        written(folder, "spark/src/main/java/Table.java", "import org.apache.spark.sql.Row;\n");

        assertEquals(
                List.of("web/src/main/java/Page.java"),
                new SourceTree(folder).importing("org.apache.spark.", module -> !module.equals("spark")));
    }

    @Test
    void a_room_without_a_caption_is_found(@TempDir Path folder) throws IOException {
        planted(
                folder,
                "good/package-info.java",
                "/** Weighs what was said, and guesses nothing. */\n@NullMarked\npackage good;\n");
        planted(folder, "good/Scales.java", "package good;\n");
        planted(folder, "bare/Scales.java", "package bare;\n");
        planted(
                folder,
                "unmarked/package-info.java",
                "/** Weighs what was said, and guesses nothing. */\npackage unmarked;\n");
        planted(folder, "wordless/package-info.java", "/** Rules. */\n@NullMarked\npackage wordless;\n");

        assertEquals(
                List.of("src/main/java/bare", "src/main/java/unmarked", "src/main/java/wordless"),
                new SourceTree(folder).withoutCaption());
    }

    @Test
    void a_file_of_six_hundred_and_one_lines_is_found(@TempDir Path folder) throws IOException {
        planted(folder, "a/Short.java", "line\n".repeat(600));
        planted(folder, "a/Long.java", "line\n".repeat(601));

        assertEquals(List.of("src/main/java/a/Long.java: 601 lines"), new SourceTree(folder).tooLong());
    }

    private static void planted(Path folder, String file, String text) throws IOException {
        written(folder, "src/main/java/" + file, text);
    }

    private static void written(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
