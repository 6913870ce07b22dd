/** Asks the server; every refusal arrives as a sentence. */

const PATIENCE_MS = 20_000;

class Refused extends Error {}

export async function ask(path, question) {
  return answerOf(await reach(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question),
  }));
}

export async function stateFor(person) {
  const query = person ? `?person=${encodeURIComponent(person)}` : "";
  return answerOf(await reach(`/page/state${query}`, { cache: "no-store" }));
}

async function reach(path, options) {
  try {
    return await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (failure) {
    throw new Refused("サーバーに届きませんでした。起動しているか確かめて、もう一度お試しください。", { cause: failure });
  }
}

async function answerOf(response) {
  const answer = await response.json().catch(() => ({}));
  if (response.ok && answer.ok !== false) return answer;
  throw new Refused(answer.error ?? `うまくいきませんでした(${response.status})。`);
}
