package org.paraspinal.benchmarks.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.screening.dialect.InCql;
import org.paraspinal.care.screening.dialect.RuleBook;

/** The CQL reference engine: the library compiled once, a new engine for each person, since one that is used again keeps old answers. */
final class InCqlEngine implements Engine {
    private final RuleBook book;
    private static final Set<String> ASKED = Set.of("verdict", "fired", "unsure", "open");

    private final Environment environment;
    private final VersionedIdentifier library = new VersionedIdentifier().withId("Paraspinal");
    private final List<Map<String, Object>> people = new ArrayList<>();

    InCqlEngine(RuleBook book) {
        this.book = book;
        var libraries = new LibraryManager(new ModelManager());
        libraries
                .getLibrarySourceLoader()
                .registerProvider(new StringLibrarySourceProvider(List.of(InCql.of(book))));
        environment = new Environment(libraries);
    }

    @Override
    public void take(List<Facts> facts) {
        people.clear();
        for (Facts f : facts) {
            var person = new HashMap<String, Object>();
            var answers = book.of(f);
            for (int i = 0; i < answers.size(); i++) {
                RuleBook.Said s = answers.get(i);
                if (s == RuleBook.Said.YES || s == RuleBook.Said.NO) person.put(book.ids().get(i), s == RuleBook.Said.YES);
                person.put(book.ids().get(i) + " unsure", s == RuleBook.Said.UNSURE);
            }
            book.leaves().forEach(l -> person.put(l, false));
            Leaves.of(book, f).forEach(l -> person.put(l, true));
            people.add(person);
        }
    }

    @Override
    public EvaluationResult decide(int person) {
        var engine = new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching));
        return engine.evaluate(library, ASKED, people.get(person));
    }

    @Override
    public Came came(int person) {
        EvaluationResult r = decide(person);
        return new Came((Integer) r.forExpression("verdict").value(), ids(r, "fired"), ids(r, "unsure"), ids(r, "open"));
    }

    private static Set<String> ids(EvaluationResult r, String which) {
        var out = new HashSet<String>();
        ((Iterable<?>) r.forExpression(which).value()).forEach(id -> out.add(String.valueOf(id)));
        return out;
    }
}
