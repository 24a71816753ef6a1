package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.HelpNumber;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.CountryChoice;
import org.paraspinal.web.view.CrisisCard;
import org.paraspinal.web.view.HelpLine;

/**
 * Telephone numbers for help, for the country that was chosen or that the browser's language names. Emergency numbers are always
 * shown; advice and crisis numbers only while they were checked within six months.
 */
final class Help {
    static final String COOKIE = "country";
    static final String EMERGENCY = "emergency";
    static final String ADVICE = "urgent-advice";
    static final String CRISIS = "crisis";
    private static final String UNKNOWN = "ZZ";
    private static final int MONTHS = 6;
    private static final String CALL = "Call";
    private static final String TALK = "Talk to somebody";
    private static final String DANGER = "If you are in danger now";

    private static final Pattern ABOUT_THE_SOURCE = Pattern.compile("; |(?<=\\.) ");
    /** Parts of a note that speak of where a number was found, which is for maintainers. */
    private static final Pattern OF_THE_SOURCE = Pattern.compile(
            "(?i)android|data file|copy|source|second result|article|page|listed|says|wording|tel:|general knowledge");

    private final Knowledge k;
    private final LocalDate today;
    private final String country;

    Help(Knowledge knowledge, LocalDate today, HttpServletRequest request) {
        k = knowledge;
        this.today = today;
        country = country(request);
    }

    private String country(HttpServletRequest request) {
        Stream<String> asked = Stream.ofNullable(request.getParameter(COOKIE));
        Stream<String> kept = request.getCookies() == null
                ? Stream.empty()
                : Stream.of(request.getCookies())
                        .filter(c -> c.getName().equals(COOKIE))
                        .map(c -> c.getValue());
        Stream<String> language = Stream.of(request.getLocale().getCountry());
        return Stream.of(asked, kept, language)
                .flatMap(s -> s)
                .filter(c -> k.helpNumbers().stream().anyMatch(n -> n.country().equals(c)))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The country by its two letters; ZZ when it is not known. */
    String country() {
        return country;
    }

    /** The country whose numbers are shown, as it stands in a sentence. */
    String named() {
        return country.equals(UNKNOWN) ? "your country" : name(country);
    }

    /** Whether the country has a number for this purpose that is shown. */
    boolean has(String purpose) {
        return lines(purpose, "").findAny().isPresent();
    }

    /** The emergency number first; for an unknown country the words "your local emergency number" come with it. */
    List<HelpLine> emergency() {
        return lines(EMERGENCY, CALL).toList();
    }

    /** Emergency last, for when it gets worse; advice lines first. */
    List<HelpLine> advice() {
        return Stream.concat(lines(ADVICE, "Medical advice"), lines(EMERGENCY, "If it gets worse"))
                .toList();
    }

    /** For somebody who may harm themselves. */
    CrisisCard crisis() {
        List<HelpLine> crisis = lines(CRISIS, TALK).toList();
        String says = crisis.isEmpty()
                ? "We know of no crisis line for your country. Call the emergency number, go to a doctor, or wake somebody you trust."
                : "You do not have to carry this alone. These people listen, by day and by night where it says so.";
        return new CrisisCard(
                "Please talk to somebody now",
                says,
                Stream.concat(lines(EMERGENCY, DANGER), crisis.stream()).toList());
    }

    /** Who listens first, and the emergency number for who may act on it. */
    List<HelpLine> talking() {
        return Stream.concat(lines(CRISIS, TALK), lines(EMERGENCY, DANGER)).toList();
    }

    private Stream<HelpLine> lines(String purpose, String label) {
        return k.helpNumbers().stream()
                .filter(n -> n.country().equals(country) && n.purpose().equals(purpose))
                .filter(n -> purpose.equals(EMERGENCY)
                        || n.checked().plusMonths(MONTHS).isAfter(today))
                .sorted(Comparator.comparing(
                        n -> n.dialled().isEmpty() != n.country().equals(UNKNOWN)))
                .map(n -> line(n, label));
    }

    private static HelpLine line(HelpNumber n, String label) {
        return new HelpLine(
                label(n, label),
                n.number(),
                n.dialled(),
                note(n),
                n.sourceTitle().isEmpty() ? "not yet checked against a source" : n.sourceTitle(),
                Said.date(n.checked()));
    }

    /** Whom one calls; words instead of a number need no name. */
    private static String label(HelpNumber n, String label) {
        if (n.dialled().isEmpty()) return label;
        return label.equals(CALL) ? CALL + " " + n.name() : label + ": " + n.name();
    }

    private static Optional<String> note(HelpNumber n) {
        String hours = n.hours().equals("not stated in source") ? "" : n.hours();
        String note = ABOUT_THE_SOURCE
                .splitAsStream(n.note().replaceAll("^\\[[^\\]]*\\]\\s*", ""))
                .filter(part -> !OF_THE_SOURCE.matcher(part).find())
                .collect(java.util.stream.Collectors.joining("; "));
        String both = hours.isEmpty() ? note : note.isEmpty() ? hours : hours + ". " + note;
        return both.isBlank() ? Optional.empty() : Optional.of(both);
    }

    /** The form that changes the country. */
    CountryChoice choice(String action) {
        List<Choice> all = k.helpNumbers().stream()
                .map(HelpNumber::country)
                .distinct()
                .map(c -> new Choice(c, name(c), Optional.empty(), c.equals(country)))
                .sorted(Comparator.comparing((Choice c) -> !c.value().equals(UNKNOWN))
                        .thenComparing(Choice::label))
                .toList();
        return new CountryChoice(action, name(country), all);
    }

    private static String name(String country) {
        return country.equals(UNKNOWN)
                ? "a country not listed"
                : Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }
}
