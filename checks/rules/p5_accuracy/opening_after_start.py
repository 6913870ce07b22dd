"""開場や集合の時刻が、始まる時刻より後になっています。

時刻のどちらかが誤っています。書かれたとおりに来た人が、始まりに間に合いません。
開場・受付開始・集合と、開演・開会・開始が一つずつ書かれた投稿だけを調べます。
死角: 回や部がいくつもある催しと、時刻が言葉（「昼すぎ」など）で書かれたものは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_CLOCK = r"(?:午(?P<half>[前後])\s?)?(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2})|時(?:(?P<minutes>[0-9]{1,2})分|(?P<half_past>半))?)"
_IS = r"(?:時刻|時間)?\s?(?:は|[::】\])/])?\s?"
_STARTS = regex(rf"(?:開演|開会|(?<!受付)開始|スタート|キックオフ){_IS}{_CLOCK}")
_OPENS = regex(rf"(?:開場|受付開始|集合){_IS}{_CLOCK}")
_HALF_A_DAY, _HOUR = 12, 60

RULE = Rule(
    id="opening_after_start",
    principle=5,
    severity=Severity.WARN,
    title=Wording("始まりより後の開場・集合", "Doors open after the start"),
    message=Wording(
        "「{found}」は、「{start}」より後か、同じ時刻です。書かれたとおりに来た人が、始まりに間に合いません。",
        "“{found}” is not before “{start}”: those who come as told are late.",
    ),
    suggestion=Wording(
        "二つの時刻のどちらが正しいかを確かめて、書き直してください。",
        "Check which of the two times is right.",
    ),
    source="時計の計算／みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=("開場", "受付開始", "集合"),
    yields_to=frozenset({"impossible_date", "misleading_clock_time"}),
    flags=(
        "⟦開場18時⟧、開演17時30分です。",
        "⟦開場：14:00⟧　開演：13:30",
        "開演は午後1時、⟦開場は午後1時30分⟧です。",
        "⟦集合は10時⟧、開始は9時30分です。",
        "⟦受付開始 10:30⟧／開会 10:00",
        "⟦開場 午後6時半⟧\n開演 午後6時",
        "試合開始 13:00\n⟦集合 13:30⟧",
        "⟦集合時間：9:45⟧\n開始時間：9:30",
        "⟦開場15:00⟧・開演15:00",
        "⟦開場１９時⟧、開演１８時３０分",
    ),
    allows=(
        "開場17時30分、開演18時です。",
        "開場：13:30　開演：14:00",
        "集合は9時、開始は9時30分です。",
        "開場は正午、開演は午後1時です。",
        "受付開始 9:30／開会 10:00",
        "午前の部は開場9時、開演10時。午後の部は開場13時、開演14時です。",
        "開場11時30分、開演午後0時30分です。",
        "開場 午後5時30分、開演 6時です。",
        "開演 午後1時、開場 11時30分です。",
        "プールの開場は9時です。",
        "開演18時30分です。",
        "集合は駅前、開始は10時です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The time of opening, where it is not before that of the start and there is but one of each."""
    opens = list(_OPENS.finditer(document.text))
    starts = list(_STARTS.finditer(document.text)) if len(opens) == 1 else []
    if len(starts) == 1 and not _may_be_in_order(opens[0], starts[0]):
        start, end = opens[0].span()
        yield Hit(start=start, end=end, values={"start": starts[0].group()})


def _may_be_in_order(opens: re.Match[str], starts: re.Match[str]) -> bool:
    """Whether the doors open before the start; what follows 午後5時 without 午前 or 午後 can be either."""
    first, second = sorted((opens, starts), key=re.Match.start)
    halves = (second["half"], first["half"]) if not second["half"] else (second["half"],)
    read = [(_of_day(first, first["half"]), _of_day(second, half)) for half in halves]
    return any((one < other) == (first is opens) and one != other for one, other in read)


def _of_day(told: re.Match[str], half: str | None) -> int:
    hour = int(told["hour"])
    if half == "後" and hour < _HALF_A_DAY:
        hour += _HALF_A_DAY
    minute = 30 if told["half_past"] else int(told["minute"] or told["minutes"] or 0)
    return hour * _HOUR + minute
