package org.paraspinal.web.command;

import java.util.concurrent.Callable;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.proof.population.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges made-up people, as many as are wished for. */
@Command(
        name = "population",
        description = {
            "Says how many of some made-up people would get which verdict, and which rules stop most.",
            "The people are drawn from published figures and from guesses; the same seed draws the same people."
        })
final class MadeUpPeople implements Callable<Integer> {
    private static final int MOST = 10_000_000;

    /** A share of the people is drawn for what is supposed besides, and it may not be empty. */
    private static final int FEWEST = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many, 100 to 10000000. Left out: 10000.")
    private int people = 10_000;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "A whole number. Left out: 1.")
    private long seed = 1;

    @Override
    public Integer call() {
        if (people < FEWEST || people > MOST) {
            spec.commandLine()
                    .getErr()
                    .println("--people " + people + ": expected a number from " + FEWEST + " to " + MOST + ".");
            return 2;
        }
        spec.commandLine()
                .getOut()
                .print(Population.report(KnowledgeReader.read(KnowledgeFiles.shipped()), seed, people));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
