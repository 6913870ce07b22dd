/** Buttons; one press at a time, and a link button opens its page as well. */

import { element, isBusy, setBusy } from "./dom.js";
import { follow } from "./permalinks.js";
import { plain } from "./text.js";

export function button(item, field) {
  const node = element("button", {
    type: "button", class: `button run ${item.style ?? "quiet"}`, "aria-label": item.accessibility_label,
    data: field.ids, onclick: () => press(node, item, field),
  }, plain(item.text));
  return node;
}

async function press(node, item, field) {
  if (isBusy(node)) return;
  if (item.url) follow(item.url);
  setBusy(node, true);
  await field.send({ value: item.value ?? null });
  setBusy(node, false);
}
