"""一つの投稿の中で、定員・参加費・申込み・締切・電話番号・開催日が二通りに書かれています。

どちらが本当か読む人には分かりません。問い合わせが増え、当日に「書いてあった」と言われることもあります。
去年の文を写して、一か所だけ直したときによく起こります。
コースや会場ごとに分けた書き方や、大人と子どもで違う金額は指摘しません。
死角: 言葉を変えて書かれた食い違い（「室内で」と「屋外で」など）は分かりません。
"""

import re
from collections.abc import Iterator

from checks.calendar_words import number
from checks.deadlines import find_deadlines
from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_NUMERAL = r"(?P<number>[0-9][0-9,]{0,6}|[一二三四五六七八九十]{1,4})"
_UNIT = r"(?P<unit>人|名|組|台|区画|世帯)"
_PLACES = r"(?:定員|先着|募集(?:人数|人員|定員|数)?)\s?(?:は|[:】\])])?\s?(?:先着(?:順で?)?|抽選で)?"
_CAPACITY = regex(rf"{_PLACES}\s?{_NUMERAL}\s?{_UNIT}(?!以[上下]|\s?(?:に(?!な|達)|つ))")
_FULL_AT = regex(
    rf"(?<![0-9]){_NUMERAL}\s?{_UNIT}(?:様)?(?:になり次第|に(?:達|なっ)|で締め?切|を超え(?:た|る)|まで(?:受|申))"
)
_FEE = regex(
    r"(?P<label>参加費|参加料|受講料|入場料|入館料|観覧料|費用|会費)\s?(?:は|[:】\])])?\s{0,2}(?:お?[一1]人(?:様)?)?\s?(?P<amount>[0-9][0-9,]*)円"
)
_PHRASES = read_phrases("two_versions_of_a_fact")
_NO_APPLYING = regex(_PHRASES["no_applying"])
_APPLYING = regex(_PHRASES["applying"])
_PHONE = regex(r"0\d{1,3}-\d{2,4}-\d{4}")
_OFFICE = regex(
    r"(?P<who>[一-龥々ァ-ヶー]{2,12}(?:課|係|室|センター|館|所))[\s(:、]{0,3}(?:電話|TEL|☎)?[\s:]{0,2}$"
)
_LONGEST_OFFICE = 24  # characters, with what stands between its name and its number
_CHANGED = regex(_PHRASES["changed"])
_OTHER_LINE = regex(_PHRASES["other_line"])
# Where a post tells several parts apart, each may have figures of its own.
_IN_PARTS = regex(_PHRASES["in_parts"])
_NUMBERS_APART = regex(_PHRASES["numbers_apart"])
_GIFTS = regex(_PHRASES["gifts"])
_EXCEPT = regex(_PHRASES["excepted"])
_WAYS = regex(_PHRASES["ways"])
_LABELLED = regex(r"(?:日時|開催日時?|とき|期日|実施日)\s?[:】\])は]?\s?$")
_TOLD = regex(
    r"\s?(?:午[前後]\s?)?(?:\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))?(?:から|に)[^。\n\d]{0,24}?(?:開催|行い|開き|実施|開かれ)"
)
_OTHER_DAY = regex(_PHRASES["other_day"])

_REFUSALS = ("不要", "直接会場", "いりません", "要りません", "なし", "必要ありません")
_TWO, _TWO_NUMBERS = 2, 4  # hyphens

RULE = Rule(
    id="two_versions_of_a_fact",
    principle=5,
    severity=Severity.WARN,
    title=Wording("同じことが二通りに書かれている", "One fact told in two ways"),
    message=Wording(
        "「{found}」は、「{other}」と合いません。どちらが本当か、読む人には分かりません。",
        "“{found}” does not agree with “{other}”; readers cannot tell which is true.",
    ),
    suggestion=Wording(
        "正しいほうにそろえてください。どちらも正しければ、何の場合かを書き分けてください。",
        "Keep the right one, or say what each of them is for.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）誤解のない書き方／ガイドライン 原則5",
    hints=("定員", "先着", "募集", "参加費", "参加料", "受講料", "入場料", "入館料", "観覧料", "費用", "会費", "不要", "りません", "なし", "必要", "直接会場", "-", "締", "〆", "まで", "期限", "日時", "とき", "期日", "実施日"),
    yields_to=frozenset({"weekday_mismatch", "fee_contradiction", "past_event", "past_deadline"}),
    flags=(
        "将棋ひろば（定員二十四名）\n対象は小中学生です。電話で承り、⟦先着三十名⟧になり次第、締め切ります。",
        "定員：20人\n申込みは電話で。⟦先着30人⟧です。",
        "定員は20名です。⟦25名になり次第⟧締め切ります。",
        "募集人数：15組\n12月5日（土）に開きます。⟦定員は20組⟧です。",
        "参加費：500円\n会場：区民ホール\n⟦参加費は300円⟧です。",
        "費用：1,000円\n持ち物：筆記用具\n⟦参加費1,500円⟧を当日集めます。",
        "申込不要です。くわしい場所は区サイトで。⟦申込みは電話⟧で防災課へ。",
        "会場へどうぞ（予約不要）。\n⟦要予約⟧、定員20人です。",
        "防災課 03-5555-0123\nくわしくは防災課（⟦03-5555-0132⟧）へ。",
        "締切は11月30日（月）です。申込みは⟦12月4日（金）⟧まで、電話で。",
        "日時：12月5日（土）10時\n会場：区民ホール\n⟦12月6日（日）⟧に防災講座を開催します。",
        "申込み：11月30日（月）まで\n応募の締切は⟦12月1日（火）⟧です。",
    ),
    allows=(
        "定員二十四名、先着二十四名になり次第、締め切ります。",
        "定員：20人（先着順）",
        "定員は各回20人、午前の部は先着10人です。",
        "定員100人。先着50人に記念品を差し上げます。",
        "定員20組40人です。",
        "参加費：500円（小学生は300円）\n参加費は当日集めます。",
        "参加費：一般500円、会員300円",
        "申込不要です。保育を希望する方は要予約です。",
        "申込不要。直接会場へ。",
        "防災課 03-5555-0123（FAX 03-5555-0124）",
        "防災課 03-5555-0123\n広報課 03-5555-0132",
        "締切は11月30日（月）、郵送は12月1日（火）までの消印有効です。",
        "定員を20人から30人に変更しました。申込みは先着30人です。",
        "日時：12月5日（土）10時\n12月5日（土）に防災講座を開催します。",
        "日時：12月5日（土）10時\n12月6日（日）は予備日です。",
        "一次募集の締切は11月30日（月）、二次募集の締切は12月14日（月）です。",
        "定員20人程度です。先着20名です。",
        "申込みは電話で防災課へ。手数料は不要です。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The second telling of a fact that does not agree with the first."""
    found = [*_figures(document.text), *_phones(document.text)]
    if len(document.dates) >= _TWO:
        found += [*_deadlines(document), *_days(document)]
    if found and not _CHANGED.search(document.text):
        yield from found


def _figures(text: str) -> Iterator[Hit]:
    if "定員" in text or "募集" in text or "先着" in text:
        yield from _capacities(text)
    if "円" in text:
        yield from _fees(text)
    if any(word in text for word in _REFUSALS):
        yield from _applying(text)


def _capacities(text: str) -> Iterator[Hit]:
    told = list(_CAPACITY.finditer(text))
    if not told:
        return
    first = told[0]
    for match in sorted((*told[1:], *_FULL_AT.finditer(text)), key=re.Match.start):
        if match.start() >= first.end() and _unit(match) == _unit(first) and _count(match) != _count(first):
            if not _NUMBERS_APART.search(text) and not _GIFTS.search(text):
                yield _hit(match, first.group())
            return


def _unit(match: re.Match[str]) -> str:
    return match["unit"].replace("名", "人")


def _count(match: re.Match[str]) -> int:
    return number(match["number"].replace(",", ""))


def _fees(text: str) -> Iterator[Hit]:
    told = list(_FEE.finditer(text))
    others = [match for match in told[1:] if match["amount"] != told[0]["amount"]]
    if others and not _IN_PARTS.search(text):
        yield _hit(others[0], told[0].group())


def _applying(text: str) -> Iterator[Hit]:
    without = _NO_APPLYING.search(text)
    needed = _APPLYING.search(text) if without else None
    if without and needed and not (_EXCEPT.search(text) or _IN_PARTS.search(text)):
        yield _hit(needed, without.group())


def _phones(text: str) -> Iterator[Hit]:
    """The same office with another number, unless it is that of another line."""
    if text.count("-") < _TWO_NUMBERS:
        return
    seen: dict[str, tuple[int, str]] = {}
    for match in _PHONE.finditer(text):
        before = max(0, match.start() - _LONGEST_OFFICE)
        office = _OFFICE.search(text[before : match.start()])
        if not office:
            continue
        start, number_told = seen.setdefault(office["who"], (before, match.group()))
        if number_told != match.group() and not _OTHER_LINE.search(text, start, match.end() + 10):
            yield _hit(match, number_told)


def _deadlines(document: Document) -> Iterator[Hit]:
    deadlines = list(find_deadlines(document))
    others = [each for each in deadlines[1:] if each.on != deadlines[0].on]
    if others and not _WAYS.search(document.text) and not _IN_PARTS.search(document.text):
        yield Hit(start=others[0].start, end=others[0].end, values={"other": deadlines[0].text})


def _days(document: Document) -> Iterator[Hit]:
    text, dates = document.text, document.dates
    labelled = [each for each in dates if _LABELLED.search(text[max(0, each.start - 8) : each.start])]
    if len(labelled) != 1 or _OTHER_DAY.search(text) or _IN_PARTS.search(text):
        return
    told = [each for each in dates if each not in labelled and _TOLD.match(text, each.end)]
    if len(told) == 1 and told[0].on != labelled[0].on:
        yield Hit(start=told[0].start, end=told[0].end, values={"other": labelled[0].text})


def _hit(match: re.Match[str], other: str) -> Hit:
    return Hit(start=match.start(), end=match.end(), values={"other": other})
