/** An input block: label, field, hint, counter, and the place for what is wrong with it. */

import { element } from "./dom.js";
import { interactive } from "./elements.js";
import { plain } from "./text.js";

const GROUPS = new Set(["radio_buttons", "checkboxes", "multi_static_select", "multi_users_select"]);

let made = 0;

export function inputBlock(block, scene) {
  const grouped = GROUPS.has(block.element.type);
  const id = `field-${(made += 1)}`;
  const field = interactive(block, block.element, { ...scene, dispatches: block.dispatch_action === true });
  const label = element(grouped ? "legend" : "label", { class: "label", for: grouped ? null : id },
    element("span", { class: "run" }, plain(block.label)),
    block.optional && element("span", { class: "optional" }, "任意"));
  controlOf(field).id = id;
  describe(field, { id, block, label, grouped });
  return element(grouped ? "fieldset" : "div", {}, label, field,
    block.hint && element("p", { class: "hint", id: `${id}-hint` }, plain(block.hint)),
    element("p", { class: "field-error", id: `${id}-error`, hidden: true }));
}

function describe(field, { id, block, label, grouped }) {
  const control = controlOf(field);
  label.id = `${id}-label`;
  control.removeAttribute("aria-label");
  if (grouped) control.setAttribute("aria-labelledby", label.id);
  control.setAttribute("aria-describedby", `${id}-error${block.hint ? ` ${id}-hint` : ""}`);
  if (!block.optional && control.matches("input, select, textarea")) control.setAttribute("aria-required", "true");
}

function controlOf(field) {
  return field.matches("[data-block-id]") ? field : field.querySelector("[data-block-id]");
}

/** Shows block_id → sentence beside the fields; returns the sentences that found no field. */
export function showErrors(root, errors) {
  for (const node of root.querySelectorAll(".block-input")) mark(node, errors[node.dataset.block]);
  const shown = new Set([...root.querySelectorAll(".block-input")].map((node) => node.dataset.block));
  return Object.entries(errors).filter(([id]) => !shown.has(id)).map(([, sentence]) => sentence);
}

export function focusFirstError(root) {
  root.querySelector("[aria-invalid='true']")?.focus();
}

function mark(node, sentence) {
  const place = node.querySelector(".field-error");
  place.textContent = sentence ?? "";
  place.hidden = !sentence;
  node.classList.toggle("wrong", Boolean(sentence));
  for (const control of node.querySelectorAll("input, select, textarea")) {
    control.setAttribute("aria-invalid", String(Boolean(sentence)));
  }
}
