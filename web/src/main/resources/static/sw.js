// Carries the opened session through a lost network: fresh from the server where there is a way, else as it was kept. Nothing is kept here
// but the player, its plan, where help is, and what they are made of; other pages hold answers and are never kept.
"use strict";
const SHELL = "paraspinal-shell-1", KEPT = "paraspinal-kept", REMINDED = "paraspinal-reminded", PATIENCE = 3000;
const MODULES = ["player", "session", "stage", "panel", "stopcard", "voice", "device", "unsent"];
const PARTS = [
  "/css/base.css", "/css/drawing.css", "/css/pages.css", "/js/page.js", "/js/offline.js", "/mark.svg", "/manifest.webmanifest", "/offline.html",
  "/icons/mark-192.png", "/fonts/atkinson-hyperlegible-latin-400-normal.woff2", "/fonts/atkinson-hyperlegible-latin-700-normal.woff2",
  "/fonts/atkinson-hyperlegible-latin-400-italic.woff2", ...MODULES.map(m => `/js/player/${m}.js`)];

addEventListener("install", event => event.waitUntil(
  caches.open(SHELL).then(cache => cache.addAll(PARTS)).then(() => skipWaiting())));

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("paraspinal-") && ![SHELL, KEPT, REMINDED].includes(name)) await caches.delete(name);
  await clients.claim();
})()));

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const part = PARTS.includes(url.pathname);
  if (part || request.mode === "navigate") event.respondWith(freshOrKept(request, part));
});

async function freshOrKept(request, part) {
  const fresh = fetch(request).then(async response => {
    if (part && response.ok) await (await caches.open(SHELL)).put(request, response.clone());
    return response;
  });
  const inTime = await Promise.race([fresh.catch(() => null), new Promise(after => setTimeout(after, PATIENCE, null))]);
  if (inTime) return inTime;
  const kept = await caches.match(new URL(request.url).pathname, { ignoreVary: true });
  if (kept) return kept;
  return fresh.catch(async failed => {
    const offline = request.mode === "navigate" && await caches.match("/offline.html", { ignoreVary: true });
    if (offline) return offline;
    throw failed;
  });
}

// Now and then the browser lets us look whether a check-in waits. Each is told once, by day, and without a word of what was answered.
const LOOKED = "/reminded-looked";

addEventListener("periodicsync", event => {
  if (event.tag === "paraspinal-check-in") event.waitUntil(remind());
});

async function remind() {
  const response = await fetch("/reminders/waiting.json", { redirect: "error" });
  if (!response.ok) return;
  const { quiet, waiting } = await response.json();
  const reminded = await caches.open(REMINDED);
  if (!quiet) await tell(waiting, reminded);
  await reminded.put(LOOKED, new Response(new Date().toISOString()));
}

async function tell(waiting, reminded) {
  const marks = waiting.map(({ tag }) => `/reminded/${encodeURIComponent(tag)}`);
  for (const old of await reminded.keys()) if (![LOOKED, ...marks].includes(new URL(old.url).pathname)) await reminded.delete(old);
  for (const [i, { tag, says, path }] of waiting.entries()) {
    if (await reminded.match(marks[i])) continue;
    await registration.showNotification("Paraspinal", { body: says, tag, icon: "/icons/mark-192.png", data: path });
    await reminded.put(marks[i], new Response());
  }
}

addEventListener("notificationclick", event => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data));
});
