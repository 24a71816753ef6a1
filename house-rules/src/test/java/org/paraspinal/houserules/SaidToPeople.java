package org.paraspinal.houserules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A sentence that people are shown.
 *
 * @param where the file, and in YAML the entry
 * @param sources of the entry it stands in; empty where it names none
 * @param strength what it rests on, in words; empty where nothing is said
 */
record SaidToPeople(String sentence, String where, List<String> sources, String strength) {
    /** Words by which good may be claimed of something. Better one too many: what claims nothing is listed with its reason. */
    private static final Pattern BENEFIT = Pattern.compile(
            "\\b(eas(e[sd]?|ing)|relie(f|v\\w+)|reduc\\w+|improv\\w+|help(s|ed|ful)|works?|worked|sooth\\w+|calm(s|er|ing|ed)?"
                    + "|relax(es|ed|ing)|loosen\\w*|heal(s|ed|ing)?|cure\\w*|better|benefit\\w*|effective\\w*|good for|gain\\w*|mends?"
                    + "|less (pain|sore\\w*|stiff\\w*|tense|stress|worry)|fewer (pain\\w*|pills|drugs|medicines)|pain[- ]free"
                    + "|free of pain|lifts? (mood|depress\\w+|spirits)|cuts (pain|stress)|boosts?|flush(es)? \\w+|stronger|faster"
                    + "|takes? (\\w+ ){0,2}pain away|recover(s|ed|y)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern JTE_CODE = Pattern.compile(
            "(?m)^@(import|param).*$|^!\\{.*$|@(if|elseif|for|template\\.[\\w.]+)\\((?:[^()`]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)"
                    + "|@else|@endif|@endfor|\\$unsafe\\{[^}]*\\}|[!$]\\{[^}]*\\}|<[^>]*>");
    private static final Pattern JTE_QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern JAVA_COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//.*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern JAVA_JOINED = Pattern.compile("\"\\s*\\n\\s*\\+\\s*\"");
    private static final Pattern JAVA_TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern MARKDOWN_CODE = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);

    /** Everything shown to people: knowledge, templates, texts in code, and the first page of the repository. */
    static List<SaidToPeople> in(SourceTree tree) {
        var all = new ArrayList<SaidToPeople>();
        for (Path p : tree.files(SaidToPeople::shown)) {
            String file = tree.root().relativize(p).toString();
            all.addAll(from(file, tree.read(file)));
        }
        return List.copyOf(all);
    }

    private static boolean shown(Path p) {
        String path = p.toString();
        if (path.contains("/src/test/")) return false;
        return path.endsWith(".jte")
                || path.contains("/knowledge/") && path.endsWith(".yaml")
                || path.matches(".*/(care|web)/src/main/java/.*\\.java")
                || path.endsWith("/README.md") && !path.contains("/knowledge/") && !path.contains("/benchmarks/");
    }

    /** The sentences of a file, by the kind of file it is. */
    static List<SaidToPeople> from(String file, String text) {
        if (file.endsWith(".yaml")) {
            var out = new ArrayList<SaidToPeople>();
            walk(new Load(LoadSettings.builder().build()).loadFromString(text), file, List.of(), "", out);
            return out;
        }
        Stream<String> pieces = file.endsWith(".jte")
                ? Stream.concat(
                        Arrays.stream(JTE_CODE.matcher(text).replaceAll("\n").split("\n")),
                        JTE_QUOTED.matcher(text).results().map(m -> m.group(1)))
                : file.endsWith(".java")
                        ? JAVA_TEXT
                                .matcher(JAVA_JOINED
                                        .matcher(JAVA_COMMENT.matcher(text).replaceAll(""))
                                        .replaceAll(""))
                                .results()
                                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                        : Arrays.stream(
                                MARKDOWN_CODE.matcher(text).replaceAll(" ").split("\n\\s*\n|\n[-*|] "));
        return pieces.flatMap(SaidToPeople::sentences)
                .map(s -> new SaidToPeople(s, file, List.of(), ""))
                .distinct()
                .toList();
    }

    private static Stream<String> sentences(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return END.splitAsStream(one).map(String::strip).filter(s -> s.contains(" "));
    }

    /** @param above the mappings it stands in, the nearest first */
    private static void walk(Object at, String file, List<Map<?, ?>> above, String key, List<SaidToPeople> out) {
        if (at instanceof Map<?, ?> map) {
            var within = new ArrayList<Map<?, ?>>(List.of(map));
            within.addAll(above);
            map.forEach((k, v) -> walk(v, file, within, String.valueOf(k), out));
        } else if (at instanceof Collection<?> list) {
            list.forEach(o -> walk(o, file, above, key, out));
        } else if (at instanceof String text && !(file.endsWith("sources.yaml"))) {
            sentences(text).map(s -> entry(s, file, above, key)).forEach(out::add);
        }
    }

    private static SaidToPeople entry(String sentence, String file, List<Map<?, ?>> above, String key) {
        String id = above.stream()
                .filter(m -> m.get("id") instanceof String)
                .findFirst()
                .map(m -> String.valueOf(m.get("id")))
                .orElse("");
        String where = file + (id.isEmpty() ? "" : ", " + id);
        if (Set.of("popular", "about").contains(key) && above.getFirst().get("terms") instanceof Collection<?> terms) {
            var sources = new LinkedHashSet<String>();
            terms.forEach(t -> sources.addAll(sources((Map<?, ?>) t)));
            return new SaidToPeople(
                    sentence,
                    where,
                    List.copyOf(sources),
                    "a saying, quoted; backing: " + above.getFirst().get("backing"));
        }
        Optional<Map<?, ?>> rests =
                above.stream().filter(m -> !sources(m).isEmpty()).findFirst();
        return new SaidToPeople(
                sentence,
                where + (above.getFirst().get("term") instanceof String t ? "/" + t : ""),
                rests.map(SaidToPeople::sources).orElse(List.of()),
                rests.map(SaidToPeople::strength).orElse(""));
    }

    private static List<String> sources(Map<?, ?> entry) {
        return entry.get("sources") instanceof Collection<?> c
                ? c.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String strength(Map<?, ?> entry) {
        var parts = new ArrayList<String>();
        if (entry.get("mark") != null) parts.add(String.valueOf(entry.get("mark")));
        if (entry.get("grade") != null) parts.add("grade " + entry.get("grade"));
        if (entry.get("backing") != null) parts.add(String.valueOf(entry.get("backing")));
        if (entry.get("certainty") != null) parts.add(entry.get("certainty") + " certainty");
        if (parts.isEmpty() && entry.get("why") != null) parts.add("a choice, with its reasons");
        return String.join(", ", parts);
    }

    /** Whether it has a word by which good may be claimed, or stands among the claims. */
    boolean maybeClaims() {
        return BENEFIT.matcher(sentence).find() || where.contains("claims.yaml") && borneOut();
    }

    /** Whether it names a source and how strong it is. */
    boolean borneOut() {
        return !sources.isEmpty() && !strength.isEmpty();
    }

    /** Without what would end a cell of a table. */
    String cell() {
        return Matcher.quoteReplacement(sentence)
                .replace("\\", "")
                .replace("|", "\\|")
                .replace("{", "`{")
                .replace("}", "}`");
    }
}
