package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Question.Qualifier;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.chart.TakenBack;

/**
 * A yes of the last day is not turned to no in passing: it stands until the person has been asked about it once.
 *
 * @param kept what was said, without those
 * @param asked the questions and qualifiers to ask about
 */
record TakingBack(Map<String, String> kept, List<String> asked) {
    private static final int TOLD_DAYS = 7;

    /** @param freshYes what stands as yes and was said less than a day ago */
    static TakingBack of(Map<String, String> said, Set<String> freshYes, Knowledge k) {
        var kept = new LinkedHashMap<String, String>();
        var asked = new ArrayList<String>();
        said.forEach((id, value) -> {
            if (value.equals("no") && freshYes.contains(id) && warns(id, k)) asked.add(id);
            else kept.put(id, value);
        });
        return new TakingBack(kept, asked);
    }

    /** Whether a yes to it speaks against massage; what speaks for it may be taken back at once. */
    static boolean warns(String id, Knowledge k) {
        Polarity polarity = k.questions().get(id) instanceof Question q
                ? q.polarity()
                : k.qualifier(id).map(Qualifier::polarity).orElse(Polarity.FAVOURABLE);
        return polarity != Polarity.FAVOURABLE;
    }

    /** The answers of the last week that were turned from yes to no within a day, and stand as no. */
    static List<TakenBack> told(Chart chart, LocalDate today, Knowledge k) {
        return chart.takenBack().stream()
                .filter(t -> warns(t.id(), k))
                .filter(t -> t.no().isAfter(today.minusDays(TOLD_DAYS)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()))
                .toList();
    }

    /** Where it is asked about. */
    String href() {
        return "/check/changed?" + asked.stream().map(id -> "of=" + id).collect(Collectors.joining("&"));
    }
}
