/** Elements from tag, attributes and children; text enters as text nodes only, so no markup can slip in. */

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) put(node, name, value);
  node.append(...present(children));
  return node;
}

/** A stretch of somebody's text: isolated, so that direction marks end where it ends. */
export function run(text, className = "run") {
  return element("span", { class: className }, text);
}

/** While an answer is awaited: announced and greyed, yet still focused, unlike a disabled element. */
export function setBusy(node, busy) {
  for (const name of ["aria-busy", "aria-disabled"]) {
    if (busy) node.setAttribute(name, "true");
    else node.removeAttribute(name);
  }
}

export function isBusy(node) {
  return node.getAttribute("aria-disabled") === "true";
}

/** Elements that Tab reaches, in order. */
export function focusables(root) {
  const found = root.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']");
  return [...found].filter((node) => !node.disabled && node.getClientRects().length > 0);
}

function put(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "data") Object.assign(node.dataset, withoutNothing(value));
  else if (name === "value" || name === "checked" || name === "selected") node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

function withoutNothing(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
