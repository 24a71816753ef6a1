package org.paraspinal.web.command;

import java.util.random.RandomGenerator;

/** Ways to break the line of a person, as other programs do, and as somebody with bad intent would. */
enum BreakingLine {
    ITS_END_IS_CUT {
        @Override
        String apply(String line, RandomGenerator random) {
            return line.substring(0, 1 + random.nextInt(line.length() - 1));
        }
    },
    A_SIGN_IS_LOST {
        @Override
        String apply(String line, RandomGenerator random) {
            int at = random.nextInt(line.length());
            return line.substring(0, at) + line.substring(at + 1);
        }
    },
    A_SIGN_IS_PUT_IN {
        @Override
        String apply(String line, RandomGenerator random) {
            int at = random.nextInt(line.length());
            String sign = one(
                    random, "\"", ",", ":", "{", "}", "[", "]", "\\", "\\u12", "'", "0", "-", "\u0000", "\u001b", "\t",
                    "\u2028", "\ud800", "\udc00", "\ufeff");
            return line.substring(0, at) + sign + line.substring(at);
        }
    },
    A_VALUE_IS_OF_ANOTHER_TYPE {
        @Override
        String apply(String line, RandomGenerator random) {
            return valued(
                    line, random, "null", "true", "[]", "{}", "[1]", "{\"a\":1}", "\"\"", "\" \"", "0", "-1", "\"no\"");
        }
    },
    A_NUMBER_IS_NONE {
        @Override
        String apply(String line, RandomGenerator random) {
            return valued(
                    line,
                    random,
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "1e400",
                    "-1e400",
                    "1e-400",
                    "99999999999999999999",
                    "1e999999999",
                    "0x10",
                    "040",
                    "+40",
                    ".5",
                    "4_0",
                    "9".repeat(2_000));
        }
    },
    A_DATE_IS_NONE {
        @Override
        String apply(String line, RandomGenerator random) {
            String date = one(
                    random,
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "0000-00-00",
                    "2026-02-30",
                    "2026-11-22T00:00",
                    "tomorrow",
                    "9999-12-31",
                    "+10000-01-01",
                    "");
            String line2 = line.replaceFirst("\"(on|today|until)\":\"[^\"]*\"", "\"$1\":\"" + date + "\"");
            return random.nextBoolean() ? line2 : more(line2, "\"today\":\"" + date + "\"");
        }
    },
    A_WORD_IS_UNKNOWN {
        @Override
        String apply(String line, RandomGenerator random) {
            return line.replaceFirst(
                    one(random, "osteoporosis", "swedish", "partner", "female", "lumbar-left", "ces-saddle-numb"),
                    one(random, "nobody", "x", "ces-saddle-numb.nothing", ".", "__proto__", "..", "osteoporosis."));
        }
    },
    A_KEY_IS_UNKNOWN_OR_STANDS_TWICE {
        @Override
        String apply(String line, RandomGenerator random) {
            return more(
                    line,
                    one(
                            random,
                            "\"age\":41",
                            "\"answers\":{}",
                            "\"agee\":40",
                            "\"\":1",
                            "\"sex\":\"male\"",
                            "\"otherwise\":\"perhaps\"",
                            "\"places\":{\"nobody\":[\"lumbar\"]}",
                            "\"numbers\":{\"age\":3}",
                            "\"numbers\":{\"height\":3}",
                            "\"clearances\":[null]",
                            "\"clearances\":[{\"item\":\"osteoporosis\",\"by\":\" \",\"on\":\"2026-11-01\"}]"));
        }
    },
    IT_IS_NESTED_VERY_DEEP {
        @Override
        String apply(String line, RandomGenerator random) {
            int deep = 1 + random.nextInt(10_000);
            return valued(
                    line,
                    random,
                    "[".repeat(deep) + "]".repeat(deep),
                    "{\"a\":".repeat(deep) + "1" + "}".repeat(deep),
                    "[".repeat(deep));
        }
    },
    A_TEXT_IS_VERY_LONG {
        @Override
        String apply(String line, RandomGenerator random) {
            return valued(line, random, "\"" + "a".repeat(1 << random.nextInt(6, 18)) + "\"");
        }
    },
    A_SURROGATE_IS_ALONE {
        @Override
        String apply(String line, RandomGenerator random) {
            return valued(line, random, "\"\\ud800\"", "\"\\udc00x\"", "\"\ud800\"", "\"\\uD83D\"", "\"\\u0000\"");
        }
    },
    IT_IS_NO_OBJECT {
        @Override
        String apply(String line, RandomGenerator random) {
            return one(random, "[" + line + "]", "null", "true", "17", "\"a\"", line + line, line + " x", "//" + line);
        }
    };

    abstract String apply(String line, RandomGenerator random);

    /** The same line, written differently. */
    static String rewritten(String line, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> line.replace(",", " ,\t ");
            case 1 -> line.replace(":", ": ");
            case 2 -> line.replace("\"age\":40", "\"age\":4e1");
            case 3 -> line.replace("\"age\":40", "\"age\":40.0");
            case 4 -> line.replace("\"sex\"", "\"s\\u0065x\"");
            default -> "  " + line + "  ";
        };
    }

    private static String valued(String line, RandomGenerator random, String... values) {
        String value = java.util.regex.Matcher.quoteReplacement(one(random, values));
        String[] keys = {"age", "sex", "delivery", "sites", "osteoporosis", "pain-now", "id", "by", "answers", "numbers"
        };
        String key = keys[random.nextInt(keys.length)];
        return line.replaceFirst(
                "\"" + key + "\":(\"[^\"]*\"|[\\d.]+|\\[[^\\]]*\\]|\\{[^}]*\\})", "\"" + key + "\":" + value);
    }

    private static String more(String line, String more) {
        return line.replaceFirst("\\}\\s*$", java.util.regex.Matcher.quoteReplacement("," + more + "}"));
    }

    private static String one(RandomGenerator random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
