import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.paraspinal.store.Appended;
import org.paraspinal.store.DataFolder;
import org.paraspinal.store.Journal;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.SqliteJournal;

/** So many people append to one journal at once, each waiting for its own acknowledgement: sharing commits, and with a commit each. */
class Writers {
    private static final String BODY = "{\"padding\":\"" + "x".repeat(280) + "\"}";

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        double each = Double.parseDouble(arguments[2]);
        try (var data = DataFolder.open(folder.resolve("data"));
                var journal = SqliteJournal.open(data, InstantSource.system())) {
            for (int round = 0; round <= rounds; round++) {
                String r = round == 0 ? "warm-up" : Integer.toString(round);
                // long enough that all of it is compiled
                double seconds = round == 0 ? 3 * each : each;
                say(r, "append and fsync of a plain file", 1, limit(folder.resolve("plain"), seconds));
                say(r, "one commit each", 1, new Run(journal, 1, true).of(seconds));
                say(r, "one commit each", 64, new Run(journal, 64, true).of(seconds));
                say(r, "commits shared", 1, new Run(journal, 1, false).of(seconds));
                say(r, "commits shared", 64, new Run(journal, 64, false).of(seconds));
            }
        }
    }

    private static void say(String round, String how, int writers, long[] nanos) {
        Arrays.sort(nanos, 1, nanos.length);
        int n = nanos.length - 1;
        System.out.printf(
                "%s,%s,%d,%d,%.3f,%.1f,%.3f,%.3f%n",
                round,
                how,
                writers,
                n,
                nanos[0] / 1e9,
                n / (nanos[0] / 1e9),
                nanos[1 + n / 2] / 1e6,
                nanos[1 + (int) (n * .99)] / 1e6);
    }

    /** First how long it took in all, then each. */
    private static long[] limit(Path file, double seconds) throws Exception {
        var took = new ArrayList<Long>();
        long began = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (System.nanoTime() - began < seconds * 1e9) {
                long one = System.nanoTime();
                channel.write(ByteBuffer.wrap(BODY.getBytes()));
                channel.force(false);
                took.add(System.nanoTime() - one);
            }
        }
        long all = System.nanoTime() - began;
        Files.delete(file);
        return told(all, took);
    }

    private static long[] told(long all, List<Long> took) {
        long[] out = new long[took.size() + 1];
        out[0] = all;
        for (int i = 0; i < took.size(); i++) out[i + 1] = took.get(i);
        return out;
    }

    /** Some people who append until the time is over. */
    private record Run(Journal journal, int writers, boolean each, ReentrantLock lock) {
        Run(Journal journal, int writers, boolean each) {
            this(journal, writers, each, new ReentrantLock());
        }

        long[] of(double seconds) throws Exception {
            var took = new ArrayList<Long>();
            var acknowledged = new HashMap<PersonId, Integer>();
            long began = System.nanoTime();
            var threads = new ArrayList<Thread>();
            var random = new Random();
            for (int i = 0; i < writers; i++) {
                PersonId person = PersonId.random(random);
                threads.add(Thread.ofPlatform().start(() -> {
                    List<Long> mine = append(person, began, (long) (seconds * 1e9));
                    synchronized (took) {
                        took.addAll(mine);
                        acknowledged.put(person, mine.size());
                    }
                }));
            }
            for (Thread t : threads) t.join();
            long all = System.nanoTime() - began;
            acknowledged.forEach((person, count) -> {
                if (journal.read(person).size() != count) throw new AssertionError("not all that was acknowledged is there");
            });
            return told(all, took);
        }

        private List<Long> append(PersonId person, long began, long nanos) {
            var mine = new ArrayList<Long>();
            for (long version = 0; System.nanoTime() - began < nanos; version++) {
                long one = System.nanoTime();
                if (each) lock.lock();
                try {
                    Appended done = journal.append(person, version, List.of(NewEntry.of("check-in", 1, BODY)));
                    if (!(done instanceof Appended.Written)) throw new AssertionError(done.toString());
                } finally {
                    if (each) lock.unlock();
                }
                mine.add(System.nanoTime() - one);
            }
            return mine;
        }
    }
}
