import pytest
from slack_sdk.errors import SlackApiError

from tests.playground.pieces import REVIEW, SATO, TANAKA


@pytest.fixture
def gone(slack):
    return slack.add_person("U0GONE", "退職者", real_name="退職 太郎", deleted=True).id


def test_everyone_can_be_looked_up_even_when_deleted(client, gone):
    assert client.users_info(user=SATO)["user"]["profile"]["title"] == "観光課"
    assert client.users_info(user=SATO)["user"]["tz"] == "Asia/Tokyo"
    former = client.users_info(user=gone)["user"]
    assert former["deleted"] is True
    assert former["profile"]["real_name"] == "退職 太郎"
    assert "tz" not in former


def test_an_unknown_person_is_refused(client):
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.users_info(user="U0NOBODY")


def test_people_come_in_pages(client, gone):
    first = client.users_list(limit=3)
    assert [member["id"] for member in first["members"]] == ["U0BOT", SATO, TANAKA]
    rest = client.users_list(limit=3, cursor=first["response_metadata"]["next_cursor"])
    assert [member["id"] for member in rest["members"]] == [gone]
    assert rest["response_metadata"]["next_cursor"] == ""


def test_members_of_a_channel_come_in_pages(client):
    first = client.conversations_members(channel=REVIEW, limit=2)
    rest = client.conversations_members(channel=REVIEW, cursor=first["response_metadata"]["next_cursor"])
    assert [first["members"], rest["members"]] == [[SATO, TANAKA], ["U0BOT"]]


def test_channels_are_listed_by_type(slack, client):
    slack.add_channel("C0SECRET", "内緒", is_private=True, with_bot=False)
    slack.add_channel("C0TEAM", "係", is_private=True)
    client.chat_postMessage(channel=SATO, text="x")

    def listed(types):
        return [channel["id"] for channel in client.conversations_list(types=types)["channels"]]

    assert listed("public_channel") == [REVIEW]
    assert listed("public_channel,private_channel") == [REVIEW, "C0TEAM"]
    assert listed("im") == ["D0SATO"]
    assert client.conversations_info(channel=REVIEW)["channel"]["is_member"] is True


def test_a_user_group_lists_its_active_users(slack, client, gone):
    slack.add_usergroup("S0PR", "kouhou", [SATO, gone], name="広報課")
    assert client.usergroups_users_list(usergroup="S0PR")["users"] == [SATO]
    (group,) = client.usergroups_list(include_users=True)["usergroups"]
    assert (group["handle"], group["users"]) == ("kouhou", [SATO, gone])
    with pytest.raises(SlackApiError, match="no_such_subteam"):
        client.usergroups_users_list(usergroup="S0NONE")


def test_direct_messages_open_with_active_people_only(slack, client, gone):
    with pytest.raises(SlackApiError, match="user_disabled"):
        client.conversations_open(users=gone)
    slack.deactivate(TANAKA)
    with pytest.raises(SlackApiError, match="user_disabled"):
        client.conversations_open(users=TANAKA)
    assert client.conversations_open(users=SATO)["already_open"] is False


def test_the_token_knows_its_bot(client):
    answer = client.auth_test()
    assert (answer["user_id"], answer["team"]) == ("U0BOT", "みなも区")
