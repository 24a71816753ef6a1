// The drawn back of the player: which places are lit, and where the hand is, at its true speed. One unit of the drawing is a millimetre.
const SVG = "http://www.w3.org/2000/svg";
const LANE = { x: 51, wide: 42 }; // from the edge of the strip to where the flesh beside the spine ends
const REST = 0.8; // seconds between one stroke and the next

function part(parent, tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
  return parent.appendChild(node);
}

export class Stage {
  constructor(player, still) {
    this.player = player;
    this.svg = player.querySelector(".stage svg");
    this.still = still;
    this.hands = [];
    this.drawn = undefined;
  }

  /** Shows a step, or the bare back. */
  show(step) {
    if (this.drawn === step) return;
    this.drawn = step;
    const group = this.svg.querySelector(".strokes");
    group.replaceChildren();
    this.hands = [];
    for (const place of this.svg.querySelectorAll(".place"))
      place.classList.toggle("chosen", step !== null && step.to > 0 && step.places.some(p => place.classList.contains("s-" + p)));
    const sides = step === null || step.to === 0 ? [] : step.strokes.map(x => x.side);
    for (const side of ["left", "right"])
      this.player.querySelector(".lr." + side[0]).classList.toggle("on", sides.includes(side));
    if (step === null) return;
    this.svg.setAttribute("viewBox", step.view);
    if (step.lane) this.lanes(group, step.view);
    else if (step.to > 0 || step.speed) for (const stroke of step.strokes) this.stroke(group, stroke, step.speed);
    this.move(0);
  }

  lanes(group, view) {
    const [, top, , high] = view.split(" ").map(Number);
    for (const x of [-LANE.x, LANE.x])
      part(group, "path", { class: "swath lane", "stroke-width": LANE.wide, d: `M${x} ${top}V${top + high}` });
  }

  stroke(group, stroke, speed) {
    const g = part(group, "g", stroke.side === "left" ? { transform: "scale(-1 1)" } : {});
    part(g, "path", { class: "swath", "stroke-width": stroke.half * 2, d: stroke.path });
    part(g, "path", { class: "ghost", d: stroke.path });
    const way = part(g, "path", { class: "travel", d: stroke.path });
    const hand = part(g, "g", { class: "at" });
    part(hand, "circle", { class: "hand", r: 17 });
    const length = way.getTotalLength();
    const holds = length < 5 || !speed;
    if (holds) way.remove();
    else part(hand, "path", { class: "chevron", d: "M-8 4l8-9 8 9" });
    this.hands.push({ way, hand, length, holds, speed: speed * 10 });
  }

  /** The hands after so many seconds of the step: along the stroke, a short rest, and again from its beginning. */
  move(seconds) {
    for (const h of this.hands) {
      const round = h.length + REST * h.speed;
      this.place(h, h.holds ? 0 : this.still.matches ? h.length : Math.min(h.length, (seconds * h.speed) % round));
    }
  }

  place(h, along) {
    const at = h.way.getPointAtLength(along);
    const before = h.way.getPointAtLength(Math.max(0, along - 4));
    const after = h.way.getPointAtLength(Math.min(h.length, along + 4));
    const turn = h.holds ? 0 : Math.atan2(after.y - before.y, after.x - before.x) * 180 / Math.PI + 90;
    h.hand.setAttribute("transform", `translate(${at.x} ${at.y}) rotate(${turn})`);
    if (!h.holds) h.way.setAttribute("stroke-dasharray", `${along} ${h.length + 20}`);
  }
}
