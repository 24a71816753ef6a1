package org.paraspinal.exchange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is JSON is read, and what is not is refused with its place; held against a reader that others wrote. */
class JsonTest {
    private static final long SEED = 20261123;
    private static final int CASES = 60_000;
    /** Refuses the same key twice anywhere; we do where we read the key. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper FORGIVING = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> WHOLE = List.of(
            "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"a\":[1,-2.5e+10,0,true,false,null,{\"b\":{}},[]],\"c\":\"d\"}",
            "{ \"a\" : [ 0.5 , { \"b\" : \"\\u00e9\\n\\\\\\\"\" } ] ,\t\"k\" : -0 }",
            "{\"w\":\"M\u00fcller \u0141uczak \u65e5\u672c \ud83d\ude00\",\"x\":\"a long text that takes more than eight bytes\",\"y\":1E-7}");

    private final Fields fields = new Fields(new Keys(List.of("a", "id", "aLongerKeyThanEightBytes")));

    private static byte[] padded(byte[] line) {
        byte[] out = Arrays.copyOf(line, line.length + 9);
        out[line.length] = '\n';
        return out;
    }

    private boolean read(String line) {
        return fields.read(padded(line.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {} ",
                "{\"a\":{}}",
                "{\"a\":[[[]]]}",
                "{\"a\":0}",
                "{\"a\":-0.0e-0}",
                "{\"a\":\"\"}",
                "{\"a\":\"\\/\\b\"}",
                "{\"\":1}",
                "{\"a\":\"\\ud83d\"}"
            })
    void what_is_json_is_read(String line) {
        assertTrue(read(line), () -> fields.json().expected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "[] 0",
                "`` 0",
                "{ 1",
                "{\"a\" 4",
                "{\"a\":} 5",
                "{\"a\":1,} 7",
                "{\"a\":01} 5",
                "{\"a\":1.} 7",
                "{\"a\":+1} 5",
                "{\"a\":1e} 7",
                "{\"a\":tru} 8",
                "{\"a\":[1,]} 8",
                "{\"a\":[1 7",
                "{\"a\":\"x 7",
                "{\"a\":\"\\x\"} 6",
                "{\"a\":\"\\u12g4\"} 6",
                "{a:1} 1",
                "{'a':1} 1",
                "{\"a\":1,\"a\":2} 7",
                "{\"a\":NaN} 5"
            })
    void what_is_not_json_is_refused_at_its_place(String line, int place) {
        assertFalse(read(line));
        assertEquals(place, fields.json().brokenAt(), () -> fields.json().expected());
    }

    @Test
    void what_is_behind_the_object_is_refused() {
        assertFalse(read("{} {}"));
        assertEquals(3, fields.json().brokenAt());
    }

    @Test
    void a_line_that_is_nested_without_end_is_refused() {
        assertTrue(read("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}"));
        assertFalse(read("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @ParameterizedTest
    @CsvSource({"c3 28", "c0 80", "e0 80 80", "ed a0 80", "f5 80 80 80", "ff", "e2 82", "80"})
    void what_is_not_utf_8_is_refused(String hex) {
        byte[] line = "{\"a\":\"????\"}".getBytes(StandardCharsets.US_ASCII);
        byte[] bad = new byte[hex.split(" ").length];
        for (int i = 0; i < bad.length; i++) bad[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
        System.arraycopy(bad, 0, line, 6, bad.length);

        assertFalse(fields.read(padded(line), 0));
        assertEquals("UTF-8", fields.json().expected());
    }

    @Test
    void a_field_is_found_wherever_it_stands_and_its_escapes_are_undone() {
        byte[] line = padded(
                "{\"x\":{\"id\":1},\"aLongerKeyThanEightBytes\":2,\"id\":\"p\\u0031\\n\u00fc\",\"aLongerKeyThanNineBytes\":3}"
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(fields.read(line, 0));

        var text = new Text();
        assertTrue(text.read(line, fields.at(line, 1)));
        assertEquals("p1\n\u00fc", text.toString());
        assertEquals('2', line[fields.at(line, 2)]);
        assertEquals(Json.BROKEN, fields.at(line, 0));
    }

    @Test
    void sixty_thousand_broken_lines_are_refused_where_another_reader_refuses_them_and_read_where_it_reads_them() {
        System.out.println("JsonTest seed: " + SEED);
        var random = new SplittableRandom(SEED);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] line = broken(WHOLE.get(random.nextInt(WHOLE.size())), random);
            boolean ours = fields.read(padded(line), 0);
            if (!known(line) && ours != jackson(STRICT, line) && ours != jackson(FORGIVING, line)) {
                String text = new String(line, StandardCharsets.UTF_8);
                assertEquals(
                        jackson(STRICT, line),
                        ours,
                        () -> text + ": " + fields.json().expected());
            }
            if (!ours) refused++;
        }
        assertTrue(refused > CASES / 4 && refused < CASES, "refused " + refused);
    }

    @Test
    void what_the_line_before_was_never_makes_a_line_better_or_worse() {
        var random = new SplittableRandom(-SEED);
        for (int block = 0; block < 400; block++) {
            var lines = new java.io.ByteArrayOutputStream();
            String like = WHOLE.get(random.nextInt(WHOLE.size()));
            for (int i = 0; i < 30; i++) {
                byte[] line = like.getBytes(StandardCharsets.UTF_8);
                lines.writeBytes(random.nextInt(3) == 0 ? broken(like, random) : line);
                lines.write('\n');
            }
            byte[] b = padded(lines.toByteArray());
            for (int p = 0; p < lines.size(); ) {
                int start = p;
                var alone = new Fields(new Keys(List.of("a", "id", "aLongerKeyThanEightBytes")));
                boolean expected = alone.read(b, p);
                assertEquals(
                        expected,
                        fields.read(b, p),
                        () -> new String(b, start, Math.min(80, b.length - start), StandardCharsets.UTF_8));
                for (int key = 0; expected && key < 3; key++) {
                    assertEquals(alone.at(b, key), fields.at(b, key));
                    if (alone.at(b, key) >= 0) assertEquals(alone.to(key), fields.to(key));
                }
                while (b[p] != '\n') p++;
                p++;
            }
        }
    }

    @Test
    void bytes_that_are_others_now_have_no_line_before() {
        byte[] b = padded("{\"a\":[\"a long list\"],\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        assertTrue(fields.read(b, 0));
        byte[] other = "\n{\"a\":\"\",\"id\":\"1\"}\n        ".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(other, 0, b, 0, other.length);
        fields.forget();

        assertTrue(fields.read(b, 1));
        var alone = new Fields(new Keys(List.of("a", "id", "aLongerKeyThanEightBytes")));
        assertTrue(alone.read(b, 1));
        assertEquals(alone.at(b, 1), fields.at(b, 1));
        assertEquals(alone.to(0), fields.to(0));
    }

    /** Whether a byte that is no UTF-8 stands in it: of those the other reader lets some pass. */
    private static boolean known(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).indexOf('\ufffd') >= 0;
    }

    private static byte[] broken(String whole, SplittableRandom random) {
        byte[] line = whole.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(line.length);
            switch (random.nextInt(4)) {
                case 0 -> line[at] = (byte) "\"\\{}[]:,0123456789.eE+-tfnu \t\u0001x".charAt(random.nextInt(31));
                case 1 -> line = cut(line, at);
                case 2 -> line = Arrays.copyOf(line, Math.max(1, at));
                default -> line[at] = line[random.nextInt(line.length)];
            }
        }
        return line;
    }

    private static byte[] cut(byte[] line, int at) {
        if (line.length < 2) return line;
        byte[] out = new byte[line.length - 1];
        System.arraycopy(line, 0, out, 0, at);
        System.arraycopy(line, at + 1, out, at, out.length - at);
        return out;
    }

    private static boolean jackson(JsonMapper mapper, byte[] line) {
        try {
            return mapper.readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
