package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Setting;
import org.paraspinal.care.knowledge.Shipped;

/** What guidelines leave open may be settled otherwise: each value shows in somebody's verdict or advice, and none stricter loosens. */
class SettingsTest {
    /** Setting, value, somebody, and what their verdict or advice is then. */
    private static final String ROWS = """
            single-red-flags        | in-combination         | steroids-long                               | adapt
            single-red-flags        | each-alone             | steroids-long                               | clinician-first
            single-red-flags        | each-alone             | night-pain                                  | clinician-first
            single-red-flags        | each-alone             | thoracic-new                                | clinician-first
            night-pain-alone        | adapt                  | night-pain                                  | adapt
            night-pain-alone        | clinician-first        | night-pain                                  | clinician-first
            thoracic-pain-alone     | adapt                  | thoracic-new                                | adapt
            thoracic-pain-alone     | clinician-first        | thoracic-new                                | clinician-first
            both-legs               | any-new                | ces-both-legs; ces-both-legs.known-stable no | emergency-now
            both-legs               | severe-or-growing      | ces-both-legs; ces-both-legs.known-stable no | urgent-same-day
            both-legs               | severe-or-growing      | ces-both-legs; ces-both-legs.known-stable no; pain-now 7 | emergency-now
            sexual-change-alone     | same-day               | ces-sexual                                  | urgent-same-day
            sexual-change-alone     | emergency              | ces-sexual                                  | emergency-now
            clots                   | therapist-once-cleared | dvt-risk; dvt-risk.clot-recent; delivery therapist; leave dvt-risk | adapt
            clots                   | ban                    | dvt-risk; dvt-risk.clot-recent; delivery therapist; leave dvt-risk | clinician-first
            blood-thinner           | light-once-cleared     | anticoagulant; leave anticoagulant          | adapt
            blood-thinner           | ban                    | anticoagulant; leave anticoagulant          | clinician-first
            first-trimester         | midwife-first          | pregnant; weeks-pregnant 8; leave pregnant  | adapt
            first-trimester         | ban                    | pregnant; weeks-pregnant 8; leave pregnant  | not-today
            osteoporosis            | adapt                  | osteoporosis                                | adapt
            osteoporosis            | ban                    | osteoporosis                                | clinician-first
            spondylolisthesis       | adapt                  | spondylolisthesis                           | adapt
            spondylolisthesis       | ban                    | spondylolisthesis                           | clinician-first
            heart-failure           | adapt                  | heart-failure; delivery therapist; leave heart-failure | adapt
            heart-failure           | ban                    | heart-failure; delivery therapist; leave heart-failure | clinician-first
            axial-spondyloarthritis | adapt                  | inflammatory-axspa                          | adapt
            axial-spondyloarthritis | ban                    | inflammatory-axspa                          | clinician-first
            after-fusion            | adapt                  | spinal-hardware                             | adapt
            after-fusion            | ban                    | spinal-hardware                             | clinician-first
            role-of-massage         | with-exercise          |                                             | part-of-moving
            role-of-massage         | alone                  |                                             | massage-by-itself
            blood-pressure          | reading                | bp-controlled                               | adapt
            blood-pressure          | doctors-word           | bp-controlled                               | clinician-first
            young-age               | 18                     | age 19                                      | proceed
            young-age               | 20                     | age 19                                      | clinician-first
            first-pain-age          | 70                     | age 60; age-over-70-first not-asked         | proceed
            first-pain-age          | 50                     | age 60; age-over-70-first not-asked         | answers-needed
            """;

    /** These are milder by intention: one guideline is milder than another, or an age is moved the other way. */
    private static final List<String> MILDER = List.of("both-legs is severe-or-growing");

    private static final Map<String, Knowledge> SETTLED = new LinkedHashMap<>();

    static Stream<Arguments> rows() {
        return ROWS.lines()
                .map(l -> l.split("\\|"))
                .map(c -> Arguments.of(c[0].strip(), c[1].strip(), c[2].strip(), c[3].strip()));
    }

    @ParameterizedTest(name = "{0} is {1}: {2} -> {3}")
    @MethodSource("rows")
    void each_value_shows_in_somebodys_verdict_or_advice(String setting, String value, String line, String expected) {
        Knowledge k = settled(setting, value);
        Verdict verdict = Given.verdict(k, somebody(k, line));

        assertTrue(
                verdict.level().wire().equals(expected)
                        || verdict.grounds().advice().contains(expected),
                () -> Given.told(verdict) + " with " + verdict.grounds().advice());
    }

    @Test
    void every_value_of_every_setting_has_its_row() {
        var values = new TreeSet<String>();
        for (Setting s : Shipped.knowledge().settings().values()) {
            switch (s) {
                case Setting.Policy p -> p.values().forEach(v -> values.add(p.id() + " is " + v.id()));
                case Setting.Figure f -> values.add(f.id() + " is " + Math.round(f.value()));
            }
        }
        var named = rows().map(a -> a.get()[0] + " is " + a.get()[1]).collect(Collectors.toCollection(TreeSet::new));

        assertTrue(named.containsAll(values), () -> "without a row: " + minus(values, named));
    }

    @Test
    void what_is_shipped_is_the_first_value_of_each() {
        for (Setting s : Shipped.knowledge().settings().values()) {
            if (s instanceof Setting.Policy p)
                assertEquals(p.values().getFirst().id(), p.value(), p.id());
        }
    }

    static Stream<String> stricter() {
        return rows().map(a -> a.get()[0] + " is " + a.get()[1])
                .distinct()
                .filter(s -> !MILDER.contains(s) && !shipped().contains(s));
    }

    private static List<String> shipped() {
        return Shipped.knowledge().settings().values().stream()
                .map(s -> s.id() + " is "
                        + s.policy()
                                .orElseGet(() -> s.figure()
                                        .map(Math::round)
                                        .map(String::valueOf)
                                        .orElseThrow()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stricter")
    void no_value_loosens_anything(String set) {
        String[] words = set.split(" is ");
        Knowledge k = settled(words[0], words[1]);
        var looser = new ArrayList<String>();
        people().forEach(a -> Milder.than(Given.verdict(a), Given.verdict(k, a)).ifPresent(looser::add));

        assertEquals(List.of(), looser);
    }

    private static Stream<Answers> people() {
        var named = rows().map(a -> somebody(Shipped.knowledge(), String.valueOf(a.get()[2])));
        return Stream.concat(SomePeople.first(10).map(SomePeople.Somebody::answers), named);
    }

    private static Answers somebody(Knowledge k, String line) {
        Answers answers = Given.aHealthyPerson();
        var said = new ArrayList<String>();
        for (String fact : SomebodyWith.facts(line)) {
            if (fact.startsWith("leave ")) answers = answers.cleared(Given.aDoctorsLeave(fact.substring(6)));
            else if (fact.endsWith(" not-asked")) answers = Given.without(answers, fact.split(" ")[0]);
            else said.add(fact);
        }
        return SomebodyWith.on(k, answers, said);
    }

    /** The shipped knowledge with this one setting settled so. */
    private static Knowledge settled(String setting, String value) {
        return SETTLED.computeIfAbsent(setting + " " + value, _ -> KnowledgeReader.read(settingsWith(setting, value)));
    }

    private static KnowledgeFiles settingsWith(String setting, String value) {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        Pattern its = Pattern.compile("(?s)(- id: " + setting + "\\n.*?\\n    value: )\\S+");
        return name -> {
            Optional<String> text = shipped.text(name);
            return name.equals("settings.yaml") ? text.map(t -> its.matcher(t).replaceFirst("$1" + value)) : text;
        };
    }

    private static TreeSet<String> minus(TreeSet<String> all, TreeSet<String> named) {
        var rest = new TreeSet<>(all);
        rest.removeAll(named);
        return rest;
    }
}
