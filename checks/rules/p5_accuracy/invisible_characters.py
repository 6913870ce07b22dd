"""目に見えない文字が混じっています。

文字の向きを変える記号は、表示の順序を入れ替えて、書いていないことを書いたように見せます。
幅のない文字が混じると、検索やコピー、音声の読み上げがうまくいきません。ほかの文書から写したときに紛れ込みます。
絵文字をつなぐための文字は指摘しません。
死角: 形の似た別の文字（平仮名の「へ」と片仮名の「ヘ」など）は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_INVISIBLE = regex(
    "[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+"
)
_TURNING = regex("[\u202a-\u202e\u2066-\u2069]")
_IN_EMOJI = regex("[\u2190-\u2bff\ufe0f\U0001f1e6-\U0001faff]\u200d[\u2190-\u2bff\U0001f1e6-\U0001faff]")

_TURNS = Wording("文字の向きを変える記号", "a sign that turns the direction of text")
_HIDES = Wording("目に見えない文字", "an invisible character")

RULE = Rule(
    id="invisible_characters",
    principle=5,
    severity=Severity.WARN,
    title=Wording("目に見えない文字", "Invisible characters"),
    message=Wording(
        "ここに{what}（{codes}）が入っています。表示や検索、読み上げが、書いたとおりになりません。",
        "Here stands {what} ({codes}); display, search and reading aloud will not be as written.",
    ),
    suggestion=Wording(
        "この文字を消してください。前後を打ち直すと確実です。",
        "Delete it; typing the place again is the surest way.",
    ),
    source="Unicode Standard Annex #9（双方向テキスト）・Technical Report #36（セキュリティ）",
    flags=(
        "開催日⟦\u202e⟧11月22日",
        "⟦\u200b⟧お知らせです。",
        "避難⟦\u200b⟧所を開設しました。",
        "⟦\ufeff⟧区からのお知らせ",
        "会場⟦\u2067⟧は区民ホール⟦\u2069⟧です。",
        "申込み⟦\u00ad⟧受付中",
        "み⟦\u200d⟧なも区",
        "電話⟦\u200e⟧03-5555-0123",
        "参加⟦\u2060\u2060⟧無料",
        "終了⟦\x00⟧です。",
        "タグ⟦\u3164⟧あり",
        "矢印\r\n⟦\x1b⟧です。",
    ),
    allows=(
        "家族👨‍👩‍👧‍👦で参加できます。",
        "晴れ☀️のち雨☔",
        "消防士👩🏽‍🚒の仕事",
        "虹の旗🏳️‍🌈を掲げます。",
        "スコットランド🏴󠁧󠁢󠁳󠁣󠁴󠁿の文化を紹介します。",
        "葛󠄀城市と交流しています。",
        "全角　空白と\tタブ\n改行",
        "か\u3099ぎ\u3099と書きます。",
        "ホームページ",
        "1 000人\u00a0と書きます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The runs of invisible characters in the text as it was written."""
    text = document.post.text
    for match in _INVISIBLE.finditer(text):
        if match.group() == "\u200d" and _IN_EMOJI.match(text, match.start() - 1):
            continue
        turning = _TURNING.search(match.group())
        codes = "・".join(dict.fromkeys(f"U+{ord(char):04X}" for char in match.group()))
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"what": _TURNS if turning else _HIDES, "codes": codes},
            replacement="",
            severity=Severity.BLOCK if turning else None,
            in_original=True,
        )
