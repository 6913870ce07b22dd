/** Menus with one answer: options, people, channels. The browser's own menu serves thumbs and screen readers best. */

import { element } from "./dom.js";
import { working } from "./names.js";
import { plain } from "./text.js";

export function select(item, field) {
  const choices = choicesOf(item, field.names);
  const node = element("select", { class: "control", data: field.ids, "aria-label": plain(item.placeholder) || null },
    element("option", { value: "" }, plain(item.placeholder) || "選んでください"),
    groupsOf(item).length ? groupsOf(item).map(optionGroup) : choices.map(option));
  show(node, field);
  node.addEventListener("change", () => change(node, choices, field));
  return node;
}

/** [{key, label, answer}]: what can be chosen, and what the state keeps of it. */
export function choicesOf(item, names) {
  if (item.type.includes("users")) return people(names);
  if (item.type === "static_select" || item.type === "multi_static_select") {
    return [...(item.options ?? []), ...groupsOf(item).flatMap(({ options }) => options)].map(ofOption);
  }
  return names.channels.map(({ id, name }) => ({ key: id, label: `#${name}`, answer: id }));
}

function keyOf(answer) {
  return answer?.value ?? answer ?? "";
}

function people(names) {
  return working(names.people).map(({ id, name, title }) => ({ key: id, label: title ? `${name}(${title})` : name, answer: id }));
}

function ofOption(item) {
  return { key: item.value, label: plain(item.text), answer: item };
}

function groupsOf(item) {
  return item.option_groups ?? [];
}

function optionGroup(group) {
  return element("optgroup", { label: plain(group.label) }, group.options.map(ofOption).map(option));
}

function option({ key, label }) {
  return element("option", { value: key }, label);
}

function show(node, field) {
  node.value = keyOf(field.answer());
}

async function change(node, choices, field) {
  const before = field.answer();
  const chosen = choices.find(({ key }) => key === node.value)?.answer ?? null;
  field.keep(chosen);
  if (await field.send({ selected: chosen })) return;
  field.keep(before);
  show(node, field);
}
