package org.paraspinal.care.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a personal trial is set up and read, as settled in the knowledge; each part with its reason and its sources. */
public record TrialStated(Shape shape, Reading reading, Supposed supposed, Techniques techniques) {
    /** What a part rests on: one or two sentences why, and ids in the bibliography. */
    public record Rests(String why, Mark mark, List<String> sources) {
        public Rests {
            sources = List.copyOf(sources);
        }
    }

    /**
     * How long periods last.
     *
     * @param days that may be chosen, shortest first
     * @param washout days at the start of a period that count for nothing, as offered
     */
    public record Shape(List<Integer> days, int washout, Rests rests) {
        public Shape {
            days = List.copyOf(days);
        }
    }

    /**
     * How it is read.
     *
     * @param level of the interval
     * @param important falls that a person may settle as the least that would matter, in points of ten
     * @param offered which of them is offered first
     */
    public record Reading(double level, List<Double> important, double offered, Rests rests) {
        public Reading {
            important = List.copyOf(important);
        }
    }

    /**
     * How daily ratings vary by themselves where a person's own do not say it.
     *
     * @param sd of the ratings of single days, in points of ten
     * @param phi correlation of neighbouring days
     * @param leastSd own ratings never count as varying less
     * @param days how many daily ratings say it
     * @param weeks how many weekly ones do
     */
    public record Supposed(double sd, double phi, double leastSd, int days, int weeks, Rests rests) {}

    /**
     * From where a trial of one technique against another begins.
     *
     * @param mean in points of ten; above zero is less pain with the second
     * @param sd spread among people
     */
    public record Techniques(double mean, double sd, Rests rests) {}

    /** The parts by their names in the file, with their sources. */
    Map<String, List<String>> parts() {
        var out = new LinkedHashMap<String, List<String>>();
        out.put("shape", shape.rests().sources());
        out.put("reading", reading.rests().sources());
        out.put("supposed", supposed.rests().sources());
        out.put("techniques", techniques.rests().sources());
        return out;
    }
}
