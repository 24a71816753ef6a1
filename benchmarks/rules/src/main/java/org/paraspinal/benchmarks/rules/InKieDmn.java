package org.paraspinal.benchmarks.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.screening.dialect.InDmn;
import org.paraspinal.care.screening.dialect.RuleBook;

/** Drools DMN: one model for all people. */
final class InKieDmn implements Engine {
    private final RuleBook book;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Map<String, Object>> people = new ArrayList<>();

    InKieDmn(RuleBook book) {
        this.book = book;
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(InDmn.of(book)))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModel(InDmn.NAMESPACE, InDmn.NAME);
        if (model.hasErrors()) throw new IllegalStateException(model.getMessages().toString());
    }

    @Override
    public void take(List<Facts> facts) {
        people.clear();
        for (Facts f : facts) {
            var person = new HashMap<String, Object>();
            var answers = book.of(f);
            for (int i = 0; i < answers.size(); i++)
                person.put(book.ids().get(i), answers.get(i).name().toLowerCase(Locale.ROOT).replace('_', ' '));
            book.leaves().forEach(l -> person.put(l, false));
            Leaves.of(book, f).forEach(l -> person.put(l, true));
            people.add(person);
        }
    }

    @Override
    public Map<?, ?> decide(int person) {
        DMNContext context = runtime.newContext();
        context.set("person", people.get(person));
        return (Map<?, ?>) runtime.evaluateAll(model, context)
                .getDecisionResultByName("judged")
                .getResult();
    }

    @Override
    public Came came(int person) {
        Map<?, ?> judged = decide(person);
        return new Came(
                ((Number) judged.get("verdict")).intValue(), ids(judged, "fired"), ids(judged, "unsure"), ids(judged, "open"));
    }

    private static Set<String> ids(Map<?, ?> judged, String which) {
        var out = new HashSet<String>();
        ((Iterable<?>) judged.get(which)).forEach(id -> out.add(String.valueOf(id)));
        return out;
    }
}
