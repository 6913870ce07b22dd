/** Who one is and where one looks, kept in the address: #U0SATO/C0REVIEW, #U0SATO/dm, #U0SATO/home. */

export function placeInAddress() {
  const [person, channel] = location.hash.slice(1).split("/").map(decodeURIComponent);
  return { person: person || null, channel: channel || null };
}

export function writeAddress({ person, channel }) {
  const hash = `#${encodeURIComponent(person)}/${encodeURIComponent(channel)}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** The place as it exists for this person: somewhere unknown becomes their first channel. */
export function existingPlace({ person, channel }, state) {
  return { person, channel: channel === "home" ? channel : existingChannel(channel, state) };
}

/** Everybody has another conversation with the bot: named "dm", it stays open when the person changes. */
function existingChannel(channel, state) {
  const found = channelAt(channel, state) ?? state.channels[0];
  return found?.kind === "dm" ? "dm" : (found?.id ?? "home");
}

/** The channel of the snapshot that an address means; "dm" is the conversation with the bot, begun or not. */
export function channelAt(channel, state) {
  if (channel === "dm") return state.channels.find(({ kind }) => kind === "dm");
  return state.channels.find(({ id }) => id !== null && id === channel);
}
