/** Radio buttons, checkboxes, and menus with several answers. */

import { element } from "./dom.js";
import { choicesOf } from "./selects.js";
import { plain, text } from "./text.js";

let groups = 0;

export function radioButtons(item, field) {
  const name = `radio-${(groups += 1)}`;
  const choices = item.options.map((option) => ({ key: option.value, words: words(option, field), answer: option }));
  const chosen = () => field.answer()?.value;
  return group("radio", { name, role: "radiogroup", choices, field, isOn: ({ key }) => key === chosen(),
    next: (choice) => choice.answer });
}

export function checkboxes(item, field) {
  return several(item.options.map((option) => ({ key: option.value, words: words(option, field), answer: option })), field);
}

export function multiSelect(item, field) {
  const choices = choicesOf(item, field.names);
  return several(choices.map((choice) => ({ ...choice, words: choice.label })), field);
}

function several(choices, field) {
  const keys = () => field.answer().map((answer) => answer.value ?? answer);
  const next = (choice, on) => choices
    .filter(({ key }) => (key === choice.key ? on : keys().includes(key))).map(({ answer }) => answer);
  return group("checkbox", { role: "group", choices, field, isOn: ({ key }) => keys().includes(key), next });
}

function group(type, { name, role, choices, field, isOn, next }) {
  const node = element("div", { class: "choices", role, data: field.ids });
  node.append(...choices.map((choice) => line(type, name, choice)));
  const boxes = [...node.querySelectorAll("input")];
  const show = () => boxes.forEach((box, index) => { box.checked = isOn(choices[index]); });
  node.addEventListener("change", async ({ target }) => {
    const before = field.answer();
    const answer = next(choices[boxes.indexOf(target)], target.checked);
    field.keep(answer);
    if (await field.send({ selected: answer })) return;
    field.keep(before);
    show();
  });
  show();
  return node;
}

function line(type, name, { key, words: content }) {
  return element("label", { class: "choice" }, element("input", { type, name, value: key }),
    element("span", { class: "choice-words run" }, content));
}

function words(option, { names }) {
  return [text(option.text, names),
    option.description && element("span", { class: "description" }, plain(option.description))];
}
