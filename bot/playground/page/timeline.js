/** The messages of the open channel, kept at the bottom unless the reader has scrolled up. */

import { element } from "./dom.js";
import { drawKeyed, forget } from "./keyed.js";
import { drawMessage, withDays } from "./message.js";
import { announce } from "./toast.js";

const NEAR_BOTTOM_PX = 80;

export class Timeline {
  #pane = document.querySelector("#messages");
  #list = document.querySelector("#timeline");
  #shown = null;
  #known = new Set();
  #stuck = true;
  #top = 0;

  /** Whatever grows or shrinks, the newest message stays in sight for who was looking at it. */
  constructor() {
    const stick = new ResizeObserver(() => this.#stuck && this.#toBottom());
    for (const node of [this.#pane, this.#list]) stick.observe(node);
    this.#pane.addEventListener("scroll", () => this.#scrolled());
  }

  /** Draws messages of a place; scene(message) tells the blocks where they are. */
  draw(place, messages, { scene, names, invitation }) {
    const moved = place !== this.#shown;
    this.#stuck = moved || this.#stuck;
    if (moved) forget(this.#list);
    this.#shown = place;
    const items = messages.length ? withDays(messages) : [{ empty: true }];
    drawKeyed(this.#list, items, { key: keyOf, draw: (item) => drawItem(item, scene, invitation) });
    if (this.#stuck) this.#toBottom();
    this.#tell(messages, names, moved);
  }

  /** Something else is shown now; the next drawing starts at the newest message. */
  leave() {
    this.#shown = null;
  }

  #toBottom() {
    this.#pane.scrollTop = this.#pane.scrollHeight;
  }

  /** Only who moves up leaves the newest message: a list that grew meanwhile is no reader who left. */
  #scrolled() {
    const { scrollTop } = this.#pane;
    if (this.#isAtBottom()) this.#stuck = true;
    else if (scrollTop < this.#top) this.#stuck = false;
    this.#top = scrollTop;
  }

  #isAtBottom() {
    return this.#pane.scrollHeight - this.#pane.scrollTop - this.#pane.clientHeight < NEAR_BOTTOM_PX;
  }

  #tell(messages, names, moved) {
    const fresh = messages.filter(({ ts }) => !this.#known.has(ts));
    this.#known = new Set(messages.map(({ ts }) => ts));
    if (moved || fresh.length === 0) return;
    const { user, text } = fresh.at(-1);
    announce(`新しいメッセージ、${names.personName(user)}: ${text ?? ""}`);
  }
}

function keyOf(item) {
  return item.empty ? "empty" : item.day ? `day ${item.day}` : item.ts;
}

function drawItem(item, scene, invitation) {
  return item.empty ? element("p", { class: "nothing" }, invitation) : drawMessage(item, item.ts ? scene(item) : null);
}
