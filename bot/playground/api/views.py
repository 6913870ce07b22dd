"""views.*: modals and home tabs."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.content import checked_view
from bot.playground.api.finding import known_member
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json
from bot.playground.views import View
from bot.playground.workspace import Workspace


def open_(slack: Workspace, arguments: Arguments) -> Json:
    """Open a modal, with a fresh trigger."""
    content = checked_view(arguments, "modal")
    _external_id_is_free(slack, content)
    person_id = slack.triggers.exchange(arguments.required("trigger_id"))
    return _answer(slack, slack.views.open(person_id, content))


def push(slack: Workspace, arguments: Arguments) -> Json:
    """Put a modal on top of the one from which the trigger came."""
    content = checked_view(arguments, "modal")
    _external_id_is_free(slack, content)
    person_id = slack.triggers.exchange(arguments.required("trigger_id"))
    return _answer(slack, slack.views.push(person_id, content))


def update(slack: Workspace, arguments: Arguments) -> Json:
    """Give an open modal another content."""
    content = checked_view(arguments, "modal")
    if view_id := arguments.optional("view_id"):
        view = slack.views.find(view_id)
    else:
        view = slack.views.find_external(arguments.required("external_id"))
    if view is None:
        raise ApiRefusal("not_found")
    return _answer(slack, slack.views.update(view, content, arguments.optional("hash")))


def publish(slack: Workspace, arguments: Arguments) -> Json:
    """Show a home tab to one person."""
    content = checked_view(arguments, "home")
    person = known_member(slack, arguments.required("user_id"))
    return _answer(slack, slack.views.publish(person.id, content, arguments.optional("hash")))


def view_as_json(slack: Workspace, view: View) -> Json:
    """The view object of Slack's API answers and payloads."""
    return view.as_json(team=slack.team_id, app=slack.app_id, bot=slack.bot_id)


def _answer(slack: Workspace, view: View) -> Json:
    return {"view": view_as_json(slack, view)}


def _external_id_is_free(slack: Workspace, content: Json) -> None:
    external_id = content.get("external_id")
    if external_id and slack.views.find_external(external_id):
        raise ApiRefusal("duplicate_external_id")
