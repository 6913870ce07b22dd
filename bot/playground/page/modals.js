/** The stack of modals, bottom to top; only the topmost can be used. */

import { drawBlocks } from "./blocks.js";
import { element, isBusy, setBusy } from "./dom.js";
import { focusFirstError, showErrors } from "./input_block.js";
import { drawKeyed } from "./keyed.js";
import { settleLayers, trapKeys } from "./layers.js";
import { plain } from "./text.js";
import { complaints } from "./validity.js";

/** Draws state.modals; desk = {scene(view), submit(view, form), close(view), toast(sentence)}. */
export function drawModals(views, desk) {
  const container = document.querySelector("#modals");
  const before = container.lastElementChild;
  drawKeyed(container, views, { key: ({ id }) => id, draw: (view, old) => drawModal(view, desk, old) });
  if (before !== container.lastElementChild || container.children.length === 0) settleLayers();
}

function drawModal(view, desk, old) {
  const layer = old ?? emptyLayer(view.id);
  const scene = desk.scene(view);
  layer.querySelector("h2").textContent = plain(view.title);
  drawBlocks(layer.querySelector(".modal-body"), view.blocks, scene);
  showErrors(layer, view.errors ?? {});
  drawFoot(layer, view, desk);
  layer.onkeydown = (event) => trapKeys(event, layer, () => desk.close(view));
  layer.querySelector(".modal-close").onclick = () => desk.close(view);
  layer.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    submit(layer, view, scene.form, desk);
  };
  return layer;
}

function emptyLayer(id) {
  const title = `title-${id}`;
  const form = element("form", { class: "modal-form", novalidate: true },
    element("header", { class: "modal-head" }, element("h2", { id: title, class: "run" }),
      element("button", { type: "button", class: "icon modal-close", "aria-label": "閉じる", "data-testid": "modal-x" }, "×")),
    element("div", { class: "modal-body" }), element("footer", { class: "modal-foot" }));
  return element("div", { class: "layer", tabindex: "-1" },
    element("div", { class: "modal", role: "dialog", "aria-modal": "true", "aria-labelledby": title, "data-view-id": id }, form));
}

function drawFoot(layer, view, desk) {
  const close = element("button", { type: "button", class: "button quiet", "data-testid": "modal-close",
    onclick: () => desk.close(view) }, plain(view.close) || (view.submit ? "キャンセル" : "閉じる"));
  const send = view.submit && element("button", { type: "submit", class: "button primary", "data-testid": "modal-submit" },
    plain(view.submit));
  layer.querySelector(".modal-foot").replaceChildren(close, ...(send ? [send] : []));
}

async function submit(layer, view, form, desk) {
  const send = layer.querySelector("[type=submit]");
  if (!send || isBusy(send)) return;
  const wrong = complaints(view.blocks, form);
  showErrors(layer, wrong);
  focusFirstError(layer);
  if (Object.keys(wrong).length > 0) return;
  setBusy(send, true);
  const errors = await desk.submit(view, form);
  setBusy(send, false);
  if (!layer.isConnected) return;
  showErrors(layer, errors).forEach(desk.toast);
  focusFirstError(layer);
}
