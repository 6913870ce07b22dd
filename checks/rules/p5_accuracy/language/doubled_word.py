"""同じ言葉が二度続けて書かれています（「お知らせお知らせ」「ですです」など）。

写し間違いに見えて、急いで作られた知らせだと受け取られます。
「ますます」「まあまあ」「どんどん」のように、もともと重ねる言葉は指摘しません。
死角: 少し離れた場所での書き間違いの繰り返しは分かりません。
"""

import re
from collections.abc import Iterable, Iterator
from operator import eq

from checks.awaited import Awaited
from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_TABLE, _PHRASES = read_table("doubled_word"), read_phrases("doubled_word")
_TWICE = (
    r"(?P<word>[一-龥]{2,6})(?P=word)|(?P<long>[一-龥]{7,9})(?P=long)",
    r"(?P<done>[一-龥]{2,4})を(?P=done)(?=し|する|いた|さ)",
    r"(?P<marked>[一-龥]{1,4}[をがにはので])(?P=marked)",
    r"(?P<paused>[一-龥ァ-ヶーぁ-ん]{2,8}[をがにはで])[、 ](?P=paused)",
    r"(?<![ァ-ヶー])(?P<foreign>[ァ-ヶー]{4,10})(?P=foreign)(?![ァ-ヶー])",
    r"(?P<polite>[おご][一-龥ぁ-ん]{2,5})(?P=polite)",
    r"(?P<shown>(?:こちら|そちら|どちら|どなた|みなさん|わたし)[ぁ-ん]{1,3})(?P=shown)",
    r"(?<!\d)(?P<counted>\d{1,4}(?:月|日|時|分|年|円|階|号室|時間))(?P=counted)",
)
_WORD = regex("|".join(_TWICE))
_START = regex(r"(?=(..).{0,10}\1)")  # where a word could begin that stands there again
_LONGEST = 12  # characters that a doubled word may have, the one between included
_WITH_KANJI = regex(r"(?=[ぁ-んァ-ヶー]{0,6}[一-龥])([一-龥ぁ-んァ-ヶー]{3,12})\1")
_LINE = regex(r"(?:^|\n)(?P<line>(?=[^\n]*[一-龥])[^\n]{8,200})\n(?P=line)(?=\n|$)")
_SLIP = regex(_PHRASES["slips"])
_PHRASE = regex(r"([ぁ-ん一-龥]{1,8}こと[がを])\1")
_POLITE_END = regex(r"(?<=[しきちにみりいえけせてねめれべ])ますます(?=[。!\n]|$)")
_TWICE_ENDED = tuple(ending * 2 for ending in _TABLE["endings"].split())
_ENDING = regex("|".join(sorted(_TWICE_ENDED, key=len, reverse=True)))
_BY_WORD = (_SLIP, _ENDING, _POLITE_END)
_WORDS = Awaited(
    [
        *((slip, _BY_WORD.index(_SLIP)) for slip in _TABLE["slip_hints"].split()),
        *((twice, _BY_WORD.index(_ENDING)) for twice in _TWICE_ENDED),
        ("ますます", _BY_WORD.index(_POLITE_END)),
    ]
)

_MEANT = regex(_PHRASES["meant"])

RULE = Rule(
    id="doubled_word",
    principle=5,
    severity=Severity.WARN,
    title=Wording("言葉の重なり", "Doubled word"),
    message=Wording(
        "「{found}」と同じ言葉が続いています。書き損じに見えて、ほかの内容まで疑われます。",
        "“{found}” says the same word twice; it looks like a slip and casts doubt on the rest.",
    ),
    suggestion=Wording("どちらか一つにしてください。", "Keep one of them."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    yields_to=frozenset({"doubled_particle"}),
    flags=(
        "⟦お知らせお知らせ⟧です。",
        "参加は無料⟦ですです⟧。",
        "⟦訓練を訓練を⟧行います。",
        "講座⟦についてについて⟧ご案内します。",
        "⟦開催を開催⟧します。",
        "⟦利用することが利用することが⟧できます。",
        "⟦防災訓練防災訓練⟧のお知らせ",
        "ご覧⟦くださいください⟧。",
        "⟦イベントイベント⟧のお知らせです。",
        "ご参加をお待ちしてい⟦ますます⟧。",
        "会場は⟦区民区民⟧の家です。",
        "お申し込み⟦くださいください⟧！",
        "⟦会場は会場は⟧区民ホールです。",
        "予約は⟦12月12月⟧25日までです。",
        "⟦たこ足たこ足⟧配線は危険です。",
        "抽選会は6月5日に⟦行います行います⟧。",
        "⟦受付は、受付は⟧9時からです。",
        "⟦日時：11月22日（日）10時から\n日時：11月22日（日）10時から⟧\n会場：区民ホール",
        "資料をご覧⟦くだださ⟧い。",
        "⟦申し込み申し込み⟧は電話でどうぞ。",
        "⟦おお知らせ⟧です。",
        "届出は市役所では⟦なくなく⟧、水道センターへ。",
    ),
    allows=(
        "ますます便利になります。",
        "まあまあの人出でした。",
        "いよいよ開幕です。",
        "どんどん焼きを行います。",
        "人々の暮らしを守ります。",
        "頑張れ頑張れと声援が飛びました。",
        "キラキラ光る星空の観察会です。",
        "ワクワクする工作教室です。",
        "パンダのシャンシャンが人気です。",
        "日日是好日",
        "いろいろいろんな色で塗りましょう。",
        "それぞれの地域で開催します。",
        "一つ一つ確かめましょう。",
        "少しずつ、少しずつ前へ進みましょう。",
        "たくさん食べて、食べまくろう。",
        "情報を情報源まで確かめましょう。",
        "申込みを申込書でお願いします。",
        "わっしょいわっしょいの掛け声が響きました。",
        "リンリンロードを走ろう。",
        "人と人とのつながりを大切にします。",
        "日に日に寒くなります。",
        "一人一人の心がけです。",
        "お一人お一人に合わせて支えます。",
        "毎年毎年、多くの方が訪れます。",
        "子どもたちが代わる代わる登場しました。",
        "地域と地域とを結ぶ道です。",
        "1人1人にお渡しします。",
        "そろりそろりと歩きましょう。",
        "第1回:10時\n第2回:10時",
        "お済みですか。です・ます調で書きます。",
        "ご理解をお願いいたします。資料をお渡しします。",
        "---------\n---------\nお知らせ",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words and phrases that stand twice in a row, but for those that always do."""
    for pattern, match in _found(document):
        start = match.start("line") if pattern is _LINE else match.start()
        if not _MEANT.search(match.group()) and not document.is_quoted(start, match.end()):
            yield Hit(start=start, end=match.end())


def _found(document: Document) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    text = document.text
    if _may_say_twice(text):
        starts = [found.start() for found in _START.finditer(text)]
        for pattern in (_WORD, _WITH_KANJI):
            yield from ((pattern, match) for match in _at(starts, pattern, text))
    for pattern in _patterns(document):
        yield from ((pattern, match) for match in pattern.finditer(text))


def _may_say_twice(text: str) -> bool:
    """Whether a word may stand twice in a row, with at most one character between.

    All characters at once are compared with those some places on, as two numbers; half of each character is enough.
    """
    halves = text.encode("utf-16-le", "surrogatepass")[::2]
    number = int.from_bytes(halves, "little")
    return any(
        same in (number ^ number >> 8 * distance).to_bytes(len(halves), "little")
        for distance, same in _SAME_AT
    )


_SAME_AT = [(distance, bytes(max(2, distance - 1))) for distance in range(2, _LONGEST + 1)]
"""How far on a word may stand again, and what a comparison of its characters gives at least: so many zeros."""


def _at(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches that begin at `starts`, none within another."""
    end, match_at = 0, pattern.match
    for start in starts:
        match = match_at(text, start) if start >= end else None
        if match:
            yield match
            end = match.end()


def _patterns(document: Document) -> Iterator[re.Pattern[str]]:
    """The other patterns worth a search: plain looks for what they need are cheaper."""
    yield from (_BY_WORD[place] for place in sorted(_WORDS.found_in(document)))
    lines = document.text.split("\n")
    if any(map(eq, lines, lines[1:])):
        yield _LINE
    if document.text.count("こと") > 1:
        yield _PHRASE
