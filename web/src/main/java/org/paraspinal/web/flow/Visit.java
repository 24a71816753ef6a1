package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.CarePath;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Page;
import org.paraspinal.web.view.Renderer;
import org.paraspinal.web.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What every page does alike: knows the person by the cookie, frames the page, reads the record and judges it for today. */
@Component
public class Visit {
    static final String COOKIE = "paraspinal";
    private static final long COOKIE_SECONDS = 400L * 24 * 3600;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final CarePath care;
    private final Records records;
    private final Renderer renderer;
    private final Settings settings;

    Visit(CarePath care, Records records, Renderer renderer, Settings settings) {
        this.care = care;
        this.records = records;
        this.renderer = renderer;
        this.settings = settings;
    }

    CarePath care() {
        return care;
    }

    Records records() {
        return records;
    }

    /** The wordings that were installed, by the instrument's id. */
    Map<String, Wording> wordings() {
        return settings.wordings();
    }

    LocalDate today() {
        return records.today();
    }

    /** When a day ends here, in milliseconds since 1970. */
    long endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(records.clock().getZone())
                .toInstant()
                .toEpochMilli();
    }

    Optional<Secret> secret(HttpServletRequest request) {
        if (settings.demo().isPresent()) return Secret.typed(settings.demo().get());
        if (request.getCookies() == null) return Optional.empty();
        for (var c : request.getCookies()) if (c.getName().equals(COOKIE)) return Secret.typed(c.getValue());
        return Optional.empty();
    }

    /** The person whose cookie this is; empty when nobody is known here. */
    Optional<PersonId> known(HttpServletRequest request) {
        return secret(request).flatMap(records::opens);
    }

    /** The person whose cookie this is. */
    PersonId person(HttpServletRequest request) {
        return known(request).orElseThrow(NobodyHere::new);
    }

    /** Nobody is known by this browser: it begins at the start. */
    static final class NobodyHere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Chart chart(HttpServletRequest request) {
        return records.chart(person(request));
    }

    /** What is known of the person today. */
    Facts facts(Chart chart) {
        return facts(chart.answers(today()));
    }

    Facts facts(Answers answers) {
        return switch (care.read(answers)) {
            case Reading.Understood u -> u.facts();
            case Reading.Misread m ->
                throw new IllegalStateException("The record holds answers that this knowledge does not understand: "
                        + m.problems().stream().map(p -> p.field()).toList());
        };
    }

    /** How the safety check stands today. */
    Standing standing(HttpServletRequest request) {
        return standing(chart(request));
    }

    Standing standing(Chart chart) {
        return Standing.of(judge(chart), chart.askedAgain(today()));
    }

    /** What stands as yes and was said less than a day ago. */
    Set<String> freshYes(Chart chart) {
        return chart.freshYes(records.clock().instant());
    }

    /** The verdict for today, judged anew. */
    Verdict judge(Chart chart) {
        return care.judge(facts(chart));
    }

    /** Keeps one thing that happened. */
    Chart keep(HttpServletRequest request, Happening happening) {
        return records.keep(person(request), _ -> List.of(happening));
    }

    Frame frame(
            HttpServletRequest request,
            String title,
            String place,
            Optional<String> back,
            List<Frame.Mistake> mistakes) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                title,
                place,
                back,
                settings.demo().isPresent(),
                mistakes,
                csrf == null ? new Frame.Csrf("_csrf", "") : new Frame.Csrf(csrf.getParameterName(), csrf.getToken()),
                "/");
    }

    Frame frame(HttpServletRequest request, String title, String place) {
        return frame(request, title, place, Optional.empty(), List.of());
    }

    Frame frame(HttpServletRequest request, String title, String place, String back) {
        return frame(request, title, place, Optional.of(back), List.of());
    }

    ResponseEntity<String> page(Page page) {
        return page(HttpStatus.OK, page);
    }

    ResponseEntity<String> page(HttpStatus status, Page page) {
        return ResponseEntity.status(status).contentType(HTML).body(renderer.render(page));
    }

    ResponseEntity<String> page(Page page, ResponseCookie cookie) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(renderer.render(page));
    }

    static <T> ResponseEntity<T> to(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, where)
                .build();
    }

    static ResponseEntity<String> to(String where, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, where)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    /** By HTTPS it is sent by HTTPS alone. */
    static ResponseCookie remember(HttpServletRequest request, Secret secret) {
        return cookie(secret.value(), COOKIE_SECONDS, request.isSecure());
    }

    static ResponseCookie forget() {
        return cookie("", 0, false);
    }

    private static ResponseCookie cookie(String value, long seconds, boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build();
    }
}
