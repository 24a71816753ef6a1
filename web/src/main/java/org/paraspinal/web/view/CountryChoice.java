package org.paraspinal.web.view;

import java.util.List;

/**
 * Which country's numbers are shown, and a form to change it: {@code GET} with the field {@code country}.
 *
 * @param shown the country shown, as a name
 */
public record CountryChoice(String action, String shown, List<Choice> countries) {
    public CountryChoice {
        countries = List.copyOf(countries);
    }

    /** Whether the country is known; else the numbers shown are those that work in most places. */
    public boolean known() {
        return countries.stream().noneMatch(c -> c.chosen() && c.value().equals("ZZ"));
    }
}
