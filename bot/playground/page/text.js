/** Text objects: plain_text stays as it is, mrkdwn is read. */

import { run } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

export function text(object, names) {
  return object.type === "mrkdwn" ? mrkdwn(object.text, names) : [run(plain(object))];
}

/** The words of a text object as one string, for buttons, labels and options. */
export function plain(object) {
  if (!object) return "";
  return object.type === "plain_text" && object.emoji === false ? object.text : withEmoji(object.text);
}
