/** One message: who, when, and its blocks; with a line for each new day between messages. */

import { drawBlocks } from "./blocks.js";
import { avatar } from "./avatar.js";
import { day, isoDay, timeOfDay } from "./dates.js";
import { element } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";

/** Messages with the days they begin, in one list. */
export function withDays(messages) {
  let last = null;
  return messages.flatMap((message) => {
    const today = isoDay(new Date(message.at));
    const begins = today !== last;
    last = today;
    return begins ? [{ day: today, at: message.at }, message] : [message];
  });
}

export function drawMessage(item, scene) {
  return item.day ? dayLine(item) : messageNode(item, scene);
}

function dayLine({ at }) {
  return element("p", { class: "day-line" }, element("span", {}, day(new Date(at))));
}

function messageNode(message, scene) {
  const { names } = scene;
  const person = names.person(message.user);
  const content = element("div", { class: "message-content" });
  if (message.blocks?.length) drawBlocks(content, message.blocks, scene);
  else content.append(...mrkdwn(message.text ?? "", names));
  return element("article", {
    class: message.ephemeral ? "message ephemeral" : "message", data: { ts: message.ts, metadataKey: message.metadata_key },
    "aria-label": `${person.name}、${timeOfDay(new Date(message.at))}`,
  }, avatar(person), element("div", { class: "message-main" }, headLine(message, person), content,
    message.edited && element("p", { class: "edited" }, "(編集済み)")));
}

function headLine(message, person) {
  const at = new Date(message.at);
  return element("header", { class: "message-head" },
    element("span", { class: "message-name run" }, person.name),
    person.is_bot && element("span", { class: "badge" }, "アプリ"),
    element("time", { datetime: message.at, title: day(at) }, timeOfDay(at)),
    message.ephemeral && element("span", { class: "only-you" }, "あなただけに表示されています"));
}
