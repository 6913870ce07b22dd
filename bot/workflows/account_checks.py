"""What makes the facts of an account unfit, each by itself or together, however they are handed in."""

import re
from collections.abc import Iterator
from datetime import time

from bot.ward import Ward
from bot.workflows.account_facts import Facts
from bot.workflows.refusals import UnfitBeside
from bot.workflows.secret_places import NOT_A_PLACE, holds_secret
from bot.workflows.words_beside import Beside, refuse_unfit_beside
from checks.post import Platform
from checks.wording import Wording

LATIN_HANDLES = frozenset({Platform.X, Platform.INSTAGRAM, Platform.THREADS})
PLACES = ("credentials_place", "mfa_place")
TEXTS = ("name", "section", "purpose", "reply_contact", "follow_policy", "repost_policy", *PLACES)


def unfit_facts(ward: Ward, before: Facts, after: Facts) -> dict[str, Wording]:
    """Why facts cannot be taken, by their names; what was registered already is not questioned again."""
    changed = {fact for fact, value in after.items() if before.get(fact) != value}
    return dict(_unfit(ward, changed, after))


def _unfit(ward: Ward, changed: set[str], after: Facts) -> Iterator[tuple[str, Wording]]:
    if changed & {"posting_from", "posting_until"}:
        yield from _unfit_hours(after.get("posting_from"), after.get("posting_until"))
    if changed & {"owner", "deputy"} and after.get("deputy") == after.get("owner"):
        yield "deputy", _THE_SAME
    if changed & {"platform", "handle"} and not _may_be_called_so(after):
        yield "handle", _NOT_LATIN
    yield from _unfit_texts(
        ward, {fact: str(after[fact]) for fact in TEXTS if fact in changed and after[fact]}
    )


def _may_be_called_so(facts: Facts) -> bool:
    is_latin = re.fullmatch(r"[A-Za-z0-9_.]*", facts.get("handle") or "")
    return facts.get("platform") not in LATIN_HANDLES or is_latin is not None


def _unfit_hours(opens: time | None, closes: time | None) -> Iterator[tuple[str, Wording]]:
    if (opens is None) != (closes is None):
        yield "posting_from" if opens is None else "posting_until", _HALF_THE_HOURS
    elif opens is not None and closes is not None and opens >= closes:
        yield "posting_until", _HOURS_TURNED


def _unfit_texts(ward: Ward, texts: dict[str, str]) -> Iterator[tuple[str, Wording]]:
    for fact in PLACES:
        if fact in texts and holds_secret(texts[fact]):
            yield fact, NOT_A_PLACE
    if texts and _objection(ward, "\n\n".join(texts.values())):  # once for all of them, for most have nothing
        for fact, text in texts.items():
            if objection := _objection(ward, text):
                yield fact, NOT_A_PLACE if fact in PLACES else objection


def _objection(ward: Ward, text: str) -> Wording | None:
    try:
        refuse_unfit_beside(ward, [Beside("", "", text)])
    except UnfitBeside as refused:
        return Wording(refused.sentence("ja"), refused.sentence("en"))
    return None


_THE_SAME = Wording(
    "責任者と同じ人です。責任者が不在のときに代わる人を選ぶか、空欄にしてください。",
    "This is the owner. Choose somebody who can stand in, or leave it empty.",
)
_NOT_LATIN = Wording(
    "X・Instagram・Threadsのアカウント名は、半角の英数字と「_」「.」だけです。表示名ではなく、@の後ろの文字を書いてください。",
    "On X, Instagram and Threads it has letters, digits, _ and . alone: write what stands behind the @, not the name shown.",
)
_HALF_THE_HOURS = Wording(
    "発信時間は「から」と「まで」の両方を書くか、両方とも空欄にしてください。",
    "Give both ends of the posting hours, or neither.",
)
_HOURS_TURNED = Wording(
    "発信時間の「まで」は「から」より遅い時刻にしてください。", "The posting hours must end after they begin."
)
