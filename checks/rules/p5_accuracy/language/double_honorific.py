"""敬語が重なっています（二重敬語）。

かえって持って回った言い方になり、読む人に内容がすぐ届きません。
「お召し上がりください」「お伺いします」のように、習慣として定着した言い方は指摘しません。
死角: 尊敬語と謙譲語の取り違え（「ご利用していただく」など）は、一部しか分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PLAIN = {
    "おっしゃら": "おっしゃった、おっしゃる",
    "いらっしゃ": "いらっしゃる",
    "召し上が": "召し上がる",
    "ご覧にな": "ご覧になる",
    "くださら": "くださる",
    "なさら": "なさる",
    "拝": "拝見します、拝読します",
    "伺": "伺います",
    "にな": "お〜になる、または〜される",
}
_HEAPED = regex(
    r"(?:おっしゃら|いらっしゃら|召し上がら|くださら|なさら)れ(?=[るたてま])"
    r"|(?:お|ご|御)[一-龥ぁ-ん]{1,6}?にな(?:られ(?=[るたてま]|ない)|りになら)"
    r"|(?:拝見|拝読|拝聴|拝借|拝受|拝察)(?:を)?(?:させて(?:いただ|頂)|いたし|致し)[いきくけこし]?"
    r"|(?:お|ご)(?:伺い|うかがい)させて(?:いただ|頂)[いきくけこ]"
    r"|申し上げさせて(?:いただ|頂)[いきくけこ]"
    r"|(?:お|ご)[一-龥]{1,3}[りいきしちみえけめれべ]?され(?:られ)(?=[るたてま])"
    r"|(?:お|ご)(?:越し|出|見え|休み|帰り|待ち|持ち|使い|買い求め|気づき|気付き|決まり|済み|過ごし)され(?=[るたてま])"
    r"|(?:各位|殿|先生|会長|社長|区長|市長|議長|校長|園長|部長|課長)(?:様|さま)(?!ざま|方|式|々|相|子)|各位殿|御中様"
    r"|お見えになられ|おいでになられ"
)

RULE = Rule(
    id="double_honorific",
    principle=5,
    severity=Severity.INFO,
    title=Wording("二重敬語", "Doubled honorifics"),
    message=Wording(
        "「{found}」は敬語が重なっています。かえって回りくどくなり、内容がすぐに届きません。",
        "“{found}” heaps honorifics; the content takes longer to reach readers.",
    ),
    suggestion=Wording(
        "敬語を一つにしてください（例: {instead}）。", "One honorific is enough, for instance: {instead}."
    ),
    source="敬語の指針（文化審議会答申 2007-02-02）",
    hints=("られ", "拝", "させて", "され", "各位", "様", "さま"),
    flags=(
        "講師が⟦おっしゃられ⟧たとおりです。",
        "写真を⟦ご覧になられ⟧ましたか。",
        "名物を⟦お召し上がりになられ⟧てください。",
        "作品を⟦拝見させていただき⟧ました。",
        "区長が⟦お話しになられ⟧ました。",
        "会場に⟦お越しになられ⟧た方へ",
        "先生も⟦いらっしゃられ⟧ます。",
        "ご意見を⟦拝読いたし⟧ました。",
        "お宅へ⟦お伺いさせていただき⟧ます。",
        "関係者⟦各位様⟧",
        "⟦お帰りになられ⟧る際は、出口へ。",
        "お礼を⟦申し上げさせていただき⟧ます。",
        "会場へ⟦お越しされ⟧る方へ",
    ),
    allows=(
        "名物をお召し上がりください。",
        "お宅へお伺いします。",
        "ご覧になった方へ",
        "会場にお越しの方へ",
        "講師がおっしゃったとおりです。",
        "ご利用になる方は、受付へお越しください。",
        "作品を拝見しました。",
        "関係者各位",
        "山田先生のお話をうかがいました。",
        "お世話になった方に贈られます。",
        "区長さまざまな場で発言。",
        "ご家族で見られる映画です。",
        "お知らせになる前に確認されました。",
        "お祭りに参加された皆さまへ",
        "校長様式第1号を使います。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The heaped honorifics, each with a plain way to say it."""
    for match in _HEAPED.finditer(document.text):
        instead = next((plain for key, plain in _PLAIN.items() if key in match.group()), "敬称は一つに")
        yield Hit(
            start=match.start(), end=match.end(), values={"instead": Wording(instead, "one honorific form")}
        )
