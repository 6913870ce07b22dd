"""内訳を足しても、書かれた合計になりません。

合計か内訳のどちらかが誤っています。読む人は、どちらを信じてよいか分からず、区の数字そのものを疑います。
「内訳」と読める、同じ単位の数が並んだ文だけを調べます。「約」「ほか」「など」「以上」のある文は指摘しません。
死角: 割合や、単位の違う数の足し算、別々の文に書かれた合計は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_UNIT = r"(?:人|名|円|組|台|件|個|本|枚|冊|部|校|園|か所|カ所|ヶ所|箇所|世帯|頭|羽|匹|点|通|票|棟|戸|軒|店|団体|チーム|区画|席|株|鉢|匹|体|足|着|食|校区|か国|種類|区間|路線|品|作品|回|日間|袋|箱|時間|分)"
_NUMBER = r"[0-9][0-9,]{0,11}[万億]?"
_ITEM = rf"[^0-9、。,+()\n]{{0,12}}?\s?{_NUMBER}\s?{_UNIT}"
_JOIN = r"\s?(?:、|と|・|\+|及び|および|\s|/)\s?"
_PARTS = rf"{_ITEM}(?:{_JOIN}{_ITEM}){{1,7}}"
_TOTAL_FIRST = regex(
    rf"(?<![0-9,.])(?P<total>{_NUMBER})\s?(?P<unit>{_UNIT})\s?(?:\(|:|。?内訳は、?|、?内訳\s?:\s?)(?:内訳は?:?\s?)?(?P<parts>{_PARTS})(?:\)|です|でした|。|\n|$)"
)
_TOTAL_LAST = regex(
    rf"(?P<parts>{_PARTS})(?:、|の|で|を|が|\s|=|\(){{0,2}}(?:合わせて|あわせて|合計(?:で|は)?|計|総勢|総計|全部で|トータルで?)\s?:?\s?(?P<total>{_NUMBER})\s?(?P<unit>{_UNIT})"
)
_ADDED_UP = regex(r"(?:合わせて|あわせて|合計[では]|計|総勢|全部で|トータルで?)\s?:?\s?[0-9]")
_LARGE = {"万": 10**4, "億": 10**8}
_EACH = regex(rf"(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})")
_VAGUE = regex(
    r"約|およそ|ほか|など|以上|以下|程度|くらい|余り|超|うち|重複|延べ|のべ|×|倍|あたり|につき|前年|昨年|から|各|ずつ|毎"
)

RULE = Rule(
    id="sum_mismatch",
    principle=5,
    severity=Severity.WARN,
    title=Wording("合わない合計", "Sum that does not add up"),
    message=Wording(
        "「{found}」の内訳を足すと{sum}{unit}で、書かれた合計と合いません。読む人が、どちらが正しいか迷います。",
        "The parts of “{found}” add up to {sum}{unit}; readers cannot tell which figure is right.",
    ),
    suggestion=Wording(
        "内訳と合計のどちらが正しいかを確かめて、そろえてください。", "Check which of the figures is right."
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）正確に書く／ガイドライン 原則5",
    hints=("計", "合わせて", "あわせて", "総勢", "全部で", "トータル", "(", "内訳"),
    flags=(
        "定員は⟦30人（区内20人、区外15人）⟧です。",
        "⟦大人12人、子ども8人、合計22人⟧が参加しました。",
        "⟦教材費500円、保険料200円の計800円⟧です。",
        "⟦120件（電話80件、窓口30件）⟧の相談がありました。",
        "⟦北会場40席、南会場50席、あわせて100席⟧です。",
        "⟦15校（小学校9校、中学校5校）⟧が出場しました。",
        "⟦桜30本と梅20本、合計60本⟧を植えました。",
        "⟦1,200円（入館料800円、資料代300円）⟧をお持ちください。",
        "⟦男子10人、女子12人の総勢23人⟧です。",
        "避難所は⟦8か所（学校5か所、公民館4か所）⟧です。",
        "総額⟦3億円。内訳は道路1億円、公園1億円です⟧。",
    ),
    allows=(
        "定員は35人（区内20人、区外15人）です。",
        "大人12人、子ども8人、合計20人が参加しました。",
        "教材費500円、保険料200円の計700円です。",
        "120件（うち電話80件）の相談がありました。",
        "約100席（北会場40席、南会場50席）です。",
        "15校（小学校など9校、中学校5校）です。",
        "30人（小学生以上、保護者1人まで）です。",
        "500円（区民は300円）です。",
        "20人（抽選）、費用は500円です。",
        "午前に10人、午後に20人、合計は当日に発表します。",
        "3回（1回2人、計6人）です。",
        "1人300円（2人で500円）です。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The totals that are not what their parts add up to."""
    last = (_TOTAL_LAST,) if _ADDED_UP.search(document.text) else ()
    for pattern in (_TOTAL_FIRST, *last):
        for match in pattern.finditer(document.text):
            added = _added(match["parts"], match["unit"])
            if added not in {None, _value(match["total"])} and not _VAGUE.search(
                document.around(match.start())
            ):
                values = {"sum": f"{added:,}", "unit": match["unit"]}
                yield Hit(start=match.start(), end=match.end(), values=values)


def _added(parts: str, unit: str) -> int | None:
    """What the parts add up to; None where they are not all of that unit."""
    each = list(_EACH.finditer(parts))
    if any(part["unit"] != unit for part in each):
        return None
    return sum(_value(part["number"]) for part in each)


def _value(written: str) -> int:
    plain = written.replace(",", "")
    return int(plain.rstrip("万億")) * _LARGE.get(plain[-1], 1)
