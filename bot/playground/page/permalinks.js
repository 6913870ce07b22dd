/** Links to messages of this workspace lead to the message on this page; all others open outside. */

const PERMALINK = /^https:\/\/playground\.slack\.com\/archives\/(\w+)\/p(\d+)(\d{6})$/;
const MOST_FRAMES = 60;

export function follow(url) {
  const [, channel, seconds, fraction] = PERMALINK.exec(url) ?? [];
  if (!channel) {
    window.open(url, "_blank", "noopener,noreferrer");
    return;
  }
  const [person] = location.hash.slice(1).split("/");
  location.hash = `#${person}/${channel}`;
  bringIntoView(`${seconds}.${fraction}`, MOST_FRAMES);
}

/** The place is drawn a few frames later. */
function bringIntoView(ts, frames) {
  const message = document.querySelector(`[data-ts="${ts}"]`);
  if (message) message.scrollIntoView({ block: "center" });
  else if (frames) requestAnimationFrame(() => bringIntoView(ts, frames - 1));
}
