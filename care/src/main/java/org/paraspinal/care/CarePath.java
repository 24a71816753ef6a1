package org.paraspinal.care;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Lasting;
import org.paraspinal.care.outcome.OfTrial;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planner;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.session.StepDone;
import org.paraspinal.care.trial.TrialRead;

/**
 * The path, one station below the other:
 *
 * <pre>Answers -> Facts -> Verdict -> Plan -> Session -> CheckIn -> Outcome</pre>
 *
 * and from the check-in back to the answers, through the same door. It adds nothing to the stations; it shows them.
 */
public final class CarePath {
    private final Knowledge knowledge;
    private final Planner planner;

    public CarePath(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.planner = new Planner(knowledge);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /** Answers to facts: understood in full, or every problem at once. */
    public Reading read(Answers answers) {
        return Intake.read(knowledge, answers);
    }

    /** Facts to verdict. */
    public Verdict judge(Facts facts) {
        return Screening.judge(facts);
    }

    /** Verdict to plan: only who is cleared can be handed in. */
    public Planning plan(Cleared cleared, Wishes wishes) {
        return planner.plan(cleared, wishes);
    }

    /** Plan to session, under the verdict of the day itself. */
    public Session.Beginning begin(SessionId id, Plan plan, Cleared today) {
        return Session.begin(id, plan, today);
    }

    /** Session to what was really done. */
    public SessionHeld end(
            Session session, List<StepDone> done, Optional<String> stoppedFor, OptionalInt before, OptionalInt after) {
        return session.end(done, stoppedFor, before, after);
    }

    /** The same, with how it went beside the strokes. */
    public SessionHeld end(
            Session session,
            List<StepDone> done,
            Optional<String> stoppedFor,
            Manner manner,
            OptionalInt before,
            OptionalInt after) {
        return session.end(done, stoppedFor, manner, before, after);
    }

    /** Check-in back to answers: the next safety check knows what it found. */
    public Answers checkIn(CheckIn checkIn, Answers answers) {
        return checkIn.into(answers).choosing(Intake.VISIT, "follow-up");
    }

    /** Check-ins and sessions to outcome. */
    public Outcome outcome(Course course) {
        return Lasting.of(course, knowledge.checkIns().measure(Ratings.PAIN_WEEK));
    }

    /** A personal trial as it was read to outcome: the one way to an effect. */
    public Outcome outcome(TrialRead read) {
        return OfTrial.of(read);
    }
}
