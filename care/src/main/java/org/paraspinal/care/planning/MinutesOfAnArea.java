package org.paraspinal.care.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.screening.Limits;

/** Shortens steps until no place gets more minutes than its caps allow. A stroke's time is shared by the places its step names. */
final class MinutesOfAnArea {
    private final BodyMap body;
    private final Limits limits;
    private final int anyArea;

    MinutesOfAnArea(BodyMap body, Limits limits) {
        this.body = body;
        this.limits = limits;
        anyArea = limits.caps().stream()
                .filter(c -> c.area().equals(LimitsStated.ANY))
                .mapToInt(Limits.Cap::maxMinutes)
                .min()
                .orElse(limits.maxMinutes());
    }

    List<Plan.Step> within(List<Plan.Step> steps) {
        Map<String, Double> seconds = new HashMap<>();
        for (var s : steps) perPlace(s).forEach((place, t) -> seconds.merge(place, t, Double::sum));
        return steps.stream()
                .map(s -> s.shortened(perPlace(s).keySet().stream()
                        .mapToDouble(p -> Math.min(1, most(p) * 60.0 / seconds.getOrDefault(p, 1.0)))
                        .min()
                        .orElse(1)))
                .toList();
    }

    private static Map<String, Double> perPlace(Plan.Step s) {
        var out = new HashMap<String, Double>();
        List<String> places = s.places();
        for (String p : places) out.put(p, (double) s.seconds() / places.size());
        return out;
    }

    private int most(String sidedPlace) {
        String place = sidedPlace.substring(0, sidedPlace.lastIndexOf('-'));
        return limits.caps().stream()
                .filter(c -> c.area().equals(place) || c.area().equals(sidedPlace) || groupHas(c.area(), place))
                .mapToInt(Limits.Cap::maxMinutes)
                .reduce(anyArea, Math::min);
    }

    private boolean groupHas(String area, String place) {
        return body.groups().get(area) instanceof BodyMap.Group g && g.places().contains(place);
    }
}
