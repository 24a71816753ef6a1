package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.session.StepDone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the player tells of the steps. Without a player (no script), a finished session counts as done as planned. */
final class StepsSent {
    private static final JsonMapper JSON = new JsonMapper();

    private StepsSent() {}

    static List<StepDone> read(Optional<String> sent, Plan plan, boolean stopped) {
        if (sent.isEmpty()) return stopped ? List.of() : asPlanned(plan);
        try {
            var out = new ArrayList<StepDone>();
            for (JsonNode s : JSON.readTree(sent.get())) {
                int step = s.path("step").asInt(-1);
                if (step < 0 || step >= plan.steps().size()) continue;
                int planned = pressure(plan.steps().get(step));
                int softer = Math.max(0, s.path("softer").asInt(0));
                int least = Math.min(1, planned);
                out.add(new StepDone(
                        step,
                        Math.clamp(s.path("seconds").asInt(0), 0, 3600),
                        Math.max(least, planned - softer),
                        s.path("skipped").asBoolean(false)));
            }
            return out;
        } catch (JacksonException e) {
            throw new NotFound("The player sent something that is not a list of steps.");
        }
    }

    private static List<StepDone> asPlanned(Plan plan) {
        var out = new ArrayList<StepDone>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Plan.Step s = plan.steps().get(i);
            out.add(new StepDone(i, s.seconds(), pressure(s), false));
        }
        return out;
    }

    private static int pressure(Plan.Step s) {
        return Math.max(s.pressureFrom(), s.pressureTo());
    }
}
