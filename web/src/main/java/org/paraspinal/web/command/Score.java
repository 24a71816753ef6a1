package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.web.wire.ReliableChangeLine;
import org.paraspinal.web.wire.ResponseLine;
import org.paraspinal.web.wire.ScoreLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores one response a line by the rule of its measure. A bad line gets its error in its place, and the rest goes on. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads one response a line and writes one score a line. A response is a JSON",
            "array such as [0,1,2,null], an object {\"id\":…,\"items\":…}, or 0,1,2,,3. null is",
            "a missing answer. The items of rmdq-24 are the numbers of the statements ticked.",
            "Measures with parts take them by name, such as {\"q1_8\":[…],\"bother\":3}.",
            "{\"baseline\":…,\"followup\":…} gives the change, from two scores or two responses.",
            "'reliable-change' takes baseline, followup, sd and rel.",
            "A line that cannot be read gives {\"line\":7,\"error\":\"OUT_OF_RANGE\",\"says\":\"…\"};",
            "the rest goes on, and the exit code is 1. No score is a diagnosis.",
            ""
        })
final class Score implements Callable<Integer> {
    private static final String RELIABLE_CHANGE = "reliable-change";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "INSTRUMENT", description = "The measure, such as phq-9.")
    private @Nullable String instrument;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file; - or nothing is standard input.")
    private String file = "-";

    @Option(names = "--list", description = "Lists every measure with its items, range, cut-offs, owner and sources.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        if (list) {
            new InstrumentList(knowledge).print(spec.commandLine().getOut());
            return 0;
        }
        if (instrument == null) return refused("Which measure? Name one, or give --list.");
        Optional<Lines.Answer> answer = answer(knowledge, instrument);
        if (answer.isEmpty()) return refused(unknown(knowledge, instrument));
        return Lines.answer(file, spec.commandLine(), answer.get());
    }

    /** Scores every line; 1 when at least one could not be read. Empty lines are passed over. */
    static int score(Knowledge knowledge, String instrument, BufferedReader in, PrintWriter out) throws IOException {
        return Lines.each(in, out, answer(knowledge, instrument).orElseThrow());
    }

    private static Optional<Lines.Answer> answer(Knowledge knowledge, String name) {
        if (Instrument.plain(name).equals(Instrument.plain(RELIABLE_CHANGE)))
            return Optional.of(line -> {
                var read = ReliableChangeLine.read(line);
                return ScoreLine.of(read.id(), read.change());
            });
        return knowledge.instruments().values().stream()
                .filter(i -> i.isCalled(name))
                .findFirst()
                .map(i -> line -> ScoreLine.of(ResponseLine.read(line, i), i));
    }

    private static String unknown(Knowledge knowledge, String name) {
        Optional<Instrument.NotScored> known =
                knowledge.notScored().stream().filter(n -> n.isCalled(name)).findFirst();
        if (known.isPresent())
            return known.get().name() + " is not scored here. " + known.get().why();
        List<String> names = new ArrayList<>(knowledge.instruments().keySet());
        knowledge.instruments().values().forEach(i -> names.addAll(i.also()));
        names.add(RELIABLE_CHANGE);
        return "There is no measure '" + name + "'." + Guess.of(name, names) + " --list shows all.";
    }

    private int refused(String said) {
        spec.commandLine().getErr().println(said);
        return 2;
    }
}
