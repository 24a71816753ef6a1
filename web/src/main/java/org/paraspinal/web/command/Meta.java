package org.paraspinal.web.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Inference;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.Pooled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the trials of a file together. */
@Command(
        name = "meta",
        sortOptions = false,
        description = {
            "Puts the trials of a CSV file together (meta-analysis), one trial a row, UTF-8 with a header.",
            "Empty or NA is missing; a row without all its numbers is left out, and said.",
            "Exit code 1: the file was read and the chosen result does not exist, with the reason.",
            "2: the file or an option is not understood; nothing is then written but why.",
            "",
            "Columns, one of these sets (metafor's names do as well):",
            "  yi,vi   yi,se   yi,ci_lb,ci_ub   ratio,ci_lb,ci_ub (not logarithms)",
            "  n1,mean1,sd1,n2,mean2,sd2   ai,n1i,ci,n2i   ai,bi,ci,di   x1i,t1i,x2i,t2i",
            "  n,mean1,sd1,mean2,sd2,r (one group)   r,n   xi,n   OmE,V",
            "and where there are: study, year, and better (lower or higher): effects where higher is better",
            "are multiplied by -1, so that below zero is good throughout.",
            ""
        })
final class Meta implements Callable<Integer> {
    private static final Map<String, Inference> TESTS = Map.of(
            "z", Inference.Z,
            "knha", Inference.HARTUNG_KNAPP,
            "modified", Inference.MODIFIED_HARTUNG_KNAPP,
            "adhoc", Inference.MODIFIED_HARTUNG_KNAPP);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private Path file = Path.of("");

    @Option(
            names = "--measure",
            paramLabel = "SMD",
            description = {
                "MD, SMD, SMD-UB, SMDH, ROM from means; RR, OR, RD from counts; IRR; MC, SMCC, SMCR; ZCOR; PLO; HR.",
                "Left out: yi as given, else SMD from means (scales may differ), RR from counts, MC from one group."
            })
    private @Nullable String measure;

    @Option(
            names = "--method",
            paramLabel = "REML",
            defaultValue = "REML",
            description = "EE, DL, PM, REML or ML: which one is told first. Left out: REML.")
    private String method = "REML";

    @Option(
            names = "--test",
            paramLabel = "knha",
            defaultValue = "knha",
            description = "z, knha (Hartung-Knapp) or modified (never narrower; also adhoc). Left out: knha.")
    private String test = "knha";

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = {
                "Pools groups of trials apart. Numbers in a column named days, weeks or months are put into",
                "fixed windows after treatment: under a day, up to 3 months, up to 6, longer."
            })
    private @Nullable String by;

    @Option(
            names = "--mods",
            paramLabel = "a,b",
            split = ",",
            description = "Moderators for meta-regression; numbers or words.")
    private List<String> mods = List.of();

    @Option(
            names = "--level",
            paramLabel = "0.95",
            defaultValue = "0.95",
            description = "Of the intervals in ci_lb and ci_ub. Left out: 0.95.")
    private double level = 0.95;

    @Option(names = "--json", description = "Writes one JSON object with every figure.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<MetaMeasure> asked = Optional.ofNullable(measure).flatMap(MetaMeasure::named);
        Optional<Method> how = Arrays.stream(Method.values())
                .filter(m -> m.name().equalsIgnoreCase(method.strip()))
                .findFirst();
        Inference told = TESTS.get(test.strip().toLowerCase(Locale.ROOT));
        if (measure != null && asked.isEmpty())
            return refused(List.of(unknown("--measure", measure, MetaMeasure.names())));
        if (how.isEmpty())
            return refused(List.of(unknown("--method", method, List.of("EE", "DL", "PM", "REML", "ML"))));
        if (told == null) return refused(List.of(unknown("--test", test, List.of("z", "knha", "modified", "adhoc"))));
        if (!(level > 0 && level < 1))
            return refused(List.of("--level " + level + ": expected a number between 0 and 1."));
        var question = new MetaRows.MetaQuestion(
                asked.orElse(null),
                level,
                by,
                mods.stream()
                        .map(String::strip)
                        .filter(m -> !m.isEmpty())
                        .distinct()
                        .toList());
        return switch (MetaRows.read(file, question)) {
            case MetaRows.Reading.Refused(List<String> said) -> refused(said);
            case MetaRows.Reading.Read(MetaData data) -> pooled(data, how.get(), told);
        };
    }

    private int pooled(MetaData data, Method how, Inference told) {
        return switch (Pooled.of(data.effects(), how, told)) {
            case Estimated.Refused<Pooled>(String because) -> impossible(data.file() + ": " + because, told);
            case Estimated.Given<Pooled>(Pooled chosen) -> {
                String name = test.strip().toLowerCase(Locale.ROOT);
                List<String> lines = json
                        ? List.of(MetaReport.json(MetaReport.figures(data, chosen, how.name(), name)))
                        : new MetaText(data, chosen).lines();
                lines.forEach(spec.commandLine().getOut()::println);
                spec.commandLine().getOut().flush();
                yield 0;
            }
        };
    }

    private int impossible(String why, Inference told) {
        spec.commandLine().getErr().println(why + (told == Inference.Z ? "" : " Maybe --test z."));
        return 1;
    }

    private static String unknown(String option, String found, List<String> known) {
        return option + " " + found + ": expected one of " + String.join(", ", known) + "." + Guess.of(found, known);
    }

    private int refused(List<String> said) {
        said.forEach(spec.commandLine().getErr()::println);
        return 2;
    }
}
