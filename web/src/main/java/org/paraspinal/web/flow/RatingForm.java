package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.web.view.TextField;

/** Scales of the check-ins as fields of a form, and what was sent of them as ratings. */
final class RatingForm {
    private static final int LONGEST_NAME = 80;

    private RatingForm() {}

    /** A scale as radio buttons; what the person named stands before its question. */
    static org.paraspinal.web.view.Scale field(Scale s, Form form, List<String> activities) {
        OptionalInt chosen = form.one(s.id())
                .filter(v -> v.matches("\\d{1,2}"))
                .map(v -> OptionalInt.of(Integer.parseInt(v)))
                .orElse(OptionalInt.empty());
        int activity = Ratings.ACTIVITIES.indexOf(s.id());
        String ask = activity < 0
                ? s.question()
                : (activity < activities.size()
                                ? Fields.capital(activities.get(activity))
                                : "The " + (activity == 0 ? "first" : "second") + " thing you named")
                        + ": " + Fields.uncapital(s.question());
        return new org.paraspinal.web.view.Scale(s.id(), ask, s.ends(), s.from(), s.to(), "", "", chosen);
    }

    /** What was rated; the pain of the week is a mistake when it is missing, all else may be left out. */
    static Ratings read(List<Scale> due, Form form, List<String> activities) {
        var out = new LinkedHashMap<String, Double>();
        for (Scale s : due) {
            int activity = Ratings.ACTIVITIES.indexOf(s.id());
            OptionalInt n = s.id().equals(Ratings.PAIN_WEEK)
                    ? form.required(s.id(), s.from(), s.to(), Fields.capital(s.name()))
                    : form.whole(s.id(), s.from(), s.to(), Fields.capital(s.name()));
            if (activity >= activities.size() && n.isPresent())
                form.mistake(s.id() + "-name", "Name what you rated, or leave both out.");
            n.ifPresent(v -> out.put(s.id(), (double) v));
        }
        return new Ratings(out);
    }

    /** The fields in which a person names what they would like to do again. */
    static List<TextField> named(Form form) {
        var out = new ArrayList<TextField>();
        for (int i = 0; i < Ratings.ACTIVITIES.size(); i++)
            out.add(new TextField(
                    Ratings.ACTIVITIES.get(i) + "-name",
                    i == 0
                            ? "Name something your back makes hard, which matters to you"
                            : "And a second one, if you like",
                    i == 0
                            ? Optional.of(
                                    "Such as “carry the shopping” or “sit through a film”. You rate it each week.")
                            : Optional.empty(),
                    form.one(Ratings.ACTIVITIES.get(i) + "-name").orElse(""),
                    LONGEST_NAME));
        return out;
    }

    /** What was named, in order; a second one alone moves up to the first place only if nothing was rated for it. */
    static List<String> activities(Form form) {
        var out = new ArrayList<String>();
        for (String a : Ratings.ACTIVITIES) {
            String field = a + "-name";
            Optional<String> name = form.one(field).map(String::strip);
            if (name.filter(n -> n.length() > LONGEST_NAME).isPresent())
                form.mistake(field, "Use at most " + LONGEST_NAME + " characters.");
            if (name.isPresent() && out.size() < Ratings.ACTIVITIES.indexOf(a))
                form.mistake(Ratings.ACTIVITIES.getFirst() + "-name", "Name the first thing before the second.");
            name.ifPresent(out::add);
        }
        return out;
    }
}
