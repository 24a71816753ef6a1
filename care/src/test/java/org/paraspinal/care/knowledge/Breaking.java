package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to break a YAML file, as hands and editors do, and as somebody with bad intent would. */
enum Breaking {
    A_LINE_IS_CUT {
        @Override
        String apply(String text, RandomGenerator random) {
            List<String> lines = lines(text);
            lines.remove(random.nextInt(lines.size()));
            return joined(lines);
        }
    },
    THE_END_IS_CUT {
        @Override
        String apply(String text, RandomGenerator random) {
            return text.substring(0, random.nextInt(text.length()));
        }
    },
    A_LINE_IS_MOVED_IN_OR_OUT {
        @Override
        String apply(String text, RandomGenerator random) {
            return changing(text, random, line -> {
                int by = 1 + random.nextInt(4);
                return random.nextBoolean() ? " ".repeat(by) + line : line.replaceFirst("^ {0," + by + "}", "");
            });
        }
    },
    TWO_LINES_ARE_SWAPPED {
        @Override
        String apply(String text, RandomGenerator random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            int other = Math.min(lines.size() - 1, at + 1 + random.nextInt(3));
            lines.set(at, lines.set(other, lines.get(at)));
            return joined(lines);
        }
    },
    A_LINE_STANDS_TWICE {
        @Override
        String apply(String text, RandomGenerator random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size()), lines.get(at));
            return joined(lines);
        }
    },
    A_VALUE_IS_OF_ANOTHER_TYPE {
        @Override
        String apply(String text, RandomGenerator random) {
            return valued(
                    text, random, "[a, b]", "{a: b}", "[]", "{}", "17", "-0.5", "yes", "~", "[[], {}]", "2026-11-22");
        }
    },
    A_VALUE_IS_EMPTIED {
        @Override
        String apply(String text, RandomGenerator random) {
            return valued(text, random, "", "\"\"", "''", "\"  \"", "|");
        }
    },
    A_NUMBER_IS_HUGE_OR_NONE {
        @Override
        String apply(String text, RandomGenerator random) {
            String n = one(
                    random,
                    "1e400",
                    "-1e400",
                    "NaN",
                    ".inf",
                    "Infinity",
                    "99999999999999999999",
                    "-1",
                    "0x7fffffff",
                    "1e-400",
                    "1_000",
                    "٣");
            return changing(text, random, line -> line.replaceFirst("\\b\\d+\\b", n));
        }
    },
    A_KEY_IS_MISSPELT {
        @Override
        String apply(String text, RandomGenerator random) {
            return changing(
                    text,
                    random,
                    line -> line.replaceFirst("([a-z-]+):", one(random, "$1x:", "x$1:", "$1 :", "$1", "?: ")));
        }
    },
    A_SIGN_IS_PUT_IN {
        @Override
        String apply(String text, RandomGenerator random) {
            return putIn(
                    text, random, one(random, ":", "{", "}", "[", "]", "\"", "'", "#", "&", "*", "!", "|", ">", ","));
        }
    },
    A_SIGN_IS_LOST {
        @Override
        String apply(String text, RandomGenerator random) {
            int at = random.nextInt(text.length());
            return text.substring(0, at) + text.substring(at + 1);
        }
    },
    A_CONTROL_CHARACTER_IS_PUT_IN {
        @Override
        String apply(String text, RandomGenerator random) {
            return putIn(
                    text,
                    random,
                    one(random, "\u0000", "\u0007", "\u001b", "\ufeff", "\u0085", "\u2028", "\ud800", "\udc00", "\r"));
        }
    },
    SPACES_ARE_TABS {
        @Override
        String apply(String text, RandomGenerator random) {
            return changing(text, random, line -> line.replaceFirst("^ +", "\t"));
        }
    },
    ALIASES_MULTIPLY {
        @Override
        String apply(String text, RandomGenerator random) {
            var bomb = new StringBuilder("[&a0 [x, x]");
            for (int i = 1; i < 40; i++) bomb.append(", &a%d [*a%d, *a%d, *a%d]".formatted(i, i - 1, i - 1, i - 1));
            return random.nextBoolean()
                    ? valued(text, random, bomb + "]", "&r [*r, *r]", "&m {questions: *m}", "*nobody", "&x", "{<<: *x}")
                    : "bomb: " + bomb + "]\n" + text;
        }
    },
    LISTS_ARE_ALIASES_OF_EACH_OTHER {
        @Override
        String apply(String text, RandomGenerator random) {
            return text + "  - &e {id: e, ask: e, rules: &r [" + "{id: q, bars: [{zone: e}]}, ".repeat(50) + "]}\n"
                    + "  - *e\n".repeat(200);
        }
    },
    SOMETHING_IS_NESTED_VERY_DEEP {
        @Override
        String apply(String text, RandomGenerator random) {
            int deep = 1 + random.nextInt(10_000);
            return valued(
                    text,
                    random,
                    "[".repeat(deep) + "]".repeat(deep),
                    "{a: ".repeat(deep) + "b" + "}".repeat(deep),
                    "\"" + "(".repeat(deep) + "always" + ")".repeat(deep) + "\"",
                    "\"" + "not ".repeat(deep) + "always\"",
                    "[".repeat(deep));
        }
    },
    A_TEXT_IS_VERY_LONG {
        @Override
        String apply(String text, RandomGenerator random) {
            int many = 1 << random.nextInt(10, 18);
            return valued(
                    text,
                    random,
                    "\"" + "a".repeat(many) + "\"",
                    "\"" + "a or ".repeat(many / 8) + "a\"",
                    "\"" + "M1 1L".repeat(many / 8) + "Z\"");
        }
    },
    IT_IS_OTHER_YAML {
        @Override
        String apply(String text, RandomGenerator random) {
            return one(
                    random,
                    "%YAML 9.9\n---\n" + text,
                    "--- {}\n---\n" + text,
                    text + "\n---\n" + text,
                    "!!java.io.File " + text,
                    "- " + text,
                    "",
                    "null",
                    "\ufeff" + text,
                    text.replace("\n", "\r\n"),
                    text.replace(": ", ":"));
        }
    };

    abstract String apply(String text, RandomGenerator random);

    /** The same with a comment before one of its entries; it means the same. */
    static String commented(String text, RandomGenerator random) {
        List<String> lines = lines(text);
        List<Integer> entries = new ArrayList<>(List.of(0));
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).matches("\\s*- \\{?id:.*")) entries.add(i);
        lines.add(
                entries.get(random.nextInt(entries.size())),
                one(random, "# a remark", "   # set in: [", "", "# - {id: no}", "#"));
        return joined(lines);
    }

    private static String changing(
            String text, RandomGenerator random, java.util.function.UnaryOperator<String> change) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        lines.set(at, change.apply(lines.get(at)));
        return joined(lines);
    }

    /** One value that stands behind a colon is another. */
    private static String valued(String text, RandomGenerator random, String... values) {
        String value = java.util.regex.Matcher.quoteReplacement(one(random, values));
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int at = (from + i) % lines.size();
            String line = lines.get(at);
            String changed = line.contains("{")
                    ? line.replaceFirst("([a-z]): (\"[^\"]*\"|[^,}\"\\[]+)", "$1: " + value)
                    : line.replaceFirst(": \\S.*$", ": " + value);
            if (!changed.equals(line)) {
                lines.set(at, changed);
                return joined(lines);
            }
        }
        return text;
    }

    private static String putIn(String text, RandomGenerator random, String sign) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + sign + text.substring(at);
    }

    private static String one(RandomGenerator random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
