"""元号の年と西暦が合っていないか、ない元号の年が書かれています。

読んだ人はどちらの年を信じればよいか分からず、期限や対象の年を間違えます。去年の文章を写したときに、よく残ります。
「今年（令和7年）」のような書き方は、投稿する日の年と比べます。
改元の前に作られた書類の「平成35年」を読み替える説明、節目を数える「昭和100年」、訂正のために引いた誤りは指摘しません。
死角: 西暦と元号が別々の文に書かれているときは比べません。
"""

import re
from collections.abc import Iterator

from checks.calendar_words import ERAS, YEARS_AWAY, number
from checks.corrections import quotes_an_error
from checks.document import Document
from checks.eras import era_names_of, was_in_era
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_ERA = r"(?P<{0}>令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHS])\s?(?P<{0}_year>元|[0-9〇一二三四五六七八九十]{{1,3}})"
_YEAR = r"(?P<{0}>[12一二](?<![\d,.〇一二三四五六七八九].)[0-9〇一二三四五六七八九]{{3}})(?!\d)"
_KIND = r"(?:年度?(?:分|版)?)?"
_DAY = r"(?:\d{1,2}月(?:\d{1,2}日)?)?"
_AWAY = r"(?P<away>(?:一昨|おとと|昨|去|今|本|再来|来)(?:年|し)度?)"
_PAIR = regex(
    rf"{_YEAR.format('first')}{_KIND}{_DAY}\s?[(〔\[/=]?\s?{_ERA.format('after')}(?:年|(?=[)〕\]]))"
    rf"|{_ERA.format('before')}\s?{_KIND}{_DAY}\s?[(〔\[/=]\s?(?:西暦)?{_YEAR.format('second')}(?:年|(?=[)〕\]]))"
    rf"|西暦\s?(?:{_YEAR.format('named')})年\s?[・、は]\s?{_ERA.format('beside')}年|(?:{_YEAR.format('said')})年は、?{_ERA.format('so')}年(?=です|で、|にあた|に当た|[。\n!])"
    rf"|{_AWAY}\s?[(〔]\s?(?:{_ERA.format('told')}|{_YEAR.format('third')})年"
)
_ALONE = regex(rf"{_ERA.format('era')}\s?年(?!代)(?:\s?(?P<month>\d{{1,2}})月(?:\s?(?P<day>\d{{1,2}})日)?)?")
_READ_AS = regex(
    r"読み?替え|読替|改元|表記|記載|印字|書かれ|とある|換算|架空|幻の|存在し(?:な|ま)|当時の計画"
)
# An era of the past is counted on to name an anniversary of its beginning, as in 昭和100年 and 明治150年.
_COUNTED_ON = regex(
    r"(?:に(?:あた|当た)[りるっ]|の節目|記念|を(?:迎え|祝|数え)|と?数え(?:ると|れば|て)|周年|続いて|(?:であ)?れば|換算)"
)
_HUNDRED, _TEN = 100, 10
_FISCAL_START = 4
_ERAS_IN_KANJI = ("令和", "平成", "昭和", "大正", "明治")
_ERAS_IN_LETTERS = tuple(
    f"{era}{gap}{digit}"
    for era in "rhs"
    for gap in ("", " ")
    for digit in "元0123456789〇一二三四五六七八九十"
)

RULE = Rule(
    id="era_year_mismatch",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("元号と西暦が合わない", "Era year and common year disagree"),
    message=Wording(
        "「{found}」は年が合いません（{fact}）。読んだ人が、いつのことか迷います。",
        "The year in “{found}” does not fit ({fact}). Readers cannot tell which year is meant.",
    ),
    suggestion=Wording(
        "どの年のことかを確かめて、正しい年に書き直してください。",
        "Check which year is meant and write that one.",
    ),
    source="元号法と改元の政令（平成は1989-01-08から、令和は2019-05-01から）による計算",
    hints=(*_ERAS_IN_KANJI, *_ERAS_IN_LETTERS, "年(", "年度(", "年 (", "年度 ("),
    flags=(
        "⟦2026年（令和7年⟧）12月5日に開きます。",
        "⟦令和7年（2026年⟧）12月5日に開きます。",
        "⟦2026（令和7⟧）年度の予算を公表しました。",
        "⟦令和8年度（2025年⟧度）の募集です。",
        "⟦令和０年１２月⟧に始まりました。",
        "⟦平成35年4月⟧に開館する予定です。",
        "⟦昭和65年⟧に建てられました。",
        "⟦2026年（平成37年⟧）の計画です。",
        "⟦R7年（2026年⟧）版のごみ収集カレンダー",
        "⟦二〇二六年（令和七年⟧）十二月",
        "⟦平成31年5月3日⟧に開園しました。",
        "⟦2021年（平成31年⟧）に改修しました。",
        "⟦令和元年4月1日⟧に改称しました。",
        "⟦来年（令和8年⟧）1月に式典を開きます。",
        "⟦今年度（令和7年⟧度）の健診は2月までです。",
        "⟦2027年3月31日（令和8年⟧3月31日）まで",
        "⟦今年（2025年⟧）の秋祭りは12月5日です。",
        "⟦西暦2026年・令和7年⟧の暦です。",
        "⟦2026年は令和7年⟧です。",
        "⟦昭和70年4月⟧に完成しました。",
        "開催年は（正）⟦2026年（令和7年⟧）です。訂正します。",
    ),
    allows=(
        "2026年（令和8年）12月5日に開きます。",
        "令和8年（2026年）12月5日に開きます。",
        "2019年（平成31年）4月に始まりました。",
        "2019年（令和元年）5月に始まりました。",
        "令和8年度（2026年度）の予算です。",
        "2027年3月（令和8年度）に完成します。",
        "1989年（昭和64年）1月7日まで",
        "平成元年（1989年）に開館しました。",
        "平成31年4月30日までに生まれた方",
        "「平成35年」と書かれた免許証は、令和5年と読み替えます。",
        "昭和64年1月7日の新聞を展示します。",
        "来年（令和9年）1月に式典を開きます。",
        "今年度（令和8年度）の健診は2月までです。",
        "昨年（2025年）の来場者は3千人でした。",
        "令和6年能登半島地震の写真展です。",
        "令和の時代の暮らしを考えます。",
        "大正12年（1923年）9月1日に関東大震災が起きました。",
        "昭和30年代の暮らしを伝える写真展です。",
        "平成10年度・2020年度の写真を並べます。",
        "昭和100年の節目に、昭和の暮らしを振り返ります。",
        "昭和100年記念の写真展を開きます。",
        "令和8年は、昭和でいえば昭和101年にあたります。",
        "明治150年を記念して植えた木です。",
        "2026年は令和8年です。",
        "「2026年（令和7年）」は、正しくは「2026年（令和8年）」です。",
        "令和7年（2026年）とご案内しましたが、令和8年（2026年）の誤りでした。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The pairs of years that disagree, and the era years that never were."""
    reached = 0
    for match in _PAIR.finditer(document.text):
        fact = _told_fact(match, document) if match["away"] else _pair_fact(match)
        if fact and not _excused(document, match):
            reached = match.end()
            yield Hit(start=match.start(), end=reached, values={"fact": fact})
    for match in _ALONE.finditer(document.text):
        fact = _alone_fact(match)
        if (
            fact
            and not _paired(match)
            and not _anniversary(document, match)
            and not _excused(document, match)
        ):
            yield Hit(start=match.start(), end=match.end(), values={"fact": fact})


def _excused(document: Document, match: re.Match[str]) -> bool:
    read_as = _READ_AS.search(document.around(match.start()))
    return bool(read_as) or quotes_an_error(document, match.start(), match.end())


def _anniversary(document: Document, match: re.Match[str]) -> bool:
    """Whether the years since an era began are counted (昭和100年), rather than a year named in it."""
    years = number(match["era_year"])
    if match["month"] or match["era"] in {"令和", "R"} or not years:
        return False
    round_number = years >= _HUNDRED and not years % _TEN
    return round_number or bool(_COUNTED_ON.search(document.text, match.end(), match.end() + 16))


def _pair_fact(match: re.Match[str]) -> Wording | None:
    side = next(each for each in ("after", "before", "beside", "so") if match[each])
    common = number(match["first"] or match["second"] or match["named"] or match["said"])
    counted = ERAS[match[side]] + number(match[f"{side}_year"])
    if counted == common or (_one_is_fiscal(match) and common == counted + 1):
        return None
    return _names(common)


def _one_is_fiscal(match: re.Match[str]) -> bool:
    """令和8年度(2027年3月) and 2027年3月(令和8年度) name one time, as the fiscal year ends in March."""
    return (match.group() + match.string[match.end() : match.end() + 1]).count("年度") == 1


def _told_fact(match: re.Match[str], document: Document) -> Wording | None:
    written = ERAS[match["told"]] + number(match["told_year"]) if match["told"] else number(match["third"])
    fiscal = "度" in match["away"]
    away = match["away"].removesuffix("度")
    this = document.day.year - (fiscal and document.day.month < _FISCAL_START)
    real = this + YEARS_AWAY[away] if away in YEARS_AWAY else written
    return None if written == real else _names(real, fiscal=fiscal)


def _names(year: int, *, fiscal: bool = False) -> Wording:
    names = "・".join(era_names_of(year)) or "元号のない年"
    kind = "度" if fiscal else ""
    return Wording(f"{year}年{kind}は{names}{kind}です", f"{year} is {names}")


def _paired(match: re.Match[str]) -> bool:
    """Whether the era year belongs to a pair, which has been looked at as a whole."""
    before = max(0, match.start() - 20)
    return any(
        pair.start() <= match.start() < pair.end() and _pair_fact(pair)
        for pair in _PAIR.finditer(match.string, before, match.end() + 12)
        if not pair["away"]
    )


def _alone_fact(match: re.Match[str]) -> Wording | None:
    counted = ERAS[match["era"]] + number(match["era_year"])
    month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
    if number(match["era_year"]) and was_in_era(match["era"], counted, month, day):
        return None
    if not number(match["era_year"]):
        return Wording("0年はなく、元年から始まります", "an era starts with its year 1")
    when = f"{month}月" if month else ""
    return Wording(f"{counted}年{when}は{_era_at(counted, month)}です", f"it would be in {counted}")


def _era_at(year: int, month: int | None) -> str:
    fitting = [name for name in era_names_of(year) if was_in_era(name[:2], year, month)]
    return "・".join(fitting) or "まだ元号のない年"
