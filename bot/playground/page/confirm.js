/** Asks once more before an action is sent. */

import { element } from "./dom.js";
import { settleLayers, trapKeys } from "./layers.js";
import { plain, text } from "./text.js";

/** Resolves to true when the person agrees; question is Slack's confirm object. */
export function confirmed(question, names) {
  return new Promise((resolve) => {
    const answer = (yes) => {
      layer.remove();
      settleLayers();
      resolve(yes);
    };
    const layer = confirmLayer(question, names, answer);
    document.querySelector("#confirms").append(layer);
    settleLayers();
  });
}

function confirmLayer(question, names, answer) {
  const box = element("div", { class: "confirm", role: "alertdialog", "aria-modal": "true", "aria-labelledby": "confirm-title",
    "aria-describedby": "confirm-text" },
  element("h2", { id: "confirm-title", class: "run" }, plain(question.title)),
  element("div", { id: "confirm-text", class: "confirm-text" }, text(question.text, names)),
  element("div", { class: "modal-foot" },
    element("button", { type: "button", class: "button quiet", "data-testid": "confirm-no", onclick: () => answer(false) },
      plain(question.deny)),
    element("button", { type: "button", class: `button ${question.style ?? "primary"}`, "data-testid": "confirm-yes",
      onclick: () => answer(true) }, plain(question.confirm))));
  const layer = element("div", { class: "layer confirm-layer", tabindex: "-1" }, box);
  layer.addEventListener("keydown", (event) => trapKeys(event, layer, () => answer(false)));
  return layer;
}
