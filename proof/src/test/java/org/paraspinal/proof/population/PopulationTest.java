package org.paraspinal.proof.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.proof.population.Supposition.Extent;

/** Ten thousand made-up people: drawn from stated figures, the same for the same seed, and told in the hazard log. */
class PopulationTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final Path LOG = Path.of("../docs/safety/hazard-log.md");
    private static final long SEED = 20261122;
    private static final int PEOPLE = 10_000;
    private static final String BEGIN = "<!-- population: begins -->\n";
    private static final String END = "<!-- population: ends -->";

    @Test
    void every_question_has_a_prevalence_and_every_prevalence_a_question() {
        var known = new LinkedHashSet<>(KNOWLEDGE.questions().keySet());
        List<String> without = known.stream()
                .filter(q -> !Prevalences.shipped().items().contains(q))
                .toList();
        KNOWLEDGE.questions().values().forEach(q -> q.qualifiers().forEach(x -> known.add(x.id())));
        known.addAll(List.of("*.adverse", "*.favourable"));

        assertEquals(List.of(), without, "questions without a row in prevalences.csv; take a guess with the source EJ");
        assertEquals(
                List.of(),
                Prevalences.shipped().items().stream()
                        .filter(i -> !known.contains(i))
                        .toList());
    }

    @Test
    void every_prevalence_has_somebody_it_is_about_at_every_age_and_a_known_source() {
        var sources = new LinkedHashSet<>(KNOWLEDGE.sources().keySet());
        sources.addAll(Prevalences.sources());

        for (Prevalence p : Prevalences.shipped().rows())
            assertTrue(sources.contains(p.source()), () -> p.item() + " names " + p.source());
        for (Question q : KNOWLEDGE.questions().values())
            for (int age : List.of(18, 44, 45, 49, 50, 64, 65, 95))
                for (String sex : List.of("female", "male"))
                    assertTrue(
                            Prevalences.shipped()
                                    .of(q.id(), q.polarity(), sex, age)
                                    .isPresent(),
                            () -> q.id() + " has no row for " + sex + " " + age);
    }

    @Test
    void the_same_seed_gives_the_same_people_and_another_seed_others() {
        String report = Population.report(KNOWLEDGE, SEED, 200);

        assertEquals(report, Population.report(KNOWLEDGE, SEED, 200));
        assertTrue(!report.equals(Population.report(KNOWLEDGE, SEED + 1, 200)), report);
    }

    @Test
    void more_findings_stop_more_people_and_so_do_unsure_answers() {
        int usual = stopped(Extent.USUAL, 0);

        assertTrue(stopped(Extent.FEWEST_FINDINGS, 0) < usual);
        assertTrue(stopped(Extent.MOST_FINDINGS, 0) > usual);
        assertTrue(stopped(Extent.USUAL, 0.01) > usual);
    }

    @Test
    void the_hazard_log_tells_how_many_would_be_stopped() throws IOException {
        String report = Population.report(KNOWLEDGE, SEED, PEOPLE);
        String log = Files.readString(LOG);
        int begin = log.indexOf(BEGIN) + BEGIN.length();

        assertEquals(
                report,
                log.substring(begin, Math.max(begin, log.indexOf(END))),
                () -> "The figures have changed. Paste this between the two marks of " + LOG + ":\n\n" + report + "\n");
    }

    private static int stopped(Extent extent, double unsure) {
        return Population.of(KNOWLEDGE, SEED, 500, new Supposition("", extent, unsure, "first"))
                .stopped();
    }
}
