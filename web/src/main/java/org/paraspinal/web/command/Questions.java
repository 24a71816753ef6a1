package org.paraspinal.web.command;

import java.util.concurrent.Callable;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.web.wire.QuestionList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every question. */
@Command(name = "questions", description = "Lists every question: id, words, kind, polarity, range and lifetime.")
final class Questions implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    Questions() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        var out = spec.commandLine().getOut();
        if (json) out.println(QuestionList.json(knowledge));
        else
            knowledge.questions().values().forEach(q -> {
                out.println(q.id() + ": " + q.ask());
                q.qualifiers().forEach(x -> out.println("    " + x.id() + ": " + x.ask()));
            });
        return 0;
    }
}
