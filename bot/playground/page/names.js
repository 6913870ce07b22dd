/** Who and where the ids of a snapshot are. */

export function namesOf(state) {
  const people = new Map(state.people.map((person) => [person.id, person]));
  const channels = new Map(state.channels.map((channel) => [channel.id, channel]));
  const groups = new Map(state.usergroups.map((group) => [group.id, group]));
  return {
    people: state.people,
    channels: state.channels.filter(({ kind }) => kind === "channel"),
    me: state.me,
    now: state.clock ? new Date(state.clock.now) : new Date(),
    person: (id) => people.get(id) ?? { id, name: id, title: "", initial: "?", color: "#5a6570" },
    personName: (id) => people.get(id)?.name ?? id,
    groupName: (id) => groups.get(id)?.handle ?? id,
    channelName: (id) => channels.get(id)?.name ?? id,
  };
}

/** Those one can be: working people, no bots. */
export function working(people) {
  return people.filter(({ is_bot: isBot, deleted }) => !isBot && !deleted);
}
