/** A person's initial on their colour. */

import { element } from "./dom.js";

export function avatar(person) {
  const node = element("span", { class: "avatar", "aria-hidden": "true" }, person.initial || [...person.name][0]);
  node.style.backgroundColor = person.color;
  node.style.color = isLight(person.color) ? "#1b2530" : "#ffffff";
  return node;
}

/** By relative luminance (WCAG): above this, dark letters have the better contrast. */
function isLight(color) {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!hex) return false;
  const [red, green, blue] = hex.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}

function linear(channel) {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
