package org.paraspinal.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.CodeMeaning.Coding;
import org.paraspinal.care.knowledge.Knowledge;

/** The rows of {@code codes.csv}, laid out so that a code among the bytes of a line is found in one or two steps. */
public final class Codes {
    private static final int[] UNKNOWN = {};
    private static final int LONGEST_PREFIX = 7;
    private static final int LONGEST_CODE = 8;
    private static final int MOST_REMEMBERED = 100_000;
    private static final int SEVENTH = 7;
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private final List<CodeMeaning> rows;
    private final LongTable<int[]> icd = new LongTable<>();
    private final LongTable<int[]> icdSeen = new LongTable<>();
    private final LongTable<int[]> loinc = new LongTable<>();
    private final LongTable<int[]> medicines = new LongTable<>();
    private final Map<String, CodeMeaning> links = new HashMap<>();

    public Codes(Knowledge knowledge) {
        rows = knowledge.codes();
        var byCode = new HashMap<Coding, Map<Long, Set<Integer>>>();
        for (int i = 0; i < rows.size(); i++) {
            CodeMeaning row = rows.get(i);
            for (String code : row.codes()) {
                if (row.system() == Coding.LINK) links.put(code, row);
                for (long key : keys(row.system(), code))
                    byCode.computeIfAbsent(row.system(), _ -> new HashMap<>())
                            .computeIfAbsent(key, _ -> new HashSet<>())
                            .add(i);
            }
        }
        Map.of(Coding.ICD_10_CM, icd, Coding.LOINC, loinc, Coding.MEDICINE, medicines)
                .forEach((system, table) ->
                        byCode.getOrDefault(system, Map.of()).forEach((key, found) -> table.put(key, sorted(found))));
    }

    private static int[] sorted(Set<Integer> rows) {
        return rows.stream().mapToInt(i -> i).sorted().toArray();
    }

    private static List<Long> keys(Coding system, String code) {
        byte[] bytes = code.getBytes(StandardCharsets.US_ASCII);
        return switch (system) {
            case ICD_10_CM -> code.indexOf('-') == 3 ? categories(code) : List.of(packed(bytes, 0, bytes.length));
            case LOINC -> List.of(packed(bytes, 0, bytes.length));
            case MEDICINE -> List.of(hash(bytes, 0, bytes.length));
            case LINK -> List.of();
        };
    }

    /** Every category of three characters in a range such as C00-C96. */
    private static List<Long> categories(String range) {
        var out = new ArrayList<Long>();
        String from = range.substring(0, 3);
        String to = range.substring(4);
        for (char letter = from.charAt(0); letter <= to.charAt(0); letter++)
            for (char tens = '0'; tens <= '9'; tens++)
                for (char ones : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                    String category = "" + letter + tens + ones;
                    if (category.compareTo(from) >= 0 && category.compareTo(to) <= 0)
                        out.add(packed(category.getBytes(StandardCharsets.US_ASCII), 0, 3));
                }
        return out;
    }

    public List<CodeMeaning> rows() {
        return rows;
    }

    /** The row of a link id that is another name. */
    public java.util.Optional<CodeMeaning> link(String id) {
        return java.util.Optional.ofNullable(links.get(id));
    }

    /** A code in capital letters without dots, as one number; 0 when it cannot be a code. */
    public static long packed(byte[] b, int from, int to) {
        long out = 0;
        int shift = 0;
        for (int i = from; i < to; i++) {
            int c = b[i];
            if (c == '.' || c == ' ') continue;
            if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
            boolean code = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-';
            if (!code || shift == 8 * LONGEST_CODE) return 0;
            out |= (long) c << shift;
            shift += 8;
        }
        return out;
    }

    /** The rows about an ICD-10-CM code, by every prefix of it; none when it is unknown. */
    public int[] icd(long packed) {
        int[] seen = icdSeen.get(packed);
        if (seen != null) return seen;
        var found = new HashSet<Integer>();
        for (int length = 3; length <= LONGEST_PREFIX; length++) {
            long prefix = packed & ((1L << (8 * length)) - 1);
            int[] rowsOfPrefix = icd.get(prefix);
            if (rowsOfPrefix != null) for (int r : rowsOfPrefix) found.add(r);
            if (prefix == packed) break;
        }
        int[] out = found.isEmpty() ? UNKNOWN : sorted(found);
        if (icdSeen.size() < MOST_REMEMBERED) icdSeen.put(packed, out);
        return out;
    }

    public int[] loinc(long packed) {
        int[] found = loinc.get(packed);
        return found == null ? UNKNOWN : found;
    }

    /** The rows about a medicine whose name, in any letters, has this hash. */
    int[] medicine(long hash) {
        int[] found = medicines.get(hash);
        return found == null ? UNKNOWN : found;
    }

    /** The rows about any medicine named in a text. */
    public Set<Integer> medicines(String text) {
        var out = new HashSet<Integer>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            byte[] w = word.getBytes(StandardCharsets.US_ASCII);
            for (int r : medicine(hash(w, 0, w.length))) out.add(r);
        }
        return out;
    }

    /** The hash of a word, whatever its letters: FNV-1a. */
    static long hash(byte[] b, int from, int to) {
        long h = OFFSET;
        for (int i = from; i < to; i++) h = step(h, b[i]);
        return h;
    }

    static long step(long hash, byte letter) {
        int c = letter;
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        return (hash ^ c) * PRIME;
    }

    static long noLetters() {
        return OFFSET;
    }

    /** Whether what stands in the seventh place of the code takes the row's meaning away. */
    public boolean seventhForbids(int row, long packed) {
        String not = rows.get(row).notSeventh();
        if (not.isEmpty()) return false;
        char seventh = (char) ((packed >>> (8 * (SEVENTH - 1))) & 0xff);
        return seventh != 0 && not.indexOf(seventh) >= 0;
    }
}
