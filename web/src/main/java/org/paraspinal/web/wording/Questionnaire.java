package org.paraspinal.web.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Spot;

/**
 * Reads the items of a FHIR R4 Questionnaire. Groups are followed; what is shown between items stands before the next one; what is hidden
 * or only for reading, such as a total, is not asked. Keys of FHIR that say nothing about the wording are passed over.
 */
final class Questionnaire {
    static final String TYPE = "resourceType";
    static final String NAME = "Questionnaire";

    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final List<String> VALUE_OF_ANSWER = List.of(FHIR + "ordinalValue", FHIR + "itemWeight");
    private static final List<String> TYPES = List.of("group", "display", "choice", "integer", "decimal", "boolean");

    private final List<Draft.Item> items = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> instructions = new ArrayList<>();

    private Questionnaire() {}

    static Draft read(Place root) {
        var reader = new Questionnaire();
        if (!root.has("item")) root.fault("item", "is missing; expected the items");
        reader.walk(root);
        String title = root.text("title", WordingReader.LONG);
        return new Draft(
                root.text("language", WordingReader.SHORT),
                root.optional("version", WordingReader.LONG)
                        .map(v -> title + ", version " + v)
                        .orElse(title),
                root.optional("copyright", WordingReader.LONGEST),
                reader.instructions,
                reader.items,
                root.spot("item"),
                root.spot("language"));
    }

    /** By what a Questionnaire may say which instrument it is, the plainest first; the codes of LOINC beside it. */
    static List<String> names(Place root) {
        return Stream.of("id", "name", "title", "url")
                .flatMap(key -> root.optional(key, WordingReader.LONGEST).stream())
                .map(n -> n.substring(n.lastIndexOf('/') + 1))
                .toList();
    }

    static List<String> loinc(Place root) {
        return root.each("code").stream()
                .filter(c -> c.optional("system", WordingReader.LONGEST).equals(Optional.of("http://loinc.org")))
                .flatMap(c -> c.optional("code", WordingReader.SHORT).stream())
                .toList();
    }

    private void walk(Place parent) {
        for (Place item : parent.each("item")) {
            String link = item.text("linkId", WordingReader.LONG);
            if (!link.isEmpty() && !links.add(link))
                item.fault("linkId", "'" + Place.shortened(link) + "' stands here twice; expected one of its own");
            String type = item.text("type", WordingReader.SHORT);
            if (hidden(item) || item.yes("readOnly")) continue;
            refuseWhatIsNotAskedPlainly(item);
            switch (type) {
                case "display" -> before.add(item.text("text", WordingReader.LONG));
                case "group" -> item.optional("text", WordingReader.LONG).ifPresent(before::add);
                case "choice", "integer", "decimal", "boolean" -> question(item, type);
                case "" -> {}
                default ->
                    item.fault(
                            "type",
                            "'" + Place.shortened(type) + "' cannot be scored; expected one of "
                                    + String.join(", ", TYPES) + "." + guess(type));
            }
            walk(item);
        }
    }

    private static String guess(String type) {
        return type.equals("coding") || type.equals("open-choice") ? " Maybe 'choice'." : Guess.of(type, TYPES);
    }

    private static boolean hidden(Place item) {
        return extension(item, FHIR + "questionnaire-hidden")
                .map(e -> e.yes("valueBoolean"))
                .orElse(false);
    }

    /** Each item is asked, once, with nothing chosen beforehand. */
    private static void refuseWhatIsNotAskedPlainly(Place item) {
        if (item.has("enableWhen"))
            item.fault("enableWhen", "makes this item depend on another; expected every item to be asked");
        if (item.yes("repeats")) item.fault("repeats", "'true'; expected one answer");
        if (item.has("initial")) item.fault("initial", "chooses an answer beforehand; expected none");
    }

    private void question(Place item, String type) {
        Optional<String> lead = Optional.empty();
        if (items.isEmpty()) instructions.addAll(before);
        else if (!before.isEmpty()) lead = Optional.of(String.join("\n", before));
        before.clear();
        items.add(new Draft.Item(
                item.spot(), number(item), lead, item.text("text", WordingReader.LONG), answers(item, type)));
    }

    /** The number that is shown before the item, as in "3."; other prefixes say nothing of its place. */
    private static OptionalInt number(Place item) {
        return item.optional("prefix", WordingReader.LONG)
                .map(p -> p.replaceAll("[.):\\s]+$", ""))
                .filter(p -> p.matches("\\d{1,3}"))
                .map(p -> OptionalInt.of(Integer.parseInt(p)))
                .orElse(OptionalInt.empty());
    }

    private static Draft.Answers answers(Place item, String type) {
        Spot spot = item.has("answerOption") ? item.spot("answerOption") : item.spot();
        return switch (type) {
            case "boolean" -> new Draft.Answers.YesOrNo(spot);
            case "choice" -> choice(item, spot);
            default ->
                item.has("answerOption")
                        ? choice(item, spot)
                        : new Draft.Answers.Numbers(
                                spot, bound(item, FHIR + "minValue"), bound(item, FHIR + "maxValue"), "", "");
        };
    }

    private static OptionalDouble bound(Place item, String url) {
        return extension(item, url)
                .map(e -> e.number(e.has("valueDecimal") ? "valueDecimal" : "valueInteger"))
                .orElse(OptionalDouble.empty());
    }

    private static Draft.Answers choice(Place item, Spot spot) {
        if (item.has("answerValueSet")) {
            item.fault(
                    "answerValueSet",
                    "points to answers elsewhere; expected 'answerOption' with the answers themselves");
            return new Draft.Answers.None(spot, true);
        }
        if (!item.has("answerOption")) return new Draft.Answers.None(spot, false);
        return new Draft.Answers.Words(
                spot,
                item.each("answerOption").stream().map(Questionnaire::option).toList());
    }

    private static Draft.Option option(Place option) {
        if (option.yes("initialSelected"))
            option.fault("initialSelected", "'true' chooses an answer beforehand; expected none");
        if (option.has("valueInteger")) {
            OptionalDouble value = option.number("valueInteger");
            return new Draft.Option(
                    option.spot("valueInteger"),
                    value,
                    value.isPresent() ? String.valueOf((long) value.getAsDouble()) : "");
        }
        Optional<Place> coding = option.child("valueCoding");
        if (coding.isEmpty()) {
            option.fault("valueCoding", "is missing; expected 'valueCoding' or 'valueInteger'");
            return new Draft.Option(option.spot(), OptionalDouble.empty(), "");
        }
        Place c = coding.get();
        return new Draft.Option(c.spot(), ordinal(option, c), c.text("display", WordingReader.LONG));
    }

    /** The number for which an answer counts; it stands at the answer or at its coding. */
    private static OptionalDouble ordinal(Place option, Place coding) {
        Optional<Place> stated = VALUE_OF_ANSWER.stream()
                .flatMap(url -> Stream.of(option, coding).flatMap(p -> extension(p, url).stream()))
                .findFirst();
        if (stated.isPresent()) return stated.get().number("valueDecimal");
        String code = coding.optional("code", WordingReader.LONG).orElse("");
        coding.fault(
                "extension",
                "is missing; expected " + VALUE_OF_ANSWER.getFirst() + " with the number for which this answer counts."
                        + (code.matches("\\d{1,2}") ? " Maybe " + code + ", as its code." : ""));
        return OptionalDouble.empty();
    }

    private static Optional<Place> extension(Place of, String url) {
        return of.each("extension").stream()
                .filter(e -> e.optional("url", WordingReader.LONGEST).equals(Optional.of(url)))
                .findFirst();
    }
}
