/** Where blocks stand (message, modal, home): their filled-in form, and how their actions reach the app. */

import { confirmed } from "./confirm.js";
import { Form } from "./forms.js";

export class Surfaces {
  #forms = new Map();

  /** names() are the current ones; send(path, question) asks the server and answers null when refused. */
  constructor({ names, send }) {
    this.names = names;
    this.send = send;
  }

  /** The scene for drawing these blocks as this person sees them. */
  scene(person, container, blocks) {
    const form = this.#formOf(`${person} ${Object.values(container).join(" ")}`);
    form.adopt(blocks);
    return { names: this.names(), form, act: (...pressed) => this.#act({ person, container, form }, ...pressed) };
  }

  #formOf(key) {
    if (!this.#forms.has(key)) this.#forms.set(key, new Form());
    return this.#forms.get(key);
  }

  /** Resolves to false when the person thought better of it, so that the field can go back. */
  async #act({ person, container, form }, block, item, { value = null, selected = null }) {
    if (item.confirm && !(await confirmed(item.confirm, this.names()))) return false;
    const place = { person, container, block_id: block.block_id, action_id: item.action_id };
    await this.send("/page/action", { ...place, value, selected, state: form.values() });
    return true;
  }
}
