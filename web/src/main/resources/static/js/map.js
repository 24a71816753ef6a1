// A tap on a place of the drawing ticks its box in the list; the drawing shows by style what is ticked.
"use strict";
for (const map of document.querySelectorAll(".map")) {
  const picks = [...map.querySelectorAll(".pick")];
  const boxes = [...map.querySelectorAll(".list input")];
  const said = map.querySelector(".sel");
  const box = pick => document.getElementById(pick.dataset.site);

  const tell = () => {
    for (const pick of picks) pick.setAttribute("aria-checked", box(pick).checked);
    const names = boxes.filter(b => b.checked).map(b => b.dataset.name);
    const count = document.createElement("b");
    count.textContent = names.length === 1 ? "1 place: " : names.length + " places: ";
    if (names.length) said.replaceChildren(count, names.join("; "));
    else said.textContent = "Nothing chosen yet.";
  };
  const toggle = pick => {
    box(pick).checked = !box(pick).checked;
    tell();
  };
  const centre = pick => {
    const r = pick.getBoundingClientRect();
    return [r.x + r.width / 2, r.y + r.height / 2];
  };
  const towards = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const step = (from, [dx, dy]) => {
    const [x, y] = centre(from);
    let best, least = Infinity;
    for (const pick of picks) {
      const [px, py] = centre(pick);
      const along = (px - x) * dx + (py - y) * dy;
      const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
      if (along > 4 && along + 2 * aside < least) [best, least] = [pick, along + 2 * aside];
    }
    if (best) focusOn(best);
  };
  const focusOn = pick => {
    for (const p of picks) p.setAttribute("tabindex", p === pick ? 0 : -1);
    pick.focus();
  };

  picks.forEach((pick, i) => {
    pick.setAttribute("role", "checkbox");
    pick.setAttribute("tabindex", i ? -1 : 0);
    pick.addEventListener("click", event => {
      event.preventDefault();
      toggle(pick);
    });
    pick.addEventListener("keydown", event => {
      if (event.key === " ") toggle(pick);
      else if (towards[event.key]) step(pick, towards[event.key]);
      else return;
      event.preventDefault();
    });
  });
  map.addEventListener("change", tell);
  tell();
}
