// Stop leads by symptom to what to do: all of it lies in the page, so no network is waited for.
export class StopCard {
  constructor(doc, chosen, resumed) {
    this.doc = doc;
    this.card = doc.getElementById("stopcard");
    for (const button of this.card.querySelectorAll("[data-symptom]"))
      button.addEventListener("click", () => chosen(button.dataset.symptom));
    doc.getElementById("b-resume").addEventListener("click", resumed);
  }

  get open() { return !this.card.hidden; }

  show() {
    this.card.hidden = false;
    this.front(this.card);
  }

  hide() {
    this.card.hidden = true;
  }

  /** What to do for a symptom; a stop without any has its own page. */
  advise(symptom) {
    this.hide();
    const advice = this.doc.getElementById("stop-" + symptom);
    advice.hidden = false;
    this.doc.body.classList.toggle("stop", advice.dataset.floods === "true");
    this.front(advice);
  }

  front(section) {
    scrollTo(0, 0);
    section.querySelector("h1").focus({ preventScroll: true });
  }
}
