package org.paraspinal.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.paraspinal.care.planning.Planner;
import org.paraspinal.statistics.trial.Held;

/**
 * Invariant 5, by the compiler: only who is cleared can be planned for, only a plan can be guided, and nobody clears, plans or
 * begins by hand. Each source that must not compile stands beside one that must.
 */
class OneWayInTest {
    private final Path folder;

    OneWayInTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void only_a_cleared_verdict_can_be_planned() {
        refuses(
                "Planning plan(Planner planner, Verdict verdict, Wishes wishes) { return planner.plan(verdict, wishes); }",
                "incompatible types: org.paraspinal.care.screening.Verdict cannot be converted to"
                        + " org.paraspinal.care.screening.Verdict.Cleared");
        compiles("""
                Planning plan(Planner planner, Verdict verdict, Wishes wishes) {
                    return verdict instanceof Verdict.Cleared cleared
                            ? planner.plan(cleared, wishes)
                            : new Planning.NothingLeft(java.util.List.of());
                }
                """);
    }

    @Test
    void nobody_clears_by_hand() {
        refuses(
                "Verdict clear(Grounds grounds) { return new Verdict.Standard(grounds); }",
                "Standard(org.paraspinal.care.screening.Grounds) is not public in"
                        + " org.paraspinal.care.screening.Verdict.Standard; cannot be accessed from outside package");
        refuses(
                "Verdict clear(Grounds grounds) { return new Verdict.WithPrecautions(grounds); }",
                "WithPrecautions(org.paraspinal.care.screening.Grounds) is not public in"
                        + " org.paraspinal.care.screening.Verdict.WithPrecautions; cannot be accessed from outside package");
        compiles("Verdict judge(Facts facts) { return Screening.judge(facts); }");
    }

    @Test
    void nobody_adds_a_verdict_of_their_own() {
        refuses(
                """
                static final class Mine extends Verdict.Cleared { }
                """,
                "class is not allowed to extend sealed class: org.paraspinal.care.screening.Verdict.Cleared"
                        + " (as it is not listed in its 'permits' clause)");
        refuses(
                "static class Mine extends Verdict.Standard { }",
                "cannot inherit from final org.paraspinal.care.screening.Verdict.Standard");
    }

    @Test
    void facts_come_through_the_door_alone() {
        refuses("""
                Facts facts(org.paraspinal.care.knowledge.Knowledge k, Answers a) {
                    return new Facts(k, a, java.util.Map.of(), java.util.Map.of(), java.util.Map.of(),
                            java.util.Optional.empty(), java.util.Map.of(), java.util.List.of(), 0);
                }
                """, "is not public in org.paraspinal.care.intake.Facts; cannot be accessed from outside package");
        compiles("Reading read(org.paraspinal.care.knowledge.Knowledge k, Answers a) { return Intake.read(k, a); }");
    }

    @Test
    void a_plan_comes_from_planning_alone() {
        refuses("""
                Plan plan(Plan p) {
                    return new Plan(p.day(), p.wishes(), p.technique(), p.routine(), p.position(), p.steps(), p.limits(),
                            p.rhythm(), p.reasons(), p.leftOut(), p.toExpect());
                }
                """, "is not public in org.paraspinal.care.planning.Plan; cannot be accessed from outside package");
        compiles("Plan plan(Planning.Planned planned) { return planned.plan(); }");
    }

    @Test
    void a_session_begins_only_with_a_plan_and_a_cleared_verdict() {
        refuses(
                "Session session(SessionId id, Plan p, Verdict.Cleared c) { return new Session(id, p, c); }",
                "has private access in org.paraspinal.care.session.Session");
        refuses(
                "Session.Beginning begin(SessionId id, Plan p, Verdict v) { return Session.begin(id, p, v); }",
                "incompatible types: org.paraspinal.care.screening.Verdict cannot be converted to"
                        + " org.paraspinal.care.screening.Verdict.Cleared");
        compiles(
                "Session.Beginning begin(SessionId id, Plan p, Verdict.Cleared c) { return Session.begin(id, p, c); }");
    }

    @Test
    void a_check_in_belongs_to_a_session_or_a_week() {
        refuses(
                """
                record Whenever(java.time.LocalDate day, java.util.Map<String, String> ticked)
                        implements org.paraspinal.care.checkin.CheckIn { }
                """,
                "class is not allowed to extend sealed class: org.paraspinal.care.checkin.CheckIn"
                        + " (as it is not listed in its 'permits' clause)");
    }

    @Test
    void an_effect_comes_from_a_personal_trial_that_was_held_alone() {
        refuses(
                """
                org.paraspinal.care.outcome.Outcome effect(org.paraspinal.care.trial.PersonalTrial t,
                        org.paraspinal.statistics.trial.Held h, org.paraspinal.statistics.trial.Result.Found f) {
                    return new org.paraspinal.care.outcome.Outcome.Effect(
                            new org.paraspinal.care.trial.TrialRead.Effect(t, h, f), "It worked.");
                }
                """,
                "is not public in org.paraspinal.care.trial.TrialRead.Effect; cannot be accessed from outside package");
        compiles("""
                org.paraspinal.care.outcome.Outcome outcome(org.paraspinal.care.CarePath p,
                        org.paraspinal.care.trial.TrialRead read) {
                    return p.outcome(read);
                }
                """);
    }

    private void compiles(String members) {
        assertEquals(List.of(), errors(members));
    }

    private void refuses(String members, String error) {
        List<String> errors = errors(members);
        assertTrue(!errors.isEmpty() && errors.getFirst().contains(error), errors::toString);
    }

    private List<String> errors(String members) {
        String source = """
                package elsewhere;
                import org.paraspinal.care.intake.*;
                import org.paraspinal.care.planning.*;
                import org.paraspinal.care.screening.*;
                import org.paraspinal.care.session.*;
                class Outsider {
                %s
                }
                """.formatted(members);
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-d", folder.toString(), "-classpath", classPath());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(new InMemory(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static String classPath() {
        return Stream.of(Planner.class, NullMarked.class, Geometry.class, Held.class)
                .map(OneWayInTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String source) {
            super(URI.create("string:///elsewhere/Outsider.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
