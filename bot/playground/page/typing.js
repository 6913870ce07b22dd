/** Fields one types into, with a counter of what is left. */

import { element } from "./dom.js";
import { isComposing } from "./keys.js";
import { plain } from "./text.js";
import { lengthOf } from "./validity.js";

export function plainTextInput(item, field) {
  const node = item.multiline ? element("textarea", { rows: 3 }) : element("input", { type: "text" });
  return typed(node, item, field);
}

export function numberInput(item, field) {
  return typed(element("input", { type: "text", inputmode: item.is_decimal_allowed ? "decimal" : "numeric" }), item, field);
}

export function wordInput(item, field) {
  const type = item.type === "email_text_input" ? "email" : "url";
  return typed(element("input", { type: "text", inputmode: type }), item, field);
}

function typed(node, item, field) {
  node.className = "control";
  Object.assign(node.dataset, field.ids);
  node.placeholder = plain(item.placeholder);
  node.value = field.answer() ?? "";
  if (item.focus_on_load) node.dataset.focusFirst = "";
  const counter = item.max_length ? element("p", { class: "counter", "aria-live": "off" }) : null;
  const count = () => counter && showLeft(counter, item.max_length - lengthOf(node.value));
  node.addEventListener("input", () => { field.keep(node.value || null); count(); });
  dispatching(node, item, field);
  count();
  return element("div", { class: "typing" }, node, counter);
}

/** Near or over the limit the number is spelled out; typing is never cut off, so that no text gets lost. */
function showLeft(counter, left) {
  counter.textContent = left < 0 ? `${-left}文字超えています` : `残り${left}文字`;
  counter.classList.toggle("over", left < 0);
}

function dispatching(node, item, field) {
  if (!field.sends) return;
  const triggers = item.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (triggers.includes("on_character_entered")) node.addEventListener("input", () => send());
  if (!triggers.includes("on_enter_pressed")) return;
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    send();
  });
  const send = () => field.send({ value: node.value || null });
}
