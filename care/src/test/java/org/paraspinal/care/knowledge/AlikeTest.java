package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.LimitsStated.CapStated;
import org.paraspinal.care.knowledge.Words.Word;

/** A contact or technique that is like another is held by every bar and cap of the other: no rule has to name it. */
class AlikeTest {
    private final Knowledge k = Shipped.knowledge();
    private final List<Word> contacts = alike(k.words().contacts());
    private final List<Word> techniques = alike(k.words().techniques());

    private static List<Word> alike(Words.WordList list) {
        return list.words().values().stream().filter(w -> w.like().isPresent()).toList();
    }

    @Test
    void still_hand_forearm_and_roller_are_held_by_every_limit_of_palm_elbow_and_ball() {
        assertEquals(
                List.of("still-hand like palm", "roller like ball", "forearm like elbow"),
                contacts.stream()
                        .map(w -> w.id() + " like " + w.like().orElseThrow())
                        .toList());

        var loose = new ArrayList<String>();
        long bars = 0;
        for (Rule r : k.rules())
            for (LimitsStated l : limits(r).toList()) {
                loose.addAll(loose(r.id(), l));
                bars += l.bars().stream()
                        .filter(b -> b.contacts().contains("ball"))
                        .count();
            }

        assertEquals(List.of(), loose);
        long named = bars;
        assertTrue(named > 10, () -> "too few to tell: " + named + " bars name a ball");
    }

    @Test
    void a_bar_a_cap_and_a_barred_technique_that_were_not_extended_are_found() {
        var planted = new LimitsStated(
                Optional.of(Mark.ENGINEERING_JUDGEMENT),
                List.of("EJ"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(new CapStated("lumbar", "palm", OptionalInt.of(2), OptionalInt.empty())),
                List.of(new BarStated("dimple", List.of("thumb", "ball"), 0, OptionalDouble.empty())),
                List.of("ball"),
                List.of(),
                List.of());

        assertEquals(
                List.of(
                        "planted: the cap of lumbar does not hold for still-hand",
                        "planted: the bar of dimple does not hold for roller",
                        "planted: roller is not barred"),
                loose("planted", planted));
    }

    @Test
    void a_rule_in_a_file_that_names_one_is_read_as_if_it_named_the_other_too() {
        Knowledge tiny = TinyKnowledge.complete()
                .replacing(
                        "words.yaml",
                        "half: 10}",
                        "half: 10}\n  - {id: knuckle, name: \"knuckle\", half: 10, like: thumb}")
                .replacing(
                        "screening/tiny.yaml",
                        "bars: [{zone: strip, contacts: [any], max-pressure: 0}]",
                        "bars: [{zone: strip, contacts: [thumb], max-pressure: 0}]\n      caps: [{area: lumbar, contact: thumb, max-pressure: 2}]")
                .read();
        LimitsStated read = tiny.rules().getFirst().then().limits();

        assertEquals(List.of("thumb", "knuckle"), read.bars().getFirst().contacts());
        assertEquals(
                List.of("thumb", "knuckle"),
                read.caps().stream().map(CapStated::contact).toList());
    }

    @Test
    void a_word_is_like_one_that_is_there_and_stands_for_itself() {
        TinyKnowledge.complete()
                .replacing(
                        "words.yaml",
                        "half: 10}",
                        "half: 10, like: plam}\n  - {id: knuckle, name: \"knuckle\", half: 10, like: thumb}")
                .isRefused(
                        "words.yaml:1 contacts.thumb.like: 'plam' is not a known word of this list. Maybe 'palm'.",
                        "words.yaml:1 contacts.knuckle.like: 'thumb' is itself like another");
    }

    private static Stream<LimitsStated> limits(Rule r) {
        return Stream.concat(Stream.of(r.then(), r.ifUnsure()), r.onceCleared().stream())
                .map(Rule.Consequence::limits);
    }

    /** What holds for a word and not for what is like it. */
    private List<String> loose(String rule, LimitsStated l) {
        var out = new ArrayList<String>();
        var caps = new HashSet<>(l.caps());
        for (Word w : contacts) {
            String other = w.like().orElseThrow();
            for (CapStated c : l.caps())
                if (c.contact().equals(other)
                        && !caps.contains(new CapStated(c.area(), w.id(), c.maxPressure(), c.maxMinutes())))
                    out.add(rule + ": the cap of " + c.area() + " does not hold for " + w.id());
            for (BarStated b : l.bars())
                if (b.contacts().contains(other) && !b.contacts().contains(w.id()))
                    out.add(rule + ": the bar of " + b.zone() + " does not hold for " + w.id());
        }
        for (Word t : techniques)
            if (l.techniquesBarred().contains(t.like().orElseThrow())
                    && !l.techniquesBarred().contains(t.id())) out.add(rule + ": " + t.id() + " is not barred");
        return out;
    }
}
