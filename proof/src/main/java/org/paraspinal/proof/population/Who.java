package org.paraspinal.proof.population;

import java.util.Optional;

/** Whom a figure is about: an age range, a sex, both, or everybody. */
record Who(Optional<String> sex, int from, int to) {
    /** Reads {@code all}, {@code female}, {@code 50-64}, {@code 65+} or {@code female 50-64}. */
    static Who read(String written) {
        Optional<String> sex = Optional.empty();
        int from = 0;
        int to = Integer.MAX_VALUE;
        for (String word : written.split(" ")) {
            if (word.equals("female") || word.equals("male")) sex = Optional.of(word);
            else if (word.matches("\\d+-\\d+")) {
                from = Integer.parseInt(word.substring(0, word.indexOf('-')));
                to = Integer.parseInt(word.substring(word.indexOf('-') + 1));
            } else if (word.matches("\\d+\\+")) from = Integer.parseInt(word.substring(0, word.length() - 1));
            else if (!word.equals("all")) throw new IllegalArgumentException("'" + written + "' is nobody we know");
        }
        return new Who(sex, from, to);
    }

    boolean is(String someSex, int age) {
        return sex.map(someSex::equals).orElse(true) && age >= from && age <= to;
    }
}
