package org.paraspinal.web.command;

import java.util.concurrent.Callable;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.proof.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the rules over all answers there can be. */
@Command(
        name = "prove",
        description = {
            "Proves what is claimed of the rules, over all answers there can be.",
            "A property that does not hold is told with somebody for whom it fails, and the exit code is 1."
        })
final class Prove implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        return Proofs.prove(KnowledgeReader.read(KnowledgeFiles.shipped()), out::println) ? 0 : 1;
    }
}
