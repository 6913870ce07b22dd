/** rich_text blocks as nodes; everything in them is inert text except what is a mention element. */

import { element, run } from "./dom.js";
import { emojiNamed } from "./emoji.js";
import { broadcast, channelMention, dateMention, groupMention, link, personMention } from "./mentions.js";

const STYLES = { code: "code", bold: "strong", italic: "em", strike: "s", underline: "u" };

export function richText(block, names) {
  return block.elements.map((part) => PARTS[part.type]?.(part, names) ?? unknownPart(part));
}

const PARTS = {
  rich_text_section: (part, names) => element("div", { class: "rich-section" }, pieces(part, names)),
  rich_text_quote: (part, names) => element("blockquote", {}, pieces(part, names)),
  rich_text_preformatted: (part, names) => element("pre", { class: "preformatted" }, pieces(part, names)),
  rich_text_list: list,
};

function list(part, names) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const node = element(tag, { class: `rich-list indent-${part.indent ?? 0}`, start: part.offset ? part.offset + 1 : null });
  node.append(...part.elements.map((item) => element("li", {}, pieces(item, names))));
  return node;
}

function pieces(part, names) {
  return part.elements.map((piece) => styled(PIECES[piece.type]?.(piece, names) ?? run(""), piece.style));
}

const PIECES = {
  text: ({ text }) => run(text),
  link: ({ url, text }) => link(url, text),
  user: ({ user_id: id }, names) => personMention(id, names),
  channel: ({ channel_id: id }, names) => channelMention(id, names),
  usergroup: ({ usergroup_id: id }, names) => groupMention(names.groupName(id)),
  broadcast: ({ range }) => broadcast(range),
  emoji: ({ name, unicode }) => run(unicode ? fromHex(unicode) : emojiNamed(name)),
  color: ({ value }) => run(value),
  date: ({ timestamp, format, url, fallback }, names) =>
    dateMention({ seconds: timestamp, format, url, fallback: fallback ?? "" }, names),
};

function styled(node, style = {}) {
  return Object.entries(STYLES).reduce(
    (inner, [name, tag]) => (style[name] ? element(tag, { class: "run" }, inner) : inner), node);
}

function fromHex(unicode) {
  return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
}

function unknownPart(part) {
  return element("p", { class: "unknown" }, `表示できない部品です: ${part.type}`);
}
