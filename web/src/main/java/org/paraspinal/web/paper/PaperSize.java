package org.paraspinal.web.paper;

import java.util.Set;

/** The sheet that lies in a country's printers. */
public enum PaperSize {
    A4("210mm 297mm"),
    LETTER("8.5in 11in");

    /** Where letters are written on US Letter; everywhere else on A4. */
    private static final Set<String> LETTER_IN =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "SV", "HN", "NI", "DO", "PR", "BZ");

    private final String measures;

    PaperSize(String measures) {
        this.measures = measures;
    }

    /** Of a country by its two letters; A4 when it is not known. */
    public static PaperSize usedIn(String country) {
        return LETTER_IN.contains(country) ? LETTER : A4;
    }

    /** Width and height, as a stylesheet writes them. */
    public String measures() {
        return measures;
    }
}
