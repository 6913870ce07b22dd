"""同じ言い回し（「〜とか」「〜させていただく」など）が何度も出てきます。

一度なら気にならない言葉も、続くとくどく読め、肝心の内容が埋もれます。
「〜とか」は二度、「〜させていただく」「〜というふうに」は二度、「〜となっております」は三度からを指摘します。「」で引いた言葉は数えません。
死角: ほかの言葉の繰り返しは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = (
    (regex(r"(?<![こひん何])とか(?![しげすっくら]|なり|いう|え)"), 2, "や、など"),
    (regex(r"させて(?:いただ|頂)[いきくけこ]"), 2, "〜します、〜いたします"),
    (regex(r"(?:という|といった)(?:ふうに|風に|感じ[でに]|形[でに]|かたち[でに])"), 2, "〜と、〜で"),
    (regex(r"(?:と|に)なって(?:おり|い)ます"), 3, "〜です"),
    (regex(r"かなと(?:思|考)"), 2, "〜と考えています"),
)

RULE = Rule(
    id="overused_phrase",
    principle=5,
    severity=Severity.INFO,
    title=Wording("言い回しの多用", "Overused phrase"),
    message=Wording(
        "「{found}」が{count}回出てきます。くどく読め、肝心の内容が埋もれます。",
        "“{found}” stands {count} times; the content drowns.",
    ),
    suggestion=Wording(
        "「{instead}」などに替えて、減らしてはいかがでしょうか。", "Replace some, for instance by: {instead}."
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）／敬語の指針（2007）",
    hints=("とか", "させて", "という", "といった", "なって", "かなと"),
    flags=(
        "水⟦とか⟧食料とか、備えを確かめましょう。",
        "本日は休業⟦させていただき⟧ます。明日から再開させていただきます。",
        "会場⟦とか⟧時間とかは、ページをご覧ください。",
        "説明⟦させていただき⟧、質問に答えさせていただきます。",
        "無料⟦という形で⟧、予約制という形で行います。",
        "定員は20人⟦となっております⟧。会場は2階となっております。費用は無料となっております。",
        "花⟦とか⟧木とかを植えます。",
        "読み聞かせ⟦とか⟧、工作とか、いろいろな催しがあります。",
        "受付を終了⟦させて頂き⟧ます。抽選とさせて頂きます。",
        "早めが良い⟦かなと思⟧います。雨かなと思います。",
        "休館⟦させていただき⟧ます。予約も停止させていただきます。",
    ),
    allows=(
        "水や食料などの備えを確かめましょう。",
        "本日は休業させていただきます。",
        "雨とか雪に備えましょう。",
        "「とか」「とか」と続けて話す人",
        "定員は20人となっております。",
        "なんとかして参加したいとかんがえる方へ",
        "とかく忘れがちです。",
        "ことかと思います。誰かと話しましょう。",
        "子どもに参加させてください。体験させてください。",
        "何とか間に合いました。何とか終わりました。",
        "ひとかたまりになって進みます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first place of each phrase that stands too often."""
    for pattern, most, instead in _PHRASES:
        places = [each for each in pattern.finditer(document.text) if not document.is_quoted(*each.span())]
        if len(places) >= most:
            values = {"count": len(places), "instead": Wording(instead, instead)}
            yield Hit(start=places[0].start(), end=places[0].end(), values=values)
