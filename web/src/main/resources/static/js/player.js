// Guides a session. All state is what is done and when the present step ends, so a reload goes on where it was.
"use strict";
const $ = id => document.getElementById(id);
const player = $("player");
const steps = JSON.parse($("steps").textContent);
const key = "paraspinal-session-" + player.dataset.session;
const READY = 5000, LATE = 120000;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const SVG = "http://www.w3.org/2000/svg";
const stage = player.querySelector(".stage svg");

let state = { at: 0, phase: "before", ends: 0, left: 0, softer: 0, resume: "ready", log: {}, earlier: {} };
try {
  state = { ...state, ...JSON.parse(localStorage.getItem(key) ?? "{}") };
} catch { /* nothing was kept, or it may not be kept here */ }
const keep = () => {
  try {
    localStorage.setItem(key, JSON.stringify(state));
  } catch { /* the session goes on; only a reload would lose it */ }
};

const step = () => steps[state.at];
const running = () => state.phase === "ready" || state.phase === "work";
const left = () => running() ? Math.max(0, state.ends - Date.now()) : state.left;
const name = s => s.where ? s.where + ", " + s.verb : s.verb.charAt(0).toUpperCase() + s.verb.slice(1);
const pressed = p => Math.max(1, p - state.softer);
const pressure = s => !s.strokes.length ? ""
  : (pressed(s.from) === pressed(s.to) ? "" : pressed(s.from) + " to ") + pressed(s.to) + " of 10";

// ---- what is shown
function text(node, ...parts) {
  node.replaceChildren(...parts);
}
function strong(words) {
  const b = document.createElement("b");
  b.textContent = words;
  return b;
}
function show() {
  const s = step();
  if (state.phase === "done") return showDone();
  const next = steps[state.at + 1];
  const getting = state.phase === "ready" || (state.phase === "paused" && state.resume === "ready");
  text($("what"), ...(getting ? ["Get ready: "] : []), ...(s.where ? [s.where + ", ", strong(s.verb)] : [strong(name(s))]));
  $("next").hidden = false;
  text($("next"), ...(state.phase === "before" || !next ? [s.does] : ["Then " + name(next).charAt(0).toLowerCase() + name(next).slice(1)]));
  player.querySelector(".press").classList.toggle("idle", !s.strokes.length);
  text($("pressure"), strong(pressure(s)), s.feels && state.softer === 0 ? ", " + s.feels : "");
  [...$("dots").children].forEach((dot, i) => {
    dot.className = i < pressed(s.from) ? "f" : i < pressed(s.to) ? "part" : "";
  });
  $("b-pause").textContent = state.phase === "before" ? "Begin" : state.phase === "paused" ? "Go on" : "Pause";
  $("b-back").disabled = state.at === 0 && state.phase === "before";
  $("b-softer").disabled = !s.strokes.length || pressed(s.to) === 1;
  draw(s);
  clock();
}
function showDone() {
  text($("what"), strong("Done."));
  text($("next"), "Get up slowly. One question follows.");
  player.querySelector(".press").classList.add("idle");
  $("b-pause").textContent = "Go on";
  for (const id of ["b-softer", "b-skip"]) $(id).disabled = true;
  draw(null);
  clock();
}
let shown = "";
function clock() {
  const s = Math.ceil((state.phase === "before" ? step().seconds * 1000 : left()) / 1000);
  const now = Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
  const here = state.at + state.phase + now;
  if (here === shown) return;
  shown = here;
  $("clock").textContent = now;
  const last = state.phase === "work" && s <= 3 && s > 0;
  player.querySelector(".clock").classList.toggle("flash", last);
  document.body.classList.toggle("flashing", last && !still.matches);
  if (last && !still.matches) setTimeout(() => document.body.classList.remove("flashing"), 250);
  if (last) beep(s === 1 ? 880 : 660);
  const rest = steps.slice(state.at + 1).reduce((sum, x) => sum + x.seconds, 0) + s;
  const minutes = Math.max(1, Math.round(rest / 60));
  $("place").textContent = state.phase === "done" ? "Session done"
    : `Step ${state.at + 1} of ${steps.length}, ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

// ---- the drawing
let hands = [];
function part(parent, tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
  return parent.appendChild(node);
}
let drawn = null;
function draw(s) {
  if (drawn === s) return;
  drawn = s;
  const group = stage.querySelector(".strokes");
  group.replaceChildren();
  hands = [];
  for (const place of stage.querySelectorAll(".place")) {
    const lit = s !== null && s.places.some(p => place.classList.contains("s-" + p));
    place.classList.toggle("chosen", lit);
  }
  const sides = s === null ? [] : s.strokes.map(x => x.side);
  player.querySelector(".lr.l").classList.toggle("on", sides.includes("left"));
  player.querySelector(".lr.r").classList.toggle("on", sides.includes("right"));
  if (s === null) return;
  stage.setAttribute("viewBox", s.view);
  for (const stroke of s.strokes) {
    const g = part(group, "g", stroke.side === "left" ? { transform: "scale(-1 1)" } : {});
    part(g, "path", { class: "swath", "stroke-width": stroke.half * 2, d: stroke.path });
    part(g, "path", { class: "ghost", d: stroke.path });
    const way = part(g, "path", { class: "travel", d: stroke.path });
    const hand = part(g, "g", {});
    part(hand, "circle", { class: "hand", r: 17 });
    const length = way.getTotalLength();
    const holds = length < 5 || !s.speed;
    if (holds) way.remove();
    else part(hand, "path", { class: "chevron", d: "M-8 4l8-9 8 9" });
    hands.push({ way, hand, length, holds, speed: s.speed * 10 });
  }
  move(0);
}
function place(h, along) {
  const at = h.way.getPointAtLength(along);
  const before = h.way.getPointAtLength(Math.max(0, along - 4));
  const after = h.way.getPointAtLength(Math.min(h.length, along + 4));
  const turn = h.holds ? 0 : Math.atan2(after.y - before.y, after.x - before.x) * 180 / Math.PI + 90;
  h.hand.setAttribute("transform", `translate(${at.x} ${at.y}) rotate(${turn})`);
  if (!h.holds) h.way.setAttribute("stroke-dasharray", `${along} ${h.length + 20}`);
}
function move(seconds) {
  for (const h of hands) {
    const rest = 0.8 * h.speed;
    const along = h.holds ? 0 : still.matches ? h.length : Math.min(h.length, (seconds * h.speed) % (h.length + rest));
    place(h, along);
  }
}

// ---- the way through the steps
function enter(at, from) {
  state.at = at;
  state.phase = "ready";
  state.ends = from + READY;
  say();
  show();
}
function worked() {
  const inside = state.phase === "work" || (state.phase === "paused" && state.resume === "work");
  return (state.earlier[state.at] ?? 0) + (inside ? Math.round(step().seconds - left() / 1000) : 0);
}
function log(skipped) {
  state.log[state.at] = { step: state.at, seconds: worked(), softer: state.softer, skipped };
}
function advance(from) {
  if (state.at + 1 < steps.length) return enter(state.at + 1, from);
  state.phase = "done";
  state.left = 0;
  release();
  announce("The session is done.");
  show();
}
function tick() {
  if (!running()) return;
  for (let guard = 0; running() && state.ends <= Date.now() && guard < 100; guard++) {
    const ended = state.ends;
    if (state.phase === "ready") {
      state.phase = "work";
      state.ends = ended + step().seconds * 1000;
      show();
    } else {
      log(false);
      advance(ended);
    }
    if (running() && Date.now() - ended > LATE) {
      state.phase = "ready";
      state.ends = Date.now() + READY;
      pause();
    }
    keep();
  }
  clock();
}
function pause() {
  state.left = left() || READY;
  state.resume = state.phase;
  state.phase = "paused";
  keep();
  release();
  show();
}
function goOn() {
  if (state.phase === "done") return finish("");
  if (running()) return pause();
  if (state.phase === "before") enter(0, Date.now());
  else {
    state.phase = state.resume;
    state.ends = Date.now() + state.left;
  }
  stayAwake();
  keep();
  show();
}
function back() {
  const inside = state.phase === "work" && step().seconds * 1000 - left() > 3000;
  const to = Math.max(0, inside || state.phase === "done" ? state.at : state.at - 1);
  if (state.phase !== "done") state.earlier[state.at] = worked();
  if (state.log[to] && (to !== state.at || state.phase === "done")) state.earlier[to] = state.log[to].seconds;
  enter(to, Date.now());
  $("b-skip").disabled = false;
  keep();
}
function skip() {
  if (state.phase === "done") return;
  log(true);
  advance(Date.now());
  keep();
}
function softer() {
  state.softer++;
  keep();
  show();
  announce("Softer: " + pressure(step()) + ".");
}
function finish(stopped) {
  if (stopped && (running() || state.phase === "paused")) {
    log(false);
    if (running()) pause();
  }
  const form = $("finish");
  form.elements.done.value = JSON.stringify(Object.values(state.log));
  form.elements.stopped.value = stopped;
  if (!stopped) try {
    localStorage.removeItem(key);
  } catch { /* nothing was kept */ }
  form.submit();
}

// ---- voice, sound, and a screen that stays on; the first two only when asked for
function announce(words) {
  $("live").textContent = words;
  if ($("o-speech").checked && "speechSynthesis" in window) {
    speechSynthesis.cancel();
    speechSynthesis.speak(new SpeechSynthesisUtterance(words));
  }
}
function say() {
  const s = step();
  announce(`Step ${state.at + 1} of ${steps.length}. ${name(s)}. ${pressure(s) ? pressure(s) + ". " : ""}${s.does}. ${s.note}`);
}
let audio = null;
function beep(pitch) {
  if (!$("o-sound").checked) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator(), volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.value = 0.15;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.18);
}
let awake = null;
async function stayAwake() {
  try {
    awake = await navigator.wakeLock?.request("screen") ?? null;
  } catch { /* not allowed here: the clock goes on all the same */ }
}
function release() {
  awake?.release();
  awake = null;
}
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && running()) stayAwake();
});

// ---- keys
$("b-pause").addEventListener("click", goOn);
$("b-back").addEventListener("click", back);
$("b-skip").addEventListener("click", skip);
$("b-softer").addEventListener("click", softer);
$("b-stop").addEventListener("click", () => finish("yes"));
document.addEventListener("keydown", event => {
  if (event.target.closest("input, a") || event.altKey || event.ctrlKey || event.metaKey) return;
  const does = { ArrowLeft: back, ArrowRight: skip, ArrowDown: softer }[event.key]
    ?? (event.key === " " && !event.target.closest("button") ? goOn : null);
  if (!does) return;
  event.preventDefault();
  does();
});

player.hidden = false;
$("plain").hidden = true;
document.body.classList.add("live");
show();
tick();
setInterval(tick, 200);
requestAnimationFrame(function frame() {
  if (state.phase === "work") move(step().seconds - left() / 1000);
  requestAnimationFrame(frame);
});
