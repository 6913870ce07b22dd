/** Slack's mrkdwn as nodes; a mark counts only between non-letters, so `*太字*です` stays as typed, as in Slack. */

import { element, run } from "./dom.js";
import { emojiNamed } from "./emoji.js";
import { broadcast, channelMention, dateMention, groupMention, link, personMention } from "./mentions.js";

const FENCE = /```\n?([\s\S]*?)\n?```/;
const QUOTED = /^(?:>|&gt;) ?/;
const TOKEN = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+-]+):|https?:\/\/[!#-;=?-_a-z~]+|[*_~]/g;
const WORD = /[\p{L}\p{N}]/u;
const MARKS = { "*": "strong", _: "em", "~": "s" };

export function mrkdwn(text, names) {
  const fence = FENCE.exec(text);
  if (!fence) return quotesAndLines(text, names);
  const after = text.slice(fence.index + fence[0].length).replace(/^\n/, "");
  const block = element("pre", { class: "preformatted run" }, unescaped(fence[1]));
  return [...quotesAndLines(text.slice(0, fence.index).replace(/\n$/, ""), names), block, ...mrkdwn(after, names)];
}

function quotesAndLines(text, names) {
  if (!text) return [];
  return grouped(text.split("\n")).map(({ quoted, lines }) => {
    const content = lines.map((line) => (quoted ? line.replace(QUOTED, "") : line)).join("\n");
    return quoted ? element("blockquote", {}, inline(content, names)) : element("div", {}, inline(content, names));
  });
}

function grouped(lines) {
  const groups = [];
  for (const line of lines) {
    const quoted = QUOTED.test(line);
    if (groups.at(-1)?.quoted === quoted) groups.at(-1).lines.push(line);
    else groups.push({ quoted, lines: [line] });
  }
  return groups;
}

function inline(text, names) {
  const nodes = [];
  let plain = "";
  let at = 0;
  const flush = () => plain && nodes.push(run(unescaped(plain)));
  while (at < text.length) {
    const found = tokenAt(text, at, names);
    if (!found) { plain += text.slice(at); break; }
    plain += text.slice(at, found.start);
    if (found.node) { flush(); plain = ""; nodes.push(found.node); } else plain += text.slice(found.start, found.end);
    at = found.end;
  }
  flush();
  return nodes;
}

function tokenAt(text, from, names) {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) return null;
  const [whole, angled, code, emoji] = match;
  const start = match.index;
  if (whole in MARKS) return emphasis(text, start, names);
  const node = angled ? reference(angled, names) : code ? element("code", { class: "run" }, unescaped(code))
    : emoji ? run(emojiNamed(emoji)) : null;
  return node ? { start, end: start + whole.length, node } : bareLink(whole, start);
}

function bareLink(whole, start) {
  const url = whole.replace(/[.,!?;:)\]]+$/, "");
  return { start, end: start + url.length, node: link(unescaped(url)) };
}

function emphasis(text, start, names) {
  const mark = text[start];
  const end = opens(text, start) ? closing(text, start, mark) : -1;
  if (end < 0) return { start, end: start + 1, node: null };
  return { start, end: end + 1, node: element(MARKS[mark], {}, inline(text.slice(start + 1, end), names)) };
}

function opens(text, at) {
  return !isWord(before(text, at)) && /\S/.test(text[at + 1] ?? " ") && text[at + 1] !== text[at];
}

function closing(text, start, mark) {
  for (let at = start + 2; at < text.length && text[at] !== "\n"; at += 1) {
    const closes = text[at] === mark && /\S/.test(text[at - 1]) && text[at + 1] !== mark;
    if (closes && !isWord(String.fromCodePoint(text.codePointAt(at + 1) ?? 32))) return at;
  }
  return -1;
}

function before(text, at) {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? " ";
}

function isWord(character) {
  return WORD.test(character);
}

function reference(inside, names) {
  const [target, label] = split(inside, "|");
  const id = target.slice(1);
  if (target[0] === "@") return personMention(id, names);
  if (target[0] === "#") return channelMention(id, names);
  if (target[0] === "!") return special(id, label, names);
  return link(unescaped(target), label && unescaped(label));
}

function special(target, label, names) {
  const [kind, ...rest] = target.split("^");
  if (kind === "subteam") return groupMention(label ? unescaped(label) : names.groupName(rest[0]));
  if (kind !== "date") return broadcast(kind);
  const [seconds, format, url] = rest;
  return dateMention({ seconds: Number(seconds), format, url, fallback: unescaped(label ?? "") }, names);
}

function split(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** The three entities of Slack, once. */
function unescaped(text) {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
}
