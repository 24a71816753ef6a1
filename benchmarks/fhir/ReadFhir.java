import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.exchange.bulk.Blocks;
import org.paraspinal.exchange.bulk.People;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.fhir.Resources;
import org.paraspinal.exchange.bulk.Task;

/**
 * Reads all lines of a folder into what is known of each person, several times over, in one thread: {@code PROGRAM FOLDER PASSES}. Prints
 * {@code program,pass,megabytes,seconds,cpu_seconds,MB a second of the thread's processor time,people,digest}; the digest is of all that
 * came to be known, and must be the same. Processor time, since others may use the machine as well.
 */
public final class ReadFhir {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private ReadFhir() {}

    public static void main(String[] args) throws Exception {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        Task task = Task.of(List.of(Path.of(args[1])), "", Set.of());
        boolean ours = args[0].equals("paraspinal");
        var resources = new Resources(knowledge, TODAY, task.base(), task.questionnaires());
        var meaning = new Meaning(knowledge, TODAY);
        Pipeline peer = ours ? null : args[0].equals("hapi") ? new FromHapi(meaning) : new FromSimdjson(meaning);
        for (int pass = 1; pass <= Integer.parseInt(args[2]); pass++) {
            var people = new People(knowledge.codes().size(), new Charts(knowledge, TODAY).targets());
            long begun = System.nanoTime();
            long cpuBegun = THREADS.getCurrentThreadCpuTime();
            long bytes = ours ? ours(resources, task, people) : theirs(peer, meaning, task, people);
            double cpu = (THREADS.getCurrentThreadCpuTime() - cpuBegun) / 1e9;
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s,%d,%.1f,%.3f,%.3f,%.1f,%d,%s%n",
                    args[0], pass, bytes / 1e6, seconds, cpu, bytes / 1e6 / cpu, people.size(), digest(people));
        }
    }

    private static long ours(Resources resources, Task task, People people) throws IOException {
        long bytes = 0;
        for (Path file : task.files()) {
            try (var blocks = new Blocks(file, 0)) {
                while (blocks.next()) {
                    byte[] b = blocks.bytes();
                    resources.newBlock();
                    for (int p = 0; p < blocks.end(); p = resources.lineEnd(p) + 1) {
                        resources.read(b, p);
                        if (resources.ofSomebody()) people.take(resources.id(), resources.idLength(), resources.reduced());
                    }
                    bytes += blocks.end();
                }
            }
        }
        return bytes;
    }

    private static long theirs(Pipeline pipeline, Meaning meaning, Task task, People people) throws IOException {
        long bytes = 0;
        for (Path file : task.files()) {
            try (var blocks = new Blocks(file, 0)) {
                while (blocks.next()) {
                    byte[] b = blocks.bytes();
                    for (int p = 0; p < blocks.end(); ) {
                        int to = p;
                        while (b[to] != '\n') to++;
                        byte[] id = pipeline.read(b, p, to);
                        if (id != null) people.take(id, id.length, meaning.reduced);
                        p = to + 1;
                    }
                    bytes += blocks.end();
                }
            }
        }
        return bytes;
    }

    private static String digest(People people) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (People.Person p : people.sorted()) {
                out.write(p.id());
                Reduced told = p.told();
                told.writeTo(out);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
