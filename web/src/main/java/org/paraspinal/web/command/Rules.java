package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Source;
import org.paraspinal.care.screening.RuleInWords;
import org.paraspinal.care.screening.dialect.InCql;
import org.paraspinal.care.screening.dialect.InDmn;
import org.paraspinal.care.screening.dialect.InDrl;
import org.paraspinal.care.screening.dialect.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says every rule back in words, or the whole rule base in the language of another engine. */
@Command(
        name = "rules",
        description = {
            "Says every rule back in words, with its id, what it rests on, and its sources.",
            "With --as, writes the whole rule base for another engine, with verdict, fired and open rules."
        })
final class Rules implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--item", paramLabel = "ID", description = "Only the rules of this question.")
    private @Nullable String item;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (as it is without this), cql, dmn or drl.")
    private Form as = Form.text;

    /** The forms, as they are written. */
    enum Form {
        text,
        cql,
        dmn,
        drl
    }

    @Override
    public Integer call() {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        if (as != Form.text && item != null) {
            spec.commandLine().getErr().println("--item goes with text alone: another engine needs all the rules.");
            return 2;
        }
        if (item != null && !knowledge.questions().containsKey(item)) {
            spec.commandLine()
                    .getErr()
                    .println("--item " + item + ": there is no such question."
                            + Guess.of(item, knowledge.questions().keySet()));
            return 2;
        }
        if (as != Form.text) {
            spec.commandLine().getOut().print(written(new RuleBook(knowledge), as));
            spec.commandLine().getOut().flush();
            return 0;
        }
        List<Rule> rules = knowledge.rules().stream()
                .filter(r -> item == null || r.item().equals(Optional.of(item)))
                .toList();
        say(knowledge, rules, spec.commandLine().getOut());
        return 0;
    }

    private static String written(RuleBook book, Form as) {
        return switch (as) {
            case cql -> InCql.of(book);
            case dmn -> InDmn.of(book);
            case drl -> InDrl.of(book);
            case text -> throw new IllegalArgumentException("Text is said rule by rule");
        };
    }

    private static void say(Knowledge k, List<Rule> rules, PrintWriter out) {
        var words = new RuleInWords(k);
        for (Rule rule : rules) {
            out.println(rule.id() + " (" + word(rule.mark()) + ")");
            out.println("    " + words.of(rule));
            out.println("    Because: " + rule.why());
            for (String id : rule.sources()) if (k.sources().get(id) instanceof Source s) out.println("    " + told(s));
            out.println();
        }
    }

    private static String told(Source s) {
        return "[" + s.id() + "] " + s.who() + ": " + s.title()
                + s.year().map(y -> ", " + y).orElse("")
                + s.url().map(u -> ", " + u).orElse("") + (s.verified() ? "" : " (not checked)");
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case TRIAL -> "trial";
            case GUIDELINE -> "guideline";
            case CONSENSUS -> "consensus";
            case ENGINEERING_JUDGEMENT -> "engineering judgement";
        };
    }
}
