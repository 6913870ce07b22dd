/** The page: one snapshot of the workspace, drawn as one person sees one place. */

import { drawBlocks } from "./blocks.js";
import { drawClock } from "./clock.js";
import { Composer } from "./composer.js";
import { keepingFocus } from "./focus.js";
import { forget } from "./keyed.js";
import { Live } from "./live.js";
import { drawModals } from "./modals.js";
import { namesOf } from "./names.js";
import { channelAt, existingPlace, placeInAddress, writeAddress } from "./place.js";
import { ask, stateFor } from "./server.js";
import { drawer, drawSidebar } from "./sidebar.js";
import { Surfaces } from "./surfaces.js";
import { Timeline } from "./timeline.js";
import { toast } from "./toast.js";
import { Unread } from "./unread.js";

class Page {
  #state = null;
  #place = placeInAddress();
  #unread = new Unread();
  #timeline = new Timeline();
  #drawer = drawer();
  #composer = new Composer((text) => this.#say(text));
  #live = new Live({ onState: (state) => this.#take(state), onLink: (up) => { byId("offline").hidden = up; } });
  #surfaces = new Surfaces({ names: () => namesOf(this.#state), send: (...question) => this.#send(...question) });

  async start() {
    window.addEventListener("hashchange", () => this.#go(placeInAddress()));
    const { me } = await stateFor(this.#place.person).catch(() => stateFor(null));
    await this.#go({ person: me });
  }

  async #go(change) {
    const before = this.#place.person;
    this.#place = { ...this.#place, ...present(change) };
    this.#drawer.close();
    const stays = this.#state?.me === this.#place.person && before === this.#place.person;
    if (stays) this.#draw();
    else await this.#live.follow(this.#place.person);
    if (this.#place.channel === "home") await this.#send("/page/home", { person: this.#place.person });
  }

  #take(state) {
    this.#state = state;
    this.#draw();
  }

  #draw() {
    this.#place = existingPlace(this.#place, this.#state);
    writeAddress(this.#place);
    keepingFocus(() => this.#drawAll());
    document.body.dataset.revision = this.#state.revision;
    document.body.dataset.person = this.#state.me;
  }

  #drawAll() {
    const names = namesOf(this.#state);
    this.#drawPlace(names);
    drawSidebar(this.#state, this.#place, { unread: (channel) => this.#unreadIn(channel), go: (change) => this.#go(change) });
    drawClock(this.#state.clock, (advance) => this.#send("/page/clock", { advance }));
    drawModals(this.#state.modals, this.#desk());
  }

  #drawPlace(names) {
    const channel = channelAt(this.#place.channel, this.#state);
    const title = channel ? `${channel.kind === "dm" ? "" : "#"}${channel.name}` : "ホーム";
    const me = names.person(this.#state.me);
    byId("place").textContent = title;
    byId("viewer").textContent = `${me.name}として見ています`;
    document.title = `${title} | ${this.#state.team.name}`;
    byId("home").hidden = Boolean(channel);
    byId("messages").hidden = !channel;
    if (channel) this.#drawChannel(channel, names);
    else this.#drawHome();
    this.#composer.show(`${this.#place.person}/${this.#place.channel}`,
      { label: `${title} へのメッセージ`, commands: this.#state.commands, visible: Boolean(channel) });
  }

  #drawChannel(channel, names) {
    const messages = this.#messagesOf(channel);
    const { person } = this.#place;
    this.#unread.see(person, channel.id, messages);
    const scene = ({ ts, blocks }) => this.#surfaces.scene(person, { type: "message", channel: channel.id, ts }, blocks ?? []);
    this.#timeline.draw(`${person}/${this.#place.channel}`, messages, { scene, names, invitation: this.#invitation() });
  }

  #invitation() {
    const [command] = this.#state.commands;
    const how = command ? `下の欄に ${command.name} と入力すると始められます。` : "";
    return `まだメッセージはありません。${how}`;
  }

  #drawHome() {
    const { home, me } = this.#state;
    this.#timeline.leave();
    const pane = byId("home");
    if (pane.dataset.shown !== `${me} ${home?.id}`) forget(pane);
    pane.dataset.shown = `${me} ${home?.id}`;
    if (home) drawBlocks(pane, home.blocks, this.#viewScene(home));
    else pane.textContent = "ホームを準備しています…";
  }

  #viewScene(view) {
    return this.#surfaces.scene(this.#place.person, { type: "view", view_id: view.id }, view.blocks);
  }

  #desk() {
    const { person } = this.#place;
    return {
      toast,
      scene: (view) => this.#viewScene(view),
      close: (view) => this.#send("/page/close", { person, view_id: view.id }),
      submit: async (view, form) => {
        const answer = await this.#send("/page/submit", { person, view_id: view.id, values: form.values() });
        return answer?.errors ?? {};
      },
    };
  }

  #messagesOf(channel) {
    return this.#state.messages[channel.id] ?? [];
  }

  #unreadIn(channel) {
    return this.#unread.count(this.#place.person, channel.id, this.#messagesOf(channel));
  }

  async #say(text) {
    const { person } = this.#place;
    const channel = channelAt(this.#place.channel, this.#state);
    const path = text.startsWith("/") ? "/page/command" : "/page/message";
    return (await this.#send(path, { person, channel: channel.id ?? channel.with, text })) !== null;
  }

  /** The server's answer, or null when it refused: then a toast has said why. */
  async #send(path, question) {
    try {
      return await ask(path, question);
    } catch (refusal) {
      toast(refusal.message);
      return null;
    } finally {
      await this.#live.refresh();
    }
  }
}

function present(change) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
}

function byId(id) {
  return document.getElementById(id);
}

await new Page().start().catch((failure) => toast(failure.message));
