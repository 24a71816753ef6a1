package org.paraspinal.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command was asked for; read by hand, for a library that reads options takes longer to start than a fit. */
record Options(
        Optional<String> file,
        Optional<String> formula,
        boolean restricted,
        boolean json,
        boolean help,
        int threads,
        Optional<String> spark,
        Map<String, Optional<String>> words,
        Optional<String> statisticsOut,
        Optional<String> effectsOut,
        List<String> merge) {
    private static final int MOST_THREADS = 256;

    static final List<String> HELP = List.of(
            "Usage: paraspinal cohort [FILE] --formula FORMULA [OPTION]...",
            "Fits a linear mixed model to the visits of many people. FILE is a CSV file in",
            "UTF-8 with a header, or '-' for the standard input. A row with an empty cell or",
            "NA in a column of the formula is left out. Exit code 1: it was read and cannot be",
            "fitted, with the reason. 2: file or option not understood.",
            "",
            "      --formula FORMULA     Such as \"pain ~ week + expect + (week | person)\".",
            "      --reml, --ml          Restricted maximum likelihood, or maximum likelihood.",
            "                            Left out: REML.",
            "      --words COLUMN,...    Columns whose numbers are names.",
            "      --base COLUMN=WORD    The word against which the others of a column stand.",
            "                            Left out: the first of the alphabet.",
            "      --threads N           Reads a file on so many threads. Left out: 1.",
            "      --spark MASTER        Reads it on Apache Spark: local[*], or the address of a",
            "                            master. FILE may then be Parquet, too.",
            "      --effects-out FILE    Writes how each person differs from the average, as CSV.",
            "                            It is about persons: keep it in the house.",
            "      --statistics-out FILE Writes what another site needs to merge, and fits that.",
            "                            Patterns of visits of fewer than 11 people are left out.",
            "      --merge FILE...       Adds the statistics of other sites.",
            "      --json                Writes one JSON object, numbers in full.",
            "  -h, --help                Shows this.");

    /** Why options are not understood. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String said) {
            super(said);
        }
    }

    static Options of(String[] args) throws NotUnderstood {
        Optional<String> file = Optional.empty();
        Optional<String> formula = Optional.empty();
        Optional<String> out = Optional.empty();
        Optional<String> effects = Optional.empty();
        boolean restricted = true;
        boolean json = false;
        boolean help = false;
        Optional<String> threads = Optional.empty();
        Optional<String> spark = Optional.empty();
        Map<String, Optional<String>> words = new LinkedHashMap<>();
        List<String> merge = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
            Optional<String> joined = equals < 0 ? Optional.empty() : Optional.of(arg.substring(equals + 1));
            String name = equals < 0 ? arg : arg.substring(0, equals);
            boolean takes = List.of(
                            "--formula",
                            "--words",
                            "--base",
                            "--threads",
                            "--spark",
                            "--statistics-out",
                            "--effects-out",
                            "--merge")
                    .contains(name);
            if (takes && joined.isEmpty()) {
                if (i + 1 >= args.length) throw new NotUnderstood(name + " wants a value.");
                joined = Optional.of(args[++i]);
            }
            String value = joined.orElse("");
            switch (name) {
                case "--formula" -> formula = joined;
                case "--reml" -> restricted = true;
                case "--ml" -> restricted = false;
                case "--json" -> json = true;
                case "-h", "--help" -> help = true;
                case "--threads" -> threads = joined;
                case "--spark" -> spark = joined;
                case "--words" -> {
                    for (String word : value.split(",")) words.putIfAbsent(word, Optional.empty());
                }
                case "--base" -> {
                    int at = value.indexOf('=');
                    if (at < 1) throw new NotUnderstood("--base " + value + ": expected COLUMN=WORD.");
                    words.put(value.substring(0, at), Optional.of(value.substring(at + 1)));
                }
                case "--statistics-out" -> out = joined;
                case "--effects-out" -> effects = joined;
                case "--merge" -> {
                    merge.add(value);
                    while (i + 1 < args.length && !args[i + 1].startsWith("-")) merge.add(args[++i]);
                }
                default -> {
                    if (name.startsWith("-") && !name.equals("-"))
                        throw new NotUnderstood(
                                "'" + arg + "' is not known. paraspinal cohort --help lists the options.");
                    if (file.isPresent()) throw new NotUnderstood("One FILE is read, and '" + arg + "' is another.");
                    file = Optional.of(arg);
                }
            }
        }
        var options = new Options(
                file,
                formula,
                restricted,
                json,
                help,
                threads(threads.orElse("1")),
                spark,
                words,
                out,
                effects,
                List.copyOf(merge));
        options.check(threads.isPresent());
        return options;
    }

    private void check(boolean threadsSaid) throws NotUnderstood {
        if (help) return;
        if (file.isEmpty() && effectsOut.isPresent())
            throw new NotUnderstood("--effects-out is about the people of a FILE, and there is none.");
        if (spark.isPresent() && effectsOut.isPresent())
            throw new NotUnderstood("--effects-out holds the rows of everybody on one machine. Leave --spark out.");
        if (spark.isPresent() && threadsSaid)
            throw new NotUnderstood("--threads is for one machine; with --spark say local[" + threads + "].");
        if (file.isEmpty() && merge.isEmpty())
            throw new NotUnderstood("A FILE is wanted, or --merge with those of sites.");
        if (file.isPresent() && formula.isEmpty())
            throw new NotUnderstood("--formula is wanted, such as --formula \"pain ~ week + (week | person)\".");
    }

    private static int threads(String value) throws NotUnderstood {
        try {
            int threads = Integer.parseInt(value);
            if (threads >= 1 && threads <= MOST_THREADS) return threads;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new NotUnderstood("--threads " + value + ": expected a whole number from 1 to " + MOST_THREADS + ".");
    }
}
