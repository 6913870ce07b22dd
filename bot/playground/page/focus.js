/** Puts focus and caret back where they were when a node was drawn anew. */

export function keepingFocus(draw) {
  const held = document.activeElement;
  const [surface, selector] = [surfaceOf(held), selectorOf(held)];
  const caret = caretOf(held);
  draw();
  if (!selector || held.isConnected) return;
  const again = document.querySelector(`${surface} ${selector}`);
  again?.focus();
  if (again && caret) again.setSelectionRange(...caret);
}

/** Cards share their ids: focus may come back to the same message or view only. */
function surfaceOf(node) {
  const surface = node?.closest("[data-ts], [data-view-id], #home, #sidebar");
  return selectorOf(surface) ?? (surface?.id ? `#${CSS.escape(surface.id)}` : "body");
}

const NAMES = { ts: "ts", viewId: "view-id", person: "person", channel: "channel", blockId: "block-id", actionId: "action-id" };

function selectorOf(node) {
  const named = Object.entries(NAMES).filter(([key]) => node?.dataset?.[key] !== undefined);
  return named.map(([key, name]) => `[data-${name}="${CSS.escape(node.dataset[key])}"]`).join("") || null;
}

function caretOf(node) {
  const typed = node?.matches?.("textarea, input[type=text]");
  return typed ? [node.selectionStart, node.selectionEnd] : null;
}
