/** Keeps the page up to date: hears of new revisions and fetches the snapshot, one request at a time. */

import { stateFor } from "./server.js";

export class Live {
  #source = null;
  #fetching = null;
  #again = false;
  #person = null;

  constructor({ onState, onLink }) {
    this.onState = onState;
    this.onLink = onLink;
  }

  /** Looks at the workspace as this person from now on; resolves when their snapshot is drawn. */
  follow(person) {
    this.#source?.close();
    this.#person = person;
    this.#source = new EventSource(`/page/live?person=${encodeURIComponent(person)}`);
    this.#source.onmessage = () => this.refresh();
    this.#source.onopen = () => { this.onLink(true); this.refresh(); };
    this.#source.onerror = () => this.onLink(false);
    return this.refresh();
  }

  /** Fetches now; a call during a fetch leads to one more fetch, never to two at once. */
  refresh() {
    if (this.#fetching) this.#again = true;
    else this.#fetching = this.#fetchAll().finally(() => { this.#fetching = null; });
    return this.#fetching;
  }

  async #fetchAll() {
    do {
      this.#again = false;
      const person = this.#person;
      const state = await stateFor(person).catch(() => null);
      if (state && person === this.#person) this.onState(state);
      this.onLink(state !== null);
    } while (this.#again);
  }
}
