"""このアカウントの運用ポリシーは、見直しの期限を過ぎています。

担当の異動や媒体の変化に合わなくなった運用ポリシーのままだと、乗っ取りや炎上のときに対応が遅れます。
見直しは努力義務なので、投稿は止めません。
死角: 見直しの中身がよいかどうかは調べません。
"""

from collections.abc import Iterator
from datetime import date

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts
from checks.rule import Example, Hit, Rule
from checks.wording import Wording


def _due(year: int, month: int, day: int) -> AccountFacts:
    return AccountFacts(next_policy_review_on=date(year, month, day))


RULE = Rule(
    id="policy_review_overdue",
    principle=4,
    severity=Severity.INFO,
    title=Wording("運用ポリシーの見直し期限が過ぎている", "Policy review overdue"),
    message=Wording(
        "このアカウントの運用ポリシーは、見直しの期限（{due_on}）を過ぎています。いざというとき、対応の決まりが実情に合わないおそれがあります。",
        "The operation policy of this account was due for its review on {due_on}; it may no longer fit.",
    ),
    suggestion=Wording(
        "投稿はこのまま進められます。アカウント責任者に見直しをお願いしてください。",
        "You can go on with this post. Please ask the account owner to review the policy.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則4（定期的に確認し見直す）",
    flags=(
        Example("お知らせです。", account=_due(2026, 11, 21)),
        Example("お知らせです。", account=_due(2025, 4, 1)),
        Example("", account=_due(2026, 10, 1)),
    ),
    allows=(
        Example("お知らせです。", account=_due(2026, 11, 22)),
        Example("お知らせです。", account=_due(2027, 4, 1)),
        "お知らせです。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where the account's policy review is overdue today."""
    due_on = document.post.account.next_policy_review_on
    if due_on is not None and due_on < document.post.today:
        yield Hit(
            values={"due_on": Wording(f"{due_on.year}年{due_on.month}月{due_on.day}日", due_on.isoformat())}
        )
