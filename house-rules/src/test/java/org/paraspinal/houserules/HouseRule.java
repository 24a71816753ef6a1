package org.paraspinal.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule of the house, for the packages below a root: the house itself, or the violations planted below another root.
 *
 * @param sentence the rule in ordinary words
 * @param underRoot the rule for a root package
 * @param planted the simple name of a planted class that breaks it
 */
record HouseRule(String sentence, Function<String, ArchRule> underRoot, String planted) {
    static final String HOUSE = "org.paraspinal";
    static final String PLANTED = "org.paraspinal.houserules.planted";

    /** The rooms of care, in the order in which they may know of each other. */
    static final List<String> ROOMS = List.of(
            "knowledge",
            "evidence",
            "measure",
            "body",
            "intake",
            "screening",
            "planning",
            "session",
            "checkin",
            "trial",
            "outcome");

    private static final String[] OUTSIDE = {"java..", "org.jspecify.."};
    private static final Set<String> DUMPING_GROUNDS =
            Set.of("util", "utils", "common", "commons", "helper", "helpers", "manager", "managers", "impl", "base");
    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");
    private static final Set<String> DICE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.concurrent.ThreadLocalRandom.current");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])");

    @Override
    public String toString() {
        return sentence;
    }

    /** Every rule, the directions between the modules first. */
    static List<HouseRule> all() {
        var rules = new ArrayList<HouseRule>();
        rules.add(new HouseRule(
                "statistics knows numbers and nothing of ours",
                root -> mayUse(root, "statistics", List.of(), "org.hipparchus.."),
                "KnowsOfCare"));
        rules.add(new HouseRule(
                "cohort uses statistics, and nothing that takes time to start",
                root -> mayUse(root, "cohort", List.of("statistics")),
                "ReadsOfCare"));
        rules.add(new HouseRule(
                "care uses statistics, a YAML reader and planar geometry, and no more",
                root -> mayUse(root, "care", List.of("statistics"), "org.snakeyaml.engine..", "org.locationtech.jts.."),
                "KeepsItself"));
        rules.add(new HouseRule(
                "store uses care, a database and JSON",
                root -> mayUse(
                        root,
                        "store",
                        List.of("care"),
                        "javax.sql..",
                        "org.sqlite..",
                        "org.flywaydb..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation.."),
                "ShowsItself"));
        rules.add(new HouseRule(
                "proof uses care and a solver of logic",
                root -> mayUse(root, "proof", List.of("care"), "org.logicng.."),
                "KeepsProofs"));
        rules.add(new HouseRule(
                "only the command line uses proof",
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".proof..", root + ".web.command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".proof.."),
                "ProvesOnAPage"));
        rules.add(new HouseRule(
                "exchange uses care, and no library at all",
                root -> mayUse(root, "exchange", List.of("care")),
                "KeepsCharts"));
        rules.add(new HouseRule(
                "only the command line and its form use exchange",
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".exchange..", root + ".web.command..", root + ".web.wire..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".exchange.."),
                "ScreensChartsOnAPage"));
        rules.add(new HouseRule(
                "nobody knows of web",
                root -> noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".web.."),
                "ShowsItself"));
        rules.addAll(rooms());
        rules.add(new HouseRule(
                "the clock is a parameter in care and statistics",
                root -> noClasses()
                        .that()
                        .resideInAnyPackage(root + ".care..", root + ".statistics..")
                        .should()
                        .accessTargetWhere(looksAtTheClock()),
                "LooksAtTheClock"));
        rules.add(new HouseRule(
                "randomness is a parameter in care and statistics",
                root -> noClasses()
                        .that()
                        .resideInAnyPackage(root + ".care..", root + ".statistics..")
                        .should()
                        .accessTargetWhere(throwsDice()),
                "ThrowsDice"));
        rules.add(new HouseRule(
                "no class and no package is a dumping ground",
                root -> classes().that().resideInAPackage(root + "..").should(bearANameOfItsOwn()),
                "ScreeningHelper"));
        return List.copyOf(rules);
    }

    /** Each room of care knows only of the rooms before it; the path knows of all of them. */
    private static List<HouseRule> rooms() {
        return ROOMS.stream()
                .map(room -> new HouseRule(
                        "care." + room + " knows only of the rooms before it",
                        root -> noClasses()
                                .that()
                                .resideInAPackage(root + ".care." + room + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(after(root, room)),
                        "LooksAhead"))
                .toList();
    }

    private static String[] after(String root, String room) {
        return Stream.concat(
                        ROOMS.stream().skip(ROOMS.indexOf(room) + 1L).map(r -> root + ".care." + r + ".."),
                        Stream.of(root + ".care"))
                .toArray(String[]::new);
    }

    private static ArchRule mayUse(String root, String module, List<String> modules, String... libraries) {
        String[] allowed = Stream.of(
                        Stream.of(root + "." + module + ".."),
                        modules.stream().map(m -> root + "." + m + ".."),
                        Stream.of(OUTSIDE),
                        Stream.of(libraries))
                .flatMap(s -> s)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static DescribedPredicate<JavaAccess<?>> looksAtTheClock() {
        return DescribedPredicate.describe("the clock is looked at", access -> {
            String owner = access.getTargetOwner().getFullName();
            return CLOCKS.contains(owner + "." + access.getName())
                    || (owner.startsWith("java.time.") && access.getName().equals("now"))
                    || (owner.equals("java.time.Clock") && access.getName().startsWith("system"));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> throwsDice() {
        return DescribedPredicate.describe("dice are thrown", access -> {
            String owner = access.getTargetOwner().getFullName();
            boolean made = access.getName().equals("<init>") && owner.matches("java\\.(util|security)\\.\\w*Random");
            return made || DICE.contains(owner + "." + access.getName());
        });
    }

    private static ArchCondition<JavaClass> bearANameOfItsOwn() {
        return new ArchCondition<>("bear a name of its own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> words = Stream.concat(
                        Stream.of(type.getPackageName().split("\\.")),
                        WORD.matcher(type.getSimpleName()).results().map(m -> m.group()));
                words.filter(w -> DUMPING_GROUNDS.contains(w.toLowerCase(Locale.ROOT)))
                        .forEach(w -> events.add(SimpleConditionEvent.violated(
                                type, type.getFullName() + " says '" + w + "'. Maybe name what it is about.")));
            }
        };
    }
}
