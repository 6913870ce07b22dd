/** Interactive elements: which function draws which type, and how a change becomes an action. */

import { button } from "./button.js";
import { checkboxes, multiSelect, radioButtons } from "./choices.js";
import { element } from "./dom.js";
import { overflow } from "./overflow.js";
import { dateField, dateTimeField, timeField } from "./pickers.js";
import { select } from "./selects.js";
import { numberInput, plainTextInput, wordInput } from "./typing.js";

const DRAWN = {
  button, overflow, checkboxes,
  radio_buttons: radioButtons,
  static_select: select, users_select: select, channels_select: select, conversations_select: select,
  multi_static_select: multiSelect, multi_users_select: multiSelect,
  datepicker: dateField, timepicker: timeField, datetimepicker: dateTimeField,
  plain_text_input: plainTextInput, number_input: numberInput,
  email_text_input: wordInput, url_text_input: wordInput,
};

export function interactive(block, item, scene) {
  const draw = DRAWN[item.type];
  if (!draw) return element("span", { class: "unknown" }, `表示できない部品です: ${item.type}`);
  return draw(item, fieldFor(block, item, scene));
}

/** The one thing a drawing function needs to know of its surroundings. */
function fieldFor(block, item, scene) {
  const sends = block.type !== "input" || scene.dispatches;
  return {
    names: scene.names,
    ids: { blockId: block.block_id, actionId: item.action_id },
    answer: () => scene.form.answer(block, item),
    keep: (answer) => scene.form.put(block, item, answer),
    send: (selection) => (sends ? scene.act(block, item, selection) : Promise.resolve(true)),
    sends,
  };
}
