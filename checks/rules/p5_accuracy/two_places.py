"""催しの会場として書かれた場所と、来てもらう場所が違います。

読んだ人がもう一方へ行ってしまい、始まりに間に合いません。去年の会場を一か所だけ直し忘れたときに起こります。
雨のときの会場、駅やバス停での待ち合わせ、めぐり歩く催しのように、二つの場所があるわけが書かれていれば指摘しません。
死角: 建物の名前で呼ばれない場所（「川岸」など）、ひらがなで始まる名前と、画像の中の地図は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_BUILDING = r"[一-龥々ァ-ヶーA-Za-z]{1,12}?(?:区民館|公民館|児童館|体育館|図書館|会館|館|ホール|センター|公園|小学校|中学校|高校|学校|広場|プラザ|庁舎)"
_HELD = regex(
    rf"(?:会場|場所|ところ|@)\s?(?:は|[:】\])])?\s?(?P<labelled>{_BUILDING})"
    rf"|(?<![一-龥々ァ-ヶー])(?P<told>{_BUILDING})(?:で|にて)、?[^。\n]{{0,20}}?(?:開催|開き|行い|実施)"
)
_COME = regex(
    r"(?:へ|に|で|まで)、?(?:直接|そのまま)?、?(?:お集まり|集合|お越し|おいで|ご来場|ご?来館|お待ち|来て)"
)
_PLACE_BEFORE = regex(rf"(?<![一-龥々ァ-ヶー])(?P<place>{_BUILDING})(?:の[^。\n、]{{1,8}}?)?$")
_LONGEST_PLACE = 30  # characters
_TWO_FOR_A_REASON = regex(
    r"雨|荒天|または|もしくは|両|駐車|バス|徒歩|駅|移動|出発|解散|ツアー|見学|巡|めぐ|歩[いくき]|サテライト|各|ほか|同時|それぞれ|窓口|申し?込み?は|受け?取|中継|変更|移し|第[1-9一二三]会場|コース|まとめ|[①②]|展示|日程"
)

RULE = Rule(
    id="two_places",
    principle=5,
    severity=Severity.WARN,
    title=Wording("会場が二通りに書かれている", "Two places for one event"),
    message=Wording(
        "「{found}」とありますが、会場は「{held}」とも書かれています。読んだ人が、違う場所へ行ってしまいます。",
        "“{found}”, but the event is said to be at “{held}”: people may go to the wrong place.",
    ),
    suggestion=Wording(
        "正しい会場にそろえるか、集合場所と会場が違うことを書いてください。",
        "Keep the right place, or say that people meet elsewhere.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）誤解のない書き方／ガイドライン 原則5",
    hints=("集ま", "集合", "お越し", "おいで", "来場", "来館", "お待ち", "来て"),
    flags=(
        "消防団の仕事をのぞこう　＠北区民館\n当日は9時45分に⟦南区民館の玄関前へお集まり⟧ください。",
        "会場：中央図書館\n10時までに⟦北図書館へお越し⟧ください。",
        "会場は区民ホールです。⟦文化センターに集合⟧してください。",
        "中央公園で餅つきを行います。⟦若葉公園へ直接お越し⟧ください。",
        "場所　東小学校\n9時に⟦西小学校の校庭に集合⟧です。",
        "【会場】緑会館\n皆さんを⟦青葉会館でお待ち⟧しています。",
        "東児童館で工作の会を開きます。⟦西児童館までお越し⟧ください。",
        "ところ：北体育館\n上履きを持って⟦南体育館へおいで⟧ください。",
        "会場：第一小学校\n⟦第二小学校に集合⟧してください。",
        "区民館で落語会を開催します。⟦文化会館へご来場⟧ください。",
    ),
    allows=(
        "会場：北区民館\n9時45分に北区民館の玄関前へお集まりください。",
        "会場：みなも区民ホール\n区民ホールへお越しください。",
        "会場：北区民館（雨のときは南区民館へお集まりください）",
        "会場：中央公園\nみなも駅前広場に集合し、歩いて向かいます。",
        "会場：区民ホール\n車の方は文化センターの駐車場へお越しください。",
        "図書館で読み聞かせを行います。図書館へお越しください。",
        "会場：中央図書館・北図書館\n各館へお越しください。",
        "申込みは児童館の窓口へお越しください。会場：区民ホール",
        "会場：区民ホール\nホールでお待ちしています。",
        "会場を北区民館から南区民館に変更します。南区民館へお越しください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The place to come to, where it is another than the one at which the event is held."""
    text = document.text
    places = list(_places_to_come_to(text))
    held = [match["labelled"] or match["told"] for match in _HELD.finditer(text)] if places else []
    if not held or _TWO_FOR_A_REASON.search(text):
        return
    for start, end, place in places:
        if not any(place in each or each in place for each in held):
            yield Hit(start=start, end=end, values={"held": held[0]})


def _places_to_come_to(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each place that people are asked to come to is named, up to the word that asks, and its name."""
    for match in _COME.finditer(text):
        from_here = max(0, match.start() - _LONGEST_PLACE)
        place = _PLACE_BEFORE.search(text[from_here : match.start()])
        if place:
            yield from_here + place.start(), match.end(), place["place"]
