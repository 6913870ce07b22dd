/** Moments as a ward office writes them, always in Japan's zone. */

export const ZONE_OFFSET = "+09:00";
const ZONE = "Asia/Tokyo";

function parts(moment) {
  const options = {
    timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    weekday: "short", hour: "numeric", minute: "2-digit", second: "2-digit",
  };
  const found = new Intl.DateTimeFormat("ja-JP", options).formatToParts(moment);
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

export function timeOfDay(moment) {
  const { hour, minute } = parts(moment);
  return `${Number(hour)}:${minute.padStart(2, "0")}`;
}

export function day(moment) {
  const { year, month, day: number, weekday } = parts(moment);
  return `${year}年${month}月${number}日(${weekday})`;
}

export function dayAndTime(moment) {
  return `${day(moment)} ${timeOfDay(moment)}`;
}

export function isoDay(moment) {
  const { year, month, day: number } = parts(moment);
  return `${year}-${month.padStart(2, "0")}-${number.padStart(2, "0")}`;
}

/** `YYYY-MM-DDTHH:MM` as a datetime field wants it. */
export function fieldMoment(seconds) {
  const moment = new Date(seconds * 1000);
  return `${isoDay(moment)}T${timeOfDay(moment).padStart(5, "0")}`;
}

/** Fills the {date…} and {time…} tokens of a date mention; now decides what counts as today. */
export function slackDate(format, seconds, now) {
  const moment = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (token, name) => DATE_TOKENS[name]?.(moment, now) ?? token);
}

const DATE_TOKENS = {
  date_num: isoDay,
  date: (moment) => day(moment).replace(/\(.\)$/, ""),
  date_short: (moment) => day(moment).replace(/\(.\)$/, ""),
  date_long: day,
  date_pretty: pretty,
  date_short_pretty: pretty,
  date_long_pretty: pretty,
  time: timeOfDay,
  time_secs: (moment) => `${timeOfDay(moment)}:${parts(moment).second.padStart(2, "0")}`,
  ago: (moment, now) => ago((now - moment) / 1000),
};

function pretty(moment, now) {
  const distance = (Date.parse(isoDay(moment)) - Date.parse(isoDay(now))) / 86_400_000;
  return { "-1": "昨日", 0: "今日", 1: "明日" }[distance] ?? day(moment);
}

function ago(seconds) {
  const size = Math.abs(seconds);
  const [number, unit] = size < 60 ? [size, "秒"] : size < 3600 ? [size / 60, "分"]
    : size < 86_400 ? [size / 3600, "時間"] : [size / 86_400, "日"];
  return `${Math.floor(number)}${unit}${seconds < 0 ? "後" : "前"}`;
}
