// A session as it passes: what is done, what comes next, and when. All by end-times, so a locked screen or a reload loses nothing.
// It knows no page. What happens it tells by name: step, touch, work, soon, ask, unanswered, late, stale, done.
const FIRST = 20000, CHANGE = 10000, SAME = 5000; // to get into position: before the first step, where it changes, where it does not
const SOON = 10000; // so long before its end the next step is told
const LATE = 120000; // whoever comes back later than this goes on by hand
const ASK = 120000, ANSWER = 20000; // of work until "still pleasant?", and for the answer
const OVER = 1800000; // so long after midnight a paused session may go on
const SOFTEST = 9, LONGEST = 3600;

export class Session {
  constructor(plan, kept, tell) {
    this.plan = plan;
    this.tell = tell;
    this.state = {
      phase: "before", at: 0, ends: 0, left: 0, resume: "", soon: false, softer: plan.softer, calibrated: false,
      log: {}, earlier: {}, again: {}, askIn: ASK, askAt: 0, asked: "", answerBy: 0,
      pauses: 0, paused: 0, pausedAt: 0, pleasant: 0, tooHard: 0, unanswered: 0, telling: 0, next: "", ...kept };
  }

  // ---- what is so
  get phase() { return this.state.phase; }
  /** The phase it is in, or is paused in. */
  get within() { return this.state.phase === "paused" ? this.state.resume : this.state.phase; }
  get running() { return ["first", "ready", "work"].includes(this.state.phase); }
  get step() { return (this.within === "first" ? this.plan.first : this.plan.steps)[this.state.at]; }
  get next() {
    if (this.within === "first") return this.plan.first[this.state.at + 1] ?? this.plan.steps[0];
    return this.phase === "before" ? this.plan.steps[0] : this.plan.steps[this.state.at + 1];
  }
  /** Only a yes, a softer or a stop leads on from a question that nobody answered. */
  get waits() { return this.state.asked === "missed"; }
  get canSkip() {
    return !this.waits && !["before", "done"].includes(this.phase) && (this.within !== "first" || this.plan.known);
  }
  get canSoften() { return this.phase !== "done" && this.step.to > 1 && this.pressed(this.step.to) > 1; }
  left(now) { return this.running ? Math.max(0, this.state.ends - now) : this.state.left; }
  /** Felt pressure as it is asked for now: never more than planned, and a hand that touches is at least a 1. */
  pressed(planned) { return planned === 0 ? 0 : Math.max(1, planned - this.state.softer); }
  changesSide(at = this.state.at) {
    const [before, now] = [this.plan.steps[at - 1]?.side, this.plan.steps[at]?.side];
    return ["left", "right"].includes(before) && ["left", "right"].includes(now) && before !== now;
  }
  getReady(at) {
    const [before, now] = [this.plan.steps[at - 1], this.plan.steps[at]];
    return !before ? FIRST : before.side !== now.side || before.contact !== now.contact ? CHANGE : SAME;
  }
  /** What is left of the session, in milliseconds: work, and getting into position. */
  rest(now) {
    const { phase, at } = this.state;
    if (phase === "done") return 0;
    const from = phase === "before" || this.within === "first" ? 0 : at + 1;
    let sum = this.plan.steps.slice(from).reduce((all, s, i) => all + s.seconds * 1000 + this.getReady(from + i), 0);
    if (this.within === "first") sum += this.plan.first.slice(at + 1).reduce((all, t) => all + t.seconds * 1000, 0);
    if (this.within === "ready") sum += this.step.seconds * 1000;
    return sum + (phase === "before" ? 0 : this.left(now));
  }
  /** Seconds of work at the present step, those of earlier goes with it. */
  worked(now) {
    const here = this.within === "work" ? this.step.seconds - this.left(now) / 1000 : 0;
    return Math.min(LONGEST, Math.round((this.state.earlier[this.state.at] ?? 0) + here));
  }

  // ---- what the clock does
  tick(now) {
    for (let guard = 0; guard < 500 && this.running; guard++) {
      const { at, act } = this.due();
      if (at > now) return;
      const over = act === this.ended && this.phase !== "ready";
      act.call(this, at);
      if (over && this.running && now - at > LATE) this.late(now);
    }
  }
  due() {
    const s = this.state;
    const all = [{ at: s.ends, act: this.ended }];
    if (s.phase === "work" && !s.soon && this.next) all.unshift({ at: s.ends - SOON, act: this.soon });
    if (s.phase === "work" && this.plan.asks && !s.asked) all.unshift({ at: s.askAt, act: this.ask });
    if (s.asked) all.unshift({ at: s.answerBy, act: this.unanswered });
    return all.reduce((first, x) => x.at < first.at ? x : first);
  }
  ended(at) {
    const s = this.state;
    if (s.phase === "first") return this.touch(s.at + 1, at);
    if (s.phase === "ready") {
      s.phase = "work";
      s.ends = at + this.step.seconds * 1000;
      s.askAt = at + s.askIn;
      return this.tell("work");
    }
    this.log(false, at);
    this.advance(at);
  }
  soon() {
    this.state.soon = true;
    this.tell("soon");
  }
  ask(at) {
    this.state.asked = "open";
    this.state.answerBy = at + ANSWER;
    this.tell("ask");
  }
  /** Nobody answered: that is not a yes. The hands rest until somebody says something. */
  unanswered(at) {
    this.state.unanswered++;
    this.state.asked = "missed";
    this.hold(at);
    this.tell("unanswered");
  }
  late(now) {
    if (this.phase === "first") this.state.ends = now + this.step.seconds * 1000;
    else this.enter(this.state.at, now);
    this.pause(now);
    this.tell("late");
  }

  // ---- what people do
  begin(now) {
    if (now > this.plan.until) return this.tell("stale");
    if (this.plan.first.length && !this.plan.known) this.touch(0, now);
    else this.enter(0, now);
  }
  /** The first minute anew, from the plan's own pressure: what is called softer in it counts from then on. */
  calibrate(now) {
    if (now > this.plan.until) return this.tell("stale");
    this.state.softer = 0;
    this.touch(0, now);
  }
  touch(at, from) {
    if (at >= this.plan.first.length) {
      this.state.calibrated = true;
      return this.enter(0, from);
    }
    this.state.phase = "first";
    this.state.at = at;
    this.state.ends = from + this.step.seconds * 1000;
    this.tell("touch");
  }
  enter(at, from, ready = this.getReady(at)) {
    this.state.at = at;
    this.state.phase = "ready";
    this.state.ends = from + ready;
    this.state.soon = false;
    this.tell("step");
  }
  advance(from) {
    if (this.state.at + 1 < this.plan.steps.length) return this.enter(this.state.at + 1, from);
    this.state.phase = "done";
    this.state.left = 0;
    this.state.asked = "";
    this.tell("done");
  }
  log(skipped, now) {
    const s = this.state;
    if (s.phase === "work") s.askIn = Math.max(0, s.askAt - now);
    const go = { step: s.at, seconds: this.worked(now), softer: Math.min(SOFTEST, s.softer), skipped, repeats: s.again[s.at] ?? 0 };
    s.log[s.at] = go;
  }
  hold(now) {
    const s = this.state;
    if (s.phase === "work") s.askIn = Math.max(0, s.askAt - now);
    s.left = Math.max(0, s.ends - now);
    s.resume = s.phase;
    s.phase = "paused";
    s.pausedAt = now;
  }
  pause(now) {
    if (!this.running) return;
    this.hold(now);
    this.state.pauses++;
  }
  goOn(now) {
    const s = this.state;
    if (s.phase !== "paused" || this.waits) return;
    if (now > this.plan.until && now - s.pausedAt > OVER) return this.tell("stale");
    this.unpause(now);
    s.phase = s.resume;
    s.ends = now + s.left;
    if (s.phase === "work") s.askAt = now + s.askIn;
    if (s.asked) s.answerBy = now + ANSWER;
  }
  unpause(now) {
    if (this.phase === "paused") this.state.paused += now - this.state.pausedAt;
  }
  answer(pleasant, now) {
    const { asked } = this.state;
    if (!asked) return;
    if (pleasant) this.state.pleasant++;
    else this.state.tooHard++;
    this.state.asked = "";
    this.state.askIn = ASK;
    this.state.askAt = now + ASK;
    if (asked === "missed") this.goOn(now);
  }
  softer(now) {
    if (this.canSoften) this.state.softer = Math.min(SOFTEST, this.state.softer + 1);
    this.answer(false, now);
  }
  skip(now) {
    if (!this.canSkip) return;
    const first = this.within === "first";
    this.unpause(now);
    if (first) return this.enter(0, now);
    this.log(true, now);
    this.advance(now);
  }
  /** The same step once more, from its beginning. */
  repeat(now) {
    if (this.waits || this.phase === "before") return;
    if (this.within === "first") {
      this.unpause(now);
      return this.touch(this.state.at, now);
    }
    this.again(this.state.at, now);
  }
  back(now) {
    if (this.waits || this.phase === "before" || this.within === "first") return;
    this.again(this.phase === "done" ? this.state.at : Math.max(0, this.state.at - 1), now);
  }
  again(to, now) {
    const s = this.state;
    if (this.phase !== "done") this.log(true, now);
    for (const at of [s.at, to]) s.earlier[at] = s.log[at]?.seconds ?? 0;
    this.unpause(now);
    s.again[to] = Math.min(100, (s.again[to] ?? 0) + 1);
    this.enter(to, now, SAME);
  }
  /** Stopped where it stands; what was done of the present step counts. */
  stop(now) {
    if (this.within === "work") this.log(false, now);
    this.pause(now);
  }

  /** What was done so far, for who closes the window; the session itself stays as it is. */
  leaving(now) {
    if (this.within === "work") {
      const { askIn } = this.state;
      this.log(false, now);
      this.state.askIn = askIn;
    }
    return this.telling("stopped");
  }

  /** What was really done, as it is sent; a later telling corrects the ones before it. */
  telling(stopped) {
    const s = this.state;
    return {
      telling: ++s.telling, steps: Object.values(s.log), stopped, calibrated: s.calibrated, softer: Math.min(SOFTEST, s.softer),
      pauses: s.pauses, pausedSeconds: Math.round(s.paused / 1000), pleasant: s.pleasant, tooHard: s.tooHard, unanswered: s.unanswered };
  }
}
