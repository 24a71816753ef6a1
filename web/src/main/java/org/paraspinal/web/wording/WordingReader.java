package org.paraspinal.web.wording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.NotScored;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Spot;

/** Reads the wording of an instrument from a FHIR Questionnaire or from our own form, and reports everything that is wrong with it together. */
public final class WordingReader {
    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST = 1_000_000;

    static final int SHORT = 40;
    static final int LONG = 2_000;
    static final int LONGEST = 20_000;

    private final Knowledge knowledge;
    private final List<Fault> faults = new ArrayList<>();

    private WordingReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Reads a file.
     *
     * @param file its name, as faults tell it
     * @param named the instrument it is of, where whoever installs it says so; a Questionnaire may not say it itself
     */
    public static WordingReading read(String file, byte[] bytes, Optional<String> named, Knowledge knowledge) {
        var reader = new WordingReader(knowledge);
        Optional<Wording> wording = reader.read(file, bytes, named);
        return wording.isPresent() && reader.faults.isEmpty()
                ? new WordingReading.Fits(wording.get())
                : new WordingReading.Refused(List.copyOf(new LinkedHashSet<>(reader.faults)));
    }

    /** SHA-256, in hex. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Wording> read(String file, byte[] bytes, Optional<String> named) {
        try {
            String text = text(bytes);
            boolean json = text.stripLeading().startsWith("{");
            Node node = json ? JsonNodes.read(text) : YamlNodes.read(text);
            Place root = Place.of(file, node, faults);
            if (!(node instanceof Node.Fields)) return Optional.empty();
            return root.has(Questionnaire.TYPE) ? questionnaire(root, bytes, named) : ownForm(root, bytes, named);
        } catch (Node.NotReadable e) {
            faults.add(new Fault(new Spot(file, e.line(), ""), e.says()));
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) throws Node.NotReadable {
        if (bytes.length > LARGEST)
            throw new Node.NotReadable(1, "has " + bytes.length + " bytes; expected at most " + LARGEST);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Node.NotReadable(1, "is not UTF-8; expected text in UTF-8");
        }
    }

    private Optional<Wording> ownForm(Place root, byte[] bytes, Optional<String> named) {
        if (!root.has(OwnForm.INSTRUMENT) && !root.has("items")) {
            root.fault(
                    OwnForm.INSTRUMENT,
                    "is missing; expected our own form with 'instrument', or a FHIR Questionnaire with 'resourceType'");
            return Optional.empty();
        }
        String said = root.text(OwnForm.INSTRUMENT, SHORT);
        Optional<Instrument> instrument =
                said.isEmpty() ? Optional.empty() : resolve(root.spot(OwnForm.INSTRUMENT), said);
        agree(root.spot(OwnForm.INSTRUMENT), instrument, named);
        return wording(instrument, OwnForm.read(root, faults), bytes);
    }

    private Optional<Wording> questionnaire(Place root, byte[] bytes, Optional<String> named) {
        String type = root.text(Questionnaire.TYPE, SHORT);
        if (!type.equals(Questionnaire.NAME)) {
            root.fault(
                    Questionnaire.TYPE,
                    "'" + Place.shortened(type) + "'; expected '" + Questionnaire.NAME + "'."
                            + (type.equals("Bundle")
                                    ? " Maybe take the Questionnaire out of the bundle."
                                    : Guess.of(type, List.of(Questionnaire.NAME))));
            return Optional.empty();
        }
        Optional<Instrument> said = saidBy(root);
        if (named.isPresent()) {
            Optional<Instrument> meant = resolve(root.spot(Questionnaire.TYPE), named.get());
            if (meant.isPresent())
                agree(root.spot("title"), said, Optional.of(meant.get().id()));
            said = meant;
        } else if (said.isEmpty()) {
            unknown(root);
        }
        return wording(said, Questionnaire.read(root), bytes);
    }

    /** The instrument that a Questionnaire names by a code of LOINC or by one of its own names. */
    private Optional<Instrument> saidBy(Place root) {
        List<String> codes = Questionnaire.loinc(root);
        List<String> names = Questionnaire.names(root);
        return Stream.concat(
                        knowledge.instruments().values().stream()
                                .filter(i -> i.codes().stream().anyMatch(c -> codes.contains(c.code()))),
                        names.stream()
                                .flatMap(n -> knowledge.instruments().values().stream()
                                        .filter(i -> i.isCalled(n) || i.name().equals(n))))
                .findFirst();
    }

    private void unknown(Place root) {
        List<String> names = Questionnaire.names(root);
        Optional<NotScored> never = knowledge.notScored().stream()
                .filter(n -> names.stream().anyMatch(n::isCalled))
                .findFirst();
        String guess = names.stream()
                .map(n -> Guess.of(n, installable()))
                .filter(g -> !g.isEmpty())
                .findFirst()
                .orElse("");
        root.fault(
                "title",
                never.map(n -> n.name() + " cannot be installed. " + n.why())
                        .orElse(
                                "neither this nor 'code', 'id', 'name' or 'url' says which instrument it is; expected such, or --instrument ID."
                                        + guess));
    }

    private void agree(Spot spot, Optional<Instrument> said, Optional<String> named) {
        if (said.isPresent() && named.isPresent() && !said.get().isCalled(named.get()))
            faults.add(new Fault(
                    spot,
                    "says " + said.get().id() + "; expected '" + Place.shortened(named.get())
                            + "', which --instrument names. Maybe '"
                            + said.get().id() + "'."));
    }

    private Optional<Instrument> resolve(Spot spot, String name) {
        Optional<Instrument> found = knowledge.instruments().values().stream()
                .filter(i -> i.isCalled(name))
                .findFirst();
        if (found.isEmpty()) {
            Optional<NotScored> never =
                    knowledge.notScored().stream().filter(n -> n.isCalled(name)).findFirst();
            faults.add(new Fault(
                    spot,
                    never.map(n -> n.name() + " cannot be installed. " + n.why())
                            .orElse("'" + Place.shortened(name) + "' is no instrument known here; expected one of "
                                    + String.join(", ", installable()) + "." + Guess.of(name, installable()))));
        }
        return found;
    }

    private List<String> installable() {
        return knowledge.instruments().values().stream()
                .filter(i -> i.terms().wording() == Instrument.Wording.INSTALLED)
                .map(Instrument::id)
                .toList();
    }

    private Optional<Wording> wording(Optional<Instrument> instrument, Draft draft, byte[] bytes) {
        if (instrument.isEmpty()) return Optional.empty();
        Instrument i = instrument.get();
        Optional<String> refusal = refusal(i);
        if (refusal.isPresent()) {
            faults.add(new Fault(new Spot(draft.itemsSpot().file(), 1, ""), refusal.get()));
            return Optional.empty();
        }
        List<Wording.Item> items =
                new WordingCheck(i, faults).items(draft, maybe(i, draft.items().size()));
        return Optional.of(new Wording(
                i, draft.language(), draft.edition(), draft.copyright(), draft.instructions(), items, digest(bytes)));
    }

    /** Why an instrument is never installed; empty for one that can be. */
    public static Optional<String> refusal(Instrument i) {
        String of = i.id() + " cannot be installed: ";
        return switch (i.terms().wording()) {
            case INSTALLED -> Optional.empty();
            case OWN -> Optional.of(of + "it is asked in words of our own.");
            case PROCEDURE -> Optional.of(of + "it is measured and not asked.");
            case LICENSED ->
                Optional.of(of + i.terms().says() + " (" + i.terms().owner() + ").");
        };
    }

    /** Another instrument of the same family with as many items. */
    private String maybe(Instrument of, int items) {
        String family = of.id().replaceAll("-\\d+$", "-");
        return knowledge.instruments().values().stream()
                .filter(i -> i.id().startsWith(family) && i.items() == items && i != of)
                .findFirst()
                .map(i -> " Maybe '" + i.id() + "'.")
                .orElse("");
    }
}
