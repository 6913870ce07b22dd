"""いまは改められた職業・病気・人の呼び方が使われています。

呼ばれる人は、自分のことを古い見方で見られていると感じます。制度の名前としても、いまは通じません。
歴史や当時の名称を説明する文は指摘しません。
死角: 団体や施設の正式な名前に含まれる場合も指摘することがあります。ガイドラインの設定（allow）で許せます。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="outdated_term",
    principle=8,
    severity=Severity.WARN,
    title=Wording("改められた呼び方", "Outdated term for people"),
    message=Wording(
        "「{found}」は、いまは改められた呼び方です。呼ばれる人が、古い見方で見られていると感じます。",
        "“{found}” has been replaced; those it names may feel seen in an old light.",
    ),
    suggestion=Wording("いまの呼び方は「{instead}」です。", "The present term: {instead}."),
    source="checks/lexicon/outdated_term.toml（法令の改正と検討会の報告）",
    lexicon="outdated_term",
    flags=(
        "⟦看護婦⟧を募集します。",
        "⟦看護婦さん⟧に感謝を伝えよう",
        "⟦保健婦⟧が訪問します。",
        "⟦保母⟧さんの仕事を紹介します。",
        "⟦父兄⟧の皆様へ",
        "⟦父兄会⟧を開きます。",
        "⟦痴呆⟧の相談を受け付けます。",
        "⟦老人性痴呆⟧の予防",
        "⟦成人病⟧検診のお知らせ",
        "⟦登校拒否⟧の相談",
        "⟦精神病院⟧への入院",
        "⟦助産婦⟧による教室",
        "⟦未亡人⟧の会",
        "⟦色盲⟧の方にも見やすい地図",
        "⟦ボケ防止⟧体操",
        "⟦後進国⟧の支援",
    ),
    allows=(
        "看護師を募集します。",
        "「痴呆」は2004年に認知症へ名称が変わりました。",
        "従軍看護婦の手記を展示します。",
        "昭和30年代の看護婦の制服を展示します。",
        "保健師が訪問します。",
        "確保母数を増やします。",
        "保護者の皆様へ",
        "生活習慣病の検診を受けましょう。",
        "かつて父兄会と呼ばれた会の記録です。",
        "ボケの花が咲きました。",
        "カメラのボケ味を楽しむ講座です。",
        "明治時代の養老院の写真です。",
        "成人の日の式典を開きます。",
        "老人ホームの見学会です。",
        "看護婦という呼び方は、看護師に改められました。",
    ),
)
