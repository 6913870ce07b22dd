"""皮肉や当てこすりに聞こえる言い方です。

言われた人は傷つき、画面の写しが「区の本音」として広まります。
いたわりの「さぞご不安だったことと存じます」は指摘しません。
死角: 言葉どおりにはほめている皮肉は、前後を読まないと分かりません。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="sarcasm",
    principle=9,
    severity=Severity.WARN,
    title=Wording("皮肉に聞こえる言い方", "Sarcasm"),
    message=Wording(
        "「{found}」は、皮肉や当てこすりに聞こえます。言われた人は傷つき、そこだけが切り取られて広まります。",
        "“{found}” sounds sarcastic; it hurts, and it is what will be passed on.",
    ),
    suggestion=Wording("代わりに、{instead}を書いてください。", "Write instead: {instead}."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    lexicon="sarcasm",
    yields_to=frozenset({"dismissive_tone", "blames_readers", "talks_down", "mockery"}),
    flags=(
        "⟦さぞお困りでしょうね⟧。",
        "⟦ずいぶんお暇⟧なのですね。",
        "⟦ご立派なご意見⟧です。",
        "⟦それは結構なこと⟧です。",
        "⟦ありがたいお説教です。⟧",
        "⟦どうぞご自由に⟧なさってください。",
        "⟦勝手にどうぞ⟧。",
        "一度も⟦読まずとは驚⟧きです。",
        "⟦まさか読んでいないとは⟧思いませんでした。",
        "⟦お望みどおりにして⟧あげます。",
        "⟦よくもそんな⟧ことが言えますね。",
        "⟦揚げ足⟧を取るご質問ですね。",
        "⟦うらやましい限りです⟧。",
        "⟦さすが意識の高い⟧区民の皆さまですね。",
    ),
    allows=(
        "さぞご不安だったことと存じます。",
        "地図はご自由にお取りください。",
        "60年続いているとは驚きです。",
        "立派な松が迎えてくれます。",
        "貴重なご意見をありがとうございます。",
        "お忙しいところ、ありがとうございます。",
        "なかなか見られない花が咲きました。",
        "まさかの場面に備えましょう。",
        "展示は自由に見学できます。",
        "どうぞご自由にお持ち帰りください。",
        "余裕をもってお越しください。",
        "詳しいご案内はこちらです。",
    ),
)
