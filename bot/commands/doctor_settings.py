"""`koetsu doctor` on the settings alone: nothing is asked of anybody."""

from collections.abc import Iterator

from bot.commands.diagnosis import Answer, well, wrong
from bot.settings import Settings


def examine_settings(settings: Settings) -> Iterator[Answer]:
    """What the environment says, one answer a setting that must be there."""
    yield _token("SLACK_BOT_TOKEN", settings.slack_bot_token, "xoxb-", "OAuth & Permissions")
    yield _token("SLACK_APP_TOKEN", settings.slack_app_token, "xapp-", "Basic Information → App-Level Tokens")
    if settings.review_channel:
        yield well(f"審査チャンネル: {settings.review_channel}")
    else:
        yield wrong(
            "審査チャンネルが設定されていません",
            "KOETSU_REVIEW_CHANNEL にチャンネルID（C…）を設定してください。",
        )
    if settings.admins:
        yield well(f"管理者: {'、'.join(settings.admins)}")
    else:
        yield wrong(
            "管理者が設定されていません",
            "KOETSU_ADMINS にSlackのメンバーIDを設定してください。届かない通知はこの人に知らせます。",
        )
    yield well(
        f"広報課のチャンネル: {settings.pr_channel}"
        if settings.pr_channel
        else "広報課のチャンネルは設定されていません（広報課への知らせは管理者に届きます）"
    )
    # A file that cannot be used was refused before anything was asked.
    yield well(f"運用設定: {settings.operation or '既定（推奨値）'}")


def _token(name: str, token: str, prefix: str, place: str) -> Answer:
    where = f"Slackのアプリ設定の {place} にある {prefix}… を設定してください。"
    if not token:
        return wrong(f"{name} がありません", where)
    if not token.startswith(prefix):
        return wrong(f"{name} が {prefix} で始まっていません（別の種類のトークンです）", where)
    return well(f"{name} があります")
