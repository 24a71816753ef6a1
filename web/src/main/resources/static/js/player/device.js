// What the phone is asked for: a screen that stays on, the whole of the screen, and to keep the session for when it is offline.
let lock = null;

export async function stayAwake() {
  try {
    lock = await navigator.wakeLock?.request("screen") ?? null;
  } catch { /* not allowed here: the clock goes on all the same */ }
}

export function sleep() {
  lock?.release();
  lock = null;
}

/** A button for the whole screen, shown where there is a way to it. */
export function fullScreen(button) {
  const root = document.documentElement;
  if (!root.requestFullscreen) return;
  button.hidden = false;
  button.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => {}));
  document.addEventListener("fullscreenchange", () => {
    const full = Boolean(document.fullscreenElement);
    button.textContent = full ? "Leave full screen" : "Full screen";
    document.body.classList.toggle("full", full);
  });
}

/** Keeps this page and the ones it needs; those of an earlier session go. */
export async function keepOffline(pages) {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
  try {
    await navigator.serviceWorker.register("/sw.js");
    await navigator.serviceWorker.ready;
    const cache = await caches.open("paraspinal-kept");
    const all = [location.pathname, ...pages];
    for (const old of await cache.keys()) if (!all.includes(new URL(old.url).pathname)) await cache.delete(old);
    await Promise.all(all.map(page => put(cache, page)));
    return Boolean(await cache.match(location.pathname, { ignoreVary: true }));
  } catch {
    return false;
  }
}

async function put(cache, page) {
  const response = await fetch(page);
  if (response.ok && !response.redirected) await cache.put(page, response);
}
