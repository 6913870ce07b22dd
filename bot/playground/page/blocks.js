/** Block Kit blocks as nodes: one function per block type. */

import { drawKeyed } from "./keyed.js";
import { element } from "./dom.js";
import { interactive } from "./elements.js";
import { inputBlock } from "./input_block.js";
import { plain, text } from "./text.js";
import { richText } from "./rich_text.js";

/** Draws blocks into a container; a scene is {names, form, act(block, element, selection)}. */
export function drawBlocks(container, blocks, scene) {
  drawKeyed(container, blocks, {
    key: (block, index) => block.block_id ?? `#${index}`,
    draw: (block) => drawBlock(block, scene),
  });
}

function drawBlock(block, scene) {
  const draw = BLOCKS[block.type] ?? unknownBlock;
  const node = draw(block, scene);
  node.classList.add("block", `block-${block.type.replace("_", "-")}`);
  node.dataset.block = block.block_id ?? "";
  return node;
}

const BLOCKS = {
  header: ({ text: title }) => element("h3", { class: "run" }, plain(title)),
  divider: () => element("hr"),
  image: (block) => element("figure", {}, block.title && element("figcaption", { class: "run" }, plain(block.title)),
    imagePlaceholder(block.alt_text)),
  context: (block, scene) => element("div", {}, block.elements.map((item) => contextItem(item, scene))),
  actions: (block, scene) => element("div", {}, block.elements.map((item) => interactive(block, item, scene))),
  rich_text: (block, { names }) => element("div", {}, richText(block, names)),
  input: inputBlock,
  section,
};

function section(block, scene) {
  const { names } = scene;
  return element("div", {},
    element("div", { class: "section-words" },
      block.text && element("div", { class: "section-text" }, text(block.text, names)),
      block.fields && element("div", { class: "fields" },
        block.fields.map((field) => element("div", { class: "field" }, text(field, names))))),
    block.accessory && element("div", { class: "accessory" }, accessory(block, scene)));
}

function accessory(block, scene) {
  const item = block.accessory;
  return item.type === "image" ? imagePlaceholder(item.alt_text) : interactive(block, item, scene);
}

function contextItem(item, { names }) {
  if (item.type === "image") return element("span", { class: "context-image", role: "img", title: item.alt_text,
    "aria-label": item.alt_text }, "▣");
  return element("div", { class: "context-text" }, text(item, names));
}

/** Pictures are not fetched: the page works offline, and what counts for a review is the alternative text. */
function imagePlaceholder(alternative) {
  return element("div", { class: "picture", role: "img", "aria-label": alternative },
    element("span", { class: "picture-sign", "aria-hidden": "true" }, "画像"),
    element("span", { class: "run" }, alternative));
}

function unknownBlock(block) {
  return element("p", { class: "unknown" }, `表示できないブロックです: ${block.type}`);
}
