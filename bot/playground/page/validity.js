/** What the client refuses before it asks the app: empty required fields, lengths, numbers. */

import { fieldsOf } from "./forms.js";

/** block_id → sentence, for every input block that cannot be submitted as it is. */
export function complaints(blocks, form) {
  const found = {};
  for (const { block, element } of fieldsOf(blocks)) {
    if (block.type !== "input") continue;
    const complaint = complaintAbout(block, element, form.answer(block, element));
    if (complaint) found[block.block_id] = complaint;
  }
  return found;
}

/** Characters as Slack's server counts them: code points. */
export function lengthOf(text) {
  return [...text].length;
}

function complaintAbout(block, element, answer) {
  const empty = answer === null || answer.length === 0;
  if (empty) return block.optional ? null : TYPED.has(element.type) ? "入力してください。" : "選んでください。";
  return CHECKS[element.type]?.(element, answer) ?? null;
}

const TYPED = new Set(["plain_text_input", "number_input", "email_text_input", "url_text_input"]);

const CHECKS = {
  plain_text_input: ({ max_length: most, min_length: least }, answer) => {
    const length = lengthOf(answer);
    if (most && length > most) return `${most}文字以内で入力してください(${length - most}文字超えています)。`;
    return least && length < least ? `${least}文字以上で入力してください。` : null;
  },
  number_input: ({ is_decimal_allowed: decimals, min_value: least, max_value: most }, answer) => {
    if (!(decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(answer)) return "半角の数字で入力してください。";
    if (least !== undefined && Number(answer) < Number(least)) return `${least}以上の数を入力してください。`;
    return most !== undefined && Number(answer) > Number(most) ? `${most}以下の数を入力してください。` : null;
  },
  email_text_input: (_, answer) => (/^\S+@\S+\.\S+$/.test(answer) ? null : "メールアドレスを入力してください。"),
  url_text_input: (_, answer) => (URL.canParse(answer) ? null : "URLを入力してください。"),
};
