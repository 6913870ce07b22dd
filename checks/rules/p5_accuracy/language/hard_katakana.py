"""広くは知られていないカタカナ語が、説明なしで使われています。

言葉の意味が分からない人は、自分に関わる知らせだと気付けません。年配の方や日本語を学んでいる人に、特に届きません。
「ボランティア」のように定着した言葉、「」で引いた名称、すぐ後に（　）で説明のある言葉は指摘しません。
死角: 略語やアルファベットの言葉（DX、EBPMなど）は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.words import word_list
from checks.rule import Hit, Rule
from checks.wording import Wording

_WORDS = word_list("hard_katakana")

RULE = Rule(
    id="hard_katakana",
    principle=5,
    severity=Severity.INFO,
    title=Wording("なじみの薄いカタカナ語", "Hard loanwords"),
    message=Wording(
        "「{found}」は、意味を知らない人の多いカタカナ語です。自分に関わる知らせだと気付けない人がいます。",
        "“{found}” is a loanword that many do not know; they may miss that the news concerns them.",
    ),
    suggestion=Wording(
        "言い換えるか、説明を添えてください（例: {instead}）。",
        "Replace or explain it, for instance: {instead}.",
    ),
    source="checks/lexicon/hard_katakana.toml（国立国語研究所「外来語」言い換え提案）",
    hints=tuple(dict.fromkeys(_WORDS.hints)),
    flags=(
        "環境への⟦アセスメント⟧を行います。",
        "参加者に⟦インセンティブ⟧があります。",
        "企業と⟦コンソーシアム⟧をつくりました。",
        "地域の⟦レジリエンス⟧を高めます。",
        "⟦ステークホルダー⟧の意見を聞きます。",
        "⟦エビデンス⟧に基づいて進めます。",
        "新しい⟦スキーム⟧で支援します。",
        "⟦ダイバーシティ⟧を進めるまち",
        "⟦コンセンサス⟧を得て決めました。",
        "⟦アウトリーチ⟧で支えます。",
        "計画の⟦ロードマップ⟧を公表しました。",
        "区の⟦ガバナンス⟧を強めます。",
    ),
    allows=(
        "ボランティアを募集します。",
        "ストレスをためないで過ごしましょう。",
        "バリアフリーのまちづくりを進めます。",
        "アセスメント（影響の評価）を行います。",
        "「みなもイノベーション大賞」の作品を募集します。",
        "レジリエンスとは、立ち直る力のことです。",
        "ふるさと納税のワンストップ特例をご存じですか。",
        "ワンストップ相談窓口を開きます。",
        "メディアリテラシーを学ぶ講座です。",
        "イベントのスタッフを募集します。",
        "駅のプラットフォームにお立ちください。",
        "マスターの講演です。",
        "リソースルームは2階です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words of the list that no explanation in brackets follows."""
    for hit in _WORDS.hits(document):
        if hit.end is not None and not document.text.startswith(("(", "="), hit.end):
            yield hit
