/** What lies over the page: traps the focus, makes what is below inert, gives the focus back at the end. */

import { focusables } from "./dom.js";
import { isComposing } from "./keys.js";

let returnTo = null;

/** Call after a layer was added or removed: only the topmost stays usable. */
export function settleLayers() {
  const layers = [...document.querySelectorAll(".layer")];
  const top = layers.at(-1) ?? null;
  const page = document.querySelector("#workspace");
  if (top && !page.inert) returnTo = document.activeElement;
  page.inert = top !== null;
  for (const layer of layers) layer.inert = layer !== top;
  if (top) focusInside(top);
  else giveBack();
}

function focusInside(layer) {
  if (layer.contains(document.activeElement)) return;
  const wanted = layer.querySelector("[data-focus-first]")
    ?? layer.querySelector(".modal-body input, .modal-body select, .modal-body textarea")
    ?? layer.querySelector(".modal-foot button:last-child") ?? focusables(layer)[0];
  wanted?.focus();
}

function giveBack() {
  if (!returnTo) return;
  const target = returnTo.isConnected ? returnTo : document.querySelector("#composer-text");
  returnTo = null;
  target.focus();
}

export function trapKeys(event, layer, onEscape) {
  if (event.key === "Escape" && !isComposing(event)) {
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  }
  if (event.key === "Tab") wrapTab(event, focusables(layer));
}

function wrapTab(event, stops) {
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge && stops.includes(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
