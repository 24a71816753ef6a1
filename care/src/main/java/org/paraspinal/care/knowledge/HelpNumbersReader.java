package org.paraspinal.care.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code help-numbers.csv}: one number a line, RFC 4180 quoting, the columns in fixed order. */
final class HelpNumbersReader {
    private static final List<String> COLUMNS = List.of(
            "country", "purpose", "number", "name", "hours", "note", "source_title", "source_url", "status", "checked");
    private static final Set<String> PURPOSES = Set.of("emergency", "urgent-advice", "crisis");

    private HelpNumbersReader() {}

    static List<HelpNumber> read(String csv, List<Fault> faults) {
        var out = new ArrayList<HelpNumber>();
        int line = 1;
        for (List<String> row : rows(csv)) {
            Spot spot = new Spot("help-numbers.csv", line, "");
            if (line++ == 1) {
                if (!row.equals(COLUMNS))
                    faults.add(new Fault(spot, "expected the columns " + String.join(",", COLUMNS)));
            } else if (row.size() != COLUMNS.size()) {
                faults.add(new Fault(spot, row.size() + " columns; expected " + COLUMNS.size()));
            } else {
                number(row, spot, faults, out);
            }
        }
        return List.copyOf(out);
    }

    private static void number(List<String> row, Spot spot, List<Fault> faults, List<HelpNumber> out) {
        if (!row.get(0).matches("[A-Z]{2}"))
            faults.add(new Fault(spot.at("country"), "'" + row.get(0) + "' is not two capital letters"));
        if (!PURPOSES.contains(row.get(1)))
            faults.add(new Fault(
                    spot.at("purpose"), "'" + row.get(1) + "' is not a purpose." + Guess.of(row.get(1), PURPOSES)));
        if (row.get(2).isBlank()) faults.add(new Fault(spot.at("number"), "is empty"));
        try {
            out.add(new HelpNumber(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    row.get(8).equals("found"),
                    LocalDate.parse(row.get(9))));
        } catch (DateTimeParseException e) {
            faults.add(new Fault(spot.at("checked"), "'" + row.get(9) + "' is not a date like 2026-11-22"));
        }
    }

    /** Splits quoted CSV into rows; a quote inside quotes is doubled. */
    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
