package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.CodeMeaning.Coding;
import org.paraspinal.care.knowledge.CodeMeaning.Says;

/** Reads {@code codes.csv}: what codes of ICD-10-CM and LOINC, and names of medicines, mean for the safety check. */
final class CodesReader {
    static final String FILE = "codes.csv";
    static final String HEADING =
            "fact,system,codes,about,answer,counts,not_seventh,days,at_least,units,together,mark,source,seen,note";

    private static final List<String> COLUMNS = List.of(HEADING.split(","));
    private static final Map<Coding, Pattern> FORMS = Map.of(
            Coding.ICD_10_CM,
            Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?|[A-Z][0-9][0-9A-Z]-[A-Z][0-9][0-9A-Z]"),
            Coding.LOINC,
            Pattern.compile("[0-9]{3,7}-[0-9]"),
            Coding.MEDICINE,
            Pattern.compile("[a-z]{4,40}"),
            Coding.LINK,
            Pattern.compile("[a-z][a-z0-9.-]*"));
    private static final int MOST_DAYS = 36_500;
    private static final double LARGEST = 1e6;

    private CodesReader() {}

    static List<CodeMeaning> read(String csv, List<Fault> faults) {
        return Csv.read(FILE, csv, COLUMNS, faults).stream()
                .map(CodesReader::meaning)
                .toList();
    }

    private static CodeMeaning meaning(Csv.Row r) {
        Coding system = required(r, "system", Coding.class, Coding.LINK);
        Says says = required(r, "answer", Says.class, Says.NONE);
        if (r.text("about").isEmpty() && says != Says.NONE) r.fault("about", "is empty, but the answer is not none");
        if (!r.text("about").isEmpty() && says == Says.NONE) r.fault("about", "stands here, but the answer is none");
        if (!r.text("not_seventh").matches("[A-Z]*")) r.fault("not_seventh", "expected capital letters");
        if (!r.text("not_seventh").isEmpty() && system != Coding.ICD_10_CM)
            r.fault("not_seventh", "belongs to icd-10-cm alone");
        boolean measured = !r.text("at_least").isEmpty();
        if (measured && system != Coding.LOINC) r.fault("at_least", "belongs to loinc alone");
        if (system == Coding.LOINC && says != Says.NONE && !measured && says != Says.NUMBER)
            r.fault("at_least", "is empty: which value counts?");
        if (system == Coding.LOINC && r.text("units").isEmpty()) r.fault("units", "is empty");
        return new CodeMeaning(
                r.required("fact"),
                system,
                codes(r, system),
                r.optional("about"),
                says,
                r.word("counts", "time", List.of("current", "ever")).equals("ever"),
                r.text("not_seventh"),
                r.whole("days", 0, MOST_DAYS),
                r.number("at_least", -LARGEST, LARGEST),
                parts(r, "units"),
                r.optional("together"),
                required(r, "mark", Mark.class, Mark.ENGINEERING_JUDGEMENT),
                r.required("source"),
                r.yes("seen"),
                r.spot());
    }

    private static <E extends Enum<E>> E required(Csv.Row r, String column, Class<E> type, E standIn) {
        r.required(column);
        Optional<E> found = r.oneOf(column, column, type);
        return found.orElse(standIn);
    }

    private static List<String> codes(Csv.Row r, Coding system) {
        var out = new ArrayList<String>();
        Pattern form = FORMS.getOrDefault(system, Pattern.compile(""));
        r.required("codes");
        for (String code : parts(r, "codes")) {
            if (!form.matcher(code).matches())
                r.fault("codes", "'" + code + "' is not a code of " + r.text("system") + " or a range of such");
            else if (code.length() == 7
                    && code.charAt(3) == '-'
                    && code.substring(0, 3).compareTo(code.substring(4)) > 0)
                r.fault("codes", "'" + code + "' ends before it begins");
            else if (out.contains(code)) r.fault("codes", "'" + code + "' stands here twice");
            out.add(code);
        }
        return out;
    }

    private static List<String> parts(Csv.Row r, String column) {
        return Stream.of(r.text(column).split("\\|")).filter(p -> !p.isEmpty()).toList();
    }

    /** Follows every name to where it leads, and holds the file against the prefixes that stand beside the questions. */
    static void check(Knowledge k, Lookup lookup) {
        var groups = new HashMap<String, Integer>();
        for (CodeMeaning m : k.codes()) {
            lookup.sources(m.spot(), "source", List.of(m.source()));
            m.together().ifPresent(g -> groups.merge(g, 1, Integer::sum));
            m.about().ifPresent(about -> about(k, lookup, m, about));
        }
        for (CodeMeaning m : k.codes())
            if (m.together().filter(g -> groups.getOrDefault(g, 0) < 2).isPresent())
                lookup.fault(m.spot(), "together", "a group needs at least two rows");
        for (Question q : k.questions().values())
            for (String prefix : q.icd10())
                if (k.codes().stream().noneMatch(m -> says(m, q.id(), prefix)))
                    lookup.fault(
                            q.spot(), "icd10", "'" + prefix + "' stands in no row of " + FILE + " about " + q.id());
    }

    private static void about(Knowledge k, Lookup lookup, CodeMeaning m, String about) {
        if (m.says() == Says.NUMBER) {
            lookup.known(m.spot(), "about", "number", about, k.numbers().keySet());
            return;
        }
        var answers = Stream.concat(
                        k.questions().keySet().stream(),
                        k.questions().values().stream()
                                .flatMap(q -> q.qualifiers().stream().map(Question.Qualifier::id)))
                .collect(Collectors.toSet());
        lookup.known(m.spot(), "about", "question", about, answers);
        if (k.questions().get(about) instanceof Question q && q.polarity() == Polarity.FAVOURABLE)
            lookup.fault(m.spot(), "about", "'" + about + "' is good news, and no code gives it");
    }

    private static boolean says(CodeMeaning m, String question, String prefix) {
        return m.system() == Coding.ICD_10_CM
                && m.about().filter(question::equals).isPresent()
                && m.codes().stream().anyMatch(c -> covers(c, prefix));
    }

    /** Whether what the row says holds of everything with this prefix, or of some of it where the prefix is a whole chapter. */
    private static boolean covers(String code, String prefix) {
        if (code.indexOf('-') != 3) return prefix.startsWith(code);
        String category = prefix.substring(0, Math.min(3, prefix.length()));
        return prefix.length() < 3
                ? code.startsWith(prefix)
                : code.substring(0, 3).compareTo(category) <= 0 && category.compareTo(code.substring(4)) <= 0;
    }
}
