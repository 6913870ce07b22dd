/** The left side: who one is, and where one looks. On a phone it is a drawer. */

import { avatar } from "./avatar.js";
import { element } from "./dom.js";
import { drawKeyed } from "./keyed.js";
import { working } from "./names.js";

const byId = (id) => document.getElementById(id);

/** Draws people, channels and apps; go({person?, channel?}) moves there. */
export function drawSidebar(state, place, { unread, go }) {
  byId("team").textContent = state.team.name;
  draw("people", working(state.people).map((person) => ({ ...person, chosen: person.id === place.person })),
    (person) => personButton(person, () => go({ person: person.id })));
  const entries = state.channels.map((channel) => entryOf(channel, state, place, unread));
  draw("channels", entries.filter(({ kind }) => kind === "channel"), (entry) => placeButton(entry, go));
  const home = { key: "home", sign: "⌂", name: "ホーム", testid: "home", chosen: place.channel === "home" };
  draw("apps", [...entries.filter(({ kind }) => kind === "dm"), home], (entry) => placeButton(entry, go));
}

function draw(id, items, button) {
  drawKeyed(byId(id), items, { key: ({ key, id: itemId }) => key ?? itemId, draw: (item) => element("li", {}, button(item)) });
}

function entryOf(channel, state, place, unread) {
  const dm = channel.kind === "dm";
  const key = channel.id ?? "dm";
  return {
    key, kind: channel.kind, name: channel.name, testid: dm ? "dm" : null, sign: dm ? "✉" : channel.is_private ? "🔒" : "#",
    unread: unread(channel), chosen: place.channel === key || (dm && place.channel === "dm"),
  };
}

function personButton(person, onclick) {
  return element("button", { type: "button", class: "person", "data-person": person.id, "aria-pressed": String(person.chosen), onclick },
    avatar(person), element("span", { class: "person-words" },
      element("span", { class: "person-name run" }, person.name), element("span", { class: "person-title run" }, person.title)));
}

function placeButton({ key, sign, name, testid, unread, chosen }, go) {
  return element("button", {
    type: "button", class: unread ? "entry unread" : "entry", data: { channel: key, testid }, "aria-current": chosen ? "page" : null,
    onclick: () => go({ channel: key }),
  }, element("span", { class: "sign", "aria-hidden": "true" }, sign), element("span", { class: "run" }, name),
  unread > 0 && element("span", { class: "count" }, String(unread), element("span", { class: "visually-hidden" }, "件の新着")));
}

/** Opens and closes the drawer on narrow screens. */
export function drawer() {
  const [menu, side, shade] = ["menu", "sidebar", "drawer-shade"].map(byId);
  const set = (open) => {
    side.classList.toggle("open", open);
    shade.hidden = !open;
    menu.setAttribute("aria-expanded", String(open));
  };
  menu.addEventListener("click", () => { set(true); side.querySelector("[aria-pressed='true']")?.focus(); });
  shade.addEventListener("click", () => set(false));
  side.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !side.classList.contains("open")) return;
    set(false);
    menu.focus();
  });
  return { close: () => set(false) };
}
