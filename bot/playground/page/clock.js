/** The clock bar: what time it is in the workspace, and buttons that let it pass. */

import { dayAndTime } from "./dates.js";
import { element } from "./dom.js";
import { drawKeyed } from "./keyed.js";

const STEPS = [
  { advance: "hour", label: "1時間進める" },
  { advance: "day", label: "1日進める" },
  { advance: "next_due", label: "次の督促まで進める" },
];

/** advance(step) resolves when the workspace's clock has moved. */
export function drawClock(clock, advance) {
  const bar = document.querySelector("#clock");
  bar.hidden = !clock;
  if (clock) drawKeyed(bar, [clock], { key: () => "clock", draw: () => clockRow(clock, advance) });
}

function clockRow(clock, advance) {
  const due = clock.next_due && dayAndTime(new Date(clock.next_due));
  return element("div", { class: "clock-row" },
    element("p", { class: "clock-words" }, element("span", {}, "いま "),
      element("time", { datetime: clock.now, "data-testid": "clock-now" }, dayAndTime(new Date(clock.now))),
      element("small", {}, due ? `次の督促 ${due}` : "予定された督促はありません")),
    element("div", { class: "clock-buttons" }, STEPS.map((step) => stepButton(step, clock, advance))));
}

function stepButton({ advance: step, label }, clock, advance) {
  return element("button", {
    type: "button", class: "button clock-button", "data-advance": step, "data-testid": `clock-${step}`,
    disabled: step === "next_due" && !clock.next_due,
    onclick: async ({ currentTarget }) => {
      currentTarget.disabled = true;
      await advance(step);
      currentTarget.disabled = false;
    },
  }, label);
}
