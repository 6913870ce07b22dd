"""一つの投稿の中で、同じ言葉が違う書き方になっています。

読む人が、別のことを指すのかと迷います。「障害者」と「障がい者」のように、書き方そのものを大切にしている人もいます。
法律や団体の名前、「」で引いた言葉は数えません。区の書き方が決まっていれば、それに合わせてください。
死角: 片方の書き方だけの投稿は調べません。区で決めた書き方は、ガイドラインの設定（house_style）で調べられます。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.quotations import Span
from checks.rule import Hit, Rule
from checks.wording import Wording

_LAW = r"(?![一-龥ぁ-んァ-ヶー]{0,16}(?:法|条例|憲章|計画|会議|庁|家庭庁|協会|センター|連盟|大会|手帳|年金|総合支援|まんなか))"
_VARIANTS: tuple[dict[str, str], ...] = (
    {
        "子供": rf"子供(?!会|服){_LAW}",
        "子ども": rf"子ども(?!会|食堂){_LAW}",
        "こども": rf"(?<![ぁ-ん一-龥])こども(?!園|食堂){_LAW}",
    },
    {
        "障害": rf"(?<![一-龥])障害(?=者|児|の(?:あ|有)|を(?:持|お持|抱))(?!者(?:週間|手帳|雇用|福祉)){_LAW}",
        "障がい": rf"障がい(?=者|児|の(?:あ|有)|を(?:持|お持|抱)){_LAW}",
    },
    {
        "申込み": r"(?<!お)申込み",
        "申し込み": r"(?<!お)申し込み(?!ま|く|た|の(?:方|人))",
        "申込": r"申込(?![みむま者書フ期締先方用受不])",
    },
    {
        "お問い合わせ": r"お問い合わせ",
        "お問合せ": r"お問合せ",
        "お問い合せ": r"お問い合せ",
        "お問合わせ": r"お問合わせ",
    },
    {"ください": r"ください(?![っれら])", "下さい": r"(?<=[てでいしみりえせ])下さい"},
    {"取り組み": r"取り組み", "取組み": r"取組み", "取組": r"取組(?!み)"},
    {"手続き": r"手続き", "手続": r"手続(?![き法])"},
    {"締め切り": r"締め切り", "締切り": r"締切り", "〆切": r"〆切", "締切": r"締切(?![りっ])"},
    {"ひとり": r"一人ひとり", "一人一人": r"一人一人", "ひとりひとり": r"(?<![一-龥])ひとりひとり"},
    {"か月": r"\dか月", "カ月": r"\dカ月", "ヶ月": r"\d[ヶヵ]月", "ケ月": r"\dケ月", "箇月": r"\d箇月"},
    {"か所": r"\dか所", "カ所": r"\dカ所", "ヶ所": r"\d[ヶヵ]所", "ケ所": r"\dケ所", "箇所": r"\d箇所"},
    {"皆様": r"(?<![一-龥])皆様", "皆さま": r"(?<![一-龥])皆さま(?!ざ)", "みなさま": r"(?<![ぁ-ん])みなさま"},
    {"出来": r"出来(?:る|ま|な|れ)", "でき": r"(?<=[がでもにをは])でき(?:る|ま(?!し)|な)"},
    {"コンピューター": r"コンピューター", "コンピュータ": r"コンピュータ(?!ー)"},
    {"まちづくり": r"まちづくり", "町づくり": r"町づくり", "街づくり": r"街づくり"},
    {"引っ越し": r"引っ越し", "引越し": r"引越し", "引越": r"引越(?![しセ業])"},
    {"お子さま": r"お子さま", "お子様": r"お子様", "お子さん": r"お子さん"},
    {"立ち入り": r"立ち入り", "立入り": r"立入り"},
    {"貸し出し": r"貸し出し", "貸出し": r"貸出し", "貸出": r"貸出(?![し中用期日])"},
)
_FORMS = tuple(tuple((stem, regex(form)) for stem, form in forms.items()) for forms in _VARIANTS)

RULE = Rule(
    id="notation_variants",
    principle=8,
    severity=Severity.INFO,
    title=Wording("書き方のばらつき", "Mixed spellings"),
    message=Wording(
        "「{found}」と「{other}」が一つの投稿に混じっています。読む人が、別のことかと迷います。",
        "“{found}” and another form of it stand in one post; readers wonder whether they differ.",
    ),
    suggestion=Wording(
        "どちらかにそろえてください（先に出たのは「{other}」）。", "Keep to the form that came first."
    ),
    source="公用文作成の考え方（2022）／区の表記の決まり",
    flags=(
        "子供向けの催しです。⟦子ども⟧は無料です。",
        "障害者週間の催しです。障害のある方も⟦障がい⟧のある方もどうぞ。",
        "申込みは電話で。⟦申し込み⟧は15日までです。",
        "お問い合わせは広報課へ。⟦お問合せ⟧先は下のとおりです。",
        "この取り組みは3年目です。新しい⟦取組⟧も始まります。",
        "手続きは簡単です。⟦手続⟧は窓口で。",
        "皆様のお越しを。⟦皆さま⟧、お待ちしています。",
        "3か月で2回、⟦6ヶ月⟧で4回行います。",
        "窓口は3か所、会場は⟦5ヶ所⟧です。",
        "お子さま連れも歓迎です。⟦お子様⟧の席もあります。",
        "まちづくりの話し合いです。⟦街づくり⟧に参加しませんか。",
        "お越しください。ご参加して⟦下さい⟧。",
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
        "お問い合わせは広報課へ。",
        "手続きは簡単です。お手続きは窓口で。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first place of every form that is not the one which came first."""
    for forms in _FORMS:
        written = [form for stem, form in forms if stem in document.text]
        if len(written) > 1:
            found = [match.span() for form in written if (match := _first_unquoted(form, document))]
            yield from _second(sorted(found), document)


def _second(found: list[Span], document: Document) -> Iterator[Hit]:
    if len(found) > 1:
        yield Hit(start=found[1][0], end=found[1][1], values={"other": document.text[slice(*found[0])]})


def _first_unquoted(form: re.Pattern[str], document: Document) -> re.Match[str] | None:
    return next((m for m in form.finditer(document.text) if not document.is_quoted(*m.span())), None)
