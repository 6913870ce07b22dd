"""送り仮名が決まりと違います（「必らず」「少い」「行なう」など）。

送り仮名が違うと、別の読み方をされたり（「行った」と「行なった」など）、急いで作られた知らせだと受け取られたりします。
「」で引いた言葉、送り仮名そのものの話は指摘しません。
死角: 「申込み」「受付」のように、省いてもよい送り仮名は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.words import word_list
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_WORDS = word_list("wrong_okurigana")
_KANJI = regex(r"[一-龥]")

RULE = Rule(
    id="wrong_okurigana",
    principle=5,
    severity=Severity.INFO,
    title=Wording("送り仮名", "Wrong okurigana"),
    message=Wording(
        "「{found}」は、送り仮名が決まりと違います。別の読み方をされたり、書き損じに見えたりします。",
        "“{found}” has other kana endings than the rules; some will misread it or take it for a slip.",
    ),
    suggestion=Wording("「{instead}」と書いてはいかがでしょうか。", "Write {instead}."),
    source="checks/lexicon/wrong_okurigana.toml（送り仮名の付け方、公用文における漢字使用等について）",
    hints=tuple(dict.fromkeys(_WORDS.hints)),
    yields_to=frozenset({"homophone_typo"}),
    flags=(
        "⟦必らず⟧お持ちください。",
        "参加者が⟦少い⟧ため、中止します。",
        "訓練を⟦行ない⟧ます。",
        "受付は5時に⟦終りま⟧す。",
        "窓口が⟦変りま⟧す。",
        "⟦短かい⟧時間で済みます。",
        "工事に⟦伴ない⟧、通行止めにします。",
        "⟦新らし⟧い遊具です。",
        "⟦速かに⟧避難してください。",
        "お⟦断わり⟧する場合があります。",
        "電気の使用を⟦減して⟧います。",
        "⟦働らく⟧人を支えます。",
        "⟦係りの者⟧がご案内します。",
        "⟦お話しを⟧聞かせてください。",
        "⟦暮しの⟧相談会です。",
    ),
    allows=(
        "必ずお持ちください。",
        "参加者が少ないため、中止します。",
        "訓練を行います。",
        "冷静な行動をお願いします。",
        "正確な情報を確かめましょう。",
        "各自からお聞きします。",
        "お話しください。",
        "「行なう」と「行う」の送り仮名の話です。",
        "斬新な企画です。",
        "安静な場所で休みましょう。",
        "果物をもらって変身します。",
        "見る人を楽しませます。",
        "公明正大な選挙です。",
        "責任を追及する声があります。",
        "電気を消費する量を参照し、移動する計画です。",
        "バスが通過します。",
        "受付は1階です。申込みは電話で。",
        "温泉で体を温めましょう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words of the list that no kanji precedes: 及す is a slip, 追及する is not."""
    for hit in _WORDS.hits(document):
        if hit.start is not None and not _KANJI.match(document.text, max(0, hit.start - 1), hit.start):
            yield hit
