/** Draws a list again and leaves every node alone whose item did not change: focus, caret and IME stay. */

const DRAWN = new WeakMap();

export function drawKeyed(container, items, { key, draw, signature = JSON.stringify }) {
  const before = DRAWN.get(container) ?? new Map();
  const after = new Map();
  for (const [index, item] of items.entries()) {
    const name = key(item, index);
    const mark = signature(item);
    const old = before.get(name);
    after.set(name, old?.mark === mark ? old : { mark, node: draw(item, old?.node) });
  }
  DRAWN.set(container, after);
  place(container, [...after.values()].map(({ node }) => node));
}

/** Forget what was drawn, so that the next drawing starts anew. */
export function forget(container) {
  DRAWN.delete(container);
  container.replaceChildren();
}

function place(container, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...container.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = container.children[index];
    if (there !== node) container.insertBefore(node, there ?? null);
  });
}
