"""公人でない人の名前が、その人だと特定できる事柄と一緒に書かれています。

子どもや被害に遭った人の名前は、写しが残り、いじめや詮索、詐欺の的になることがあります。本人が消したいと思っても消せません。
学校・学年・年齢と並ぶ名前、事故や事件でけがをした人・亡くなった人、行方の分からない人、入賞者の住所と並ぶ名前、
電話をくれた人・申請した人・返信で呼びかけた人のような、区とのやり取りの中の名前を指摘します。
議員や選手、講師、出演者、歴史上の人物、警察などの公式な呼びかけ、同意を得たと書いてあるものは指摘しません。
死角: 「さん」などの付かない姓だけの名前と、外国の方の名前の一部は分かりません。
"""

from collections.abc import Iterator
from string import whitespace

from checks.citizens import is_citizen, may_name_a_citizen, may_title_a_name
from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.people import Person
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("private_person_name")
_SCHOOL = regex(_PHRASES["school"])
_HURT = regex(_PHRASES["hurt"])
_MISSING = regex(_PHRASES["missing"])
_WON = regex(_PHRASES["won"])
_PUBLIC = regex(_PHRASES["public"])
_AGREED = regex(_PHRASES["agreed"])

_SCHOOL_WORDS = frozenset({"園児", "歳児", "育園", "稚園", "学生", "校生", "児童", "生徒"})
_SCHOOL_YEARS = frozenset(f"{before}年" for before in "123456一二三四五六" + whitespace)
_OF_SCHOOL = _SCHOOL_WORDS | _SCHOOL_YEARS
"""Characters side by side of which each match of `_SCHOOL` has some."""

_AGE = regex(r"\s?[(、,]?\s?(?:当時\s?)?[0-9]{1,3}\s?(?:歳|才|\))")
_ADDRESSED = regex(
    r"[(\s、][^\s。、()]{1,8}(?:[0-9一二三四五六七八九]丁目|[町村]在住|[町村]\))|町[0-9]|丁目(?:の|在住)"
)
_LIVING = regex(r"(?:丁目|[^\s。、]町|村)(?:在住)?の$|丁目(?:在住)?[、 ]$")
_BORN = regex(r"[(、\s]?(?:昭和|平成|令和|大正|[12][0-9]{3}年)[^。\n]{0,12}生(?:まれ)?[)。、\s]")
_BESIDE_A_TITLE = (_HURT, _SCHOOL, _AGE, _WON, _MISSING, _BORN)

_WITH_SCHOOL = Wording("学校や年齢", "a school or an age")
_WITH_HARM = Wording("事故や事件での被害", "harm in an accident or a crime")
_AS_MISSING = Wording("行方が分からないこと", "being missing")
_WITH_HOME = Wording("住所", "a home")
_AS_CITIZEN = Wording(
    "区とのやり取りや、その人に起きたこと", "what they told the office, or what befell them"
)
_WITH_BIRTH = Wording("生年月日", "a date of birth")

_HINTS = ("さん", "様", "さま", "氏", "くん", "君", "ちゃん", "容疑者", "被告", "受刑者", "職員", ")", "生")

RULE = Rule(
    id="private_person_name",
    principle=7,
    severity=Severity.WARN,
    title=Wording("公人でない人の名前", "Name of a private person"),
    message=Wording(
        "「{found}」の名前が{beside}と一緒に書かれています。公開されると消せず、本人や家族が詮索やいじめ、詐欺に遭うおそれがあります。",
        "“{found}” is named beside {beside}. It cannot be taken back, and the person may be harassed or deceived.",
    ),
    suggestion=Wording(
        "名前を書かずに「区内の小学生」「60代の男性」のようにしてください。載せるなら、本人（子どもは保護者）の同意を確かめてください。",
        "Leave the name out (“a pupil of our ward”), or check that the person, or a child's parents, agreed.",
    ),
    source="個人情報の保護に関する法律／ガイドライン 原則6・7",
    hints=_HINTS,
    yields_to=frozenset({"sensitive_fact_with_name", "home_address"}),
    flags=(
        "みなも小学校5年の⟦佐藤花子さん⟧が最優秀賞に選ばれました。",
        "被害者の⟦山田太郎さん⟧は区内の会社員です。",
        "事故で⟦鈴木一郎さん⟧が亡くなりました。",
        "行方不明の⟦宮崎ハナさん⟧を捜しています。",
        "⟦高橋 美咲⟧（みなも中2年）が優勝しました。",
        "⟦田中陽菜ちゃん⟧（4歳）が描いた絵です。",
        "⟦渡辺健さん⟧(45)が軽傷を負いました。",
        "抽選の結果、⟦伊藤恵子様⟧（みなも町三丁目）が当選されました。",
        "当選者は、みなも町2丁目の⟦高橋次郎さん⟧です。",
        "みなも第三小学校4年の⟦田中はるとくん⟧が入賞しました。",
        "迷子の⟦中村ゆいちゃん⟧を預かっています。",
        "第三小6年1組の⟦小林蓮君⟧の作文を紹介します。",
        "転落してけがをした⟦千葉さん⟧のご家族を捜しています。",
        "⟦加藤由美さん⟧（昭和60年3月5日生）が表彰されました。",
        "中学生の⟦吉田さくらさん⟧が作文で入選しました。",
        "川でおぼれかけた小学2年生の⟦岡本りくくん⟧（8歳）を助けた高校生に、感謝状を贈りました。",
        "年長組の⟦石川あさひくん⟧（6歳）が描きました。",
        "金賞は、みなも町三丁目の⟦清水かんなさん⟧です。",
        "お電話をくださった⟦山田恵子さん⟧、ありがとうございました。",
        "⟦鈴木さん⟧、ご指摘の件は道路課で確認します。",
        "⟦田中太郎様⟧、ご質問にお答えします。",
        "給付金の申請者である⟦森田勝さん⟧へ振り込みました。",
        "住民の⟦大塚進さん⟧から、枝がはみ出していると連絡がありました。",
        "写真は、参加者の⟦清水由紀さん⟧親子です。",
        "苦情を寄せられた⟦松田様⟧にお答えします。",
        "迷子の⟦佐々木陽斗くん⟧（6歳）は無事でした。",
        "遅れたのは中央町の故・⟦宇佐美トメ様⟧のご葬儀です。",
        "故 ⟦山本一郎様⟧のご遺族におわびします。",
        "ご迷惑をおかけしたのは南町2丁目の⟦大野様⟧です。",
        "当日の利用者は、東町の⟦村上雅子様⟧です。",
        "昨日の火災で⟦松本さん⟧が重傷を負い、病院に搬送されました。",
    ),
    allows=(
        "小学校5年生の皆さんが、田植えを体験しました。",
        "講師は山口恵子さん（千葉大学教授）です。小学生から参加できます。",
        "区長の山本健が、入選した児童に賞状を渡しました。",
        "中野さんの絵本『雨の日』を小学生に読み聞かせます。",
        "千葉県で震度4。けがをした人はいません。",
        "警察では、行方不明の山田太郎さん（80歳）を捜しています。",
        "夏目漱石が亡くなってから110年になります。",
        "交通事故で息子を亡くした鈴木さんの講演会を開きます。",
        "オリンピック選手の田中太郎さん（25歳）が来ます。",
        "お子さん（3歳児）の健診のお知らせです。",
        "被害者の方の相談窓口を設けました。",
        "お母さんと園児が参加しました。",
        "宮崎市の小学校3年生から手紙が届きました。",
        "60代の男性がけがをしました。",
        "入賞者は、みなも町三丁目の小学生です。",
        "参加者（45人）の皆さん、お疲れさまでした。",
        "区議会議員選挙の候補者は山田太郎氏（45）ほか10人です。",
        "保護者の同意を得て、みなも小5年の佐藤花子さんの作品を紹介します。",
        "山口さんと中野さんが、子育てひろばでお待ちしています。",
        "まちの人インタビュー：八百屋の山田さん（65）に話を聞きました。",
        "お電話をくださった皆さん、ありがとうございました。",
        "みなも区の歌を作った山田耕筰さんの足跡をたどります。",
        "民生委員の清水由紀さんが見守りを続けています。",
        "お客さま、ご指摘をありがとうございます。",
        "相談を担当している森田勝さんは保健師です。",
        "区内在住の画家、山本和子さんの個展です。",
        "故・山田耕筰氏の名曲を演奏します。",
        "ご迷惑をおかけしたのは、12月1日に来庁されたお客様です。",
        "司会を務めたのは、アナウンサーの山田さんです。",
        "小学生に人気の宮沢賢治の童話を読みます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The people beside whom something stands that singles them out."""
    if not _may_name_somebody(document):
        return
    for sentence in document.sentences:
        if not _may_single_out(sentence.text):
            continue
        for person in document.words_at(sentence.start).people:
            beside = _beside(document, person)
            if beside and not _is_public(document, person):
                yield Hit(start=person.start, end=person.end, values={"beside": beside})


def _may_name_somebody(document: Document) -> bool:
    """Whether any sentence may be worth it: a first question to the whole text."""
    text = document.text
    if "(" in text and not _OF_SCHOOL.isdisjoint(document.pairs):
        return True
    if "生" in text and _BORN.search(text):
        return True
    return may_title_a_name(text) and (
        may_name_a_citizen(text) or any(each.search(text) for each in _BESIDE_A_TITLE)
    )


def _may_single_out(sentence: str) -> bool:
    """Whether the names in a sentence are worth the cutting of its words: what `_beside` asks for stands in it."""
    if may_title_a_name(sentence):
        return may_name_a_citizen(sentence) or any(each.search(sentence) for each in _BESIDE_A_TITLE)
    return ("(" in sentence and bool(_SCHOOL.search(sentence))) or (
        "生" in sentence and bool(_BORN.search(sentence))
    )


def _beside(document: Document, person: Person) -> Wording | None:
    text = document.text
    line_end = document.sentence_at(person.start).end
    sentence = document.around(person.start)
    after = text[person.end : min(person.end + 24, max(line_end, person.end))]
    if _is_named(person) and _BORN.match(after):
        return _WITH_BIRTH
    if (person.respect and _AGE.match(after)) or _is_of_school(document, person, after):
        return _WITH_SCHOOL
    if not person.respect:
        return None
    if _HURT.search(sentence) or _MISSING.search(sentence):
        return _WITH_HARM if _HURT.search(sentence) else _AS_MISSING
    before = text[max(0, person.start - 10) : person.start]
    lives = _ADDRESSED.search(after) or _LIVING.search(before)
    if lives and _WON.search(sentence):
        return _WITH_HOME
    first = document.sentence_at(person.start).start
    return _AS_CITIZEN if is_citizen(text, person, first, line_end) else None


def _is_named(person: Person) -> bool:
    return person.full or bool(person.respect)


def _is_of_school(document: Document, person: Person, after: str) -> bool:
    """みなも小5年の佐藤さん before the name, （みなも中2年） after it."""
    if not _is_named(person):
        return False
    before = document.text[max(document.sentence_at(person.start).start, person.start - 8) : person.start]
    school = _SCHOOL.search(before)
    told_before = school and before.endswith(("の", "、", " ", "(", school.group()))
    told_after = after.startswith(("(", "、", " ")) and _SCHOOL.search(after[:20])
    return bool((told_before and person.respect) or (told_after and "(" in after[:2]))


def _is_public(document: Document, person: Person) -> bool:
    sentence = document.around(person.start)
    return bool(_PUBLIC.search(sentence) or _AGREED.search(sentence))
