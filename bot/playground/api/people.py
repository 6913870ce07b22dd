"""users.* and usergroups.*: who is who."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.finding import known_member
from bot.playground.api.pages import page_of
from bot.playground.members import Member, Usergroup
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace


def users_info(slack: Workspace, arguments: Arguments) -> Json:
    """One member, deleted ones too."""
    member = known_member(slack, arguments.required("user", "user_not_found"))
    return {"user": as_json(slack, member)}


def users_list(slack: Workspace, arguments: Arguments) -> Json:
    """All members, deleted ones too, in pages."""
    page, metadata = page_of(list(slack.members.values()), arguments)
    return {"members": [as_json(slack, member) for member in page], "response_metadata": metadata}


def usergroups_list(slack: Workspace, arguments: Arguments) -> Json:
    """All user groups, with their users on request."""
    include_users = arguments.flag("include_users")
    groups = [
        _group_as_json(slack, group, include_users=include_users) for group in slack.usergroups.values()
    ]
    return {"usergroups": groups}


def usergroups_users_list(slack: Workspace, arguments: Arguments) -> Json:
    """The active users of one user group."""
    group = slack.usergroups.get(arguments.required("usergroup", "no_such_subteam"))
    if group is None:
        raise ApiRefusal("no_such_subteam")
    active = [user for user in group.users if not slack.members[user].deleted]
    return {"users": group.users if arguments.flag("include_disabled") else active}


def as_json(slack: Workspace, member: Member) -> Json:
    """The user object of Slack's API answers; a deleted one has lost its time zone."""
    shown: Json = {
        "id": member.id, "team_id": slack.team_id, "name": member.id.lower(), "deleted": member.deleted,
        "is_bot": member.is_bot,
        "profile": {"real_name": member.real_name, "display_name": member.name, "title": member.title},
    }  # fmt: skip
    living = {"real_name": member.real_name, "tz": member.tz, "tz_offset": 32400}
    return shown if member.deleted else shown | living


def _group_as_json(slack: Workspace, group: Usergroup, *, include_users: bool) -> Json:
    shown: Json = {
        "id": group.id, "team_id": slack.team_id, "is_usergroup": True, "name": group.name,
        "handle": group.handle, "user_count": len(group.users),
    }  # fmt: skip
    return shown | {"users": group.users} if include_users else shown
