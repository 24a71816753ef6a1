package org.paraspinal.web.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.web.wire.TrialFile;
import org.paraspinal.web.wire.TrialFileReader;
import org.paraspinal.web.wire.TrialLine;
import org.paraspinal.web.wire.TrialNumbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a personal trial from its export: the same numbers as the page shows. */
@Command(
        name = "trial",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a personal trial from the JSON that /trial/export.json gives, and prints",
            "the numbers of the result page. Exit code 1: it was read and cannot be analysed,",
            "with the reason. 2: file not understood; every problem is named with its field.",
            ""
        })
final class ReadTrial implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The export; - is standard input.")
    private String file = "-";

    @Option(names = "--json", description = "Writes one JSON object, its numbers unrounded.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        String text;
        try {
            byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(2, List.of("The file is not UTF-8."));
        } catch (IOException e) {
            return refused(2, List.of("'" + file + "' cannot be read."));
        }
        return switch (TrialFileReader.read(text)) {
            case TrialFileReader.Reading.Refused(List<String> problems) -> refused(2, problems);
            case TrialFileReader.Reading.Read(TrialFile trial) -> analysed(trial);
        };
    }

    private int analysed(TrialFile trial) {
        return switch (trial.result()) {
            case Result.Refused(var why) -> refused(1, List.of(why.sentence()));
            case Result.Found found -> {
                print(json ? List.of(TrialLine.of(trial, found)) : words(trial, found));
                yield 0;
            }
        };
    }

    private static List<String> words(TrialFile trial, Result.Found found) {
        var numbers = new TrialNumbers(trial, found);
        var said = new ArrayList<String>();
        said.add(trial.armB() + " against " + trial.armA() + "; below zero is a lower rating with " + trial.armB());
        said.add("");
        said.add(String.format("%-6s%-18s%8s%8s%12s   %s", "pair", "first", "A", "B", "B less A", "ratings"));
        for (TrialNumbers.PairRow p : numbers.pairs())
            said.add(String.format(
                    "%-6s%-18s%8s%8s%12s   %s", p.number(), p.first(), p.a(), p.b(), p.difference(), p.ratings()));
        said.add("");
        numbers.main().forEach(n -> said.add(n.name() + ": " + n.value()));
        numbers.more().forEach(n -> said.add(n.name() + ": " + n.value()));
        numbers.expectation().forEach(n -> said.add(n.name() + ": " + n.value()));
        if (numbers.mediation().refusal() instanceof String why) said.add("Expectation: " + why);
        said.add("");
        found.lost().forEach(l -> said.add(l.because()));
        said.addAll(found.cautions());
        if (!trial.held().design().asDrawn()) said.add("The order is not the one that the seed gives.");
        said.add("It holds for this one person, and for nobody else.");
        return said;
    }

    private int refused(int exit, List<String> said) {
        if (json) print(List.of(TrialLine.refused(said)));
        said.forEach(spec.commandLine().getErr()::println);
        return exit;
    }

    private void print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
