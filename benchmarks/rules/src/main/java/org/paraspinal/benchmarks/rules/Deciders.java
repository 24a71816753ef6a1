package org.paraspinal.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Masks;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.dialect.RuleBook;

/** Decisions a second, one thread, for people who stand ready in each engine's own form. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-Xms2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
public class Deciders {
    /** As many as fit beside each other in the processor's cache, and many enough that none is learnt by heart. */
    private static final int MANY = 4_096;

    private static final long SEED = 1;

    /** The people, the same for all. */
    abstract static class Crowd {
        private int next;

        final int next() {
            next = next + 1 & MANY - 1;
            return next;
        }

        static Knowledge knowledge() {
            return KnowledgeReader.read(KnowledgeFiles.shipped());
        }

        final <E extends Engine> E ready(E engine, Knowledge k) {
            engine.take(People.of(k, SEED, MANY));
            return engine;
        }
    }

    /** Ours. */
    @State(Scope.Thread)
    public static class Paraspinal extends Crowd {
        private final Knowledge k = knowledge();
        private final Ours ours = ready(new Ours(Masks.of(k)), k);
        private final byte[] codes = new byte[MANY];
    }

    /** Ours, whole: from facts as intake gives them to a verdict with its sentences. */
    @State(Scope.Thread)
    public static class Unfolded extends Crowd {
        private List<Facts> people = List.of();

        @Setup(Level.Trial)
        public void people() {
            people = People.of(knowledge(), SEED, MANY);
        }
    }

    /** Generated if and else. */
    @State(Scope.Thread)
    public static class Plain extends Crowd {
        private Engine engine = none();

        @Setup(Level.Trial)
        public void make() throws Exception {
            Knowledge k = knowledge();
            engine = ready(new PlainJava(new RuleBook(k)), k);
        }
    }

    /** Drools rules. */
    @State(Scope.Thread)
    public static class Drl extends Crowd {
        private final Knowledge k = knowledge();
        private final Engine engine = ready(new InDrools(new RuleBook(k)), k);
    }

    /** Drools DMN. */
    @State(Scope.Thread)
    public static class Dmn extends Crowd {
        private final Knowledge k = knowledge();
        private final Engine engine = ready(new InKieDmn(new RuleBook(k)), k);
    }

    /** The CQL reference engine. */
    @State(Scope.Thread)
    public static class Cql extends Crowd {
        private final Knowledge k = knowledge();
        private final Engine engine = ready(new InCqlEngine(new RuleBook(k)), k);
    }

    private static Engine none() {
        return new Ours(Masks.of(Crowd.knowledge()));
    }

    @Benchmark
    public Object oursExplained(Paraspinal p) {
        return p.ours.decide(p.next());
    }

    @Benchmark
    public int oursCode(Paraspinal p) {
        return p.ours.code(p.next());
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public byte[] oursBulk(Paraspinal p) {
        p.ours.bulk(p.codes);
        return p.codes;
    }

    @Benchmark
    public Verdict oursUnfolded(Unfolded p) {
        return Screening.judge(p.people.get(p.next()));
    }

    @Benchmark
    public Object plainJava(Plain p) {
        return p.engine.decide(p.next());
    }

    @Benchmark
    public Object drl(Drl p) {
        return p.engine.decide(p.next());
    }

    @Benchmark
    public Object dmn(Dmn p) {
        return p.engine.decide(p.next());
    }

    @Benchmark
    public Object cql(Cql p) {
        return p.engine.decide(p.next());
    }
}
