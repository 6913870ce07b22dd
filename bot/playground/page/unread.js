/** Counts what each person has not looked at since the page was opened. */

const OPENED = Date.now() / 1000;

export class Unread {
  #seen = new Map();

  /** The person looks at this channel: everything in it has been seen. */
  see(person, channel, messages) {
    const last = messages.at(-1);
    if (last) this.#seen.set(`${person}/${channel}`, Number(last.ts));
  }

  count(person, channel, messages) {
    const seen = this.#seen.get(`${person}/${channel}`) ?? OPENED;
    return messages.filter(({ ts, user }) => Number(ts) > seen && user !== person).length;
  }
}
