package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.web.paper.PaperSize;
import org.paraspinal.web.paper.Press;
import org.paraspinal.web.view.PaperSheet;
import org.paraspinal.web.view.Printable;
import org.paraspinal.web.view.Renderer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives a page as a PDF, on the paper of the person's country, in the largest type that fits one sheet; kept nowhere. */
@Component
class Papers {
    private final Visit visit;
    private final Knowledge k;
    private final Renderer renderer;
    private final Press press = new Press();

    Papers(Visit visit, Renderer renderer) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.renderer = renderer;
    }

    /** @param name of the file, before the day */
    ResponseEntity<byte[]> of(HttpServletRequest request, Printable page, String name) {
        PaperSize size = PaperSize.usedIn(new Help(k, visit.today(), request).country());
        String style = press.style();
        Iterable<String> sheets = Stream.of(PaperSheet.Type.values())
                .map(type -> new PaperSheet(size, type, style, Said.REVIEW, k.version()))
                .map(sheet -> renderer.sheet(page, sheet))::iterator;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "-" + visit.today() + ".pdf\"")
                .body(press.fitting(sheets));
    }
}
