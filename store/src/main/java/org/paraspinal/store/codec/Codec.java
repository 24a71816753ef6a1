package org.paraspinal.store.codec;

import org.paraspinal.store.Entry;
import org.paraspinal.store.NewEntry;
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
import tools.jackson.databind.JsonNode;

/**
 * Each kind of entry with its forms. Wishes and a session begun are at format 3; answers, a clearance, a session ended and a check-in at format 2; every other
 * kind at format 1. A later form gets the next number, and the earlier ones stay readable here for good. Golden files hold one body of each form ever
 * written.
 */
public final class Codec {
    static final String ANSWERS = "answers-given";
    static final String CLEARANCE = "clearance-given";
    static final String CLEARANCE_TAKEN_BACK = "clearance-taken-back";
    static final String VERDICT = "verdict-shown";
    static final String WISHES = "wishes-stated";
    static final String BEGUN = "session-begun";
    static final String ENDED = "session-ended";
    static final String CHECK_IN = "check-in";
    static final String ACTIVITIES = "activities-named";
    static final String MEASURE = "measure-taken";
    static final String TRIAL = "trial-settled";
    static final String TRIAL_ENDED = "trial-ended";
    static final String TRIAL_EXPECTED = "trial-expected";

    private Codec() {}

    /** As a journal entry, in the newest form of its kind. */
    public static NewEntry write(Happening happening) {
        return switch (happening) {
            case AnswersGiven a -> entry(ANSWERS, AnswersForm.write(a));
            case ClearanceGiven c -> entry(CLEARANCE, AnswersForm.write(c));
            case ClearanceTakenBack c -> entry(CLEARANCE_TAKEN_BACK, AnswersForm.write(c));
            case VerdictShown v -> entry(VERDICT, VerdictForm.write(v));
            case WishesStated w -> entry(WISHES, WishesForm.write(w));
            case SessionBegun b -> entry(BEGUN, SessionForm.write(b));
            case SessionEnded e -> entry(ENDED, SessionForm.write(e));
            case CheckedIn c -> entry(CHECK_IN, CheckInForm.write(c));
            case ActivitiesNamed a -> entry(ACTIVITIES, CheckInForm.write(a));
            case MeasureTaken m -> entry(MEASURE, MeasureForm.write(m));
            case TrialSettled t -> entry(TRIAL, TrialForm.write(t));
            case TrialEnded t -> entry(TRIAL_ENDED, TrialForm.write(t));
            case TrialExpected t -> entry(TRIAL_EXPECTED, TrialForm.write(t));
        };
    }

    /**
     * Reads an entry of any kind and form ever written.
     *
     * @throws UnknownForm when it was written by a newer Paraspinal, or is not of its form
     */
    public static Happening read(Entry entry) {
        Body body = Body.parse(entry);
        int newest = newest(entry.kind());
        if (entry.format() < 1 || entry.format() > newest)
            throw new UnknownForm(entry, "this Paraspinal reads format " + (newest == 1 ? "1" : "1 to " + newest));
        return switch (entry.kind()) {
            case ANSWERS -> AnswersForm.read(body);
            case CLEARANCE -> AnswersForm.readClearance(body);
            case CLEARANCE_TAKEN_BACK -> AnswersForm.readTakenBack(body);
            case VERDICT -> VerdictForm.read(body);
            case WISHES -> WishesForm.read(body);
            case BEGUN -> SessionForm.readBegun(body);
            case ENDED -> SessionForm.readEnded(body);
            case CHECK_IN -> CheckInForm.read(body);
            case ACTIVITIES -> CheckInForm.readActivities(body);
            case MEASURE -> MeasureForm.read(body);
            case TRIAL -> TrialForm.readSettled(body);
            case TRIAL_ENDED -> TrialForm.readEnded(body);
            case TRIAL_EXPECTED -> TrialForm.readExpected(body);
            default -> throw new UnknownForm(entry, "this Paraspinal does not know the kind");
        };
    }

    private static NewEntry entry(String kind, JsonNode body) {
        return NewEntry.of(kind, newest(kind), body.toString());
    }

    /** Whether an entry is of a kind that no later one can take the place of: the order of a trial is never drawn again. */
    public static boolean stands(Entry entry) {
        return entry.kind().equals(TRIAL);
    }

    /** The form in which a kind is written now. */
    private static int newest(String kind) {
        return switch (kind) {
            case WISHES, BEGUN -> 3;
            case ANSWERS, CLEARANCE, ENDED, CHECK_IN -> 2;
            default -> 1;
        };
    }

    /** An entry that this Paraspinal cannot read; names the entry, never what is in it. */
    public static final class UnknownForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownForm(Entry entry, String why) {
            super("Entry " + entry.version() + " (" + entry.kind() + ", format " + entry.format() + "): " + why + ".");
        }
    }
}
