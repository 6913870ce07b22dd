"""公開予定の時刻が、アカウントの発信時間の外です。

発信時間の外に出た投稿には、返信や誤りの指摘が来ても、職員がすぐに答えたり直したりできません。
発信時間が登録されているアカウントで、公開予定が決まっているときに指摘します。緊急・災害の投稿は時間を選べません。
死角: 運用ポリシーが時間外の発信を認めている場合や、閉庁日の当番は分かりません。
"""

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from checks.document import Document
from checks.findings import Severity
from checks.post import AccountFacts, Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_TOKYO = ZoneInfo("Asia/Tokyo")
_TEXT = "図書館は11月30日（月）に休館します。"


def _planned(
    hour: int,
    minute: int = 0,
    *,
    hours: tuple[time, time] | None = (time(8, 30), time(17, 15)),
    kind: Kind = Kind.NOTICE,
) -> Example:
    account = AccountFacts(posting_hours=hours)
    at = datetime(2026, 11, 25, hour, minute, tzinfo=_TOKYO)
    return Example(_TEXT, kind=kind, account=account, planned_at=at)


RULE = Rule(
    id="outside_posting_hours",
    principle=1,
    severity=Severity.WARN,
    title=Wording("発信時間の外の公開予定", "Planned outside the posting hours"),
    message=Wording(
        "公開予定が{planned}で、このアカウントの発信時間（{opens}〜{closes}）の外です。返信や誤りの指摘に、すぐ対応できません。",
        "It is planned for {planned}, outside the account's posting hours ({opens} to {closes}): nobody is there to answer or correct.",
    ),
    suggestion=Wording(
        "発信時間の中の時刻に変えるか、その時刻に対応できる人を決めてください。",
        "Choose a time within those hours, or name somebody who can respond then.",
    ),
    source="ガイドライン 原則1（アカウントごとの運用）／運用ポリシーの発信時間",
    kinds=frozenset(Kind) - {Kind.EMERGENCY},
    flags=(
        _planned(23, 40),
        _planned(0, 5),
        _planned(8, 29),
        _planned(17, 16),
        _planned(5),
        _planned(20, 30, kind=Kind.EVENT),
        _planned(18, kind=Kind.REPLY),
        _planned(22, kind=Kind.CORRECTION),
        _planned(9, 59, hours=(time(10), time(16))),
        _planned(19, hours=(time(9), time(18))),
    ),
    allows=(
        _planned(8, 30),
        _planned(17, 15),
        _planned(12),
        _planned(10, kind=Kind.EVENT),
        _planned(16, 59, kind=Kind.REPLY),
        _planned(23, 40, kind=Kind.EMERGENCY),
        _planned(3, kind=Kind.EMERGENCY),
        _planned(23, 40, hours=None),
        _planned(20, hours=(time(7), time(22))),
        Example(_TEXT, account=AccountFacts(posting_hours=(time(8, 30), time(17, 15)))),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where its planned time, as the ward's clocks show it, lies outside the hours."""
    hours, planned = document.post.account.posting_hours, document.post.planned_at
    if hours is None or planned is None:
        return
    opens, closes = hours
    if not opens <= planned.time() <= closes:
        shown = {"planned": planned, "opens": opens, "closes": closes}
        yield Hit(values={name: f"{at:%H:%M}" for name, at in shown.items()})
