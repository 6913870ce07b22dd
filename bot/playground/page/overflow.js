/** The ⋯ menu of rarely used actions. */

import { element } from "./dom.js";
import { plain } from "./text.js";

export function overflow(item, field) {
  const choices = element("div", { class: "overflow-choices", role: "menu" },
    item.options.map((option) => choice(option, () => choose(option))));
  const node = element("details", { class: "overflow", onkeydown: closeOnEscape, onfocusout: closeWhenLeft },
    element("summary", { class: "button quiet", "aria-label": "その他の操作", data: field.ids }, "⋯"), choices);
  function choose(option) {
    node.open = false;
    field.send({ selected: option });
  }
  return node;
}

function choice(option, onclick) {
  return element("button", { type: "button", role: "menuitem", class: "run", "data-option": option.value ?? "", onclick },
    plain(option.text));
}

function closeOnEscape(event) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary").focus();
}

function closeWhenLeft(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}
