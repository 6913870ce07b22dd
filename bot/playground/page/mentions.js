/** Links, mentions and dates, as they appear inside message text. */

import { element, run } from "./dom.js";
import { slackDate } from "./dates.js";

const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;

export function link(url, text) {
  if (!SAFE_LINK.test(url)) return run(text ?? url);
  return element("a", { class: "link run", href: url, target: "_blank", rel: "noopener noreferrer" }, text ?? url);
}

export function personMention(id, names) {
  const mine = id === names.me ? " mine" : "";
  return run(`@${names.personName(id)}`, `mention run${mine}`);
}

export function channelMention(id, names) {
  return run(`#${names.channelName(id)}`, "mention run");
}

export function groupMention(label) {
  return run(label.startsWith("@") ? label : `@${label}`, "mention run");
}

/** One that rings everybody: never to be overlooked on a card. */
export function broadcast(range) {
  return run(`@${range}`, "mention run broadcast");
}

export function dateMention({ seconds, format, url, fallback }, names) {
  const shown = Number.isFinite(seconds) ? slackDate(format, seconds, names.now) : fallback;
  return url ? link(url, shown) : run(shown);
}
