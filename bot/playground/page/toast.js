/** Short notes at the edge of the page; errors stay long enough to be read aloud. */

import { element } from "./dom.js";

const SHOWN_MS = 9_000;

export function toast(sentence) {
  const close = () => node.remove();
  const node = element("div", { class: "toast", "data-testid": "toast" }, element("p", { class: "run" }, sentence),
    element("button", { type: "button", class: "icon", "aria-label": "この知らせを閉じる", onclick: close }, "×"));
  document.querySelector("#toasts").append(node);
  setTimeout(close, SHOWN_MS);
}

export function announce(sentence) {
  document.querySelector("#announcer").textContent = sentence;
}
