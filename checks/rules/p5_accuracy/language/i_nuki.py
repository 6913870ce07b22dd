"""「してます」「待ってます」のような、い抜き言葉です。

話し言葉では自然ですが、区のお知らせでは急いで書いた文に見え、軽く扱われたと感じる人がいます。
「育てます」「捨てます」のように、もともと「い」のない言葉や、「」で引いた話し言葉、ハッシュタグは指摘しません。
死角: 「してる」のような言い切りは、文の終わりと名詞の前のほかは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

# て after the kana end of a verb; after a kanji (育て, 捨て, 建て) it belongs to the verb itself.
_LOST_I = regex(
    r"(?:(?<=[しっいきちにびみりぎじえけげせてねべめれ])て|(?<=[出見来着寝得似])て|(?<=[んい])で)(?<!おいで)(?<!きて来て)"
    r"(?=ます(?!ます)|まし(?:た|て)|ません|(?:る|た)(?=。|$|[\n!♪]|方(?!法)|人(?!々)|ところ|場合|とき|ので|から))"
)
_WHOLE = regex(
    r"(?:すて|たて|そだて|あわて|へだて|くわだて|ゆで|かなで|なで|めで|いで|もうで|おいで)[てで]?$"
)

_TAG = regex(r"#\w{0,29}$")

RULE = Rule(
    id="i_nuki",
    principle=5,
    severity=Severity.INFO,
    title=Wording("い抜き言葉", "Progressive form without い"),
    message=Wording(
        "「{found}」は、話し言葉の形です。急いで書いた文に見え、軽く扱われたと感じる人がいます。",
        "“{found}” is spoken Japanese; in a ward's notice it looks hasty.",
    ),
    suggestion=Wording("「{replacement}」と書いてはいかがでしょうか。", "Write {replacement}."),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）話し言葉を避ける",
    hints=("てま", "でま", "てる", "でる", "てた", "でた"),
    flags=(
        "窓口で受け付けし⟦て⟧ます。",
        "皆さまのお越しを待っ⟦て⟧ます。",
        "カウンターで配っ⟦て⟧ます。",
        "花が咲い⟦て⟧ました。",
        "一人で悩ん⟦で⟧ませんか。",
        "参加者を集め⟦て⟧ます。",
        "区のページに載せ⟦て⟧ます。",
        "チラシを見⟦て⟧ませんか。",
        "満開の花が見え⟦て⟧ます。",
        "本を借り⟦て⟧る方へ",
        "寄付を受け付け⟦て⟧ます。",
    ),
    allows=(
        "窓口で受け付けています。",
        "野菜を育てます。",
        "ごみを捨てません。",
        "声を当てましょう。",
        "会場に出ます。",
        "お茶を入れて待ちます。",
        "「待ってます」と声を掛けられました。",
        "ポストに切手を貼ってください。",
        "家を建てました。",
        "できます。",
        "麺をゆでます。",
        "歩いて回りましょう。",
        "ここでまず名前を書きます。",
        "慌てました。",
        "#待ってます",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The て and で before ます whose い is lost, outside quotations and tags."""
    for match in _LOST_I.finditer(document.text):
        start, end = match.span()
        in_tag = _TAG.search(document.text, max(0, start - 30), start)
        verb = document.text[max(0, start - 4) : end]
        if not in_tag and not document.is_quoted(start, end) and not _WHOLE.search(verb):
            said = match.group() + "い"
            yield Hit(start=start, end=end, values={"replacement": said}, replacement=said)
