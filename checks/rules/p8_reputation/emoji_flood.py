"""絵文字や記号の飾りが多すぎます。

音声の読み上げでは絵文字が一つずつ名前で読まれ、内容が聞き取れません。大切な知らせが軽く見えることもあります。
死角: 絵文字の意味が文に合っているか、世代や国による受け取り方の違いは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.weighted_length import EMOJI
from checks.wording import Wording

_RUN = 5
_MANY = 12
_NEAR_TEXT = 12  # characters of text for each emoji, at which a post still reads well
_PICTURES = regex("[\u231a-\u27bf\u2b05-\u2b55\U0001f1e6-\U0001faff]")
_DECORATION = regex(r"[★☆♪♡♥❤◆◇■□▲△▼▽●○◎※✿❀]{5,}|[♪♡♥★☆]{3,}(?![^\n]*[★☆]{2,}.*評価)")
_KAOMOJI = regex(
    r"\((?=[^()\n]{0,11}[\^;*ωДд∀_▽<>\u0301])(?:[^()\w\n]|[oOTvwωДд_]){2,12}\)(?:[/ノ]|~+)?|m\(_ ?_\)m|orz|\(\^[^()\n]{0,4}\^[^()\n]{0,3}\)|\(;[^()\n]{1,5};\)|\(T[_.]T\)|\(>[_.]?<\)"
)

RULE = Rule(
    id="emoji_flood",
    principle=8,
    severity=Severity.INFO,
    title=Wording("絵文字・記号の飾りの多用", "Floods of emoji"),
    message=Wording(
        "「{found}」のような絵文字や飾りが続くと、読み上げでは一つずつ読まれ、内容が聞き取れません。",
        "Emoji and ornaments such as “{found}” are read aloud one by one and drown the content.",
    ),
    suggestion=Wording(
        "絵文字は文の終わりに一つか二つまでにしてはいかがでしょうか。",
        "One or two emoji at the end of a sentence are enough.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）／視覚障害のある人の読み上げ環境／ガイドライン 原則8",
    flags=(
        "お祭り楽しみ⟦🎉🎉🎉🎉🎉🎉⟧",
        "⟦🌸🍡🍵🎎🌷⟧春の催し",
        "桜まつり⟦🌸 🌸 🌸 🌸 🌸⟧",
        "やったー⟦☆☆☆☆☆⟧",
        "⟦★☆★☆★☆⟧お知らせ⟦★☆★☆★☆⟧",
        "来てね⟦♪♪♪⟧",
        "お待ちしています⟦(^^)⟧",
        "申し訳ございません⟦m(_ _)m⟧",
        "楽しかったです⟦(*^▽^*)⟧",
        "雨で中止です⟦(T_T)⟧",
        "⟦◆◇◆◇◆◇⟧健診のご案内",
        "⟦🔥🔥🔥🔥🔥⟧暑い日が続きます。",
    ),
    allows=(
        "桜が咲きました🌸",
        "🎃ハロウィン👻の工作教室です。",
        "家族👨‍👩‍👧‍👦で参加できます。",
        "時間は10時〜12時（受付9時30分）です。",
        "★対象★ 区内在住の方",
        "■日時 12月5日（土）\n■会場 区民ホール",
        "（※）雨天中止",
        "参加費は無料です♪",
        "日本🇯🇵とフランス🇫🇷の料理を楽しみます。",
        "(1)氏名 (2)住所 (3)電話番号を書いてください。",
        "電話は(03)5555-0123です。",
        "（仮称）みなも公園の名前を募集します。",
        "評価は★★の二つ星です。",
        "✅水\n✅食料\n✅電池を備えましょう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The runs of emoji, ornaments and faces; where emoji are strewn all over a post, the twelfth."""
    text = document.post.text
    for match in _DECORATION.finditer(text):
        yield Hit(start=match.start(), end=match.end(), in_original=True)
    for match in _KAOMOJI.finditer(document.text):
        if not any(char.isdecimal() for char in match.group()):
            yield Hit(start=match.start(), end=match.end())
    if _PICTURES.search(text):
        yield from _emoji_hits(text)


def _emoji_hits(text: str) -> Iterator[Hit]:
    runs = _runs([match.span() for match in EMOJI.finditer(text) if _PICTURES.search(match.group())], text)
    long = [run for run in runs if len(run) >= _RUN]
    for run in long:
        yield Hit(start=run[0][0], end=run[-1][1], in_original=True)
    emojis = [emoji for run in runs for emoji in run]
    if not long and len(emojis) >= _MANY and len(text) < _NEAR_TEXT * len(emojis):
        yield Hit(start=emojis[_MANY - 1][0], end=emojis[_MANY - 1][1], in_original=True)


def _runs(emojis: list[tuple[int, int]], text: str) -> list[list[tuple[int, int]]]:
    """The emoji, those together that nothing but space on one line stands between."""
    runs: list[list[tuple[int, int]]] = []
    for emoji in emojis:
        between = text[runs[-1][-1][1] : emoji[0]] if runs else "-"
        if between.strip(" \u3000") == "" and len(between) <= 1:
            runs[-1].append(emoji)
        else:
            runs.append([emoji])
    return runs
