package org.paraspinal.store.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Softer;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.store.Entry;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.ActivitiesNamed;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.store.codec.Happening.ClearanceGiven;
import org.paraspinal.store.codec.Happening.ClearanceTakenBack;
import org.paraspinal.store.codec.Happening.MeasureTaken;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.SessionEnded;
import org.paraspinal.store.codec.Happening.TrialEnded;
import org.paraspinal.store.codec.Happening.TrialExpected;
import org.paraspinal.store.codec.Happening.TrialSettled;
import org.paraspinal.store.codec.Happening.VerdictShown;
import org.paraspinal.store.codec.Happening.WishesStated;

/** A person's record read through: the latest of each answer, and the sessions and check-ins in order. Amended entries give way. */
public final class Chart {
    private static final int CHOICE_DAYS = 7;

    private final long version;
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, Figure> numbers = new LinkedHashMap<>();
    private final Map<String, Chosen> choices = new LinkedHashMap<>();
    private final Map<String, Marked> places = new LinkedHashMap<>();
    private final Map<String, LocalDate> again = new LinkedHashMap<>();
    private final YesAndNo yesAndNo = new YesAndNo();
    private final List<ClearanceSaid> clearances = new ArrayList<>();
    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<MeasureTaken> measures = new ArrayList<>();
    private final Map<SessionId, SessionBegun> begun = new LinkedHashMap<>();
    private final Map<SessionId, Ended> ended = new LinkedHashMap<>();
    private List<String> activities = List.of();
    private Optional<List<String>> sites = Optional.empty();
    private Optional<PainDrawing> drawing = Optional.empty();
    private Optional<WishesStated> wishes = Optional.empty();
    private Optional<VerdictShown> lastVerdict = Optional.empty();
    private final List<PersonalTrial> trialsBefore = new ArrayList<>();
    private Optional<PersonalTrial> trial = Optional.empty();

    private record Chosen(String word, LocalDate on) {}

    private record Marked(List<String> where, LocalDate on) {}

    private record Ended(SessionHeld held, long version) {}

    private Chart(List<Entry> entries) {
        version = entries.isEmpty() ? 0 : entries.getLast().version();
        Set<Long> amended = new HashSet<>();
        entries.forEach(e -> e.amends().ifPresent(amended::add));
        entries.stream()
                .filter(e -> Codec.stands(e) || !amended.contains(e.version()))
                .forEach(e -> take(e, Codec.read(e)));
    }

    /** Reads a record through; an empty one is somebody new. */
    public static Chart of(List<Entry> entries) {
        return new Chart(entries);
    }

    private void take(Entry entry, Happening happening) {
        switch (happening) {
            case AnswersGiven a -> {
                answers(a);
                a.said().forEach((id, v) -> yesAndNo.said(id, v, entry.recordedAt()));
            }
            case ClearanceGiven c -> clearances.add(c.clearance());
            case ClearanceTakenBack t -> clearances.removeIf(c -> c.item().equals(t.item()));
            case WishesStated w -> wishes = Optional.of(w);
            case SessionBegun b -> begun.put(b.session(), b);
            case SessionEnded e -> ended.put(e.held().id(), new Ended(e.held(), entry.version()));
            case CheckedIn c -> {
                checkIns.add(c.checkIn());
                c.checkIn().ticked().forEach((id, v) -> said(id, v, c.day()));
                c.checkIn().ticked().forEach((id, v) -> yesAndNo.said(id, v, entry.recordedAt()));
            }
            case ActivitiesNamed a -> activities = a.names();
            case TrialSettled t -> settled(t);
            case TrialEnded t -> trial = trial.map(of -> of.ended(t.stop()));
            case TrialExpected t -> trial = trial.map(of -> of.expecting(t.period(), t.pain()));
            case VerdictShown v -> lastVerdict = Optional.of(v);
            case MeasureTaken m -> measures.add(m);
        }
    }

    /** One trial at a time: what was settled stands until it is over, and nothing that is settled meanwhile counts. */
    private void settled(TrialSettled t) {
        if (trial.filter(of -> !of.done(t.day())).isPresent()) return;
        trial.ifPresent(trialsBefore::add);
        trial = Optional.of(new PersonalTrial(t.protocol()));
    }

    private void answers(AnswersGiven a) {
        a.said().forEach((id, v) -> said(id, v, a.day()));
        a.numbers().forEach((id, v) -> numbers.put(id, new Figure(v, a.day())));
        a.choices().forEach((c, w) -> choices.put(c, new Chosen(w, a.day())));
        a.sites().ifPresent(s -> sites = Optional.of(s));
        a.drawing().ifPresent(d -> drawing = Optional.of(d));
        a.places().forEach((item, where) -> places.put(item, new Marked(where, a.day())));
        a.again().forEach(id -> again.put(id, a.day()));
    }

    private void said(String id, String value, LocalDate day) {
        Said before = said.get(id);
        said.put(id, before == null ? new Said(value, day) : before.then(value, day));
    }

    /** The version of the last entry read; what is appended next names it. */
    public long version() {
        return version;
    }

    /**
     * All that was answered, to be understood on this day. Who gives the massage is chosen for one day only; the other choices hold
     * for a week, as the check does.
     */
    public Answers answers(LocalDate today) {
        var chosen = new LinkedHashMap<String, String>();
        choices.forEach((c, w) -> {
            int days = c.equals(Intake.DELIVERY) ? 0 : CHOICE_DAYS;
            if (!w.on().isAfter(today) && !w.on().plusDays(days).isBefore(today)) chosen.put(c, w.word());
        });
        if (!ended.isEmpty()) chosen.put(Intake.VISIT, "follow-up");
        return new Answers(today, said, numbers, chosen, sites, markedSinceSaid(), clearances, Optional.empty());
    }

    /** What was chosen last, whenever that was: to be offered again, never to be taken for chosen. */
    public Optional<String> lastChoice(String choice) {
        return Optional.ofNullable(choices.get(choice)).map(Chosen::word);
    }

    /** What was asked once more, in plainer words, on this day. */
    public Set<String> askedAgain(LocalDate day) {
        var out = new HashSet<String>();
        again.forEach((id, on) -> {
            if (on.equals(day)) out.add(id);
        });
        return out;
    }

    /** What stands as yes and was said less than a day before this moment. */
    public Set<String> freshYes(Instant now) {
        return yesAndNo.freshYes(now);
    }

    /** What was turned from yes to no within a day, and stands as no. */
    public List<TakenBack> takenBack() {
        return yesAndNo.takenBack();
    }

    /** Where items lie. A mark from before the item was last answered is of another day's bruise, and is asked again. */
    private Map<String, List<String>> markedSinceSaid() {
        var out = new LinkedHashMap<String, List<String>>();
        places.forEach((item, marked) -> {
            Said answer = said.get(item);
            if (answer == null || !marked.on().isBefore(answer.on())) out.put(item, marked.where());
        });
        return out;
    }

    /** The last pain drawing; empty when none was made. */
    public Optional<PainDrawing> drawing() {
        return drawing;
    }

    /** What was last wished for, if it was on this day. */
    public Optional<Wishes> wishes(LocalDate today) {
        return wishes.filter(w -> w.day().equals(today)).map(WishesStated::wishes);
    }

    /** The verdict last shown, whenever that was; for the history alone. */
    public Optional<VerdictShown> lastVerdict() {
        return lastVerdict;
    }

    public Optional<SessionBegun> begun(SessionId session) {
        return Optional.ofNullable(begun.get(session));
    }

    public Optional<SessionHeld> held(SessionId session) {
        return Optional.ofNullable(ended.get(session)).map(Ended::held);
    }

    /** The version of the entry that a correction of this session amends. */
    public Optional<Long> heldAt(SessionId session) {
        return Optional.ofNullable(ended.get(session)).map(Ended::version);
    }

    /** The sessions held, in the order they ended. */
    public List<SessionHeld> sessions() {
        return ended.values().stream().map(Ended::held).toList();
    }

    /** How much softer the next session begins than it is planned. */
    public Softer softer() {
        return Softer.after(sessions(), course().mornings());
    }

    /** Whether giver and receiver have ever found their 3 and their 5. */
    public boolean calibrated() {
        return told().anyMatch(Manner::calibrated);
    }

    private Stream<Manner> told() {
        return sessions().stream().map(SessionHeld::manner).filter(m -> m.telling() > 0);
    }

    public List<CheckIn> checkIns() {
        return List.copyOf(checkIns);
    }

    /** What the person named to be rated each week; none before. */
    public List<String> activities() {
        return activities;
    }

    /** The measures that were answered, in order; those of one instrument may be in several wordings. */
    public List<MeasureTaken> measures() {
        return List.copyOf(measures);
    }

    /** The personal trial that was settled last, whether it goes on or is over; empty before the first. */
    public Optional<PersonalTrial> trial() {
        return trial;
    }

    /** The personal trial that still asks something on a day or later; empty when there is none. */
    public Optional<PersonalTrial> trialGoing(LocalDate day) {
        return trial.filter(t -> !t.done(day));
    }

    /** The trials before that one, oldest first. */
    public List<PersonalTrial> trialsBefore() {
        return List.copyOf(trialsBefore);
    }

    /** The check-ins and sessions, for the outcome. */
    public Course course() {
        return Course.of(checkIns, sessions());
    }
}
