// What was done and is not acknowledged yet: kept on this phone, sent when there is a way, and dropped only when it is known to be kept.
const NAME = "paraspinal-unsent-";
const AGAIN = 20000, PATIENCE = 10000;
const LATER = [401, 403, 408, 425, 429]; // the phone is locked, or the token was of another day: it is tried again

const memory = new Map(); // for a browser that may keep nothing
const store = {
  all: () => {
    try {
      return Object.keys(localStorage).filter(k => k.startsWith(NAME)).map(k => [k, localStorage.getItem(k)]);
    } catch {
      return [...memory];
    }
  },
  put: (key, text) => {
    try {
      localStorage.setItem(key, text);
    } catch {
      memory.set(key, text);
    }
  },
  get: key => store.all().find(([k]) => k === key)?.[1],
  drop: key => {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch { /* it was in memory */ }
  },
};

function say(session, state, more = {}) {
  dispatchEvent(new CustomEvent("unsent", { detail: { session, state, ...more } }));
}

export function waiting(session) {
  return store.get(NAME + session) !== undefined;
}

/** Keeps what is to be told of a session; what was told of it before and not yet sent is in it. */
export function keep(session, to, token, told) {
  layDown(session, to, token, told);
  say(session, "kept");
  return send();
}

/** The same while the window closes: it is sent from the next one that opens. */
export function layDown(session, to, token, told) {
  store.put(NAME + session, JSON.stringify({ session, to, token, told }));
}

/** Takes back what was laid down: the session goes on. */
export function takeUp(session) {
  store.drop(NAME + session);
}

/** Sends all there is, one after the other and in one window at a time. */
export function send() {
  return navigator.locks ? navigator.locks.request("paraspinal-unsent", sendAll) : sendAll();
}

async function sendAll() {
  for (const [key, text] of store.all()) {
    const item = JSON.parse(text);
    const answer = await post(item);
    const same = store.get(key) === text;
    if (answer.state !== "waiting" && same) store.drop(key);
    if (same) say(item.session, answer.state, answer);
  }
}

async function post({ to, token, told }) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const fresh = await (await fetch(token, { cache: "no-store", signal })).json();
    const body = new URLSearchParams({ [fresh.name]: fresh.value, told: JSON.stringify(told) });
    const response = await fetch(to, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    if (response.status >= 500 || LATER.includes(response.status)) return { state: "waiting" };
    const answer = await response.json().catch(() => ({ kept: false }));
    return answer.kept ? { state: "sent", next: answer.next } : { state: "refused", why: answer.why };
  } catch {
    return { state: "waiting" };
  }
}

const retry = () => { if (store.all().length) send(); };
addEventListener("online", retry);
document.addEventListener("visibilitychange", () => { if (!document.hidden) retry(); });
setInterval(retry, AGAIN);
