"""自動車のナンバーが書かれています。

ナンバーから持ち主や住まいを探られ、本人が嫌がらせを受けることがあります。区が名指しで責めたと受け取られることもあります。
死角: 画像に写ったナンバーは分かりません。数字だけの書き方も区別できません。
"""

from collections.abc import Iterator
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PLATE = regex(
    r"[0-9](?<![\d.].)[0-9][0-9A-Z]?\s?[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわを]\s?"
    r"(?:[0-9]{2}[\-‐‑–—−ー]?[0-9]{2}|[・.·]{1,3}[0-9]{1,3})(?!\d|[人円件個名年月日時分])"
)
_LONGEST_PLACE = 4

RULE = Rule(
    id="licence_plate",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("自動車のナンバー", "Licence plate"),
    message=Wording(
        "「{found}」は自動車のナンバーのようです。持ち主や住まいを探られ、本人が嫌がらせを受けるおそれがあります。",
        "“{found}” seems to be a licence plate. Its owner may be traced and harassed.",
    ),
    suggestion=Wording(
        "ナンバーを消して「白い乗用車」のように書くか、持ち主に直接連絡してください。",
        "Delete it (“a white car”), or contact the owner directly.",
    ),
    source="個人情報の保護に関する法律／checks/lexicon/plate_places.toml／ガイドライン 原則7",
    hints=tuple("0123456789"),
    flags=(
        "⟦品川300あ12-34⟧の車の持ち主は、車を移動してください。",
        "⟦練馬 500 さ 56-78⟧",
        "⟦足立５８０す９８－７６⟧の軽自動車",
        "駐車場の⟦世田谷330ね1234⟧の方へ",
        "違法駐車（⟦横浜301と・・12⟧）が続いています。",
        "⟦江戸川 580 は 34-56⟧",
        "⟦なにわ100か1122⟧のトラックを見かけた方",
        "⟦つくば300に55-55⟧です。",
        "ライトが点いたままの⟦板橋500み24-68⟧",
        "⟦八王子33る12-12⟧",
        "ひき逃げの車は⟦多摩30Aせ11-22⟧と分かりました。",
    ),
    allows=(
        "品川区の定員は300人です。",
        "千葉で300に12を足します。",
        "品川駅から300mの会場で10-12時に開きます。",
        "会場は練馬500名収容のホールです。",
        "図柄入りの品川ナンバーの交付が始まります。",
        "横浜100の風景に2026年の写真を加えました。",
        "ナンバープレートの番号を控えて警察へ。",
        "電話03-5555-0123",
        "江東500の声に1234人が応えました。",
        "第300あ列12-34番の席",
        "みなも300あ12-34",
    ),
)


@cache
def _places() -> frozenset[str]:
    return frozenset(str(read_table("plate_places")["places"]).split())


def find(document: Document) -> Iterator[Hit]:
    """The numbers of cars that stand behind the name of a registration office."""
    for match in _PLATE.finditer(document.text):
        before = document.text[max(0, match.start() - _LONGEST_PLACE - 1) : match.start()]
        place = before.rstrip()
        known = next((place[at:] for at in range(len(place)) if place[at:] in _places()), None)
        if known:
            yield Hit(start=match.start() - (len(before) - len(place)) - len(known), end=match.end())
