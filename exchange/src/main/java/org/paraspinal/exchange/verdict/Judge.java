package org.paraspinal.exchange.verdict;

import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Problem;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.exchange.bulk.Bulk;
import org.paraspinal.exchange.bulk.Bulk.Written;
import org.paraspinal.exchange.fhir.Charts.Charted;

/** The one seam to the judge: what files told of a person in, a line out. */
public final class Judge implements Bulk.Verdicts {
    private final Knowledge knowledge;

    public Judge(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Written of(Charted person) {
        return switch (Intake.read(knowledge, person.answers())) {
            case Reading.Understood u ->
                new Written(VerdictJson.charted(person, Screening.judge(u.facts()), atLeast(person)), true);
            case Reading.Misread m ->
                new Written(
                        VerdictJson.notJudged(
                                person,
                                m.problems().stream().map(Problem::toString).toList()),
                        false);
        };
    }

    /** The level below which it cannot be, however the details of what was found are answered. */
    private VerdictLevel atLeast(Charted person) {
        return switch (Intake.read(knowledge, person.mildest())) {
            case Reading.Understood u -> Screening.judge(u.facts()).level();
            case Reading.Misread _ -> throw new IllegalStateException("Details that are known were not understood");
        };
    }
}
