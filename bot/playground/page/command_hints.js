/** Completes slash commands while one is being typed. */

import { element } from "./dom.js";

export class CommandHints {
  #list = document.querySelector("#hints");
  #matches = [];
  #at = 0;
  commands = [];

  constructor(field, write) {
    this.field = field;
    this.write = write;
    field.setAttribute("aria-controls", "hints");
    field.setAttribute("aria-autocomplete", "list");
    field.addEventListener("blur", () => this.#show([]));
  }

  update() {
    const typed = /^\/\S*$/.test(this.field.value) ? this.field.value : null;
    this.#at = 0;
    this.#show(typed === null ? [] : this.commands.filter(({ name }) => name.startsWith(typed)));
  }

  /** Whether this key press was about the hints; Enter on a complete command sends it instead. */
  takes(event) {
    if (this.#matches.length === 0) return false;
    const act = this.#reaction(event);
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  }

  #reaction({ key, shiftKey }) {
    const complete = this.#matches[this.#at].name === this.field.value;
    if (key === "Escape") return () => this.#show([]);
    if (key === "ArrowDown") return () => this.#move(1);
    if (key === "ArrowUp") return () => this.#move(-1);
    return (key === "Tab" && !shiftKey) || (key === "Enter" && !shiftKey && !complete) ? () => this.#choose(this.#at) : null;
  }

  #move(step) {
    this.#at = (this.#at + step + this.#matches.length) % this.#matches.length;
    this.#show(this.#matches);
  }

  #choose(index) {
    this.write(`${this.#matches[index].name} `);
    this.field.focus();
  }

  #show(matches) {
    this.#matches = matches;
    this.#list.hidden = matches.length === 0;
    this.#list.replaceChildren(...matches.map((command, index) => this.#line(command, index)));
    if (matches.length) this.field.setAttribute("aria-activedescendant", `hint-${this.#at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #line({ name, hint }, index) {
    return element("li", { id: `hint-${index}`, role: "option", "aria-selected": String(index === this.#at), "data-command": name,
      onmousedown: (event) => { event.preventDefault(); this.#choose(index); } },
    element("strong", {}, name), element("span", {}, hint));
  }
}
