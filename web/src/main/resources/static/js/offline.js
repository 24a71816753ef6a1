// The page without a network: lists what was kept on this phone.
"use strict";
(async () => {
  const names = { "/plan": "The plan of that day", "/help/emergency": "Emergency numbers", "/help/advice": "Medical advice", "/help/crisis": "Somebody to talk to" };
  const cache = await caches.open("paraspinal-kept");
  const kept = (await cache.keys()).map(request => new URL(request.url).pathname);
  const rank = path => path in names ? Object.keys(names).indexOf(path) : -1;
  const items = kept.sort((a, b) => rank(a) - rank(b)).map(path => {
    const link = document.createElement("a");
    link.href = path;
    link.textContent = names[path] ?? "The session you opened";
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  if (items.length) document.getElementById("kept").replaceChildren(...items);
})();
