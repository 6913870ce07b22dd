"""一つの投稿の中で、同じ言葉が違う書き方になっています。

読む人が、別のことを指すのかと迷います。「障害者」と「障がい者」のように、書き方そのものを大切にしている人もいます。
法律や団体の名前、「」で引いた言葉は数えません。区の書き方が決まっていれば、それに合わせてください。
死角: 片方の書き方だけの投稿は調べません。区で決めた書き方は、ガイドラインの設定（house_style）で調べられます。
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from checks.awaited import Awaited
from checks.document import Document
from checks.findings import Severity
from checks.foreign_lines import is_foreign_line
from checks.lexicon import read_table
from checks.patterns import regex
from checks.quotations import Span
from checks.rule import Hit, Rule
from checks.wording import Wording

# What is called so stays as it is called: 障害者総合支援法, こども家庭庁, 子ども・子育て会議, こども政策課.
_NAME = (
    r"(?![一-龥ァ-ヶー・]{0,10}(?:法|条例|憲章|計画|会議|庁|協会|センター|連盟|連合|大会|手帳|年金|病院|学会|[一-龥](?:課|係|(?<!教)室)|家庭部|未来部)"
    r"|の(?:権利|貧困対策)|まんなか|・子育て|・若者)"
)
_OF_A_VERB = "(?!ま[すしせ]|ください|下さい|いただ|頂|[くてたるれっ]|ない|なさ|の方|の人|でき)"
_KANJI, _KANA, _KATAKANA, _LATIN = "一-龥々", "ぁ-ん", "ァ-ヶー", "A-Za-z"
_FOLLOWED_BY = {
    _KANJI: f"(?![{_KANJI}{_KATAKANA}])",
    _KANA: _OF_A_VERB,
    _KATAKANA: f"(?![{_KATAKANA}])",
    _LATIN: f"(?![{_LATIN}])",
}
# A lone digit in full width is a habit of typesetting: ５月10日.
_UNIT = r"(?P<unit>[月日時分歳才人名円回台組本枚年度件号番か])"
_WIDE = regex(rf"(?P<figure>[０-９]{{2,}}){_UNIT}")
_NARROW = regex(rf"(?<![0-9])(?P<figure>[0-9]{{2,}}){_UNIT}")
_KATAKANA_WORD = regex(f"[{_KATAKANA}]+")
_SHORTEST = 3  # characters: カバ and カバー are two words

RULE = Rule(
    id="notation_variants",
    principle=8,
    severity=Severity.INFO,
    title=Wording("書き方のばらつき", "Mixed spellings"),
    message=Wording(
        "「{found}」と「{other}」が一つの投稿に混じっています。読む人が、別のことかと迷います。",
        "“{found}” and “{other}” stand in one post; readers wonder whether they differ.",
    ),
    suggestion=Wording(
        "「{other}」か「{found}」の、どちらかにそろえてください。", "Keep to one of “{other}” and “{found}”."
    ),
    source="公用文作成の考え方（2022）／区の表記の決まり",
    flags=(
        "⟦子供⟧向けの催しです。⟦子ども⟧は無料です。",
        "⟦子供⟧の医療費の助成が変わります。⟦こども⟧も窓口負担がなくなります。",
        "障害者週間の催しです。⟦障害⟧のある方も⟦障がい⟧のある方もどうぞ。",
        "⟦申込み⟧は電話で。⟦申し込み⟧は15日までです。",
        "⟦申し込み⟧：1月8日まで\n⟦申込⟧の後に、集合場所をお知らせします。",
        "お⟦問い合わせ⟧は広報課へ。お⟦問合せ⟧先は下のとおりです。",
        "お⟦申し込み⟧は電話で。⟦申込み⟧は10日までです。",
        "⟦メール⟧でも受け付けます。⟦Eメール⟧の宛先は下のとおりです。",
        "参加は50⟦名⟧まで。昨年は80⟦人⟧でした。",
        "⟦10時⟧に始め、⟦11:30⟧に終わります。",
        "⟦午後2⟧時に集合、⟦16時⟧に解散です。",
        "⟦Web⟧で申し込めます。⟦ウェブ⟧が難しい方は窓口へ。",
        "対象は⟦１８⟧歳以上、付き添いは⟦20⟧歳以上です。",
        "夏休み⟦子供⟧科学教室です。⟦こども⟧たちの自由研究に役立ちます。",
        "⟦子ども⟧たちの作品展です。⟦子供⟧たちの力作をどうぞ。",
        "この⟦取り組み⟧は3年目です。新しい⟦取組⟧も始まります。",
        "⟦手続き⟧は簡単です。⟦手続⟧は窓口で。",
        "⟦皆様⟧のお越しを。⟦皆さま⟧、お待ちしています。",
        "⟦3か月⟧で2回、⟦6ヶ月⟧で4回行います。",
        "窓口は⟦3か所⟧、会場は⟦5ヶ所⟧です。",
        "⟦お子さま⟧連れも歓迎です。⟦お子様⟧の席もあります。",
        "⟦まちづくり⟧の話し合いです。⟦街づくり⟧に参加しませんか。",
        "お越し⟦ください⟧。ご参加して⟦下さい⟧。",
        "歩きやすい靴でお越し⟦下さい⟧。なるべくバスをご利用⟦ください⟧。",
        "⟦ごみ⟧の日を守りましょう。⟦ゴミ⟧は朝8時までに。",
        "本の⟦貸し出し⟧は5冊まで。⟦貸出⟧は2週間です。",
        "⟦受け取り⟧は窓口で。⟦受取⟧には本人確認書類が必要です。",
        "⟦サポーター⟧を募集。⟦サポータ⟧には保険が付きます。",
        "⟦コンピューター⟧の教室です。⟦コンピュータ⟧は用意します。",
        "⟦皆さん⟧の声を待っています。⟦みなさま⟧のご参加をお願いします。",
        "⟦または⟧電話で。メール⟦又は⟧はがきでもどうぞ。",
        "⟦持ち物⟧：水筒\n⟦持物⟧には名前を書きましょう。",
        "⟦さまざま⟧な店が並び、⟦様々⟧な催しがあります。",
    ),
    allows=(
        "子ども向けの催しです。子どもは無料です。",
        "子どもたちのためのこども家庭庁の取り組みです。",
        "障害者総合支援法により、障がいのある方を支えます。",
        "申込みは電話で。申込書は窓口にあります。",
        "子ども会と子供服の交換会",
        "認定こども園と子ども食堂を紹介します。",
        "お申し込みは電話で。申込期限は15日です。",
        "「子供の日」と書かれた古い看板を、子どもたちが見つけました。",
        "さまざまな皆さまをお待ちしています。",
        "3か月で2回行います。",
        "子供の健康と、子どもの権利条約の話をします。",
        "こども政策課が、子どもの居場所をつくります。",
        "子ども・子育て会議で、こどもの意見を聞きました。",
        "窓口で受け付けます。受付は9時からです。",
        "申し込みたい方は、申込みの方法をご覧ください。",
        "受取人の名前を書き、窓口で受け取ります。",
        "取り組みました。新しい取組も始まります。",
        "貸出期間は2週間です。貸し出しています。",
        "ごみを減らしましょう。ゴミラの公演もあります。",
        "お問い合わせは広報課へ。",
        "手続きは簡単です。お手続きは窓口で。",
        "定員は30人です。名前を書いてお持ちください。",
        "午後2時から4時まで",
        "電話 ０３－５５５５－０１２３",
        "Open on weekdays from 9:00 to 16:30.\n平日の9時から16時30分まで開いています。",
        "平日の9時から16時30分まで開いています。\n外国人咨询窗口：工作日9:00〜16:30",
        "窓口は9時に開きます。\n상담 창구: 평일 9:00〜16:30",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first place of every form, where a word has more than one, and the first of figures in another width."""
    yield from _in_two_widths(document.post.text)
    yield from _with_and_without_long_vowel(document)
    families = _families_of_forms()
    near = sorted(families[number] for number in _awaited().found_in(document))
    for place in dict.fromkeys(place for place, other in pairwise(near) if place == other):
        written = [form for stem, form in _families()[place] if stem in document.text]
        if len(written) > 1:
            found = [match.span() for form in written if (match := _first_unquoted(form, document))]
            yield from _each_beside_another(sorted(found), document)


def _in_two_widths(text: str) -> Iterator[Hit]:
    """The first figure in full width, and one in half width that counts the same."""
    if not _WIDE.search(text):
        return
    narrow = {match["unit"]: match for match in _NARROW.finditer(text)}
    wide = next((match for match in _WIDE.finditer(text) if match["unit"] in narrow), None)
    if wide is None:
        return
    for one, other in ((wide, narrow[wide["unit"]]), (narrow[wide["unit"]], wide)):
        values = {"other": other.group("figure")}
        yield Hit(start=one.start(), end=one.end("figure"), values=values, in_original=True)


def _with_and_without_long_vowel(document: Document) -> Iterator[Hit]:
    """Foreign words that end in a long vowel here and not there: サポーター, サポータ."""
    written = frozenset(_KATAKANA_WORD.findall(document.text))
    if not any(word + "ー" in written for word in written):
        return
    words = {match.group(): match.span() for match in _KATAKANA_WORD.finditer(document.text)}
    for word, span in words.items():
        if len(word) > _SHORTEST and word.endswith("ー") and word[:-1] in words:
            yield from _each_beside_another(sorted((span, words[word[:-1]])), document)
            return


def _each_beside_another(found: list[Span], document: Document) -> Iterator[Hit]:
    if len(found) > 1:
        first, second = (document.text[slice(*span)] for span in found[:2])
        for number, (start, end) in enumerate(found):
            yield Hit(start=start, end=end, values={"other": first if number else second})


def _first_unquoted(form: re.Pattern[str], document: Document) -> re.Match[str] | None:
    return next(
        (
            match
            for match in form.finditer(document.text)
            if not document.is_quoted(*match.span()) and not is_foreign_line(document.text, match.start())
        ),
        None,
    )


@cache
def _families() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    """Every word with its forms: a string that stands in the form, and its pattern."""
    table = read_table("notation_variants")
    plain = [
        {form: _alone(form, forms.split()) for form in forms.split()} for forms in table["words"].split("\n")
    ]
    special = [
        {stem: form.replace("{name}", _NAME) for stem, form in family.items()} for family in table["family"]
    ]
    return tuple(
        tuple((stem, regex(form)) for stem, form in family.items()) for family in (*plain, *special) if family
    )


@cache
def _families_of_forms() -> tuple[int, ...]:
    """The place of the family to which each form belongs, form by form."""
    return tuple(place for place, forms in enumerate(_families()) for _ in forms)


@cache
def _awaited() -> Awaited:
    """Every form, in the same order."""
    return Awaited((stem.lower(), at) for at, (stem, _) in enumerate(chain.from_iterable(_families())))


def _alone(form: str, siblings: list[str]) -> str:
    """The form as a noun of its own: no 申込 in 申込書 or 申込み, no 申し込み in 申し込みます."""
    longer = "".join({each[len(form)] for each in siblings if each.startswith(form) and each != form})
    before = "" if _script(form[0]) == _KANA else f"(?<![{_script(form[0])}])"
    after = _FOLLOWED_BY[_script(form[-1])] + (f"(?![{longer}])" if longer else "")
    return before + re.escape(form) + after


def _script(char: str) -> str:
    return next((script for script in (_KANJI, _KANA, _LATIN) if re.match(f"[{script}]", char)), _KATAKANA)
