package org.paraspinal.care.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code help-numbers.csv}: one number a line. */
final class HelpNumbersReader {
    private static final List<String> COLUMNS = List.of(
            "country", "purpose", "number", "name", "hours", "note", "source_title", "source_url", "status", "checked");
    private static final Set<String> PURPOSES = Set.of("emergency", "urgent-advice", "crisis");

    private HelpNumbersReader() {}

    static List<HelpNumber> read(String csv, List<Fault> faults) {
        var out = new ArrayList<HelpNumber>();
        for (Csv.Row row : Csv.read("help-numbers.csv", csv, COLUMNS, faults)) number(row, out);
        return List.copyOf(out);
    }

    private static void number(Csv.Row row, List<HelpNumber> out) {
        if (!row.text("country").matches("[A-Z]{2}"))
            row.fault("country", "'" + row.text("country") + "' is not two capital letters");
        row.word("purpose", "purpose", PURPOSES);
        row.required("number");
        try {
            out.add(new HelpNumber(
                    row.text("country"),
                    row.text("purpose"),
                    row.text("number"),
                    row.text("name"),
                    row.text("hours"),
                    row.text("note"),
                    row.text("source_title"),
                    row.text("source_url"),
                    row.text("status").equals("found"),
                    LocalDate.parse(row.text("checked"))));
        } catch (DateTimeParseException e) {
            row.fault("checked", "'" + row.text("checked") + "' is not a date like 2026-11-22");
        }
    }
}
