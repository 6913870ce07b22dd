"""「見れる」「食べれる」のような、ら抜き言葉です。

話し言葉では広く使われますが、公の文では違和感を持つ人がいて、内容より言葉づかいに目が向きます。
「走れる」「切れる」のように、もともと「れる」の形になる言葉や、「」で引いた話し言葉は指摘しません。
死角: 漢字を使わない「たべれる」などは、一部しか分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

# A verb in -eru or a one-syllable verb forms its potential with られる; れる after its stem has lost the ら.
_BEFORE_ENDING = r"れ(?=る|な[いくか]|ま[すせし]|た|て|ず|そう|にくい|やすい)"
_LOST_RA = regex(
    r"(?:(?:見|来|寝|出|着|得|診|観|看)"
    r"|(?:起き|生き|降り|借り|下り|浴び|信じ|感じ|演じ|応じ|閉じ|用い|試み|過ぎ|伸び|落ち|できあがり)"
    r"|(?<=[をがはもて])み|(?<=[をがはも])(?:たべ|きめ|かんがえ|おぼえ)"
    r"|[一-龥][かたまさらなえ]?[えけげせてでねべめ](?<!帰え)(?<!し得け)|[一-龥]れ(?=れ))" + _BEFORE_ENDING
)
_NOT_LOST = regex(r"(?:帰|返|蹴|減|滑|照|茂|翻|練|蘇|甦|反)え?れ|[一-龥]かえれ|く?なけれ|[いし]けれ")

RULE = Rule(
    id="ra_nuki",
    principle=5,
    severity=Severity.INFO,
    title=Wording("ら抜き言葉", "Potential form without ら"),
    message=Wording(
        "「{found}」は、ら抜き言葉です。公の文では違和感を持つ人がいて、内容が伝わりにくくなります。",
        "“{found}” lacks its “ra”; in public writing some readers stumble over it.",
    ),
    suggestion=Wording("「{replacement}」と書いてはいかがでしょうか。", "Write {replacement}."),
    source="国語審議会「新しい時代に応じた国語施策について」（1995）／公用文作成の考え方（2022）",
    hints=("れる", "れな", "れま", "れた", "れて", "れず", "れそ", "れに", "れや"),
    flags=(
        "展望台から富士山が⟦見れ⟧ます。",
        "好きなだけ⟦食べれ⟧る催しです。",
        "当日⟦来れ⟧ない方は、ご連絡ください。",
        "その場で⟦決めれ⟧なくても大丈夫です。",
        "朝早く⟦起きれ⟧る人を募集します。",
        "制服のまま⟦出れ⟧ます。",
        "赤ちゃんもよく⟦寝れ⟧る環境です。",
        "10冊まで⟦借りれ⟧ます。",
        "無料で検診が⟦受けれ⟧ます。",
        "誰でも⟦覚えれ⟧る体操です。",
        "浴衣が⟦着れ⟧て、うれしそうでした。",
        "ごみは朝8時から⟦捨てれ⟧ます。",
        "最後まで⟦続けれ⟧そうですか。",
        "窓口で⟦確かめれ⟧ます。",
    ),
    allows=(
        "展望台から富士山が見られます。",
        "この道は自転車で走れます。",
        "見れば分かる地図です。",
        "食べれば元気が出ます。",
        "糸が切れた場合はご連絡ください。",
        "家に帰れない人のための施設です。",
        "荷物を入れるロッカーがあります。",
        "食べきれない食品をお持ちください。",
        "道に慣れてきたら、出かけましょう。",
        "会場は緑にあふれています。",
        "元気な声が流れてきました。",
        "「ここから見れるんですね」と、子どもが話していました。",
        "手続きをしなければなりません。",
        "泥にまみれて遊びました。",
        "服が汚れることがあります。",
        "疲れたら休みましょう。",
        "忘れてはいけません。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The potentials without ら, outside quotations."""
    for match in _LOST_RA.finditer(document.text):
        if not document.is_quoted(*match.span()) and not _NOT_LOST.search(match.group()):
            full = match.group()[:-1] + "られ"
            yield Hit(start=match.start(), end=match.end(), values={"replacement": full}, replacement=full)
