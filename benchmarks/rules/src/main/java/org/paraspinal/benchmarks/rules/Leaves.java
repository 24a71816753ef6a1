package org.paraspinal.benchmarks.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.screening.dialect.RuleBook;

/** The doctors' leaves that hold for somebody, by their names in the exports. */
final class Leaves {
    private Leaves() {}

    static List<String> of(RuleBook book, Facts facts) {
        return IntStream.range(0, book.items().size())
                .filter(i -> facts.clearance(book.items().get(i)).isPresent())
                .mapToObj(i -> book.leaves().get(i))
                .toList();
    }
}
