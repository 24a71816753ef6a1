// Small comforts on every page; nothing depends on them.
"use strict";
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
document.querySelector(".mistakes")?.focus();
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not(.country)")) folded.open = true;
});

// A way that leads to something folded unfolds it.
const unfold = () => {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (there?.tagName === "DETAILS") there.open = true;
};
addEventListener("hashchange", unfold);
unfold();

// "None of these" and the rows exclude each other; so do the three answers of a row. The server settles what is left as the stricter.
document.addEventListener("change", event => {
  const box = event.target;
  if (!box.checked || box.type !== "checkbox" || !box.closest(".ticks")) return;
  const form = box.form;
  const none = form.querySelector("input[name=none]");
  if (!none) return;
  const others = box === none
    ? form.querySelectorAll(".row input[type=checkbox]")
    : [none, ...box.closest(".row").querySelectorAll("input[type=checkbox]")];
  for (const other of others) if (other !== box) other.checked = false;
});

// What was done in a session while there was no way to the server is sent from any page that is opened next.
const unsent = () => {
  try {
    return Object.keys(localStorage).some(key => key.startsWith("paraspinal-unsent-"));
  } catch {
    return false;
  }
};
if (unsent() && !document.getElementById("player")) import("/js/player/unsent.js").then(queue => {
  const note = document.createElement("p");
  note.className = "narrow small unsent";
  note.setAttribute("role", "status");
  document.querySelector("main").prepend(note);
  addEventListener("unsent", event => {
    const { state, next, why } = event.detail;
    note.textContent = { waiting: "What was done in your session is kept on this phone. It will be sent as soon as there is a way.",
      sent: "What was done in your session is now in your record. ", refused: "A session could not be put into your record. " + (why ?? "") }[state] ?? "";
    if (!next) return;
    const link = document.createElement("a");
    link.href = next;
    link.textContent = "Say how strong the pain is now";
    note.append(link);
  });
  queue.send();
});

// Locking or erasing leaves nothing in this browser. What is still to be sent goes first, since the same server takes both.
for (const form of document.querySelectorAll("form[data-leaves]")) form.addEventListener("submit", async event => {
  if (form.elements.sure && !form.elements.sure.checked) return;
  event.preventDefault();
  try {
    if (unsent() && form.dataset.leaves === "sending") await (await import("/js/player/unsent.js")).send();
    for (const key of Object.keys(localStorage)) if (key.startsWith("paraspinal-")) localStorage.removeItem(key);
    for (const name of await caches.keys()) if (name.startsWith("paraspinal-")) await caches.delete(name);
    await (await import("/js/reminders.js")).stop();
  } catch { /* this browser keeps nothing; the server asks it to forget all the same */ }
  form.submit();
});

// A session that was kept for when there is no network goes as soon as massage is no longer open to the person.
if (document.querySelector("[data-cleared=false]") && "caches" in window) caches.delete("paraspinal-kept").catch(() => {});
