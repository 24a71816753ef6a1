package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.intake.PainDrawing.Marked;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PainDrawingWords.Leg;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.DrawingPage;
import org.paraspinal.web.view.DrawingPage.Marking;
import org.paraspinal.web.view.Scale;

/** The pain drawing as a form: the kinds and the strength at each marked place, and what runs down a leg. */
final class DrawingForm {
    private static final List<String> SIDES = List.of("left", "right");

    /** What a leg may feel like besides hurting. */
    private static final Set<String> IN_A_LEG = Set.of("numb", "tingling");

    private final Knowledge k;

    DrawingForm(Knowledge knowledge) {
        k = knowledge;
    }

    private static String kinds(String place) {
        return "kind-" + place;
    }

    private static String strength(String place) {
        return "strength-" + place;
    }

    private static String leg(String side) {
        return "leg-" + side;
    }

    /** What to ask of these places, with what was drawn before, or sent just now, filled in. */
    List<Marking> places(Set<String> sites, Optional<PainDrawing> before, Form sent) {
        boolean again = !sent.mistakes().isEmpty();
        return k.body().sided().stream()
                .filter(sites::contains)
                .map(place -> {
                    Optional<Marked> mark = again ? Optional.empty() : mark(before, place);
                    Set<String> chosen = again
                            ? Set.copyOf(sent.all(kinds(place)))
                            : mark.map(Marked::kinds).orElse(Set.of());
                    OptionalInt strong = again
                            ? number(sent, strength(place))
                            : mark.map(Marked::strength).orElse(OptionalInt.empty());
                    return new Marking(
                            kinds(place),
                            Fields.capital(k.body().name(place)),
                            k.painDrawing().kinds().values().stream()
                                    .map(x -> choice(x.id(), x.name(), chosen))
                                    .toList(),
                            strength(strength(place), strong));
                })
                .toList();
    }

    private static Scale strength(String field, OptionalInt chosen) {
        return Fields.pain(field, "How strong it is there", chosen);
    }

    /** What to ask of the legs. */
    List<DrawingPage.Leg> legs(Optional<PainDrawing> before, Form sent) {
        return SIDES.stream()
                .map(side -> {
                    Set<String> chosen =
                            sent.mistakes().isEmpty() ? drawnOn(before, side) : Set.copyOf(sent.all(leg(side)));
                    var parts = new ArrayList<Choice>();
                    k.painDrawing().legs().values().forEach(l -> parts.add(choice(l.id(), l.name(), chosen)));
                    k.painDrawing().kinds().values().stream()
                            .filter(x -> IN_A_LEG.contains(x.id()))
                            .forEach(x -> parts.add(choice(x.id(), x.name(), chosen)));
                    return new DrawingPage.Leg(leg(side), Fields.capital(side) + " leg", parts);
                })
                .toList();
    }

    private Set<String> drawnOn(Optional<PainDrawing> before, String side) {
        var out = new LinkedHashSet<String>();
        for (Leg l : k.painDrawing().legs().values())
            mark(before, l.id() + "-" + side).ifPresent(m -> {
                out.add(l.id());
                out.addAll(m.kinds());
            });
        return out;
    }

    private static Optional<Marked> mark(Optional<PainDrawing> drawing, String place) {
        return drawing.flatMap(
                d -> d.marks().stream().filter(m -> m.place().equals(place)).findFirst());
    }

    private static OptionalInt number(Form sent, String field) {
        return sent.one(field)
                .filter(t -> t.matches("\\d{1,2}"))
                .map(t -> OptionalInt.of(Integer.parseInt(t)))
                .orElse(OptionalInt.empty());
    }

    private static Choice choice(String id, String name, Set<String> chosen) {
        return new Choice(id, Fields.capital(name), Optional.empty(), chosen.contains(id));
    }

    /** What was drawn; mistakes go to the form. A leg that is numb, of which no part was named, is numb at the thigh at least. */
    PainDrawing read(Form form, Set<String> sites) {
        var marks = new ArrayList<Marked>();
        for (String place : k.body().sided()) {
            if (!sites.contains(place)) continue;
            Set<String> kinds =
                    known(form, kinds(place), k.painDrawing().kinds().keySet());
            marks.add(new Marked(
                    place,
                    kinds,
                    form.whole(strength(place), 0, 10, Fields.capital(k.body().name(place)))));
        }
        for (String side : SIDES) {
            Set<String> parts = known(form, leg(side), k.painDrawing().legs().keySet());
            Set<String> kinds = known(form, leg(side), IN_A_LEG);
            if (parts.isEmpty() && !kinds.isEmpty())
                parts = Set.of(k.painDrawing().legs().keySet().iterator().next());
            parts.forEach(p -> marks.add(new Marked(p + "-" + side, kinds, OptionalInt.empty())));
        }
        return new PainDrawing(marks);
    }

    private static Set<String> known(Form form, String field, Set<String> words) {
        return form.all(field).stream().filter(words::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The drawing in words, one line for each mark of which something was said. */
    List<String> inWords(PainDrawing drawing) {
        return drawing.marks().stream().map(this::inWords).toList();
    }

    private String inWords(Marked m) {
        String kinds = k.painDrawing().kinds().values().stream()
                .filter(x -> m.kinds().contains(x.id()))
                .map(x -> x.name())
                .collect(Collectors.joining("; "));
        String strong = m.strength().isPresent() ? ", " + m.strength().getAsInt() + " of 10" : "";
        return Fields.capital(name(m.place())) + strong + (kinds.isEmpty() ? "." : ": " + kinds + ".");
    }

    private String name(String place) {
        for (String side : SIDES)
            if (place.endsWith("-" + side)
                    && k.painDrawing().legs().get(place.substring(0, place.length() - side.length() - 1))
                            instanceof Leg l) return side + " leg, " + l.name().toLowerCase(java.util.Locale.ROOT);
        return k.body().name(place);
    }
}
