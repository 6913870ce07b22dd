"""みなも区: the people, channels and accounts with which the playground begins."""

import csv
import io
from datetime import date, timedelta

from bot.playground.workspace import Workspace

REVIEW_CHANNEL = "C0REVIEW"
PR_CHANNEL = "C0KOHO"
ADMINISTRATOR = "U0ITO"
PEOPLE = (
    ("U0SATO", "佐藤 花子", "広報課 主事（起案者）"),
    ("U0TANAKA", "田中 一郎", "広報課 係長（審査者）"),
    ("U0SUZUKI", "鈴木 久美", "広報課 課長（アカウント責任者）"),
    ("U0YAMADA", "山田 健", "防災課 係長（発信専用アカウントの責任者）"),
    ("U0KATO", "加藤 恵", "観光課 係長（見直しが遅れている責任者）"),
    ("U0ITO", "伊藤 学", "情報システム課（管理者）"),
)
PUBLIC_RELATIONS = ("S0KOHO", "koho", ("U0SATO", "U0TANAKA"))
HEADINGS = (
    "媒体",
    "アカウント",
    "名称",
    "所管課",
    "責任者",
    "担当者",
    "返信方針",
    "公式サイト掲載URL",
    "運用ポリシーURL",
    "次回見直し日",
)
SITE = "https://www.city.minamo.lg.jp/sns"


def minamo() -> Workspace:
    """The workspace of みなも区, with nothing said in it yet."""
    slack = Workspace("みなも区", bot_name="校閲")
    for person_id, name, title in PEOPLE:
        slack.add_person(person_id, name, title=title)
    group_id, handle, members = PUBLIC_RELATIONS
    slack.add_usergroup(group_id, handle, members, name="広報課")
    everybody = [person_id for person_id, _, _ in PEOPLE]
    slack.add_channel(REVIEW_CHANNEL, "sns-審査", everybody[:5])
    slack.add_channel(PR_CHANNEL, "広報課", everybody[:3])
    slack.add_channel("C0ZATSU", "広報-相談", everybody)
    slack.add_command("/draft", "[本文] ｜ @アカウント 本文 ｜ 点検 本文 ｜ 一覧 ｜ ヘルプ")
    return slack


def accounts_csv(today: date) -> bytes:
    """The ward's accounts as a file to import: one send-only, one whose policy review is overdue, one without a policy."""
    rows = (
        (
            "x",
            "minamo_city",
            "みなも区公式",
            "広報課",
            "U0SUZUKI",
            "S0KOHO",
            "必要に応じて",
            "公式",
            today + timedelta(days=31),
        ),
        (
            "x",
            "minamo_bousai",
            "みなも区防災",
            "防災課",
            "U0YAMADA",
            "U0YAMADA",
            "しない",
            "公式",
            today + timedelta(days=120),
        ),
        (
            "instagram",
            "minamo_kanko",
            "みなも区観光",
            "観光課",
            "U0KATO",
            "U0KATO",
            "必要に応じて",
            "公式",
            today - timedelta(days=40),
        ),
        ("threads", "minamo_tosho", "みなも区立図書館", "図書館", "U0KATO", "U0KATO", "する", "", None),
    )
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(HEADINGS)
    for platform, handle, name, section, owner, authors, replies, listed, next_review_on in rows:
        policy = f"{SITE}/{handle}-policy.html" if next_review_on else ""
        listing = f"{SITE}/index.html" if listed else ""
        table.writerow(
            (platform, handle, name, section, owner, authors, replies, listing, policy, next_review_on or "")
        )
    return written.getvalue().encode()
