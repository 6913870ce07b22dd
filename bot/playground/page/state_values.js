/** What each kind of field holds, in the very shape of Slack's view.state.values. */

import { fieldMoment, ZONE_OFFSET } from "./dates.js";

const seconds = (moment) => (moment ? Date.parse(`${moment}:00${ZONE_OFFSET}`) / 1000 : null);

const typed = (element) => ({ value: element.initial_value ? String(element.initial_value) : null });

/** Per element type: its state at first, and the name under which the state keeps the answer. */
const KINDS = {
  plain_text_input: { key: "value", first: typed },
  number_input: { key: "value", first: typed },
  email_text_input: { key: "value", first: typed },
  url_text_input: { key: "value", first: typed },
  static_select: { key: "selected_option", first: ({ initial_option: option }) => ({ selected_option: option ?? null }) },
  radio_buttons: { key: "selected_option", first: ({ initial_option: option }) => ({ selected_option: option ?? null }) },
  checkboxes: { key: "selected_options", first: ({ initial_options: options }) => ({ selected_options: options ?? [] }) },
  multi_static_select: {
    key: "selected_options", first: ({ initial_options: options }) => ({ selected_options: options ?? [] }),
  },
  users_select: { key: "selected_user", first: ({ initial_user: user }) => ({ selected_user: user ?? null }) },
  multi_users_select: { key: "selected_users", first: ({ initial_users: users }) => ({ selected_users: users ?? [] }) },
  channels_select: {
    key: "selected_channel", first: ({ initial_channel: channel }) => ({ selected_channel: channel ?? null }),
  },
  conversations_select: {
    key: "selected_conversation",
    first: ({ initial_conversation: channel }) => ({ selected_conversation: channel ?? null }),
  },
  datepicker: { key: "selected_date", first: ({ initial_date: date }) => ({ selected_date: date ?? null }) },
  timepicker: { key: "selected_time", first: ({ initial_time: time }) => ({ selected_time: time ?? null }) },
  datetimepicker: {
    key: "selected_date_time", first: ({ initial_date_time: moment }) => ({ selected_date_time: moment ?? null }),
  },
};

export function keepsState(element) {
  return element.type in KINDS;
}

export function firstState(element) {
  return { type: element.type, ...KINDS[element.type].first(element) };
}

export function answerOf(state) {
  return state[KINDS[state.type].key];
}

export function stateWith(element, answer) {
  return { type: element.type, [KINDS[element.type].key]: answer };
}

/** A datetime field speaks local time, Slack speaks seconds since 1970. */
export const momentField = {
  toField: (answer) => (answer === null ? "" : fieldMoment(answer)),
  fromField: seconds,
};
