"""`koetsu doctor` on Slack: tokens, scopes, channels and people, as Slack itself sees them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.commands.diagnosis import Answer, not_asked, well, wrong
from bot.commands.manifest import needed_scopes
from bot.settings import Settings

TIMEOUT_SECONDS = 10
UNREACHABLE = (OSError, SlackClientError)  # URLError and timeouts are OSErrors
OFFLINE = "Slackに接続できません"


def examine_slack(
    settings: Settings, *, channels: Mapping[str, str], people: Iterable[str]
) -> Iterator[Answer]:
    """What Slack says about the tokens, the scopes, the bot in `channels` (what each is for), and `people`."""
    if not settings.slack_bot_token:
        yield not_asked("Slackの権限・チャンネル・管理者", "SLACK_BOT_TOKEN がありません")
        return
    client = WebClient(settings.slack_bot_token, base_url=settings.slack_api_url, timeout=TIMEOUT_SECONDS)
    try:
        answer = client.auth_test()
    except SlackApiError as refused:
        yield wrong(f"Slackがボットのトークンを断りました（{_code(refused)}）", _LOOK_AT_SETTINGS)
        yield not_asked("Slackの権限・チャンネル・管理者", "トークンが使えません")
        return
    except UNREACHABLE as error:
        remedy = f"ネットワーク、プロキシ、SLACK_API_URL を確かめてください（{error}）。"
        yield wrong(f"Slack（{settings.slack_api_url}）に接続できません", remedy)
        yield not_asked("Slackの権限・チャンネル・管理者", OFFLINE)
        return
    yield well(f"Slackに {answer.get('user')} として接続できます（{answer.get('team')}）")
    yield _socket_mode(settings)
    yield _scopes(answer.headers)
    yield from (_channel(client, channel, purpose) for channel, purpose in channels.items())
    yield from (_person(client, person) for person in people)


def _socket_mode(settings: Settings) -> Answer:
    if not settings.slack_app_token:
        return not_asked("Socket Modeの接続", "SLACK_APP_TOKEN がありません")
    client = WebClient(base_url=settings.slack_api_url, timeout=TIMEOUT_SECONDS)
    try:
        client.apps_connections_open(app_token=settings.slack_app_token)
    except SlackApiError as refused:
        remedy = "アプリのトークンを connections:write で発行し直し、Socket Modeを有効にしてください。"
        return wrong(f"Socket Modeで接続できません（{_code(refused)}）", remedy)
    except UNREACHABLE as error:
        return not_asked("Socket Modeの接続", str(error))
    return well("Socket Modeで接続できます")


def _scopes(headers: dict[str, Any]) -> Answer:
    granted = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None)
    needed = needed_scopes()
    if granted is None:
        return not_asked("権限（スコープ）", "Slackの応答に権限の一覧がありません")
    if needed is None:
        return not_asked("権限（スコープ）", "app.manifest.yml が見つかりません")
    missing = sorted(needed - {scope.strip() for scope in granted.split(",")})
    if missing:
        remedy = "app.manifest.yml をSlackのアプリ設定に貼り直し、再インストールしてください。"
        return wrong(f"権限（スコープ）が足りません: {', '.join(missing)}", remedy)
    return well(f"権限（スコープ）{len(needed)}件がそろっています")


def _channel(client: WebClient, channel: str, purpose: str) -> Answer:
    try:
        found = client.conversations_info(channel=channel)["channel"]
    except SlackApiError as refused:
        remedy = "チャンネルIDを確かめ、非公開チャンネルならボットを招待してください。"
        return wrong(f"{purpose} {channel} が見つかりません（{_code(refused)}）", remedy)
    except UNREACHABLE as error:
        return not_asked(f"{purpose} {channel}", str(error))
    name = f"#{found.get('name', channel)}"
    if found.get("is_archived"):
        return wrong(
            f"{purpose} {name} は保管（アーカイブ）されています", "別のチャンネルを設定してください。"
        )
    if not found.get("is_member"):
        return wrong(
            f"{purpose} {name} にボットが参加していません",
            f"{name} で /invite @校閲 と入力してください。",
        )
    return well(f"{purpose} {name} にボットが参加しています")


def _person(client: WebClient, person: str) -> Answer:
    try:
        found = client.users_info(user=person)["user"]
    except SlackApiError as refused:
        return wrong(f"{person} という人はSlackにいません（{_code(refused)}）", _LOOK_AT_PEOPLE)
    except UNREACHABLE as error:
        return not_asked(person, str(error))
    if found.get("deleted"):
        return wrong(f"{person} のSlackアカウントは停止されています", _LOOK_AT_PEOPLE)
    return well(f"{person} はSlackにいます（{found.get('profile', {}).get('real_name') or person}）")


def _code(refused: SlackApiError) -> str:
    answer = refused.response.data
    return str(answer.get("error")) if isinstance(answer, dict) else f"HTTP {refused.response.status_code}"


_LOOK_AT_SETTINGS = "Slackのアプリ設定の OAuth & Permissions でボットのトークンを確かめてください。"
_LOOK_AT_PEOPLE = "異動や退職なら、KOETSU_ADMINS の管理者やアカウントの責任者・副責任者を改めてください。"
