// Lets the browser look once in a while whether a check-in waits. Where it cannot, the page already says so.
"use strict";
export const TAG = "paraspinal-check-in";
const HALF_A_DAY = 12 * 60 * 60 * 1000;

const worker = async () => {
  if (!("serviceWorker" in navigator) || !("Notification" in window)) return null;
  await navigator.serviceWorker.register("/sw.js");
  const ready = await navigator.serviceWorker.ready;
  return "periodicSync" in ready ? ready : null;
};

/** Nothing is looked for any more, and what is shown goes. */
export async function stop() {
  const found = await navigator.serviceWorker?.getRegistration("/");
  await found?.periodicSync?.unregister(TAG);
  for (const shown of await found?.getNotifications?.() ?? []) shown.close();
}

async function allowed() {
  const status = await navigator.permissions.query({ name: "periodic-background-sync" });
  return status.state === "granted";
}

/** When the browser last looked, in words; empty when it has not yet. */
async function looked() {
  const kept = await caches.match("/reminded-looked");
  return kept ? ` The browser last looked on ${new Date(await kept.text()).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}.` : "";
}

async function offer(panel) {
  const [say, on, off] = ["say", "on", "off"].map(name => panel.querySelector(`[data-${name}]`));
  const ready = await worker();
  if (!ready) return;
  const show = async () => {
    const going = Notification.permission === "granted" && (await ready.periodicSync.getTags()).includes(TAG);
    const denied = Notification.permission === "denied";
    const installed = await allowed();
    say.textContent = going ? "This device reminds you." + await looked()
      : denied ? "You have told this browser to show nothing from Paraspinal. It can be changed in the browser's settings for this page."
      : installed ? "This device can remind you by itself."
      : "This browser can remind you once Paraspinal is installed: choose \u201cInstall\u201d or \u201cAdd to Home screen\u201d in its menu, and open this page from there.";
    on.hidden = going || denied || !installed;
    off.hidden = !going;
  };
  on.addEventListener("click", async () => {
    try {
      if (await Notification.requestPermission() === "granted") await ready.periodicSync.register(TAG, { minInterval: HALF_A_DAY });
      await show();
      (off.hidden ? on : off).focus();
    } catch {
      say.textContent = "The browser did not allow it. The calendar works everywhere.";
    }
  });
  off.addEventListener("click", async () => {
    await stop();
    await show();
    on.focus();
  });
  await show();
}

const panel = document.getElementById("device");
if (panel) offer(panel).catch(() => { /* what the page says already is true */ });
