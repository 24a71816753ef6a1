package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.paraspinal.store.Backup;
import org.paraspinal.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Making, checking and restoring backups. */
final class Backups {
    private static final Backup BACKUP = new Backup("0.1.0", InstantSource.system());

    private Backups() {}

    private static String told(Manifest m) {
        return m.people() + (m.people() == 1 ? " person, " : " people, ") + m.entries() + " entries, made "
                + m.created();
    }

    @Command(name = "backup", description = "Copies all data into one new file, also while the pages run.")
    static final class Make implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
        private Path file = Path.of("");

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            return switch (BACKUP.write(data.folder(), file)) {
                case Backup.Writing.Saved s -> {
                    out.println("Saved " + file + ": " + told(s.manifest())
                            + ". It is not encrypted: keep it where only you can read it.");
                    yield 0;
                }
                case Backup.Writing.NotSaved n -> {
                    spec.commandLine().getErr().println(n.why());
                    yield 1;
                }
            };
        }
    }

    @Command(name = "verify", description = "Looks at every byte of a backup and changes nothing.")
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return switch (Backup.verify(file)) {
                case Backup.Check.Intact i -> {
                    spec.commandLine().getOut().println(file + " is intact: " + told(i.manifest()) + ".");
                    yield 0;
                }
                case Backup.Check.Damaged d -> {
                    d.problems().forEach(spec.commandLine().getErr()::println);
                    yield 1;
                }
            };
        }
    }

    @Command(
            name = "restore",
            description = "Checks a backup, keeps the data there is beside it, and puts the backup in its place.")
    static final class Restore implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file = Path.of("");

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            return switch (BACKUP.restore(file, data.folder())) {
                case Backup.Restoring.Restored r -> {
                    out.println("Restored into " + data.folder() + ": " + told(r.manifest()) + ".");
                    r.previous().ifPresent(p -> out.println("The data that was there is kept in " + p + "."));
                    r.warnings().forEach(out::println);
                    yield 0;
                }
                case Backup.Restoring.NotRestored n -> {
                    n.problems().forEach(spec.commandLine().getErr()::println);
                    yield 1;
                }
            };
        }
    }
}
