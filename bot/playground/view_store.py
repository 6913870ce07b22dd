"""All open views: a stack of modals and one home tab for each person."""

from dataclasses import replace

from bot.playground.changes import Changes
from bot.playground.inputs import carried_over, initial_values
from bot.playground.message_store import with_ids
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json, new_id
from bot.playground.views import View

STACK_LIMIT = 3
"""How many modals Slack stacks on each other."""


class ViewStore:
    """Views as the people have them open now."""

    def __init__(self, changing: Changes) -> None:
        self._changing = changing
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}
        self.published_times: dict[str, int] = {}

    def stack_of(self, person_id: str) -> list[View]:
        """The modals open in front of this person, the visible one last."""
        with self._changing.holding():
            return list(self._stacks.get(person_id, []))

    def home_of(self, person_id: str) -> View | None:
        """The home tab that the app has published for this person."""
        return self._homes.get(person_id)

    def find(self, view_id: str) -> View | None:
        """An open view by its id."""
        views = [view for stack in self._stacks.values() for view in stack] + list(self._homes.values())
        return next((view for view in views if view.id == view_id), None)

    def find_external(self, external_id: str) -> View | None:
        """An open modal by the id that the app gave it."""
        views = (view for stack in self._stacks.values() for view in stack)
        return next((view for view in views if view.content.get("external_id") == external_id), None)

    def open(self, person_id: str, content: Json) -> View:
        """Show a modal in place of whatever stood there."""
        with self._changing:
            self._stacks[person_id] = [view := _new(person_id, content, below=None)]
            return view

    def push(self, person_id: str, content: Json) -> View:
        """Show a modal on top of the others, three at most."""
        with self._changing:
            stack = self._stacks.get(person_id, [])
            if not stack:
                raise ApiRefusal("invalid_arguments", ["[ERROR] no modal is open to push on"])
            if len(stack) >= STACK_LIMIT:
                raise ApiRefusal("push_limit_reached")
            stack.append(view := _new(person_id, content, below=stack[-1]))
            return view

    def update(self, view: View, content: Json, expected_hash: str | None = None) -> View:
        """Give an open view another content; refused if the app has seen an older one only."""
        with self._changing:
            current = self.find(view.id)
            if current is None:
                raise ApiRefusal("not_found")
            if expected_hash not in (None, current.hash):
                raise ApiRefusal("hash_conflict")
            named = _named(content)
            values = carried_over(named["blocks"], current.values)
            return self._keep(replace(current, content=named, hash=new_hash(), values=values, errors={}))

    def publish(self, person_id: str, content: Json, expected_hash: str | None = None) -> View:
        """Show a home tab."""
        with self._changing:
            current = self._homes.get(person_id)
            self.published_times[person_id] = self.published_times.get(person_id, 0) + 1
            if current is not None:
                return self.update(current, content, expected_hash)
            self._homes[person_id] = view = _new(person_id, content, below=None)
            return view

    def type_into(self, view: View, values: dict[str, Json]) -> View:
        """Remember what the person has typed so far."""
        with self._changing:
            current = self.find(view.id) or view
            return self._keep(replace(current, values=merged(current.values, values)))

    def show_errors(self, view: View, errors: dict[str, str]) -> View:
        """Show errors below the inputs; what was typed stays."""
        with self._changing:
            return self._keep(replace(self.find(view.id) or view, errors=errors))

    def close(self, view: View) -> None:
        """Take a modal away, and with it those above."""
        with self._changing:
            stack = self._stacks.get(view.owner, [])
            ids = [open_view.id for open_view in stack]
            if view.id in ids:
                del stack[ids.index(view.id) :]

    def clear(self, person_id: str) -> None:
        """Take all modals of this person away."""
        with self._changing:
            self._stacks.pop(person_id, None)

    def _keep(self, view: View) -> View:
        if view.kind == "home":
            self._homes[view.owner] = view
            return view
        stack = self._stacks.get(view.owner, [])
        self._stacks[view.owner] = [view if open_view.id == view.id else open_view for open_view in stack]
        return view


def new_hash() -> str:
    """Return a hash for a view that was just drawn."""
    return new_id("h")


def merged(before: dict[str, Json], typed: dict[str, Json]) -> dict[str, Json]:
    """The values with those typed now on top."""
    return {key: {**before.get(key, {}), **typed.get(key, {})} for key in before | typed}


def _named(content: Json) -> Json:
    return {**content, "blocks": list(with_ids(content["blocks"]))}


def _new(person_id: str, content: Json, below: View | None) -> View:
    view_id = new_id("V")
    named = _named(content)
    return View(
        id=view_id, owner=person_id, hash=new_hash(), content=named,
        root_view_id=below.root_view_id if below else view_id,
        previous_view_id=below.id if below else None,
        values=initial_values(named["blocks"]),
    )  # fmt: skip
