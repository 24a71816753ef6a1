// What the player shows beside the drawing, in words: the step, its time, its pressure, what comes next, and how sending goes.
import { beep } from "./voice.js";

const $ = id => document.getElementById(id);
const FEW = 3; // seconds that are counted down

export const name = s => s.where ? s.where + ", " + s.verb : s.verb.charAt(0).toUpperCase() + s.verb.slice(1);
const lower = words => words.charAt(0).toLowerCase() + words.slice(1);
function strong(words) {
  const b = document.createElement("b");
  b.textContent = words;
  return b;
}
function time(ms) {
  const s = Math.ceil(ms / 1000);
  return Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
}

export class Panel {
  constructor(session, player, still) {
    this.session = session;
    this.player = player;
    this.still = still;
    this.said = "";
  }

  pressure(s) {
    const [from, to] = [this.session.pressed(s.from), this.session.pressed(s.to)];
    return s.to === 0 || !s.contact && !s.strokes.length ? "" : (from === to ? "" : from + " to ") + to + " of 10";
  }

  show() {
    const { session } = this;
    const { phase, within, step, next } = session;
    document.body.dataset.phase = phase;
    if (phase === "done") return this.showDone();
    const change = session.changesSide() && within === "ready";
    $("side").hidden = !change;
    $("what").replaceChildren(...within === "ready" ? ["Get ready: "] : [], ...step.where ? [step.where + ", ", strong(step.verb)] : [strong(name(step))]);
    $("last").hidden = phase !== "before" || !$("last").textContent;
    const told = session.state.soon && phase === "work";
    const sides = told && session.changesSide(session.state.at + 1) ? " Change sides." : "";
    $("next").textContent = within === "ready" ? `${step.does} ${step.note}` : phase === "before" || within === "first" || !next ? step.does
      : told ? `Next: ${lower(name(next))}.${sides}` : `Then ${lower(name(next))}`;
    $("next").classList.toggle("soon", told);
    this.press(step);
    this.buttons(step);
    this.question();
    this.clock(Date.now());
  }

  press(step) {
    const { session } = this;
    const words = this.pressure(step);
    this.player.querySelector(".press").classList.toggle("idle", !words);
    $("pressure").replaceChildren(strong(words), step.feels && session.state.softer === 0 ? ", " + step.feels : "");
    [...$("dots").children].forEach((dot, i) => {
      dot.className = i < session.pressed(step.from) ? "f" : i < session.pressed(step.to) ? "part" : "";
    });
  }

  buttons() {
    const { session } = this;
    const { phase, within } = session;
    $("b-pause").textContent = phase === "before" ? "Begin" : phase === "paused" || phase === "done" ? "Go on" : "Pause";
    $("b-pause").disabled = session.waits;
    const under = !session.waits && !["before", "done"].includes(phase);
    $("b-back").disabled = !under && phase !== "done" || within === "first" || under && session.state.at === 0;
    $("b-repeat").disabled = !under;
    $("b-skip").disabled = !session.canSkip;
    $("b-softer").disabled = !session.canSoften && !session.state.asked;
    $("b-first").hidden = phase !== "before" || !session.plan.first.length || !session.plan.known;
  }

  question() {
    const { asked } = this.session.state;
    $("pleasant").hidden = !asked;
    $("unanswered").hidden = asked !== "missed";
    $("b-yes").textContent = asked === "missed" ? "Yes, go on" : "Yes";
  }

  showDone() {
    $("side").hidden = $("last").hidden = $("pleasant").hidden = $("b-first").hidden = true;
    $("what").replaceChildren(strong("Done."));
    $("next").textContent = "Get up slowly. One question follows.";
    $("next").classList.remove("soon");
    this.player.querySelector(".press").classList.add("idle");
    this.buttons();
    this.clock(Date.now());
  }

  /** The time of the step and of the session; three, two, one is shown in steps that need no sound, and still for who asked for less motion. */
  clock(now) {
    const { session } = this;
    const { phase, state, plan, within } = session;
    const left = phase === "before" ? session.step.seconds * 1000 : session.left(now);
    const seconds = Math.ceil(left / 1000);
    const here = [phase, state.at, seconds, Math.ceil(session.rest(now) / 1000)].join();
    if (here === this.said) return;
    this.said = here;
    const counts = session.running && seconds <= FEW && seconds > 0;
    $("clock").textContent = counts ? seconds : time(left);
    $("clock").classList.toggle("count", counts);
    document.body.classList.toggle("counting", counts);
    document.body.classList.toggle("flashing", counts && !this.still.matches);
    if (counts && !this.still.matches) setTimeout(() => document.body.classList.remove("flashing"), 250);
    if (counts && $("o-sound").checked) beep(seconds === 1 ? 880 : 660);
    $("whole").textContent = phase === "done" ? "" : `${time(session.rest(now))} left in the session`;
    $("place").textContent = phase === "done" ? "Session done" : within === "first" ? "The first minute"
      : `Step ${state.at + 1} of ${plan.steps.length}`;
  }

  /** How sending goes: wherever the page has room for it. */
  sent(words, next) {
    for (const node of document.querySelectorAll("[data-sent]")) node.textContent = words;
    for (const link of document.querySelectorAll("[data-next]")) {
      link.hidden = !next;
      if (next) link.href = next;
    }
  }

  stale() {
    $("what").replaceChildren(strong("This plan was for another day."));
    $("next").textContent = "A plan holds for its day only. Go through the check again first.";
    this.player.querySelector(".press").classList.add("idle");
    for (const button of this.player.querySelectorAll(".keys-row button:not(.stopb)")) button.disabled = true;
  }
}
