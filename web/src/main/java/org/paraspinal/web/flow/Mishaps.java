package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.ErrorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Whatever fails, the person is told not to go on; the log gets the kind and place of the failure and never an answer. */
@RestControllerAdvice
class Mishaps {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final Visit visit;

    Mishaps(Visit visit) {
        this.visit = visit;
    }

    @ExceptionHandler(Visit.NobodyHere.class)
    ResponseEntity<String> nobody() {
        return Visit.to("/");
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ResponseEntity<String> missing(HttpServletRequest request, Exception e) {
        String sentence = e instanceof NotFound ? String.valueOf(e.getMessage()) : "There is no such page.";
        return told(request, HttpStatus.NOT_FOUND, sentence, Optional.empty());
    }

    /** Sent by no form of ours: a field with signs in its name that cannot be typed. */
    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<String> rejected(HttpServletRequest request) {
        return told(request, HttpStatus.BAD_REQUEST, "This cannot be done that way.", Optional.empty());
    }

    /** Whoever closes a track midway, or leaves before a page has come, has gone away: nothing failed, and nobody is there to be told. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone() {
        LOG.debug("A client went away before everything was sent.");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> failed(HttpServletRequest request, Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return told(
                    request,
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    "This cannot be done that way.",
                    Optional.empty());
        String reference = UUID.randomUUID().toString().substring(0, 8);
        StackTraceElement[] at = e.getStackTrace();
        LOG.error(
                "Failure {}: {} at {}", reference, e.getClass().getName(), at.length == 0 ? "an unknown place" : at[0]);
        var help = new Help(visit.care().knowledge(), visit.today(), request);
        return visit.page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new ErrorPage(
                        visit.frame(request, "We cannot say", "Error"),
                        true,
                        "We cannot say: do not go on.",
                        List.of("Something failed on our side. Until it works again, take it for a no."),
                        help.emergency(),
                        Optional.of(new Action("Back to the start", "/", false)),
                        Optional.of(reference)));
    }

    private ResponseEntity<String> told(
            HttpServletRequest request, HttpStatus status, String sentence, Optional<String> reference) {
        return visit.page(
                status,
                new ErrorPage(
                        visit.frame(request, "Not found", "Error"),
                        false,
                        sentence,
                        List.of(),
                        List.of(),
                        Optional.of(new Action("Back to the start", "/", false)),
                        reference));
    }
}
