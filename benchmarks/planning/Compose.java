import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.planning.Planner;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict.Cleared;

/** Composes a plan for somebody who is well, with wishes drawn from a seed, and prints the processor time each took. */
final class Compose {
    private static final int WARM = 2_000;
    private static final int MEASURED = 5_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Compose() {}

    public static void main(String[] args) {
        Knowledge k = KnowledgeReader.read(KnowledgeFiles.shipped());
        var planner = new Planner(k);
        Cleared self = cleared(k, "self");
        Cleared partner = cleared(k, "partner");
        var random = new Random(1);
        for (int i = 0; i < WARM + MEASURED; i++) {
            Cleared c = random.nextBoolean() ? self : partner;
            Wishes w = wishes(k, c == self ? "self" : "partner", random);
            long began = THREADS.getCurrentThreadCpuTime();
            Planning p = planner.plan(c, w);
            long took = THREADS.getCurrentThreadCpuTime() - began;
            if (i >= WARM)
                System.out.printf(
                        Locale.ROOT, "%d,%.1f,%s%n", i - WARM, took / 1e3, p instanceof Planning.Planned ? "plan" : "nothing left");
        }
    }

    private static Cleared cleared(Knowledge k, String delivery) {
        Answers well = Answers.none(LocalDate.of(2026, 11, 22))
                .counting("age", 40)
                .counting("weeks-of-pain", 3)
                .counting("pain-now", 4)
                .choosing("sex", "female")
                .choosing("delivery", delivery)
                .hurting(List.of("lumbar-left"))
                .otherwise("no");
        return (Cleared) Screening.judge(((Reading.Understood) Intake.read(k, well)).facts());
    }

    private static Wishes wishes(Knowledge k, String delivery, Random random) {
        var places = List.copyOf(k.body().sided());
        Set<String> where = random.nextInt(3) == 0 ? Set.of() : Set.of(places.get(random.nextInt(places.size())));
        List<String> goals = k.goals().stream().map(g -> g.id()).toList();
        return new Wishes(
                delivery,
                where,
                5 + random.nextInt(26),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(goals.get(random.nextInt(goals.size()))),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Build.of(150 + random.nextInt(41), List.of("slim", "medium", "broad").get(random.nextInt(3))),
                Set.of(),
                Set.of());
    }
}
