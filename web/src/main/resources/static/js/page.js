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
