package org.paraspinal.care.trial;

import java.util.List;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.statistics.trial.Prior;

/**
 * From where a trial begins, before its own weeks are known, in points of 0 to 10 and as the trial counts: below zero is less pain.
 *
 * @param says where it comes from, in a sentence
 * @param sources ids in the bibliography
 */
public record Basis(Prior prior, String says, List<String> sources) {
    public Basis {
        sources = List.copyOf(sources);
    }

    /** What is known of massage, or of one technique against another, turned so that below zero is less pain. */
    public static Basis of(Compared compared, Knowledge k, Evidence evidence) {
        return switch (compared) {
            case Compared.MassageOrNone _ -> pooled(k, evidence);
            case Compared.Techniques _ -> {
                var t = k.trial().techniques();
                yield new Basis(
                        new Prior(t.mean() == 0 ? 0 : -t.mean(), t.sd()),
                        t.rests().why(),
                        t.rests().sources());
            }
        };
    }

    private static Basis pooled(Knowledge k, Evidence evidence) {
        var p = evidence.prior();
        return new Basis(
                new Prior(-p.mean(), p.sd()),
                "Pooled studies: " + p.from().pool().asks() + ". "
                        + (p.spreadKnown()
                                ? "The spread is how much settings differ in them."
                                : "How much settings differ is not known, so the spread is a caution of our own."),
                k.studies().prior().sources());
    }
}
