package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.paraspinal.store.Erasure;
import org.paraspinal.store.Export;
import org.paraspinal.store.KnownBackup;
import org.paraspinal.store.PersonId;
import org.paraspinal.web.view.ErasedPage;
import org.paraspinal.web.view.Frame.Mistake;
import org.paraspinal.web.view.KeepPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.OpenPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own say over the record: keep it, open it elsewhere, take it along, lock this device, erase everything. */
@RestController
class KeepController {
    private final Visit visit;

    KeepController(Visit visit) {
        this.visit = visit;
    }

    @GetMapping("/keep")
    ResponseEntity<String> keep(HttpServletRequest request) {
        return keep(request, List.of());
    }

    private ResponseEntity<String> keep(HttpServletRequest request, List<Mistake> mistakes) {
        PersonId person = visit.person(request);
        LocalDate since = LocalDate.ofInstant(
                visit.records().journal().read(person).getFirst().recordedAt(), ZoneId.systemDefault());
        return visit.page(new KeepPage(
                visit.frame(request, "Your record", "Your record", Optional.of("/"), mistakes),
                visit.secret(request).orElseThrow().grouped(),
                Said.date(since),
                "/keep/lock",
                List.of(
                        new Link("Everything, as JSON", "/keep/export.json"),
                        new Link("All numbers as tables (CSV), with a dictionary", "/keep/tables.zip")),
                "/keep/erase",
                List.of()));
    }

    @PostMapping("/keep/lock")
    ResponseEntity<String> lock() {
        return leaving(Visit.to("/", Visit.forget()));
    }

    @GetMapping("/open")
    ResponseEntity<String> open(HttpServletRequest request) {
        return visit.page(new OpenPage(visit.frame(request, "Open your record", "Your record", "/"), "/open", ""));
    }

    @PostMapping("/open")
    ResponseEntity<String> open(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Optional<String> code = new Form(fields).one("code");
        Optional<Secret> secret =
                code.flatMap(Secret::typed).filter(s -> visit.records().opens(s).isPresent());
        if (secret.isPresent()) return Visit.to("/progress", Visit.remember(request, secret.get()));
        var mistake = new Mistake("code", "No record opens with this code. Look at each letter once more.");
        return visit.page(new OpenPage(
                visit.frame(request, "Open your record", "Your record", Optional.of("/"), List.of(mistake)),
                "/open",
                code.orElse("")));
    }

    @GetMapping("/keep/export.json")
    ResponseEntity<String> export(HttpServletRequest request) {
        String json = Export.of(
                visit.records().journal(),
                visit.person(request),
                visit.records().clock().instant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"paraspinal-record.json\"")
                .body(json);
    }

    @GetMapping("/keep/tables.zip")
    ResponseEntity<byte[]> tables(HttpServletRequest request) {
        byte[] zip = new RecordTables(visit.care().knowledge()).zip(visit.chart(request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"paraspinal-tables.zip\"")
                .body(zip);
    }

    @PostMapping("/keep/erase")
    ResponseEntity<String> erase(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        PersonId person = visit.person(request);
        if (!new Form(fields).has("sure"))
            return keep(request, List.of(new Mistake("sure", "Tick that you are sure: this cannot be undone.")));
        Erasure erased = visit.records().journal().erase(person);
        var page = new ErasedPage(
                visit.frame(request, "Erased", "Your record"),
                Said.date(LocalDate.ofInstant(erased.when(), ZoneId.systemDefault())),
                erased.olderBackups().stream().map(KeepController::named).toList());
        return leaving(visit.page(page, Visit.forget()));
    }

    /** Nothing of the person stays in this browser: no page that was kept for when it is offline, no session under way. */
    private static ResponseEntity<String> leaving(ResponseEntity<String> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Clear-Site-Data", "\"storage\"")
                .body(answer.getBody());
    }

    private static String named(KnownBackup backup) {
        return backup.file() + ", made " + Said.date(LocalDate.ofInstant(backup.madeAt(), ZoneId.systemDefault()));
    }
}
