"""「無料」と金額が食い違っているか、金額や人数に単位がありません。金額の桁の区切りの誤りも見つけます。

読んだ人は、お金を用意すればよいのか分かりません。会場で「無料と書いてあった」と言われることにもなります。
「無料（教材費500円）」や「区民は無料、区外の方は500円」のように、何が・誰が無料かを分けた書き方は指摘しません。
死角: 金額が正しいかどうかと、画像の中の料金は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_FEE = regex(
    r"(?:(?P<what>参加|受講|入場|入館|入園|拝観|鑑賞|見学|視聴|観覧|観戦|相談|利用|使用|体験|乗車|乗船|会|登録|申込|聴講|料)?(?P<kind>費用?|料金?|金)\s?(?:は|が|[::]|として|】|\])?|(?<=[\n。!】※])[ ]?(?=(?:お?[一1]人(?:様|さま)?|[一1][回組])[0-9一二三五百千]))\s{0,2}(?:(?:親子|大人|一般|子ども|こども|子供|小人|各自)\s?)?(?:(?:お?[一1]?(?:人|組|名|家族|世帯|チーム|団体|家庭|台|区画|作品|グループ|口)(?:様|さま)?|各回|[1一]回|各|税込)(?:につき|あたり|当たり|:|、)?)?\s?(?P<amount>[¥\\]?\s?(?:[0-9][0-9,]*|[一二三五六七八九千百]{1,4}(?=円))\s?(?P<unit>円(?!分|相当|引|以上|券)|[万千百]|,000)?)"
)
_FREE = regex(
    r"(?P<what>参加|受講|入場|入館|入園|拝観|鑑賞|見学|視聴|観覧|観戦|相談|利用|使用|体験|乗車|乗船|会|登録|申込|聴講)?(?:費用?|料金?)?\s?(?:は|が|も|[::]|】|\])?\s?(?:すべて|全て|完全)?\s?無料(?P<then>(?:で|の)?(?:ご)?(?P<later>参加|受講|入場|入館|観覧|相談|利用|体験|講座|聴講)?)"
)
# Whoever tells apart who pays, or for what, does not contradict themselves.
_OTHER_PEOPLE = regex(
    r"保護者|就学|付き?添|同伴|引率|介助|児童|生徒|学生|団体|[小中高大]学?生|大人|子ども|こども|子供|幼児|乳幼児|一般|会員|在住|在勤|区民|市民|町民|村民|区外|市外|手帳|障害|障がい|[0-9]歳|シニア|高齢"
)
_OTHER_THINGS = regex(
    r"通話|はがき|教材|材料|テキスト|保険|実費|別途|以下|未満|以上|初回|[0-9]回目|ただし|但し|除く|場合|まで無料|分無料|時間無料|送料|駐車|駐輪|飲み?物|飲食|弁当|昼食|お茶|抹茶|ガイド|レンタル|貸[出し]|オプション|有料|一部|前半|後半|平日|土日|当日券|前売|ワンドリンク|体験コーナー|減免|免除|無料の日|無料券|無料クーポン|無料開放|無料アプリ|無料で(?:貸|お貸|配|もらえ)|無料(?:配布|送迎|バス|公開日|Wi)"
)
_FREE_FOR = regex(
    r"無料\s?\((?:一般|大人|お?[一1]人(?:様)?|税込)?\s?[0-9][0-9,]*円(?:\)|/)|(?:費用|料金|参加費|入場料|受講料|観覧料|入館料|代金)\s?[:は]\s?無料[\s、/]+(?:大人|一般|お?一人|1人|子ども|こども|小人|小学生|高校生)[^。\n]{0,6}?[0-9][0-9,]*円"
)
_FREE_BUT_PAID = regex(
    r"(?:参加|入場|受講|観覧|入館|体験|利用|鑑賞|相談|聴講|見学|費用|料金)?(?:費|料)?(?:は|:)?\s?無料(?:です)?\s?(?:[(、。※]|\n)\s?(?:[※・]\s?)?(?:当日|受付で|会場で|お一人|1人|各自|一人|おひとり|参加者|その場で|事前に)?(?:様|は|に|、|で)?\s?(?:受付で|1人|お一人)?(?:様)?\s?[0-9][0-9,]*円(?:を|は|が|ずつ)?[^。()\n]{0,6}?(?:お持ち|持参|ご?用意|お?支払|いただ|頂|集め|徴収|必要|かかり|納め)"
)
_FREE_TO_ENTER = r"(?:(?:入場|入館|入園|観覧|鑑賞|観戦|参加|受講|拝観|聴講|全席|費用|料金)(?:料|費)?(?:は|も|:)?\s?)?無料(?:です)?"
_ENTRY = r"当日券?|前売り?券?|チケット代?|(?:入場|入館|観覧|鑑賞|整理|参加)券|(?:入場|入館|観覧|鑑賞|参加|受講)[料費]|会費|指定席|[SAB]席|木戸銭"
_FREE_WITH_A_TICKET = regex(
    rf"{_FREE_TO_ENTER}\s?(?:[(、。※!・]|\s)\s?(?:{_ENTRY})\s?(?:は|:)?\s?[0-9][0-9,]*円(?!引|分|相当|券)"
)
# What is free and is paid for all the same, without another thing or other people in between.
_PAID_AFTER_ALL = regex(
    r"(?:参加|入場|受講|観覧|入館|体験|利用|鑑賞|相談|聴講|見学|入会|登録|費用|料金|会場|入園)(?:費|料|金)?(?:は|も|が|:)?\s?無料(?:です|で(?:入れ|参加でき|受けられ|利用でき|見られ|楽しめ)ます)?(?:[。、\n!(※]|が、?|ですが、?)\s?(?:(?!材料|教材|保険|テキスト|資料|弁当|飲|お茶|茶代|実費|駐車|送料|別途|以外|体験|土産|商品|景品|分の|相当|一般|大人|区外|区内|区民|市|以上|以下|未満|学生|生は|券を|持ち帰|お?子|親|保証|預|返|通話|割引|引き|助成|補助|上限|記念|プレゼント)[^。\n円0-9]){0,16}?[0-9][0-9,]*円(?:を|は|が|ずつ|の(?:チケット|入場券|参加費|入場料|会費)を)?[^。()\n]{0,6}?(?:お持ち|持参|ご?用意|お?支払|いただ|頂|集め|徴収|必要|かかり|納め|お?求め)"
)
_BARE_END = r"(?![0-9,])(?=\s*(?:$|\n|[、。)】・/]|\(税|です|でお願い|ほど|程度|となり|を超え|までで?す|\s(?!(?:円|人|名)))(?!\s*(?:円|人|名|組|台|区画|世帯|家族|チーム|[0-9])))"
_TORN = regex(r"[0-9]{2,3},[0-9]{3}万円|(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9]{1,2}|[0-9]{4,6})円")
_BARE_NUMBER = regex(
    r"先着\s?[0-9]{1,4}(?=に(?:記念|限|プレ|は|限定)|の(?:方|皆)|\s|$|、|。)(?!\s?[人名組])|"
    r"(?:(?:参加|受講|入場|入館|観覧|利用|使用|体験|会|材料|教材)(?:費|料|代)|資料代|テキスト代|保険料|費用|料金|会費|手数料|定員|募集人数|募集人員|募集定員|募集数)\s?(?:は|[::]|】|\])\s{0,2}(?:先着|各回?|約|抽選で?|年額?|月額?|お?[一1]人(?:様)?|大人|一般|親子)?\s?(?<![¥\\])[0-9][0-9,]*"
    + _BARE_END
)

RULE = Rule(
    id="fee_contradiction",
    principle=5,
    severity=Severity.WARN,
    title=Wording("料金の食い違い・単位の抜け", "Contradicting fees or missing units"),
    message=Wording(
        "「{found}」は、{why}。読んだ人が、いくら用意すればよいか、参加できるかを判断できません。",
        "“{found}”: {why}. Readers cannot tell what to bring or whether they can come.",
    ),
    suggestion=Wording("{instead}書いてください。", "{instead}"),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）誤解のない書き方／ガイドライン 原則5",
    hints=("無料", "費", "料", "定員", "募集", "代", ",", "先着"),
    flags=(
        "参加無料。⟦参加費500円⟧は当日集めます。",
        "参加費：無料\n講座の⟦参加費は500円⟧です。",
        "無料講座です。⟦受講料1,000円⟧",
        "【無料】健康教室 ⟦料金：300円⟧",
        "入場無料です。⟦入場料５００円⟧をお持ちください。",
        "どなたでも無料で参加できます。⟦費用500円⟧",
        "⟦参加費500円⟧（無料）です。",
        "⟦観覧料 300円⟧。観覧無料の展示です。",
        "体験無料！⟦体験料2000円⟧",
        "⟦参加費：500⟧\n定員：20名",
        "⟦定員：20⟧\n申込みは電話で。",
        "⟦受講料は1,500⟧、定員は20人です。",
        "会場：区民ホール ⟦定員:先着30⟧",
        "対象：区内の小学生と保護者8組\n参加無料　⟦参加費：1組1,000円⟧",
        "対象：大人\n入園無料です。\n⟦入園料：お一人様300円⟧",
        "見学は無料です。⟦見学料は1人につき200円⟧です。",
        "入場無料！\n⟦1人500円⟧を受付でお支払いください。",
        "参加費無料\n会場：区民ホール\n⟦参加費：五百円⟧",
        "⟦定員は30⟧です。",
        "⟦資料代：300⟧\n当日集めます。",
        "参加費は⟦1,00円⟧です。",
        "⟦10,00円⟧をご用意ください。",
        "⟦先着50⟧に記念品を差し上げます。",
        "入場料：⟦無料（一般500円）⟧",
        "料金は無料。⟦料金：大人500円⟧、子ども300円",
        "【無料】親子体操\n⟦参加費：親子1組500円⟧",
        "観覧無料\n⟦観覧料 大人300円⟧",
        "体験は無料です。⟦1回500円⟧です。",
        "⟦費用：1人1000⟧",
        "⟦会費は年1200⟧です。",
        "⟦参加費：1,500⟧（税込）",
        "⟦参加無料（当日1,800円をお持ち⟧ください）",
        "⟦入場無料です。受付で500円をお支払⟧いください。",
        "⟦参加費無料、ただし当日500円いただ⟧きます。",
        "⟦入会金は無料。入会時に2,000円をお支払⟧いください。",
        "全席自由、⟦入場無料（当日券500円⟧）。",
        "⟦入場無料、前売1,000円⟧",
        "⟦観覧無料（入場料300円⟧）",
        "⟦全席無料（S席3,000円⟧）",
        "⟦入場無料！チケットは500円⟧です。",
    ),
    allows=(
        "無料（教材費500円）です。",
        "参加費無料。材料費500円がかかります。",
        "入場料は一般500円、中学生以下は無料です。",
        "区民は無料、区外の方は参加費500円です。",
        "参加費500円（小学生は無料）",
        "入場無料。体験コーナーは参加費300円です。",
        "参加費500円、保険料50円",
        "受講料1,000円（教材費を含む）",
        "入場無料。お茶代200円",
        "障害者手帳をお持ちの方は入館料500円が無料になります。",
        "定員20名、参加費500円です。",
        "定員：20 名",
        "参加費：500 円",
        "参加費 ¥500",
        "駐車場は2時間まで無料、以後は料金200円です。",
        "定員：各回15組30人",
        "費用：無料",
        "参加費：1人500円",
        "手数料300円。郵送の場合は送料無料です。",
        "利用料金：30分100円",
        "定員に達しました。",
        "定員は20人程度です。",
        "入場無料。ワークショップは1人500円です。",
        "相談は無料です。通話は1回10円ほどかかります。",
        "参加無料。景品は1人500円分の商品券です。",
        "相談は無料です。電話は1人30分までです。",
        "対象：小学生\n参加費：500円（保護者は無料）",
        "参加費：1,000円、定員：1,000人",
        "先着50人に記念品を差し上げます。",
        "先着順です。先着100名様まで。",
        "1、2、3の順に進みます。",
        "費用は10,000円から。",
        "入場無料。駐車料金は1時間300円です。",
        "募集は11月30日までです。",
        "中学生以下は入場無料（一般は当日券500円）",
        "未就学児は無料（当日券500円）",
        "入場無料（整理券が必要）",
        "入場無料（抽選で500円の商品券）",
        "入場無料。飲み物は300円かかります。",
    ),
)  # fmt: skip

_BOTH = Wording("「無料」とも書かれています", "the text also says that it is free")
_NO_UNIT = Wording("金額や人数の単位がありません", "the figure has no unit")
_CUT = Wording("金額の桁の区切りが合いません", "its thousands are cut in the wrong place")
_ASK_AGAIN = Wording("正しい金額を確かめて", "Check the amount.")
_TELL_APART = Wording(
    "どちらかにそろえるか、「参加無料（教材費500円）」のように、何が無料で何にかかるかを分けて",
    "Keep one of them, or tell apart what is free and what is not.",
)
_ADD_UNIT = Wording("「500円」「20人」のように単位を付けて", "Add the unit: yen, people.")


def find(document: Document) -> Iterator[Hit]:
    """Fees for what is said to be free, and figures without unit."""
    text = document.text
    for match in _TORN.finditer(text):
        yield Hit(start=match.start(), end=match.end(), values={"why": _CUT, "instead": _ASK_AGAIN})
    for match in _BARE_NUMBER.finditer(text):
        yield Hit(start=match.start(), end=match.end(), values={"why": _NO_UNIT, "instead": _ADD_UNIT})
    for match in _FREE_FOR.finditer(text):
        yield Hit(start=match.start(), end=match.end(), values={"why": _BOTH, "instead": _TELL_APART})
    for match in _contradictions(document):
        yield Hit(start=match.start(), end=match.end(), values={"why": _BOTH, "instead": _TELL_APART})


def _contradictions(document: Document) -> list[re.Match[str]]:
    """What is to be paid for what is said to be free: named as a fee, or else asked for in the next breath."""
    text = document.text
    if "無料" not in text:
        return []
    found = [*_FREE_BUT_PAID.finditer(text), *_fees_of_free(document)]
    return found or list(_tickets_of_free(text)) or list(_PAID_AFTER_ALL.finditer(text))


def _tickets_of_free(text: str) -> Iterator[re.Match[str]]:
    """Tickets for what is free, unless it is free for those alone who are named before."""
    for match in _FREE_WITH_A_TICKET.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if not _OTHER_PEOPLE.search(text, max(line, match.start() - 40), match.start()):
            yield match


def _fees_of_free(document: Document) -> Iterator[re.Match[str]]:
    free = [match for match in _FREE.finditer(document.text) if not _of_some(document, match)]
    if not free:
        return
    for fee in _FEE.finditer(document.text):
        contradicts = fee["unit"] and any(_same(fee, match) for match in free)
        if contradicts and not _OTHER_THINGS.search(document.around(fee.start())):
            yield fee


def _of_some(document: Document, free: re.Match[str]) -> bool:
    """Whether it is free for some people or in part only."""
    around = document.around(free.start())
    return bool(_OTHER_THINGS.search(around) or _OTHER_PEOPLE.search(around))


def _same(fee: re.Match[str], free: re.Match[str]) -> bool:
    """Whether both speak of one thing; what is not named can be any."""
    named = free["what"] or (free["later"] if free["later"] != "講座" else None)
    return (
        not named
        or not fee["what"]
        or named == fee["what"]
        or {named, fee["what"]} <= {"参加", "受講", "聴講"}
    )
