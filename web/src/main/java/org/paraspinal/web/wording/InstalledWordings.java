package org.paraspinal.web.wording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Spot;
import org.paraspinal.store.Shelf;

/**
 * The wordings that were installed in a data folder, one an instrument: each file as it was, and beside it what was agreed to. A wording
 * counts from the moment its agreement is there, so that a stop in between leaves what was before.
 */
public final class InstalledWordings {
    private static final String FOLDER = "instruments";
    private static final String AGREED = ".agreed.json";
    private static final int DIGITS = 16;

    private final Shelf shelf;
    private final Knowledge knowledge;

    public InstalledWordings(Path data, Knowledge knowledge) {
        shelf = Shelf.in(data, FOLDER);
        this.knowledge = knowledge;
    }

    /**
     * What is installed.
     *
     * @param sound by the instrument's id, in the order of the ids
     * @param damaged what cannot be used, with file and field, by the instrument's id
     */
    public record Found(Map<String, Installed> sound, Map<String, List<Fault>> damaged) {}

    /** A wording, and what was agreed to. */
    public record Installed(Wording wording, Agreement agreement) {}

    /** Everything, read anew and held against the instruments as they are known now; a damaged file is told and stops nothing. */
    public Found all() throws IOException {
        var sound = new LinkedHashMap<String, Installed>();
        var damaged = new LinkedHashMap<String, List<Fault>>();
        for (String name : shelf.names()) {
            if (!name.endsWith(AGREED)) continue;
            String id = name.substring(0, name.length() - AGREED.length());
            var faults = new ArrayList<Fault>();
            Optional<Installed> read = read(id, name, faults);
            if (read.isPresent() && faults.isEmpty()) sound.put(id, read.get());
            else damaged.put(id, List.copyOf(faults));
        }
        return new Found(sound, damaged);
    }

    private Optional<Installed> read(String id, String name, List<Fault> faults) throws IOException {
        Optional<Agreement> agreed =
                Agreement.read(FOLDER + "/" + name, shelf.read(name).orElseThrow(), faults);
        if (agreed.isEmpty()) return Optional.empty();
        Agreement a = agreed.get();
        Optional<byte[]> bytes = a.file().startsWith(id + ".") && shelf.names().contains(a.file())
                ? shelf.read(a.file())
                : Optional.empty();
        String file = FOLDER + "/" + Place.shortened(a.file());
        if (bytes.isEmpty()) {
            faults.add(new Fault(
                    new Spot(FOLDER + "/" + name, 1, "file"),
                    "'" + Place.shortened(a.file()) + "' is not there; expected the wording of " + id));
            return Optional.empty();
        }
        if (!WordingReader.digest(bytes.get()).equals(a.digest()))
            faults.add(new Fault(
                    new Spot(FOLDER + "/" + name, 1, "digest"),
                    "is not that of " + file + "; expected the file as it was installed. Maybe install it again."));
        return switch (WordingReader.read(file, bytes.get(), Optional.of(id), knowledge)) {
            case WordingReading.Fits(Wording w) -> Optional.of(new Installed(w, a));
            case WordingReading.Refused(List<Fault> found) -> {
                faults.addAll(found);
                yield Optional.empty();
            }
        };
    }

    /** The name under which a wording is kept: another file of the same instrument has another, so that neither is ever half there. */
    static String keptAs(Wording wording, String from) {
        String ending = from.toLowerCase(Locale.ROOT).endsWith(".json") ? ".json" : ".yaml";
        return wording.instrument().id() + "." + wording.digest().substring(0, DIGITS) + ending;
    }

    /** Keeps a wording with what was agreed to, in the stead of what was installed before for the instrument. */
    void keep(byte[] file, Agreement agreement) throws IOException {
        shelf.put(agreement.file(), file);
        shelf.put(agreement.instrument() + AGREED, agreement.written());
        for (String name : of(agreement.instrument())) if (!name.equals(agreement.file())) shelf.remove(name);
    }

    /** Takes a wording away; false when none was there. */
    public boolean remove(Instrument instrument) throws IOException {
        String agreed = instrument.id() + AGREED;
        boolean there = shelf.names().contains(agreed);
        shelf.remove(agreed);
        for (String name : of(instrument.id())) shelf.remove(name);
        return there;
    }

    /** The files of an instrument, without what was agreed to. */
    private List<String> of(String instrument) throws IOException {
        return shelf.names().stream()
                .filter(n -> n.startsWith(instrument + ".") && !n.endsWith(AGREED))
                .toList();
    }
}
