/** The emoji names that work messages commonly use; an unknown name stays as it was written. */

const BY_NAME = {
  alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️", arrow_up: "⬆️",
  art: "🎨", bangbang: "‼️", bell: "🔔", blue_book: "📘", bookmark: "🔖", books: "📚", bow: "🙇", bulb: "💡",
  calendar: "📆", camera: "📷", clap: "👏", clipboard: "📋", clock9: "🕘", date: "📅", exclamation: "❗",
  eyes: "👀", fire: "🔥", grey_question: "❔", heavy_check_mark: "✔️", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", house: "🏠", information_source: "ℹ️", inbox_tray: "📥", jp: "🇯🇵", key: "🔑",
  large_blue_circle: "🔵", large_green_circle: "🟢", large_red_circle: "🔴", large_yellow_circle: "🟡",
  leftwards_arrow_with_hook: "↩️", link: "🔗", lock: "🔒", loudspeaker: "📢", mag: "🔍", mailbox: "📫",
  mega: "📣", memo: "📝", no_entry: "⛔", no_entry_sign: "🚫", ok: "🆗", ok_hand: "👌", outbox_tray: "📤",
  page_facing_up: "📄", paperclip: "📎", pencil: "📝", pencil2: "✏️", point_right: "👉", pray: "🙏",
  pushpin: "📌", question: "❓", recycle: "♻️", red_circle: "🔴", rocket: "🚀", rotating_light: "🚨",
  scroll: "📜", slightly_smiling_face: "🙂", smile: "😄", sparkles: "✨", speech_balloon: "💬", star: "⭐",
  stopwatch: "⏱️", tada: "🎉", thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎",
  triangular_flag_on_post: "🚩", wave: "👋", warning: "⚠️", wastebasket: "🗑️", white_check_mark: "✅",
  white_large_square: "⬜", x: "❌", zap: "⚡",
};

const EMOJI_NAME = /:([a-z0-9_+-]+):/g;

export function emojiNamed(name) {
  return BY_NAME[name] ?? `:${name}:`;
}

export function withEmoji(text) {
  return text.replace(EMOJI_NAME, (_, name) => emojiNamed(name));
}
