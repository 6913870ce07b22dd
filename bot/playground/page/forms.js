/** What has been filled in on one surface; it outlives re-renderings as long as block_id and action_id stay. */

import { answerOf, firstState, keepsState, stateWith } from "./state_values.js";

export class Form {
  #states = new Map();

  /** Take over the fields of newly rendered blocks; answers to fields that still exist are kept, as in Slack. */
  adopt(blocks) {
    const before = this.#states;
    this.#states = new Map();
    for (const { block, element } of fieldsOf(blocks)) {
      const name = nameOf(block, element);
      const kept = before.get(name);
      const same = kept?.state.type === element.type;
      this.#states.set(name, same ? kept : { block, element, state: firstState(element) });
    }
  }

  answer(block, element) {
    return answerOf(this.#states.get(nameOf(block, element)).state);
  }

  put(block, element, answer) {
    this.#states.set(nameOf(block, element), { block, element, state: stateWith(element, answer) });
  }

  /** view.state.values */
  values() {
    const values = {};
    for (const { block, element, state } of this.#states.values()) {
      (values[block.block_id] ??= {})[element.action_id] = state;
    }
    return values;
  }
}

/** Every field with its block: of input blocks, beside sections, and in rows of actions. */
export function fieldsOf(blocks) {
  return blocks.flatMap((block) => {
    const inside = [block.element, block.accessory, ...(block.type === "actions" ? block.elements : [])];
    return inside.filter((element) => element && keepsState(element)).map((element) => ({ block, element }));
  });
}

function nameOf(block, element) {
  return JSON.stringify([block.block_id, element.action_id]);
}
