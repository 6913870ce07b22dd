"""返信やおわびの中で、言い返したり、言い訳したりしているように聞こえます。

困って声を寄せた人は、聞いてもらえなかったと感じます。やり取りを見ている人にも、区が身を守っているように見えます。
返信と訂正の投稿だけを調べます。
死角: 事実の説明でも、おわびより先に書くと言い訳に見えることは分かりません。
"""

from checks.findings import Severity
from checks.post import Kind
from checks.rule import Example, Rule
from checks.wording import Wording


def _reply(text: str) -> Example:
    return Example(text, kind=Kind.REPLY)


RULE = Rule(
    id="defensive_reply",
    principle=9,
    severity=Severity.WARN,
    title=Wording("言い返すような返信", "Defensive reply"),
    message=Wording(
        "「{found}」は、言い返しや言い訳に聞こえます。声を寄せた人は、聞いてもらえなかったと感じます。",
        "“{found}” sounds like talking back; those who wrote feel that nobody listened.",
    ),
    suggestion=Wording("代わりに、{instead}を書いてください。", "Write instead: {instead}."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    lexicon="defensive_reply",
    kinds=frozenset({Kind.REPLY, Kind.CORRECTION}),
    yields_to=frozenset(
        {
            "dismissive_tone",
            "blames_readers",
            "told_before",
            "talks_down",
            "sarcasm",
            "mockery",
            "responsibility_shifting_apology",
        }
    ),
    flags=(
        _reply("期限後に⟦言われましても⟧、お受けできません。"),
        _reply("⟦職員も忙し⟧い中で対応しています。"),
        _reply("⟦こちらに責任はありません⟧。"),
        _reply("⟦ご批判は当たりません⟧。"),
        _reply("⟦規則ですので仕方⟧ありません。"),
        _reply("⟦ほかの方は守って⟧いらっしゃいます。"),
        _reply("⟦ご不満でしたら、ご利用いただか⟧なくて⟦結構です⟧。"),
        _reply("⟦もう少し早くご連絡いただければ⟧間に合いました。"),
        _reply("それは⟦国が決めたこと⟧です。"),
        _reply("⟦すでにお伝えしたとおり⟧、定員です。"),
        _reply("⟦そもそも⟧前提が違います。"),
        _reply("⟦わざわざ⟧お電話をいただくことではありません。"),
        _reply("⟦適切に対応しております⟧。"),
        _reply("⟦見当違い⟧のご意見です。"),
        _reply("それでよいの⟦ではありませんか⟧。"),
    ),
    allows=(
        _reply("ご不便をおかけし、申し訳ありません。すぐに直します。"),
        _reply("ご意見は担当課に伝えました。"),
        _reply("区の確認が足りませんでした。おわびします。"),
        _reply("わざわざお知らせいただき、ありがとうございます。"),
        _reply("水質の検査では、問題はありませんでした。"),
        _reply("お困りの点があれば、ご相談ください。"),
        _reply("明日、職員が現地を確かめます。"),
        _reply("国の制度のため、国の窓口をご案内します。"),
        _reply("返却は翌日でも結構です。"),
        _reply("説明が分かりにくく、申し訳ありませんでした。"),
        _reply("別の方法をご案内します。"),
        _reply("お急ぎのところ、お待たせしました。"),
        _reply("無理のない範囲でご参加ください。"),
    ),
)
