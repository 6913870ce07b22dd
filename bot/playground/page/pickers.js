/** Dates and times, with the browser's own pickers and the moment spelled out in Japanese below. */

import { day, dayAndTime } from "./dates.js";
import { element } from "./dom.js";
import { momentField } from "./state_values.js";
import { plain } from "./text.js";

const AS_IS = { toField: (answer) => answer ?? "", fromField: (value) => value || null };

export const dateField = (item, field) =>
  picker("date", item, field, { ...AS_IS, spelled: (answer) => day(new Date(`${answer}T12:00:00+09:00`)) });
export const timeField = (item, field) => picker("time", item, field, { ...AS_IS, spelled: null });
export const dateTimeField = (item, field) =>
  picker("datetime-local", item, field, { ...momentField, spelled: (answer) => dayAndTime(new Date(answer * 1000)) });

function picker(type, item, field, { toField, fromField, spelled }) {
  const node = element("input", { type, class: "control", data: field.ids, "aria-label": plain(item.placeholder) || null });
  const readout = spelled && element("output", { class: "spelled" });
  const show = () => { if (readout) readout.textContent = field.answer() === null ? "" : spelled(field.answer()); };
  const take = (answer) => { field.keep(answer); show(); };
  node.value = toField(field.answer());
  node.addEventListener("change", async () => {
    const before = field.answer();
    take(fromField(node.value));
    if (await field.send({ selected: field.answer() })) return;
    take(before);
    node.value = toField(before);
  });
  show();
  return element("div", { class: "picker" }, node, readout);
}
