package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Clearance;
import org.paraspinal.web.view.ClearancePage.Written;

/** The form that tells what a doctor has allowed, read field by field. */
final class ClearanceForm {
    private static final int LONGEST_NAME = 100;
    private static final String A_DAY = "Write a day, such as 2026-11-03.";

    private final Form form;
    private final LocalDate today;

    ClearanceForm(Form form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    Written written() {
        return new Written(text("by"), text("on"), text("allowed"), text("until"));
    }

    List<String> items(List<String> offered) {
        return offered.stream().filter(form.all("item")::contains).toList();
    }

    /** One leave for each item; none while something is filled in wrong. */
    List<ClearanceSaid> read(List<String> offered) {
        List<String> items = items(offered);
        if (items.isEmpty()) form.mistake("item", "Choose what it was for.");
        String by = by();
        Optional<LocalDate> on = on();
        Optional<LocalDate> until = until(on);
        String allowed = text("allowed");
        if (allowed.length() > Clearance.MOST_ALLOWED)
            form.mistake("allowed", "Say it in at most " + Clearance.MOST_ALLOWED + " characters.");
        if (on.isEmpty() || !form.mistakes().isEmpty()) return List.of();
        return items.stream()
                .map(i -> new ClearanceSaid(
                        i, by, on.get(), until, Optional.of(allowed).filter(a -> !a.isEmpty())))
                .toList();
    }

    private String by() {
        String by = text("by");
        if (by.isEmpty()) form.mistake("by", "Write who examined you: a name, or what they are.");
        if (by.length() > LONGEST_NAME) form.mistake("by", "Say it in at most " + LONGEST_NAME + " characters.");
        return by;
    }

    private Optional<LocalDate> on() {
        if (!form.has("on")) form.mistake("on", "Write the day on which you were examined.");
        Optional<LocalDate> on = day("on");
        if (on.filter(today::isBefore).isPresent()) form.mistake("on", "This day is still to come.");
        return on;
    }

    private Optional<LocalDate> until(Optional<LocalDate> on) {
        Optional<LocalDate> until = day("until");
        if (on.isEmpty() || (form.has("until") && until.isEmpty())) return until;
        LocalDate last = until.orElse(on.get().plusDays(Clearance.DAYS));
        String field = until.isPresent() ? "until" : "on";
        if (!last.isAfter(on.get())) form.mistake(field, "Write a day after the one on which you were examined.");
        else if (last.isBefore(today))
            form.mistake(field, "This leave ended on " + Said.date(last) + ". Ask the doctor again.");
        return until;
    }

    private Optional<LocalDate> day(String field) {
        String text = text(field);
        if (text.isEmpty()) return Optional.empty();
        try {
            if (text.matches("[12]\\d{3}-\\d\\d-\\d\\d")) return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // there is no such day, and it is told below
        }
        form.mistake(field, A_DAY);
        return Optional.empty();
    }

    private String text(String field) {
        return form.one(field).orElse("").replace("\r\n", "\n").strip();
    }
}
