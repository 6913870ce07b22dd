"""「〜たり」が一度しか使われていません。

「〜たり」は、いくつかのことを並べる言葉です。一度だけだと、続きが抜けたように読め、何と何をするのかが分かりにくくなります。
「触ったりしないで」のように、一つを例に挙げてすぐ「する」が続くものは指摘しません。
死角: 並べる相手が別の文にあるものは分かりません。
"""

from bisect import bisect_left
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_TARI = regex(
    r"(?<=[いっんしえけせてねべめれきちにびみりじげでぎ])[ただ]り(?![しすせさ]|など|とか|の|も|は|が|を|に|で|と|、(?:し|す|せ)(?:て|な|ま)|[一-龥]{0,2}前)"
)
_PARTICLE = "助詞"
_FORMS = frozenset({"たり", "だり"})
_NEAR = 60  # words

RULE = Rule(
    id="lone_tari",
    principle=5,
    severity=Severity.INFO,
    title=Wording("一度だけの「〜たり」", "A lone ~tari"),
    message=Wording(
        "「{found}」と対になる「〜たり」がありません。続きが抜けたように読め、何と何をするのか分かりにくくなります。",
        "“{found}” has no second ~tari; the list reads as if its end were missing.",
    ),
    suggestion=Wording(
        "後の動作も「〜たりする」とそろえるか、「〜て」「〜や」でつないではいかがでしょうか。",
        "Repeat the form in the second part, or join the parts plainly.",
    ),
    source="公用文作成の考え方（2022）／新聞・出版の校閲の手引（並列の「たり」は繰り返す）",
    hints=("たり", "だり"),
    flags=(
        "本を読ん⟦だり⟧、映画を見ます。",
        "川で泳い⟦だり⟧、火を使わないでください。",
        "公園で走っ⟦たり⟧、遊ぶことができます。",
        "野菜を育て⟦たり⟧、収穫を体験できます。",
        "話を聞い⟦たり⟧、相談に応じています。",
        "大声を出し⟦たり⟧、たばこを吸うのはご遠慮ください。",
        "歌を歌っ⟦たり⟧、絵本を読みます。",
        "ごみを捨て⟦たり⟧、花を摘まないでください。",
        "水を飲ん⟦だり⟧、休憩を取りましょう。",
        "家具を固定し⟦たり⟧、水を備えましょう。",
        "地図を調べ⟦たり⟧、人に聞いて歩きましょう。",
    ),
    allows=(
        "本を読んだり、映画を見たりします。",
        "展示品に触ったりしないでください。",
        "ゆったりとした時間を過ごせます。",
        "ぴったりのサイズです。",
        "ふたりで歩きました。",
        "見渡したり、写真を撮ったりできます。",
        "区役所のあたりです。",
        "走ったり歩いたり、思い思いに楽しみました。",
        "日当たりのよい部屋です。",
        "雨が降ったりやんだりの天気です。",
        "ばったり出会いました。",
        "濡れたりなどした場合",
        "にわたり開催します。",
        "飲んだり、食べたり、歌ったり。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The ~tari that has no second one in its sentence and stands for no 'do such things'."""
    for match in _TARI.finditer(document.text):
        start, end = match.span()
        words = document.words_at(start).tokens
        at = bisect_left(words, start, key=lambda word: word.start)
        several = sum(word.surface in _FORMS for word in words[max(0, at - _NEAR) : at + _NEAR]) > 1
        word = words[at] if at < len(words) else None
        listed = word and (word.start, word.end) == (start, end) and word.part_of_speech[0] == _PARTICLE
        if listed and not several and not document.is_quoted(start, end):
            yield Hit(start=start, end=end)
