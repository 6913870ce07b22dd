"""冗談や内輪の話、からかいに聞こえる言い方です。

その話題で困っている人は、軽く扱われたと感じます。そこだけが切り取られ、区全体がふざけていると受け取られます。
担当者の眠気や本音、上司をだしにした冗談、「そこのあなた」のようなからかい、隣の市との張り合い、「やれやれ」のようなつぶやきを指摘します。
「」で引いた言葉、落語や絵本の題材、来場者の声は指摘しません。
死角: ふつうの言葉だけで書かれた皮肉や、前後を読まないと分からない冗談は分かりません。
"""

from checks.findings import Severity
from checks.post import Kind
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="flippant_remark",
    principle=8,
    severity=Severity.INFO,
    title=Wording("ふざけて聞こえる一言", "Flippant remark"),
    message=Wording(
        "「{found}」は、冗談や内輪の話に聞こえます。困っている人は、軽く扱われたと感じます。",
        "“{found}” sounds like a joke among colleagues; people in need feel taken lightly.",
    ),
    suggestion=Wording("{instead}。", "{instead}."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則8（区全体の評価）",
    lexicon="flippant_remark",
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY, Kind.CORRECTION}),
    yields_to=frozenset(
        {"slang", "mockery", "sarcasm", "personal_opinion", "blames_readers", "reproach", "dismissive_tone", "political_leaning", "cold_reply"}
    ),
    flags=(
        "⟦財布が軽⟧くなった皆さん、⟦とどめを刺⟧しに参りました。",
        "毎夏通っ⟦た身として⟧は、残ってほしい⟦のが本音⟧です。",
        "婚姻届は夜間もお預かりし⟦ます、念のため⟧。",
        "少なくとも⟦課長よりは⟧働いていました。",
        "⟦もう、感心するほか⟧ありません。",
        "⟦隣の市はもう枝だけ⟧だそうです。",
        "⟦そこのあなた⟧、申告はお済みですか。",
        "⟦残業続き⟧で⟦眠いです⟧。",
        "⟦うそです⟧、ごめんなさい。",
        "来ないと泣きを見⟦ますぞ⟧。",
        "⟦やれやれ、⟧やっと終わりました。",
        "⟦議会は退屈⟧でした。",
        "⟦暇つぶし⟧にどうぞ。",
        "臭いも減り⟦すぎて笑⟧ったとのこと。",
    ),
    allows=(
        "課長が窓口でご案内します。",
        "寝不足は事故のもとです。よく休んでから運転しましょう。",
        "保護者の立場からのご意見をいただきました。",
        "大会では、隣の町のチームに勝ちました。",
        "「やれやれ、間に合った」と話す親子の声が聞かれました。",
        "念のため、開場時刻をお確かめください。",
        "隣の市の窓口でも受け取れます。",
        "国の制度が変わります。",
        "財布の落とし物が届いています。",
        "会議の傍聴を受け付けます。",
        "だまされたと気付いたら、すぐ188へ。",
        "恋人からの暴力に悩む方の相談窓口です。",
        "笑って過ごす健康講座です。",
        "区長が式典であいさつしました。",
        "税金の納め方が増えました。",
        "運動不足の解消に、朝の体操はいかがですか。",
    ),
)  # fmt: skip
