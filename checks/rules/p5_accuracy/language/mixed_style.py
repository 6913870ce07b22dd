"""「です・ます」と「だ・である」が混じっています。

途中で話し方が変わると、写した文が混じったように見え、誰の言葉なのか分からなくなります。
見出しや箇条書き、体言止め、「」で引いた言葉、「秋だ！祭りだ！」のような掛け声は指摘しません。
死角: 句点（。）のない行の終わりは、「である」のほかは調べません。
"""

from collections.abc import Iterator
from itertools import pairwise

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_POLITE = regex(
    r"(?:です|ます|ません|ました|でした|ましょう|でしょう|ください|下さい)(?:か|ね|よ)?(?=[。!?！？♪\n]|$)"
)
# たくさん and 皆さん end like a verb and are none; to ask for their words would cost much.
_PLAIN = regex(
    r"(?:である|であった|だろう)(?=[。\n]|$)|(?<=[うくぐすつぬぶむるただいん])(?<!です)(?<!ます)(?<!ました)(?<!ください)(?<!である)(?<!であった)(?<!だろう)(?<!たくさん)(?<!皆さん)(?<!みなさん)。"
)
_POLITE_END = regex(
    r"(?:です|ます|ません|ました|でした|ましょう|でしょう|ください|下さい|ませ|なさい)[かねよ]?$"
)
_LINE_MARK = regex(r"\s*(?:[・※■●◆▼▶▷★☆◎○→\-*◇□✅(【]|\d+[.)])")
_THOUGHT = regex(
    r"。[\s]*(?:そんな|こんな|そう(?:思|感|いう)|と(?:思|感))"
)  # what readers feel, not what the ward says
_SHORTEST = 6  # characters; shorter ones are cries and labels
_ENDING = 8  # characters; the longest polite ending has five
_LINE = 200  # characters; what stands farther away is not asked for
_INFLECTED = frozenset({"動詞", "形容詞", "助動詞"})

RULE = Rule(
    id="mixed_style",
    principle=5,
    severity=Severity.INFO,
    title=Wording("文体の混在", "Mixed style"),
    message=Wording(
        "ほかの文と違い、「{found}」で終わる文があります。話し方が途中で変わり、写した文が混じったように見えます。",
        "Unlike the other sentences, one ends in “{found}”; it reads as if copied from elsewhere.",
    ),
    suggestion=Wording(
        "文の終わりを、「です・ます」か「だ・である」の一方にそろえてはいかがでしょうか。",
        "Keep to one style, polite or plain.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）文体の統一、広報は「です・ます」",
    hints=("。", "であ", "だろ"),
    flags=(
        "訓練を行います。参加は自由⟦である⟧。",
        "図書館は休館します。返却ポストは⟦使える⟧。",
        "お申し込みください。定員になり次第、⟦締め切る⟧。",
        "講座を開きます。対象は区内に住む人⟦だ⟧。",
        "会場が変わりました。駐車場は使え⟦ない⟧。",
        "新しい公園が開園しました。昨年から工事を進めてき⟦た⟧。",
        "大切な制度⟦である⟧\nぜひご利用ください。",
        "紅葉が見頃です。今週末が最もきれい⟦だろう⟧。",
        "受付は10時からです。整理券は9時に配布⟦する⟧。",
        "説明会を開催します。資料は当日会場で配ら⟦れる⟧。",
        "ご協力ください。落ち葉の量が例年より⟦多い⟧。",
        "特別警戒が26日から始まる。期間は30日までである。火の始末を確かめて⟦くださいね⟧。",
        "図書館のシステムを入れ替える。予約は6日から使えなくなる。ご不便をお掛けし⟦ます⟧。",
    ),
    allows=(
        "訓練を行います。参加は自由です。",
        "訓練を行う。参加は自由である。",
        "秋だ！祭りだ！みなさまのお越しをお待ちしています。",
        "・雨天の場合は中止する。\nお気を付けてお越しください。",
        "合言葉は「自分の命は自分で守る。」です。",
        "会場は区民ホール。どなたでも参加できます。",
        "楽しい集い。ぜひお越しください。",
        "日ごろの備えが大切です。水、食料、そして家族との話し合い。",
        "ご家族で備えましょう。",
        "12月の出会い。写真展を開きます。",
        "みなさんの願い。短冊に書きませんか。ご参加ください。",
        "秋の味覚、サツマイモ掘り。今年も大収穫でした。",
        "※小雨決行とする。\n詳しくはお問い合わせください。",
        "ありがとう。たくさんの応援が届いています。",
        "すごい。職員も驚きました。",
        "眠れない日が続く、食事がおいしくない。そんなときは、相談してください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The end of the first sentence in the style that fewer sentences of the post have; plain ones if as many."""
    plain = list(_plain_ends(document))
    if not plain or not _POLITE.search(document.text):
        return
    polite = [span for span in _polite_ends(document) if _is_prose(document, span[1])]
    start, end = polite[0] if polite and len(polite) < len(plain) else plain[0]
    yield Hit(start=start, end=end)


def _polite_ends(document: Document) -> Iterator[tuple[int, int]]:
    for match in _POLITE.finditer(document.text):
        yield match.span()


def _plain_ends(document: Document) -> Iterator[tuple[int, int]]:
    for match in _PLAIN.finditer(document.text):
        end = match.end() if match.group() != "。" else match.start()
        if not _POLITE_END.search(_said(document, end)) and _is_prose(document, end):
            start = match.start() if match.group() != "。" else _last_word(document, end)
            if start is not None:
                yield start, end


def _said(document: Document, end: int) -> str:
    """The end of what is said in the sentence up to `end`."""
    return document.text[max(document.sentence_at(end - 1).start, end - _ENDING) : end]


def _is_prose(document: Document, end: int) -> bool:
    sentence = document.sentence_at(end - 1)
    line_start = document.text.rfind("\n", max(0, sentence.start - _LINE), sentence.start) + 1
    line = document.text[line_start or max(0, sentence.start - _LINE) : end]
    long_enough = end - sentence.start >= _SHORTEST and not _LINE_MARK.match(line)
    said_by_readers = _THOUGHT.match(document.text, end)
    return long_enough and not said_by_readers and not document.is_quoted(end - 1, end)


def _last_word(document: Document, end: int) -> int | None:
    """Where the inflected word begins that ends a sentence at `end`; None where a noun does."""
    for word, stop in pairwise(document.words_at(end).tokens):
        if stop.start == end and word.end == end:
            form = word.part_of_speech[5] if len(word.part_of_speech) > 5 else ""  # noqa: PLR2004
            plain = word.part_of_speech[0] in _INFLECTED and form.startswith(("終止形", "連体形"))
            return word.start if plain else None
    return None
