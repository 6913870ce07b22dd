"""会社や店の名前を挙げて、ほめたり勧めたりしています。

区がほめた会社だけが得をし、ほかの事業者は不公平だと感じます。読む人は、区が品質や値段を保証したと受け取ります。
会社らしい名前と、そこを選ばせる言葉が続くときに指摘します。
協定や寄附、会場や当番の案内、登録業者の一覧、だまされないための呼びかけは指摘しません。
死角: 会社らしい形のない名前は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_MONEY = r"信金|信用金庫|銀行|証券|生命|損保|電力|でんき|モバイル"
_BUILDING = r"住建|工務店|設備|建設|塗装|リフォーム|不動産|ハウジング|石材|造園|電器|電機|電設"
_SHOPS = r"本舗|商店|商会|商事|物産|食品|酒造|酒店|製菓|菓子店|眼鏡店|時計店|書店|生花店|精肉店|ベーカリー|珈琲|カフェ|食堂|レストラン|ホテル|旅館|写真館"
_CARE = r"製薬|薬品|薬局|歯科|眼科|耳鼻科|皮膚科|クリニック|医院|整骨院|接骨院|鍼灸院|美容室|サロン|セレモニー|葬祭|典礼|引越センター|引っ越しセンター|運輸|タクシー|トラベル|ツーリスト|モータース"
_OFFICES = r"税理士事務所|会計事務所|法律事務所|行政書士事務所|司法書士事務所|進学塾|ゼミナール|パソコン教室|英会話教室|スイミングスクール"
_BRANCH = rf"(?:{_MONEY}|{_BUILDING}|{_SHOPS}|{_CARE}|{_OFFICES})"
_OWN_NAME = regex(
    r"(?<![一-龥ァ-ヶA-Za-z])(?!いつも|よく|まず|ぜひ|また|この|その|どこ|あの|近く|地元|地方|近所|駅前|最寄|老舗|市内|区内|全国|大手|民間|学習|歯科|内科|外科|かかりつけ|指定|最寄り)"
    r"(?:[ァ-ヶーA-Za-z][ァ-ヶーA-Za-z・]{0,9}|[ぁ-ん]{2,5}(?<!の)|[一-龥々]{1,4})(?:[一-龥ァ-ヶ]{1,4})?(?<!の)$"
)
_COMPANY = r"(?:(?:株式会社|有限会社|\(株\)|\(有\))[^\s。、はがのにへでを]{2,12}|[A-Z〇○●△]{1,2}社(?!会))"
_FIRM = rf"(?:{_COMPANY}|(?P<branch>{_BRANCH}))"
_LONGEST_NAME = 14  # characters before what tells the line of business
_LINK = r"(?:さん)?(?:(?:なら|が|は|に|へ|で|を|も)|(?:の|への)[^。、\n]{1,12}?(?:が|は|を|なら|に|も))"
_PRAISE = (
    r"(?:間違いな|間違いあり|まちがいな|お得|一番|いちばん|評判|おすすめ|お勧め|オススメ|親切|親身|てい(?:ねい|寧)|丁寧|安くな|安い|安くて|安く(?:し|で|済)|お安く|安心(?:です|。|!|して(?:任|頼))|おいし|美味し|絶品|品ぞろえ|分かりやすい|効(?:きます|く|果抜群)|頼(?:む|んで|めば)(?:と)?"
    r"|お?任せ|ぴったり|いかがで|腕がい|人気(?:です|No)|早くて|豊富|どうぞ(?=。|!|$)|お願いすれば|最高|便利(?:です)?(?=。|!))|(?<=なら)[^。]{0,14}?(?:へ|に)(?=。|!|$)"
)
_FOUND = regex(
    rf"{_FIRM}{_LINK}[^。\n]{{0,14}}?{_PRAISE}|なら、?[^。、\n]{{0,6}}?{_COMPANY}(?:さん)?(?:へ|に)(?=。|!|$)"
)
_CHOSEN = regex(
    rf"(?:頼む|買う|選ぶ|食べる|飲む|習う|通う|使う|行く|泊まる|注文する|直す|建てる|預ける|売る)なら、?[^。\n]{{0,8}}?「[^」\n]{{1,16}}」[^。\n]{{0,8}}?{_PRAISE}"
)
_FAIR = regex(
    r"一覧|登録(?:業者|店)|指定|協定|寄附|寄付|寄贈|休日|当番|会場|講師|商品券|後援|共催|主催|協賛|募集|[区市町村都県国][立営]|保健|入札|表彰|作業所|障害|シルバー|アンテナ|返礼|直売|乗車券|避難|詐欺|注意|偽|被害|トラブル|勧誘|優勝|受賞|ロビー|など(?:の|で|に)|または|減免|助成|割引券|年金|納付|振替|税理士会|無料相談"
)

RULE = Rule(
    id="firm_praised",
    principle=6,
    severity=Severity.WARN,
    title=Wording("会社や店の名指しの推薦", "A firm recommended by name"),
    message=Wording(
        "「{found}」は、会社や店を名指しで勧めています。ほかの事業者が不公平だと感じ、読む人は区の保証と受け取ります。",
        "“{found}” recommends a firm by name: others are treated unfairly, and readers take it for a guarantee.",
    ),
    suggestion=Wording(
        "名前を除き、一覧や選び方、区の相談窓口を案内してください。",
        "Leave out the name; give a list, ways to choose or a place to ask.",
    ),
    source="地方公務員法30条（全体の奉仕者）／ガイドライン 原則6",
    hints=(
        "信金",
        "信用金庫",
        "銀行",
        "証券",
        "生命",
        "損保",
        "電力",
        "でんき",
        "モバイル",
        "住建",
        "工務店",
        "設備",
        "建設",
        "塗装",
        "リフォーム",
        "不動産",
        "ハウジング",
        "石材",
        "造園",
        "電器",
        "電機",
        "電設",
        "本舗",
        "商店",
        "商会",
        "商事",
        "物産",
        "食品",
        "酒造",
        "酒店",
        "製菓",
        "菓子店",
        "眼鏡店",
        "時計店",
        "書店",
        "生花店",
        "精肉店",
        "ベーカリー",
        "珈琲",
        "カフェ",
        "食堂",
        "レストラン",
        "ホテル",
        "旅館",
        "写真館",
        "製薬",
        "薬品",
        "薬局",
        "歯科",
        "眼科",
        "耳鼻科",
        "皮膚科",
        "クリニック",
        "医院",
        "整骨院",
        "接骨院",
        "鍼灸院",
        "美容室",
        "サロン",
        "セレモニー",
        "葬祭",
        "典礼",
        "しセンター",
        "越センター",
        "運輸",
        "タクシー",
        "トラベル",
        "ツーリスト",
        "モータース",
        "士事務所",
        "会計事務所",
        "法律事務所",
        "進学塾",
        "ゼミナール",
        "パソコン教室",
        "英会話教室",
        "スクール",
        "株式会社",
        "有限会社",
        "(株)",
        "(有)",
        "なら「",
        "なら、「",
        "社の",
        "社が",
        "社は",
    ),
    yields_to=frozenset(
        {"business_favoured", "private_advertising", "affiliate_link", "unfounded_guarantee"}
    ),
    flags=(
        "窓口では、⟦ミナモ住建さんなら間違いな⟧いとご案内しています。",
        "口座を作る方は、⟦みなも信金さんの定期預金がお得⟧ですよ。",
        "歯の健診は、⟦さくら歯科クリニックがていねい⟧です。",
        "電気代を下げるなら、⟦みなも電力への切り替えがおすすめ⟧です。",
        "スマホは、駅前の⟦ミナモモバイルがお安く⟧なっています。",
        "介護用品は、⟦株式会社みなもケアが品ぞろえ⟧豊富です。",
        "シロアリ駆除⟦なら株式会社クリーンみなもへ⟧。",
        "もの忘れには⟦A社のサプリが効きます⟧。",
        "駅ビルの⟦スマイルパソコン教室が分かりやすい⟧と聞きます。",
        "⟦みなも生命の担当者が親身⟧に相談に乗ってくれます。",
        "年末は、⟦みなも酒造の吟醸酒をどうぞ⟧。",
    ),
    allows=(
        "口座振替の申込みは、みなも信用金庫などの窓口でもできます。",
        "株式会社みなも建設から、車いすの寄附をいただきました。",
        "みなも銀行と包括連携協定を結びました。",
        "会場は、みなもホテルが便利な場所にあります。",
        "休日当番医は、さくら歯科クリニックです。",
        "工事は株式会社みなも設備が行います。",
        "近くの銀行が便利です。",
        "お薬手帳は、いつもの薬局に見せると安心です。",
        "社会の仕組みが分かりやすい本です。",
        "建設業の方は、こちらが便利です。",
        "偽の銀行の「お得です」に注意しましょう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The firms that are named and praised in one breath."""
    for match in _CHOSEN.finditer(document.text):
        if not _FAIR.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
    for match in _FOUND.finditer(document.text):
        start = _start_of_name(document.text, match)
        if start is None or document.is_quoted(start, match.end()):
            continue
        if not _FAIR.search(document.around(match.start())):
            yield Hit(start=start, end=match.end())


def _start_of_name(text: str, match: re.Match[str]) -> int | None:
    """Where the firm's own name begins; None where only the line of business is named."""
    if not match["branch"]:
        return match.start()
    name = _OWN_NAME.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
    return name.start() if name else None
