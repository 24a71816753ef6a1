package org.paraspinal.web.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.store.CannotOpen;
import org.paraspinal.store.DataFolder;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.Journal;
import org.paraspinal.store.SqliteJournal;
import org.paraspinal.web.flow.Demo;
import org.paraspinal.web.lan.Drawer;
import org.paraspinal.web.lan.HouseNames;
import org.paraspinal.web.lan.Lan;
import org.paraspinal.web.lan.Network;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;
import org.paraspinal.web.wording.InstalledWordings;
import org.paraspinal.web.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the pages on this machine. */
@Command(
        name = "serve",
        description = "Starts the pages on http://localhost:8080. This is what ./paraspinal does alone.")
final class Serve implements Callable<Integer> {
    private static final String HOST_NAME = "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port, 1 to 65535. Left out: 8080.")
    private int port = 8080;

    @Option(names = "--demo", description = "Shows a made-up person with eight weeks of history. Nothing is kept.")
    private boolean demo;

    @Option(
            names = "--lan",
            description =
                    "Lets other devices in the house in, by HTTPS with a certificate of its own and a pairing code.")
    private boolean lan;

    @Option(
            names = "--lan-port",
            paramLabel = "N",
            defaultValue = "8443",
            description = "The port for other devices, 1 to 65535. Left out: 8443.")
    private int lanPort = 8443;

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            description = "A name by which a reverse proxy on this machine passes people on; may be given again.")
    private List<String> hostNames = List.of();

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) return refused("--port " + port + ": expected a number from 1 to 65535.");
        if (lanPort < 0 || lanPort > 65_535)
            return refused("--lan-port " + lanPort + ": expected a number from 1 to 65535.");
        if (lan && port > 0 && port == lanPort)
            return refused("--lan-port " + lanPort + ": expected another port than --port.");
        for (String name : hostNames)
            if (!name.matches(HOST_NAME) || Lan.isThisMachine(name))
                return refused("--host-name " + name + ": expected a name such as massage.example.org.");
        if (port > 0 && !free(InetAddress.getLoopbackAddress(), port)) return inUse(port, "--port");
        if (lan && lanPort > 0 && !free(new InetSocketAddress(0).getAddress(), lanPort))
            return inUse(lanPort, "--lan-port");
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        if (demo) return demonstrate(knowledge);
        Path folder = data.folder();
        try (DataFolder opened = DataFolder.open(folder);
                Journal journal = SqliteJournal.open(opened, Clock.systemUTC())) {
            opened.warnings().forEach(w -> spec.commandLine().getErr().println(w));
            var settings = new Settings(Optional.empty(), wordings(opened, knowledge));
            return run(journal, knowledge, settings, Drawer.in(opened), "Data: " + opened.path());
        } catch (CannotOpen e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** The sound ones; a damaged one is told, and stops nothing. */
    private Map<String, Wording> wordings(DataFolder folder, Knowledge knowledge) {
        PrintWriter err = spec.commandLine().getErr();
        var sound = new LinkedHashMap<String, Wording>();
        try {
            var found = new InstalledWordings(folder.path(), knowledge).all();
            found.damaged().forEach((id, faults) -> {
                err.println("The wording of " + id + " is damaged, and is not offered:");
                faults.forEach(err::println);
            });
            found.sound().forEach((id, installed) -> sound.put(id, installed.wording()));
        } catch (IOException e) {
            err.println("The installed instruments cannot be read, and none is offered: "
                    + e.getClass().getSimpleName() + ".");
        }
        return sound;
    }

    private Integer demonstrate(Knowledge knowledge) throws InterruptedException {
        Clock clock = Clock.systemDefaultZone();
        var journal = new InMemoryJournal(clock);
        Settings settings = Demo.fill(journal, knowledge, clock);
        return run(
                journal,
                knowledge,
                settings,
                Drawer.inMemory(),
                "A demonstration: the person is made up, and nothing is kept.");
    }

    private Integer run(Journal journal, Knowledge knowledge, Settings settings, Drawer drawer, String about)
            throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Clock clock = Clock.systemDefaultZone();
        var told = new ToldInTheTerminal(spec.commandLine().getOut());
        var names = hostNames.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var network = new Network(lan, lanPort, names, drawer, HouseNames::now, told::code);
        try (WebServer server = WebServer.start(port, journal, knowledge, clock, settings, network)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            told.ready(server, about);
            stopped.await();
        }
        return 0;
    }

    private static boolean free(InetAddress address, int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int inUse(int port, String option) {
        return refused("Port " + port + " is in use on this machine. Stop what uses it, or choose another with "
                + option + ".");
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 2;
    }
}
