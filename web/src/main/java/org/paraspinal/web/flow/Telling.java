package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.StepDone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the player tells of a session, as it was sent: {@code {"telling", "steps": [{"step", "seconds", "softer", "skipped", "repeats"}],
 * "stopped"?, "calibrated", "softer", "pauses", "pausedSeconds", "pleasant", "tooHard", "unanswered"}}.
 */
record Telling(List<StepDone> done, Optional<String> stopped, Manner manner) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SECONDS = 3600;

    /** Sent by no player of ours. What was wrong is named, never what stood there. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misread(List<String> wrong) {
            super("The player sent what cannot be read: " + String.join("; ", wrong) + ".");
        }
    }

    /** @throws Misread with everything that is wrong */
    static Telling read(String sent, Plan plan) {
        var reading = new Reading(plan);
        Telling told = reading.telling(parsed(sent));
        if (!reading.wrong.isEmpty()) throw new Misread(reading.wrong);
        return told;
    }

    /** Without a player (no script), a finished session counts as done as planned. */
    static Telling asPlanned(Plan plan) {
        var out = new ArrayList<StepDone>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Plan.Step s = plan.steps().get(i);
            out.add(new StepDone(i, s.seconds(), s.hardest(), false));
        }
        return new Telling(out, Optional.empty(), Manner.UNTOLD);
    }

    /** Stopped without a player: of what was done nothing is known. */
    static Telling stopped(String what) {
        return new Telling(List.of(), Optional.of(what), Manner.UNTOLD);
    }

    private static JsonNode parsed(String sent) {
        try {
            JsonNode node = JSON.readTree(sent);
            if (node != null && node.isObject()) return node;
        } catch (JacksonException e) {
            // said below, without the text
        }
        throw new Misread(List.of("expected a JSON object"));
    }

    /** Goes through it once and gathers what is wrong. */
    private static final class Reading {
        private final Plan plan;
        private final List<String> wrong = new ArrayList<>();

        Reading(Plan plan) {
            this.plan = plan;
        }

        Telling telling(JsonNode o) {
            var steps = new ArrayList<StepDone>();
            if (!o.path("steps").isArray()) wrong.add("expected a list at 'steps'");
            for (JsonNode s : o.path("steps")) step(s).ifPresent(steps::add);
            JsonNode stopped = o.path("stopped");
            if (!stopped.isMissingNode() && !stopped.isString()) wrong.add("expected a text at 'stopped'");
            return new Telling(
                    steps,
                    stopped.isString() && !stopped.stringValue().isBlank()
                            ? Optional.of(stopped.stringValue())
                            : Optional.empty(),
                    manner(o));
        }

        private Manner manner(JsonNode o) {
            return new Manner(
                    number(o, "telling", 1, 100_000),
                    yes(o, "calibrated"),
                    number(o, "softer", 0, 9),
                    number(o, "pauses", 0, 100_000),
                    number(o, "pausedSeconds", 0, 1_000_000),
                    number(o, "pleasant", 0, 100_000),
                    number(o, "tooHard", 0, 100_000),
                    number(o, "unanswered", 0, 100_000));
        }

        /** However soft it was asked for: what touches is felt, so it is never below 1; and never over what was planned. */
        private Optional<StepDone> step(JsonNode s) {
            int step = number(s, "step", 0, plan.steps().size() - 1);
            int seconds = number(s, "seconds", 0, MOST_SECONDS);
            int softer = number(s, "softer", 0, 9);
            int repeats = number(s, "repeats", 0, 100);
            boolean skipped = yes(s, "skipped");
            if (!wrong.isEmpty()) return Optional.empty();
            int planned = plan.steps().get(step).hardest();
            return Optional.of(
                    new StepDone(step, seconds, Math.max(Math.min(1, planned), planned - softer), skipped, repeats));
        }

        private int number(JsonNode o, String key, int from, int to) {
            JsonNode v = o.path(key);
            OptionalInt n = v.isInt() ? OptionalInt.of(v.intValue()) : OptionalInt.empty();
            if (n.isPresent() && n.getAsInt() >= from && n.getAsInt() <= to) return n.getAsInt();
            wrong.add("expected " + from + " to " + to + " at '" + key + "'");
            return from;
        }

        private boolean yes(JsonNode o, String key) {
            if (!o.path(key).isBoolean()) wrong.add("expected true or false at '" + key + "'");
            return o.path(key).asBoolean(false);
        }
    }
}
