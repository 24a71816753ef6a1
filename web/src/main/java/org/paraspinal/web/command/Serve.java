package org.paraspinal.web.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.store.CannotOpen;
import org.paraspinal.store.DataFolder;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.Journal;
import org.paraspinal.store.SqliteJournal;
import org.paraspinal.web.flow.Demo;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the pages on this machine. */
@Command(
        name = "serve",
        description = "Starts the pages on http://localhost:8080. This is what ./paraspinal does alone.")
final class Serve implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder for the data. Left out: your user's data folder.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port, 1 to 65535. Left out: 8080.")
    private int port = 8080;

    @Option(names = "--demo", description = "Shows a made-up person with eight weeks of history. Nothing is kept.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) return refused("--port " + port + ": expected a number from 1 to 65535.");
        if (port > 0 && !free(port))
            return refused(
                    "Port " + port + " is in use on this machine. Stop what uses it, or choose another with --port.");
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        if (demo) return demonstrate(knowledge);
        Path folder = data == null ? DataFolder.usual(System.getenv(), System.getProperties()) : data;
        try (DataFolder opened = DataFolder.open(folder);
                Journal journal = SqliteJournal.open(opened, Clock.systemUTC())) {
            opened.warnings().forEach(w -> spec.commandLine().getErr().println(w));
            return run(journal, knowledge, new Settings(Optional.empty()), "Data: " + opened.path());
        } catch (CannotOpen e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Integer demonstrate(Knowledge knowledge) throws InterruptedException {
        Clock clock = Clock.systemDefaultZone();
        var journal = new InMemoryJournal(clock);
        Settings settings = Demo.fill(journal, knowledge, clock);
        return run(journal, knowledge, settings, "A demonstration: the person is made up, and nothing is kept.");
    }

    private Integer run(Journal journal, Knowledge knowledge, Settings settings, String about)
            throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (WebServer server = WebServer.start(port, journal, knowledge, Clock.systemDefaultZone(), settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            var out = spec.commandLine().getOut();
            out.println("Paraspinal is ready at " + server.address());
            out.println(about);
            out.println("No clinician has reviewed these rules. Stop it with Ctrl-C.");
            out.flush();
            stopped.await();
        }
        return 0;
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 2;
    }
}
