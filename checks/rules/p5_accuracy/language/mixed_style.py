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
_PLAIN = regex(
    r"(?:である|であった|だろう)(?=[。\n]|$)|(?<=[うくぐすつぬぶむるただいん])(?<!です)(?<!ます)(?<!ました)(?<!ください)。"
)
_POLITE_END = regex(
    r"(?:です|ます|ません|ました|でした|ましょう|でしょう|ください|下さい|ませ|なさい)[かねよ]?$"
)
_LINE_MARK = regex(r"\s*(?:[・※■●◆▼▶▷★☆◎○→\-*◇□✅(【]|\d+[.)])")
_SHORTEST = 8  # characters; shorter ones are cries and labels
_INFLECTED = frozenset({"動詞", "形容詞", "助動詞"})

RULE = Rule(
    id="mixed_style",
    principle=5,
    severity=Severity.INFO,
    title=Wording("文体の混在", "Mixed style"),
    message=Wording(
        "「です・ます」の文の中に、「{found}」で終わる文があります。話し方が途中で変わり、写した文が混じったように見えます。",
        "Among polite sentences one ends in the plain “{found}”; it reads as if copied from elsewhere.",
    ),
    suggestion=Wording(
        "文の終わりを「です・ます」にそろえてはいかがでしょうか。", "Keep to the polite style."
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
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The end of the first plain sentence of a post that is polite elsewhere."""
    if not _POLITE.search(document.text):
        return
    for match in _PLAIN.finditer(document.text):
        end = match.end() if match.group() != "。" else match.start()
        if _is_prose(document, end):
            start = match.start() if match.group() != "。" else _last_word(document, end)
            if start is not None:
                yield Hit(start=start, end=end)
                return


def _is_prose(document: Document, end: int) -> bool:
    sentence = document.sentence_at(end - 1)
    line = document.text[document.text.rfind("\n", 0, sentence.start) + 1 : end]
    said = document.text[sentence.start : end]
    long_enough = len(said) >= _SHORTEST and not _LINE_MARK.match(line)
    return long_enough and not _POLITE_END.search(said) and not document.is_quoted(end - 1, end)


def _last_word(document: Document, end: int) -> int | None:
    """Where the inflected word begins that ends a sentence at `end`; None where a noun does."""
    for word, stop in pairwise(document.words_at(end).tokens):
        if stop.start == end and word.end == end:
            form = word.part_of_speech[5] if len(word.part_of_speech) > 5 else ""  # noqa: PLR2004
            plain = word.part_of_speech[0] in _INFLECTED and form.startswith(("終止形", "連体形"))
            return word.start if plain else None
    return None
