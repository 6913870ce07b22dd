"""Every API method the workspace knows, by name."""

from collections.abc import Callable

from bot.playground.api import app, chat, conversations, people, views
from bot.playground.api.arguments import Arguments
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace

Method = Callable[[Workspace, Arguments], Json]

METHODS: dict[str, Method] = {
    "api.test": app.api_test,
    "auth.test": app.auth_test,
    "chat.delete": chat.delete,
    "chat.getPermalink": chat.get_permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.list": conversations.list_,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_,
    "usergroups.list": people.usergroups_list,
    "usergroups.users.list": people.usergroups_users_list,
    "users.info": people.users_info,
    "users.list": people.users_list,
    "views.open": views.open_,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
