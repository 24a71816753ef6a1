import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Inference;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.Pooled;

/** Pools every set by every method with Hartung-Knapp, again and again, and prints the processor time of one sweep. */
final class Sweep {
    private static final int ROUNDS = 20;
    private static final double AT_LEAST = 0.5;

    private Sweep() {}

    public static void main(String[] args) throws Exception {
        var sets = new ArrayList<Effects>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] halves = line.split(";");
            sets.add(Effects.of(numbers(halves[0]), numbers(halves[1])));
        }
        var threads = ManagementFactory.getThreadMXBean();
        for (Method method : Method.values()) {
            int sweeps = sweepsIn(sets, method);
            for (int round = 1; round <= ROUNDS; round++) {
                long began = threads.getCurrentThreadCpuTime();
                double sum = 0;
                for (int i = 0; i < sweeps; i++) sum += sweep(sets, method);
                double each = (threads.getCurrentThreadCpuTime() - began) / 1e9 / sweeps;
                System.out.printf(Locale.ROOT, "paraspinal,%s,%d,%.9f,%.12g%n", method, round, each, sum / sweeps);
            }
        }
    }

    /** How many sweeps take half a second once all is compiled. */
    private static int sweepsIn(List<Effects> sets, Method method) {
        long began = System.nanoTime();
        int sweeps = 0;
        while ((System.nanoTime() - began) / 1e9 < AT_LEAST) {
            sweep(sets, method);
            sweeps++;
        }
        return Math.max(1, sweeps / 4);
    }

    private static double sweep(List<Effects> sets, Method method) {
        double sum = 0;
        for (Effects e : sets)
            sum += Pooled.of(e, method, Inference.HARTUNG_KNAPP).value().map(Pooled::b).orElse(0.0);
        return sum;
    }

    private static double[] numbers(String text) {
        return List.of(text.split(",")).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
