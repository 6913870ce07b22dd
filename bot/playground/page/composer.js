/** The composer: one text per person and place, kept until the server has taken it. */

import { CommandHints } from "./command_hints.js";
import { isComposing } from "./keys.js";

const MOST_LINES_PX = 260;

export class Composer {
  #form = document.querySelector("#composer");
  #field = document.querySelector("#composer-text");
  #button = document.querySelector("#composer-send");
  #texts = new Map();
  #place = null;
  #sending = new Set();

  /** onSend(text) resolves to true when the text was taken. */
  constructor(onSend) {
    this.onSend = onSend;
    this.hints = new CommandHints(this.#field, (text) => this.#write(text));
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#send(); });
    this.#field.addEventListener("input", () => this.#typed());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
  }

  show(place, { label, commands, visible }) {
    this.#form.hidden = !visible;
    this.#field.placeholder = label;
    this.#field.setAttribute("aria-label", label);
    this.hints.commands = commands;
    if (place !== this.#place) {
      const typedEarly = this.#place === null ? this.#field.value : "";
      this.#place = place;
      this.#write(this.#texts.get(place) ?? typedEarly);
    }
    this.#settle();
  }

  #write(text) {
    this.#field.value = text;
    this.#typed();
  }

  #typed() {
    this.#texts.set(this.#place, this.#field.value);
    this.#field.style.height = "auto";
    this.#field.style.height = `${Math.min(this.#field.scrollHeight, MOST_LINES_PX)}px`;
    this.hints.update();
    this.#settle();
  }

  #settle() {
    const sending = this.#sending.has(this.#place);
    this.#field.readOnly = sending;
    this.#button.disabled = sending || this.#field.value.trim() === "";
    this.#button.toggleAttribute("aria-busy", sending);
  }

  #key(event) {
    if (isComposing(event) || this.hints.takes(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.#send();
  }

  async #send() {
    const [place, text] = [this.#place, this.#field.value];
    if (place === null || text.trim() === "" || this.#sending.has(place)) return;
    this.#sending.add(place);
    this.#settle();
    const taken = await this.onSend(text);
    this.#sending.delete(place);
    if (taken && place === this.#place) this.#write("");
    else if (taken) this.#texts.delete(place);
    this.#settle();
  }
}
