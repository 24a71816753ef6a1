package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.web.view.HelpLine;
import org.paraspinal.web.view.HelpPage;
import org.paraspinal.web.view.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers for help, a page for each purpose, open to everybody. */
@RestController
class HelpController {
    private final Visit visit;

    HelpController(Visit visit) {
        this.visit = visit;
    }

    @GetMapping({"/help", "/help/emergency"})
    ResponseEntity<String> emergency(HttpServletRequest request) {
        Help help = help(request);
        return page(request, HelpWords.EMERGENCY, help, help.emergency(), help.has(Help.EMERGENCY));
    }

    @GetMapping("/help/advice")
    ResponseEntity<String> advice(HttpServletRequest request) {
        Help help = help(request);
        return page(request, HelpWords.ADVICE, help, help.advice(), help.has(Help.ADVICE));
    }

    @GetMapping("/help/crisis")
    ResponseEntity<String> crisis(HttpServletRequest request) {
        Help help = help(request);
        return page(request, HelpWords.CRISIS, help, help.talking(), help.has(Help.CRISIS));
    }

    private Help help(HttpServletRequest request) {
        return new Help(visit.care().knowledge(), visit.today(), request);
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, HelpWords words, Help help, List<HelpLine> lines, boolean known) {
        return visit.page(new HelpPage(
                visit.frame(request, words.title(), "Help", "/"),
                words.ink(),
                words.sentence(),
                words.lead(),
                lines,
                known ? Optional.empty() : Optional.of(words.none(help.named())),
                help.choice(words.path()),
                words.when(),
                words.say(),
                words.meanwhile(),
                words.others().stream().map(w -> new Link(w.title(), w.path())).toList()));
    }
}
