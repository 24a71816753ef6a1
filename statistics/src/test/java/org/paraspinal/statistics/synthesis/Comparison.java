package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays reference results beside ours and gathers what differs. */
final class Comparison {
    final Map<String, @Nullable Object> ours;
    final List<String> faults = new ArrayList<>();
    int compared;
    int passedOver;

    /** The size that tau² can have here, in squared units of the effect. */
    private final double scale;

    private final JsonNode truthRoot;

    Comparison(Map<String, @Nullable Object> ours, JsonNode truth) {
        this.ours = ours;
        this.truthRoot = truth;
        this.scale = GroundTruth.effects(truth).scale();
    }

    void compare(String path, JsonNode truth, @Nullable Object mine) {
        if (passedOver(path, truth)) {
            passedOver++;
        } else if (truth.isObject()) {
            object(path, truth, mine);
        } else if (truth.isArray()) {
            list(path, truth, mine);
        } else if (truth.isNumber()) {
            compared++;
            if (mine instanceof Number n) number(path, truth.doubleValue(), n.doubleValue());
            else faults.add(path + ": expected " + truth + ", found " + mine);
        } else if (truth.isNull()) {
            if (mine != null && !notConverged(path)) faults.add(path + ": expected nothing, found " + mine);
        } else if (!leaf(path).equals("note") && !String.valueOf(mine).equals(truth.asString())) {
            faults.add(path + ": expected " + truth + ", found " + mine);
        }
    }

    /** Places where the reference holds something other than the figure of that name, each with its reason. */
    private boolean passedOver(String path, JsonNode truth) {
        // metafor keeps no statistic of left-out fits under Hartung-Knapp; it came out as an empty object.
        if (path.equals("leave1out.REML_knha.stat")) return truth.isObject() && truth.isEmpty();
        // metafor looks for the upper end no farther than ten times tau²; by PM and REML it finds the same end as we
        // do.
        if (path.startsWith("confint_Qprofile.DL.") && path.endsWith("ci.ub")) return stoppedAtTenTimes();
        // A share of a tau² that is zero but for rounding: there was nothing to explain.
        if (path.equals("meta_regression.ML.R2")) return tau2("ML") <= 1e-10 * scale;
        return false;
    }

    private boolean stoppedAtTenTimes() {
        double end = at(truthRoot, "confint_Qprofile", "DL", "tau2", "ci.ub");
        return Math.abs(end - 10 * tau2("DL")) <= 1e-9 * end
                && at(truthRoot, "confint_Qprofile", "REML", "tau2", "ci.ub") > end;
    }

    private double tau2(String method) {
        return at(truthRoot, "models", method, "z", "tau2");
    }

    private static double at(JsonNode node, String... path) {
        JsonNode here = node;
        for (String name : path) here = here.get(name);
        return here.doubleValue();
    }

    /** Where metafor's scoring did not come to an end and it holds nothing: we look further and have a result. */
    private static boolean notConverged(String path) {
        return path.startsWith("cumul_in_row_order.REML.");
    }

    private void object(String path, JsonNode truth, @Nullable Object mine) {
        if (!(mine instanceof Map<?, ?> map)) {
            faults.add(path + ": nobody reads this");
            return;
        }
        if (truth.has("error") || onlyNulls(truth)) {
            compared++;
            if (!(map.get("refused") instanceof String)) faults.add(path + ": expected a refusal, found " + mine);
            return;
        }
        truth.propertyStream().forEach(e -> {
            String name = e.getKey();
            String below = path + "." + name;
            if (name.equals("tau2_metafor_default_tolerance")) stoppedEarly(below, e.getValue(), map);
            else if (name.equals("note") || map.containsKey(name)) compare(below, e.getValue(), map.get(name));
            else faults.add(below + ": nobody reads this");
        });
    }

    private static boolean onlyNulls(JsonNode truth) {
        return !truth.isEmpty() && truth.valueStream().allMatch(JsonNode::isNull);
    }

    /**
     * What metafor gives without being asked for more digits: near ours. It stops once tau² moves by less than 1e-5, or 1e-4
     * for PM, whatever the scale.
     */
    private void stoppedEarly(String path, JsonNode truth, Map<?, ?> method) {
        compared++;
        Object z = method.get("z");
        double mine = z instanceof Map<?, ?> fit && fit.get("tau2") instanceof Double tau2 ? tau2 : Double.NaN;
        if (!(Math.abs(mine - truth.doubleValue()) <= 1e-3 * scale + 2e-4))
            faults.add(path + ": " + truth + " is far from " + mine);
    }

    private void list(String path, JsonNode truth, @Nullable Object mine) {
        if (!(mine instanceof List<?> list)) {
            faults.add(path + ": nobody reads this");
            return;
        }
        // The reference writes a list of one without brackets elsewhere, never the other way round.
        if (list.size() != truth.size()) {
            faults.add(path + ": expected " + truth.size() + " entries, found " + list.size());
            return;
        }
        for (int i = 0; i < truth.size(); i++) compare(path + "[" + i + "]", truth.get(i), list.get(i));
    }

    private void number(String path, double truth, double mine) {
        double far = Math.abs(truth - mine);
        double allowed = allowed(path, Math.abs(truth));
        if (!(far <= allowed)) faults.add(path + ": expected " + truth + ", found " + mine + ", off by " + far);
    }

    private double allowed(String path, double size) {
        String leaf = leaf(path);
        // The refits within metafor's trim and fill by REML stop once tau² moves by less than 1e-5.
        if (path.startsWith("trimfill.REML_") && !leaf.startsWith("k"))
            return leaf.equals("I2") ? 0.05 : 1e-5 + 2e-4 * size;
        // metafor solves with years of about 2000 and their squares; in exact fractions (RegressionTest) its last
        // digits are off.
        if (path.startsWith("meta_regression.")) return regression(leaf, size);
        boolean closed = path.contains("EE") || path.contains("DL") || path.startsWith("yi") || path.startsWith("vi");
        return switch (leaf) {
            case "k", "k0", "df", "ddf", "p", "QMdf" -> leaf.equals("p") && size < 1 ? 1e-9 : 0;
            case "pval", "QEp", "Qp", "QMp" -> 1e-9;
            case "ci.lb", "ci.ub" -> 1e-7 * size + 1e-9 * scale;
            case "tau2", "se_tau2" -> closed ? 1e-11 * size + 1e-13 * scale : 1e-8 * size + 1e-10 * scale;
            case "estimate", "I2", "H2", "R2" -> closed ? 1e-10 * size + 1e-10 : 1e-8 * size + 1e-7;
            default -> closed ? 1e-11 * size + 1e-12 : 1e-9 * size + 1e-9;
        };
    }

    private double regression(String leaf, double size) {
        return switch (leaf) {
            case "k", "p", "QMdf", "rows_used_1based_of_yi", "design" -> 0;
            case "tau2", "se_tau2" -> 1e-8 * size + 1e-10 * scale;
            case "I2", "R2" -> 1e-7 + 1e-8 * size;
            default -> 1e-9 + 1e-9 * size;
        };
    }

    private static String leaf(String path) {
        String plain = path.replaceAll("\\[[0-9]+]", "");
        int dot = plain.endsWith("ci.lb") || plain.endsWith("ci.ub") ? plain.length() - 6 : plain.lastIndexOf('.');
        return plain.substring(dot + 1);
    }
}
