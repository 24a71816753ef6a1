// Carries the opened session through a lost network: fresh from the server where there is a way, else as it was kept. Nothing is kept here
// but the player, its plan, where help is, and what they are made of; other pages hold answers and are never kept.
"use strict";
const SHELL = "paraspinal-shell-1", KEPT = "paraspinal-kept", PATIENCE = 3000;
const MODULES = ["player", "session", "stage", "panel", "stopcard", "voice", "device", "unsent"];
const PARTS = [
  "/css/base.css", "/css/drawing.css", "/css/pages.css", "/js/page.js", "/js/offline.js", "/mark.svg", "/manifest.webmanifest", "/offline.html",
  "/icons/mark-192.png", "/fonts/atkinson-hyperlegible-latin-400-normal.woff2", "/fonts/atkinson-hyperlegible-latin-700-normal.woff2",
  "/fonts/atkinson-hyperlegible-latin-400-italic.woff2", ...MODULES.map(m => `/js/player/${m}.js`)];

addEventListener("install", event => event.waitUntil(
  caches.open(SHELL).then(cache => cache.addAll(PARTS)).then(() => skipWaiting())));

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("paraspinal-") && ![SHELL, KEPT].includes(name)) await caches.delete(name);
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
