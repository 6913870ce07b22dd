"""「読まさせていただく」のような、「さ」の余る言い方（さ入れ言葉）です。

丁寧に書いたつもりの文が、読む人には言い誤りに見え、内容から気がそれます。
「食べさせる」「受けさせる」のように、もともと「させる」の付く言葉は指摘しません。
死角: 「〜させていただく」の多用そのものは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

# させる follows verbs in -iru and -eru; after the a-row of other verbs it is せる.
_EXTRA_SA = regex(
    r"[一-龥][ぁ-ん]?[かがさたなばまらわ](?<!ら)させ|[一-龥][ぁ-ん]?らさせ(?=て|る|ま|ら)|(?:やら|いか|もらわ|つくら|送ら|なら)させ(?=て|る|ま|ら)"
)
_WITH_NOUN = regex(
    r"(?:明らか|確か|静か|豊か|細か|柔らか|なめらか|身近|盛ん|鮮やか|[一-龥]やか|[一-龥]らか)させ|話させ"
)

RULE = Rule(
    id="sa_ire",
    principle=5,
    severity=Severity.INFO,
    title=Wording("さ入れ言葉", "Superfluous さ"),
    message=Wording(
        "「{found}」は「さ」が余っています。言い誤りに見えて、読む人の気が内容からそれます。",
        "“{found}” has a “sa” too many; readers stumble over it.",
    ),
    suggestion=Wording(
        "「{replacement}」か、「〜します」「〜いたします」と書いてはいかがでしょうか。",
        "Write {replacement}.",
    ),
    source="公用文作成の考え方（2022）／敬語の指針（文化審議会答申 2007）",
    hints=("させ",),
    flags=(
        "結果を⟦読まさせ⟧ていただきます。",
        "職員が⟦行かさせ⟧ていただきます。",
        "私たちに⟦やらさせ⟧てください。",
        "本日は⟦休まさせ⟧ていただきます。",
        "資料を⟦作らさせ⟧ていただきました。",
        "お話を⟦聞かさせ⟧ていただきました。",
        "ご自宅へ⟦伺わさせ⟧ていただきます。",
        "道具を⟦使わさせ⟧ていただきます。",
        "受付を⟦終わらさせ⟧ていただきます。",
        "先に⟦帰らさせ⟧ていただきます。",
        "ご連絡を⟦待たさせ⟧ていただきます。",
    ),
    allows=(
        "休業させていただきます。",
        "子どもに食べさせてください。",
        "予防接種を受けさせましょう。",
        "担当者から説明させていただきます。",
        "読ませていただきました。",
        "犬を散歩させるときは、綱を付けましょう。",
        "火災を発生させない工夫です。",
        "考えさせられる映画です。",
        "文化を根付かせる取り組みです。",
        "安全を確保させていただくため、入場を制限します。",
        "家族に知らせてください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The forms in させ whose verb wants せ."""
    for match in _EXTRA_SA.finditer(document.text):
        if not _WITH_NOUN.search(match.group()):
            short = match.group()[:-2] + "せ"
            yield Hit(start=match.start(), end=match.end(), values={"replacement": short}, replacement=short)
