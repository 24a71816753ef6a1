package org.paraspinal.benchmarks.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.screening.dialect.InDrl;
import org.paraspinal.care.screening.dialect.RuleBook;

/** Drools with one session for all people: each is inserted, judged and deleted again. */
final class InDrools implements Engine {
    private final RuleBook book;
    private final FactType type;
    private final KieSession session;
    private final List<Object> people = new ArrayList<>();
    private final List<Set<String>> leaves = new ArrayList<>();
    private final List<String> fired = new ArrayList<>();
    private final List<String> unsure = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final BitSet said = new BitSet();
    private final int[] verdict = new int[2];

    InDrools(RuleBook book) {
        this.book = book;
        KieBase base = new KieHelper().addContent(InDrl.of(book), ResourceType.DRL).build(ExecutableModelProject.class);
        type = base.getFactType("org.paraspinal.rules", "Person");
        session = base.newKieSession();
        session.setGlobal("leaves", given);
        session.setGlobal("fired", fired);
        session.setGlobal("unsure", unsure);
        session.setGlobal("open", open);
        session.setGlobal("said", said);
        session.setGlobal("verdict", verdict);
    }

    @Override
    public void take(List<Facts> facts) {
        people.clear();
        leaves.clear();
        for (Facts f : facts) {
            people.add(person(f));
            leaves.add(Set.copyOf(Leaves.of(book, f)));
        }
    }

    private Object person(Facts f) {
        try {
            Object person = type.newInstance();
            var answers = book.of(f);
            for (int i = 0; i < answers.size(); i++)
                type.set(person, book.ids().get(i), answers.get(i).name().toLowerCase(Locale.ROOT).replace('_', ' '));
            return person;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object decide(int person) {
        fired.clear();
        unsure.clear();
        open.clear();
        said.clear();
        given.clear();
        given.addAll(leaves.get(person));
        verdict[0] = 0;
        verdict[1] = 0;
        FactHandle handle = session.insert(people.get(person));
        session.fireAllRules();
        session.delete(handle);
        return verdict;
    }

    @Override
    public Came came(int person) {
        decide(person);
        return new Came(verdict[0], Set.copyOf(fired), Set.copyOf(unsure), Set.copyOf(open));
    }
}
