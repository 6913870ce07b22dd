"""「無料」と金額が食い違っているか、金額や人数に単位がありません。金額の桁の区切りの誤りも見つけます。

読んだ人は、お金を用意すればよいのか分かりません。会場で「無料と書いてあった」と言われることにもなります。
「無料（教材費500円）」や「区民は無料、区外の方は500円」のように、何が・誰が無料かを分けた書き方は指摘しません。
死角: 金額が正しいかどうかと、画像の中の料金は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.fees import FREE_FOR, contradictions
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_ENDS = r"$|\n|[、。)】・/]|\(税|です|でお願い|ほど|程度|となり|を超え|までで?す|\s(?!(?:円|人|名))"
_NO_UNIT_AFTER = rf"(?![0-9,])(?=\s*(?:{_ENDS})(?!\s*(?:円|人|名|組|台|区画|世帯|家族|チーム|[0-9])))"
_CHARGE = r"(?:参加|受講|入場|入館|観覧|利用|使用|体験|会|材料|教材)(?:費|料|代)"
_LABEL = (
    rf"(?:{_CHARGE}|資料代|テキスト代|保険料|費用|料金|会費|手数料|定員|募集人数|募集人員|募集定員|募集数)"
)
_FOR = r"(?:先着|各回?|約|抽選で?|年額?|月額?|お?[一1]人(?:様)?|大人|一般|親子)?"
_FIRST_COME = r"先着\s?[0-9]{1,4}(?=に(?:記念|限|プレ|は|限定)|の(?:方|皆)|\s|$|、|。)(?!\s?[人名組])"
_BARE_NUMBER = regex(
    rf"{_FIRST_COME}|{_LABEL}\s?(?:は|[::]|】|\])\s{{0,2}}{_FOR}\s?(?<![¥\\])[0-9][0-9,]*{_NO_UNIT_AFTER}"
)
_TOO_LONG = r"[0-9]{2,3},[0-9]{3}万円"
_CUT_WRONG = r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9]{1,2}|[0-9]{4,6})円"
_TORN = regex(rf"{_TOO_LONG}|{_CUT_WRONG}")

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
    for match in FREE_FOR.finditer(text):
        yield Hit(start=match.start(), end=match.end(), values={"why": _BOTH, "instead": _TELL_APART})
    for match in contradictions(document):
        yield Hit(start=match.start(), end=match.end(), values={"why": _BOTH, "instead": _TELL_APART})
