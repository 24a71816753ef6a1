package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.paraspinal.care.knowledge.Studies.PriorStated;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the knowledge files strictly. Unknown keys, names that lead nowhere, numbers without mark and source, sources that
 * nobody uses and rules that cannot fire are all reported together in one {@link KnowledgeRefused}.
 */
public final class KnowledgeReader {
    private final KnowledgeFiles files;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private KnowledgeReader(KnowledgeFiles files) {
        this.files = files;
    }

    /**
     * Reads everything.
     *
     * @throws KnowledgeRefused with every fault, when there is one
     */
    public static Knowledge read(KnowledgeFiles files) {
        var reader = new KnowledgeReader(files);
        Knowledge knowledge = reader.knowledge();
        if (reader.faults.isEmpty()) new CrossCheck(knowledge, reader.rules, reader.faults).run();
        if (!reader.faults.isEmpty()) throw new KnowledgeRefused(reader.faults);
        return knowledge;
    }

    private Knowledge knowledge() {
        Map<String, Setting> settings = byId("settings.yaml", "settings", ScreeningReader::setting, Setting::id);
        settings.forEach((id, s) -> s.figure().ifPresent(f -> figures.put(id, f)));
        var days = new EnumMap<Lifetime, Integer>(Lifetime.class);
        var screening = new ArrayList<String>();
        String version = in("knowledge.yaml", map -> {
            map.child("days", d -> {
                for (Lifetime l : Lifetime.values())
                    days.put(l, d.required(l.name().toLowerCase(Locale.ROOT), 0, 100_000));
                return d;
            });
            screening.addAll(map.words("screening"));
            return map.text("version");
        });
        Words words = in("words.yaml", BodyReader::words);
        var screeningReader = new ScreeningReader(words);
        var questions = new ArrayList<Question>();
        for (String file : screening)
            in(file, map -> {
                screeningReader.read(map, questions, rules);
                return map;
            });
        var returning = new ArrayList<ReturnRow>();
        var goals = new ArrayList<Routine.Goal>();
        var complaints = new ArrayList<PlanWords.Complaint>();
        var afterSetOffs = new ArrayList<PlanWords.AfterSetOff>();
        var afterInjury = new ArrayList<PlanWords.InjuryStep>();
        var routines = in("routines.yaml", map -> {
            goals.addAll(map.eachNamed("goals", g -> new Routine.Goal(g.text("id"), g.text("name")), Routine.Goal::id));
            complaints.addAll(map.eachNamed("complaints", CareReader::complaint, PlanWords.Complaint::id));
            afterSetOffs.addAll(map.eachNamed("after", CareReader::afterSetOff, PlanWords.AfterSetOff::setOff));
            afterInjury.addAll(map.eachNamed("after-injury", CareReader::injuryStep, PlanWords.InjuryStep::id));
            return map.eachNamed("routines", CareReader::routine, Routine::id);
        });
        var adjuncts = new ArrayList<PlanWords.Adjunct>();
        Map<String, Technique> techniques = in("techniques.yaml", map -> {
            var out = new LinkedHashMap<String, Technique>();
            map.eachNamed("techniques", TechniqueReader::technique, Technique::id)
                    .forEach(t -> out.put(t.id(), t));
            adjuncts.addAll(map.eachNamed("adjuncts", TechniqueReader::adjunct, PlanWords.Adjunct::id));
            return Collections.unmodifiableMap(out);
        });
        var besides = new PlanWords(List.of(), List.of(), complaints, afterSetOffs, afterInjury, adjuncts);
        var claims = new LinkedHashMap<String, Claim>();
        var sayings = new ArrayList<Sayings>();
        PlanWords planWords = in("claims.yaml", map -> {
            map.eachNamed("claims", CareReader::claim, Claim::id).forEach(c -> claims.put(c.id(), c));
            sayings.add(CareReader.sayings(map, claims.values()));
            return CareReader.planWords(map, besides);
        });
        Map<String, NumberAsked> numbers = byId("numbers.yaml", "numbers", ScreeningReader::number, NumberAsked::id);
        var notScored = new ArrayList<Instrument.NotScored>();
        Map<String, Instrument> instruments = in(InstrumentsReader.FILE, map -> {
            var out = new LinkedHashMap<String, Instrument>();
            map.eachNamed("instruments", InstrumentsReader::instrument, Instrument::id)
                    .forEach(i -> out.put(i.id(), i));
            notScored.addAll(map.eachNamed("not-scored", InstrumentsReader::notScored, Instrument.NotScored::id));
            return Collections.unmodifiableMap(out);
        });
        List<Rule> holding = rules.stream().filter(r -> holds(r, settings)).toList();
        return new Knowledge(
                version,
                settings,
                Collections.unmodifiableMap(days),
                words,
                in("body.yaml", BodyReader::body),
                numbers,
                cells(numbers, questions, holding),
                unique(questions),
                holding,
                in("pages.yaml", map -> {
                    returning.addAll(map.eachNamed("return", ScreeningReader::returnRow, ReturnRow::id));
                    return map.eachNamed("pages", ScreeningReader::page, Page::id);
                }),
                Collections.unmodifiableList(returning),
                techniques,
                List.copyOf(goals),
                routines,
                in(PainDrawingReader.FILE, PainDrawingReader::words),
                in("check-ins.yaml", CareReader::checkIns),
                Collections.unmodifiableMap(claims),
                sayings.getFirst(),
                studies(),
                planWords,
                in(TrialReader.FILE, TrialReader::trial),
                HelpNumbersReader.read(csv("help-numbers.csv"), faults),
                instruments,
                List.copyOf(notScored),
                CodesReader.read(csv(CodesReader.FILE), faults),
                byId("sources.yaml", "sources", CareReader::source, Source::id));
    }

    private static boolean holds(Rule rule, Map<String, Setting> settings) {
        return rule.only()
                .filter(o -> !Optional.ofNullable(settings.get(o.setting()))
                        .flatMap(Setting::policy)
                        .equals(Optional.of(o.value())))
                .isEmpty();
    }

    private static Map<String, Cells> cells(
            Map<String, NumberAsked> numbers, List<Question> questions, List<Rule> rules) {
        var conditions = new ArrayList<Condition>();
        rules.forEach(r -> conditions.add(r.when()));
        questions.forEach(q -> {
            conditions.add(q.askedWhen());
            q.derived().ifPresent(conditions::add);
            q.impliedBy().ifPresent(conditions::add);
        });
        var cells = new LinkedHashMap<String, Cells>();
        numbers.forEach((id, n) -> cells.put(id, Cells.of(n, conditions)));
        return Collections.unmodifiableMap(cells);
    }

    private Studies studies() {
        var pools = new LinkedHashMap<String, Pool>();
        PriorStated prior = in(StudiesReader.POOLS, map -> {
            map.eachNamed("pools", StudiesReader::pool, Pool::id).forEach(p -> pools.put(p.id(), p));
            if (!map.has("prior")) map.fault("prior", "is missing");
            return map.child("prior", StudiesReader::prior)
                    .orElseGet(() -> new PriorStated("", 1, Mark.ENGINEERING_JUDGEMENT, List.of()));
        });
        String trials = csv(StudiesReader.TRIALS);
        String pooled = csv(StudiesReader.POOLED);
        return new Studies(
                StudiesReader.trials(trials, faults),
                StudiesReader.reviews(pooled, faults),
                Collections.unmodifiableMap(pools),
                prior,
                Map.of(StudiesReader.TRIALS, trials, StudiesReader.POOLED, pooled));
    }

    /** The text of a CSV file; a missing one is a fault and is read as if it were empty. */
    private String csv(String file) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) faults.add(new Fault(new Spot(file, 1, ""), "the file is missing"));
        return text.orElse("");
    }

    private <T> Map<String, T> byId(String file, String key, Function<YamlMap, T> read, Function<T, String> id) {
        return in(file, map -> {
            var out = new LinkedHashMap<String, T>();
            map.eachNamed(key, read, id).forEach(t -> out.put(id.apply(t), t));
            return Collections.unmodifiableMap(out);
        });
    }

    /** Questions stand in several files, and so may be found twice only when all have been read. */
    private Map<String, Question> unique(List<Question> all) {
        var out = new LinkedHashMap<String, Question>();
        for (Question q : all) {
            if (out.put(q.id(), q) != null)
                faults.add(new Fault(q.spot().at("id"), "'" + q.id() + "' is already another question"));
        }
        return Collections.unmodifiableMap(out);
    }

    /** Reads one file's outermost mapping; a missing or unreadable file is a fault and is read as if it were empty. */
    private <T> T in(String file, Function<YamlMap, T> read) {
        Spot top = new Spot(file, 1, "");
        Optional<String> text = files.text(file);
        if (text.isEmpty()) faults.add(new Fault(top, "the file is missing"));
        var settings = LoadSettings.builder().setLabel(file).build();
        try {
            var node = Nesting.compose(settings, text.orElse("{}"));
            var map = new YamlMap(
                    node.orElseGet(() -> Nesting.compose(settings, "{}").orElseThrow()), top, faults, figures);
            T out = read.apply(map);
            if (text.isPresent()) map.done();
            return out;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new KnowledgeRefused(and(new Fault(new Spot(file, line, ""), "is not YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new KnowledgeRefused(and(new Fault(top, "is not YAML: " + e.getMessage())));
        }
    }

    private List<Fault> and(Fault last) {
        faults.add(last);
        return faults;
    }
}
