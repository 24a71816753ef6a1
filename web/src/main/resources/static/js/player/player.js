// Guides a session: puts together the clock, the drawing, the words, the voice, the stop card and what is sent.
import { Session } from "./session.js";
import { Stage } from "./stage.js";
import { Panel, name } from "./panel.js";
import { StopCard } from "./stopcard.js";
import { Listener, canListen, speak } from "./voice.js";
import { fullScreen, keepOffline, sleep, stayAwake } from "./device.js";
import * as unsent from "./unsent.js";

const $ = id => document.getElementById(id);
const player = $("player");
const { session: id, told: to, token, kept } = player.dataset;
const key = "paraspinal-session-" + id;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const plan = JSON.parse($("steps").textContent);

let before = {};
try {
  for (const other of Object.keys(localStorage))
    if (other.startsWith("paraspinal-session-") && other !== key) localStorage.removeItem(other);
  before = JSON.parse(localStorage.getItem(key) ?? "{}");
} catch { /* nothing was kept, or it may not be kept here */ }
const keep = () => {
  try {
    localStorage.setItem(key, JSON.stringify(session.state));
  } catch { /* the session goes on; only a reload would lose it */ }
};

const session = new Session(plan, before, happened);
const stage = new Stage(player, still);
const panel = new Panel(session, player, still);
const card = new StopCard(document, stoppedFor, resumed);

// ---- what the session tells
let stale = false;
function happened(what) {
  const s = session.step;
  const step = `Step ${session.state.at + 1} of ${plan.steps.length}. ${session.changesSide() ? "Change sides. " : ""}${name(s)}. ${panel.pressure(s) ? panel.pressure(s) + ". " : ""}${s.does} ${s.note}`;
  const next = session.next;
  const side = session.changesSide(session.state.at + 1) ? " Change sides." : "";
  const words = {
    step, touch: `${name(s)}. ${s.does}`, soon: next && `Next: ${name(next)}.${side}`, ask: "Still pleasant? Yes, or softer.",
    unanswered: "Nobody answered, so we pause. Is it still pleasant?", late: "Paused.", done: "The session is done.",
    stale: "This plan was for another day." }[what];
  if (words) announce(words);
  if (what === "done") {
    sleep();
    tell("");
  }
  if (what === "stale") {
    stale = true;
    panel.stale();
  }
}
function announce(words) {
  $("live").textContent = words;
  if ($("o-speech").checked) speak(words);
}
function show() {
  panel.show();
  stage.show(session.phase === "done" ? null : session.step);
}

// ---- what people do
function act(does) {
  does.call(session, Date.now());
  if (session.running) stayAwake();
  else sleep();
  keep();
  if (!stale) show();
}
function goOn() {
  if (session.phase === "done") return leave();
  act(session.phase === "before" ? session.begin : session.running ? session.pause : session.goOn);
}
function softer() {
  act(session.softer);
  if (session.phase !== "done" && panel.pressure(session.step)) announce("Softer: " + panel.pressure(session.step) + ".");
}
function stop() {
  if (card.open) return;
  if (document.fullscreenElement) document.exitFullscreen();
  act(session.stop);
  player.hidden = true;
  card.show();
  tell("stopped");
}
function resumed() {
  card.hide();
  player.hidden = false;
  show();
  $("b-pause").focus();
}
function stoppedFor(symptom) {
  card.advise(symptom);
  session.state.stoppedFor = symptom;
  tell(symptom);
}

// ---- what is sent, and how that goes
function tell(stopped) {
  const told = session.telling(stopped);
  keep();
  unsent.keep(id, to, token, told);
}
const KEPT = "Kept on this phone. It will be sent as soon as there is a way.";
addEventListener("unsent", ({ detail }) => {
  if (detail.session !== id) return;
  if (detail.state === "sent") {
    session.state.next = detail.next;
    keep();
  }
  if (session.phase === "done" || !$("stopcard").hidden || session.state.stoppedFor)
    panel.sent({ kept: "Keeping what was done …", waiting: KEPT, sent: "Sent: it is in the record.",
      refused: "It could not be put into the record. " + (detail.why ?? "") }[detail.state], detail.next);
});
// Whoever closes the window in the middle has stopped; whoever comes back takes it up again.
const underWay = () => session.worked(Date.now()) + Object.keys(session.state.log).length > 0 && session.phase !== "done" && !session.state.stoppedFor;
addEventListener("pagehide", () => {
  if (!underWay()) return;
  unsent.layDown(id, to, token, session.leaving(Date.now()));
  keep();
});
async function leave() {
  if (unsent.waiting(id)) await unsent.send();
  if (session.state.next) location.assign(session.state.next);
}

// ---- voice, sound, screen
const listener = new Listener(word => !player.hidden && ({
  stop, softer, pause: () => act(session.pause), "go on": () => session.phase === "paused" && goOn(), next: () => act(session.skip),
  repeat: () => act(session.repeat), yes: () => act(now => session.answer(true, now)) })[word](), why => {
  $("o-listen").checked = false;
  $("listening").textContent = why === "not-allowed" ? "The microphone was not allowed." : "Listening does not work here.";
});
$("o-listen").addEventListener("change", () => {
  $("listening").textContent = "";
  if ($("o-listen").checked) listener.start();
  else listener.stop();
});
for (const row of document.querySelectorAll("[data-listen]")) row.hidden = !canListen;
fullScreen($("b-full"));
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && session.running) stayAwake();
});

// ---- keys
const press = {
  "b-pause": goOn, "b-back": () => act(session.back), "b-skip": () => act(session.skip), "b-repeat": () => act(session.repeat),
  "b-softer": softer, "b-less": softer, "b-yes": () => act(now => session.answer(true, now)), "b-stop": stop, "b-first": () => act(session.calibrate) };
for (const [button, does] of Object.entries(press)) $(button).addEventListener("click", does);
const keys = {
  ArrowLeft: press["b-back"], ArrowRight: press["b-skip"], ArrowUp: press["b-repeat"], ArrowDown: softer, Escape: stop };
document.addEventListener("keydown", event => {
  if (player.hidden || event.target.closest("input, a, summary") || event.altKey || event.ctrlKey || event.metaKey) return;
  const does = keys[event.key] ?? (event.key === " " && !event.target.closest("button") ? goOn : null);
  if (!does) return;
  event.preventDefault();
  does();
});

// ---- it begins, or goes on where it was
$("plain").hidden = true;
document.body.classList.add("live");
if (session.state.stoppedFor) card.advise(session.state.stoppedFor);
else player.hidden = false;
show();
if (session.phase === "before" && Date.now() > plan.until) happened("stale");
if (unsent.waiting(id) && underWay()) unsent.takeUp(id);
if (unsent.waiting(id)) {
  if (session.phase === "done" || session.state.stoppedFor) panel.sent(KEPT);
  unsent.send();
} else if (session.phase === "done" && session.state.next) panel.sent("Sent: it is in the record.", session.state.next);
function tick() {
  const { phase, at, asked, soon } = session.state;
  session.tick(Date.now());
  const now = session.state;
  if (phase !== now.phase || at !== now.at || asked !== now.asked || soon !== now.soon) {
    keep();
    show();
  } else if (!stale) panel.clock(Date.now());
}
tick();
setInterval(tick, 200);
requestAnimationFrame(function frame() {
  if (session.phase === "work") stage.move(session.step.seconds - session.left(Date.now()) / 1000);
  requestAnimationFrame(frame);
});
if (kept) keepOffline(kept.split(" ")).then(done => document.body.dataset.offline = done ? "kept" : "not kept");
