package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.web.wording.Installation;
import org.paraspinal.web.wording.InstalledWordings;
import org.paraspinal.web.wording.Wording;
import org.paraspinal.web.wording.WordingReader;
import org.paraspinal.web.wording.WordingReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Installing, listing and removing the wording of instruments that others own. */
@Command(
        name = "instrument",
        description = "Installs, lists or removes the wording of a questionnaire that somebody else owns.",
        subcommands = {Instruments.Install.class, Instruments.Show.class, Instruments.Remove.class})
final class Instruments implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(
            name = "install",
            sortOptions = false,
            description = {
                "Installs a wording from a file, once its owner's terms are confirmed.",
                "The file is a FHIR R4 Questionnaire (JSON) or of our own form (docs/instruments.md). It is",
                "held against what is known of the instrument, and everything that is wrong is told",
                "together. Then the owner's terms are shown, and nothing is installed until 'yes' is",
                "typed. The pages offer it when they are started again."
            })
    static final class Install implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        @Option(
                names = "--instrument",
                paramLabel = "ID",
                description = "Which instrument it is, where a Questionnaire does not say so.")
        private @Nullable String instrument;

        @Option(
                names = "--terms-accepted",
                description = "Says that you meet the owner's terms; nothing is then asked.")
        private boolean termsAccepted;

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
            byte[] bytes;
            try {
                if (Files.size(file) > WordingReader.LARGEST)
                    return refused(
                            2,
                            file + " has " + Files.size(file) + " bytes; expected at most " + WordingReader.LARGEST
                                    + ".");
                bytes = Files.readAllBytes(file);
            } catch (NoSuchFileException e) {
                return refused(2, "There is no file " + file + ".");
            } catch (IOException e) {
                return refused(2, file + " cannot be read.");
            }
            String name = String.valueOf(file.getFileName());
            return switch (WordingReader.read(name, bytes, Optional.ofNullable(instrument), knowledge)) {
                case WordingReading.Refused(List<Fault> faults) -> {
                    faults.forEach(f -> spec.commandLine().getErr().println(f));
                    yield refused(
                            1,
                            "Nothing was installed: " + faults.size() + (faults.size() == 1 ? " fault." : " faults."));
                }
                case WordingReading.Fits(Wording wording) ->
                    install(new Installation(wording, bytes, name), new InstalledWordings(data.folder(), knowledge));
            };
        }

        private int install(Installation installation, InstalledWordings to) throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            installation.terms().forEach(out::println);
            if (!termsAccepted && !typedYes(out))
                return refused(1, "Nothing was installed: the terms were not confirmed.");
            try {
                installation.agreed(to, Clock.systemUTC().instant(), !termsAccepted);
            } catch (IOException e) {
                return refused(
                        1, "Nothing was installed: " + data.folder() + " cannot be written. Name another with --data.");
            }
            out.println("Installed " + installation.wording().instrument().id()
                    + ". The pages offer it when they are started again.");
            return 0;
        }

        private static boolean typedYes(PrintWriter out) throws IOException {
            out.print("Type yes if you meet these terms and may ask people in these words: ");
            out.flush();
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            out.println();
            return line != null && line.strip().equals("yes");
        }

        private int refused(int exit, String said) {
            spec.commandLine().getErr().println(said);
            return exit;
        }
    }

    @Command(name = "list", description = "Lists which instruments are installed, which can be, and which never.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
            var found = new InstalledWordings(data.folder(), knowledge).all();
            new InstalledList(knowledge, found).print(spec.commandLine().getOut());
            return found.damaged().isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "remove",
            description = "Removes an installed wording; what people answered stays in their records.")
    static final class Remove implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "The instrument, such as phq-9.")
        private String id = "";

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
            Optional<Instrument> instrument = knowledge.instruments().values().stream()
                    .filter(i -> i.isCalled(id))
                    .findFirst();
            if (instrument.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("There is no instrument '" + id + "'."
                                + Guess.of(id, knowledge.instruments().keySet()));
                return 2;
            }
            if (!new InstalledWordings(data.folder(), knowledge).remove(instrument.get())) {
                spec.commandLine().getErr().println(instrument.get().id() + " is not installed.");
                return 1;
            }
            spec.commandLine()
                    .getOut()
                    .println("Removed " + instrument.get().id()
                            + ". The pages stop offering it when they are started again.");
            return 0;
        }
    }
}
