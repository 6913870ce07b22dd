"""前にも伝えたはずだと、読む人を責めるような言い方です。

初めて読む人も、聞き逃した人も、尋ねてはいけなかったと感じます。次に本当に困ったときに、声を上げなくなります。
災害などで同じ知らせを繰り返す緊急の投稿では指摘しません。
死角: 「先日お知らせした」のような、責める気持ちのない言い方と見分けにくいものは調べません。
"""

from checks.findings import Severity
from checks.post import Kind
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="told_before",
    principle=9,
    severity=Severity.WARN,
    title=Wording("前にも言ったという言い方", "“We have told you”"),
    message=Wording(
        "「{found}」は、聞いていなかったあなたが悪い、と聞こえます。分からない人が尋ねにくくなります。",
        "“{found}” sounds as if it was the reader's fault not to know; people stop asking.",
    ),
    suggestion=Wording("代わりに、{instead}を書いてください。", "Write instead: {instead}."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    lexicon="told_before",
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY, Kind.CORRECTION}),
    yields_to=frozenset({"dismissive_tone"}),
    flags=(
        "⟦再三お願い⟧していますが、駐輪が減りません。",
        "⟦前にも説明⟧したとおり、電話では受け付けません。",
        "⟦先ほども申し上げ⟧ましたが、結果は変わりません。",
        "広報紙に⟦書いてあるのに⟧、ご覧にならない方がいます。",
        "ホームページで⟦お知らせしていましたよね⟧。",
        "⟦説明会でご案内したはずです⟧。",
        "⟦だからお伝え⟧したとおり、印鑑が必要です。",
        "⟦言われたとおりに⟧書いてください。",
        "⟦黙って従⟧ってください。",
        "チラシを⟦読めば分かるはず⟧です。",
        "⟦あれほどお願い⟧したのに、残念です。",
        "申込書に⟦記載しているにもかかわらず⟧、間違いが目立ちます。",
        "⟦注意書きを載せているではありませんか⟧。",
    ),
    allows=(
        "先日お知らせした工事は、予定どおり終わりました。",
        "何度でもお気軽にお尋ねください。",
        "申込書に書いてある番号へお電話ください。",
        "広報紙でお知らせしたとおり、10時に始めます。",
        "繰り返しお知らせします。明日は休館です。",
        "だから、早めの備えが大切です。",
        "言われたとおりにATMを操作してはいけません。詐欺です。",
        "毎年お知らせしています。今年も桜が咲きました。",
        "地図を見れば、危険な場所が分かります。",
        "去年も楽しかったですよね。",
        "よくある質問に載せています。どうぞご覧ください。",
        "何度もお越しいただき、ありがとうございます。",
        "お問い合わせの内容を説明してください。",
    ),
)
