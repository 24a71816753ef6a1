package org.paraspinal.web.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.store.DataFolder;
import org.paraspinal.store.SqliteJournal;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;
import picocli.CommandLine.Command;

/**
 * Starts the pages on an empty folder, opens some of them and stops. The launcher lets it run once after a build, under the Java machine's
 * own recorder, so that later starts find what they load ready made.
 */
@Command(name = "rehearse", hidden = true, description = "Starts the pages once, opens some, and stops.")
final class Rehearse implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/", "/check", "/evidence", "/techniques", "/help/emergency", "/open", "/css/base.css", "/js/page.js");

    @Override
    public Integer call() throws Exception {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        Path folder = Files.createTempDirectory("paraspinal-rehearsal");
        try (DataFolder data = DataFolder.open(folder);
                var journal = SqliteJournal.open(data, Clock.systemUTC());
                var server = WebServer.start(
                        0, journal, knowledge, Clock.systemDefaultZone(), new Settings(Optional.empty(), Map.of()));
                var visitor = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (String page : PAGES)
                visitor.send(
                        HttpRequest.newBuilder(URI.create(server.address() + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        } finally {
            forget(folder);
        }
        return 0;
    }

    private static void forget(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
