/** Dates and times, with the browser's own pickers. */

import { element } from "./dom.js";
import { momentField } from "./state_values.js";
import { plain } from "./text.js";

const AS_IS = { toField: (answer) => answer ?? "", fromField: (value) => value || null };

export const dateField = (item, field) => picker("date", item, field, AS_IS);
export const timeField = (item, field) => picker("time", item, field, AS_IS);
export const dateTimeField = (item, field) => picker("datetime-local", item, field, momentField);

function picker(type, item, field, { toField, fromField }) {
  const node = element("input", { type, class: "control picker", data: field.ids, "aria-label": plain(item.placeholder) || null,
    value: toField(field.answer()) });
  node.addEventListener("change", async () => {
    const before = field.answer();
    field.keep(fromField(node.value));
    if (await field.send({ selected: fromField(node.value) })) return;
    field.keep(before);
    node.value = toField(before);
  });
  return node;
}
