package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.care.measure.Response;
import org.paraspinal.care.measure.ResponseReading;
import org.paraspinal.care.measure.Score;
import org.paraspinal.care.measure.Score.Scored;
import org.paraspinal.care.measure.Scoring;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.MeasureTaken;

/** A time that a measure was answered, with its response as the rules read it now. */
record MeasureAnswered(MeasureTaken taken, Response response) {

    /** Every time this measure was answered, the first first; what the rules no longer understand is passed over. */
    static List<MeasureAnswered> all(Chart chart, Instrument instrument) {
        return chart.measures().stream()
                .filter(m -> m.instrument().equals(instrument.id()))
                .flatMap(m -> of(m, instrument).stream())
                .toList();
    }

    /** One time; empty when the rules do not understand it. */
    static Optional<MeasureAnswered> of(MeasureTaken taken, Instrument instrument) {
        ResponseReading reading = instrument.rule() instanceof ScoringRule.Ticked
                ? Response.ticked(instrument, ticks(taken), taken.submitted())
                : Response.read(instrument, taken.parts());
        return switch (reading) {
            case ResponseReading.Fits(Response r) -> Optional.of(new MeasureAnswered(taken, r));
            case ResponseReading.Misfits _ -> Optional.empty();
        };
    }

    /** The numbers of the items that were ticked. */
    private static List<Answer> ticks(MeasureTaken taken) {
        List<Answer> row = taken.parts().getOrDefault(Instrument.ROW, List.of());
        return IntStream.rangeClosed(1, row.size())
                .filter(n -> row.get(n - 1) instanceof Given(double v) && v == 1)
                .<Answer>mapToObj(Given::new)
                .toList();
    }

    Score score() {
        return Scoring.score(response);
    }

    Optional<Scored> scored() {
        return score() instanceof Scored s ? Optional.of(s) : Optional.empty();
    }

    /** The numbers of the questions left open, from 1. */
    List<Integer> open() {
        var all = new ArrayList<Answer>();
        for (Part p : response.instrument().parts()) all.addAll(taken.parts().getOrDefault(p.key(), List.of()));
        return IntStream.rangeClosed(1, all.size())
                .filter(n -> all.get(n - 1) instanceof Missing)
                .boxed()
                .toList();
    }
}
