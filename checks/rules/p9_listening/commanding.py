"""読む人に命じるような言い方です。

お願いの理由が伝わらず、従わされると感じた人の協力が得られません。相談したい人は近づきにくくなります。
法令の引用、「」で引いた看板や掛け声、命を守るための緊急の呼びかけは指摘しません。
死角: 言い方は丁寧でも、選べる余地のない書き方は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_ORDERS = HintedPatterns(hinted_groups("commanding"))
_TOLD = regex(
    r"(?:大切|大事|肝心|重要|目的|役割|仕事|ポイント|コツ|こつ|基本|夢|目標|特徴|魅力|条件|要件|資格|願い|秘訣|第一歩|できること|狙い)[^。\n]{0,6}?(?:の)?(?:は|が|:)|という(?:声|意見)|法(?:律|令|では|で|第|の|に|上)|条例|規則|規程|憲章|宣言|禁じられ|定められ|定めて|第\d+条|標語|スローガン|看板|合言葉|飲んだら"
    r"|謎|ミッション|クイズ|宝|ゲーム|脱出|ラリー|挑戦状|コンテスト|忍者|海賊|映画|演劇|舞台|上映"
    r"|忘れては|あっては|許しては|許されては|絶やしては|繰り返しては|風化させては|見過ごしては|見逃しては|失っては|なくては|なければ"
)

RULE = Rule(
    id="commanding",
    principle=9,
    severity=Severity.WARN,
    title=Wording("命令するような言い方", "Commanding tone"),
    message=Wording(
        "「{found}」は、命令のように聞こえます。読む人は従わされると感じ、お願いの理由が伝わりません。",
        "“{found}” sounds like an order; readers feel pushed and do not learn the reason.",
    ),
    suggestion=Wording(
        "理由を一言添え、「〜してください」「〜をお願いします」と書いてください。",
        "Give the reason and ask: “please …”.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    hints=_ORDERS.hints,
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY, Kind.CORRECTION}),
    flags=(
        "ごみは⟦必ず持ち帰ること⟧。",
        "期限までに⟦提出すること。⟧",
        "敷地内に⟦駐車しないこと。⟧",
        "今すぐ申請⟦しろ⟧。",
        "路上喫煙は⟦やめろ⟧！",
        "速やかに避難経路を確認⟦せよ⟧。",
        "無断駐車⟦厳禁！⟧",
        "⟦許可なく公園を使ってはな⟧らない。",
        "ポイ捨て⟦するな⟧！",
        "早く申し込み⟦なさい⟧。",
        "⟦さっさと⟧手続きを済ませてください。",
        "職員の指示に⟦従え⟧。",
        "私語⟦は厳禁です⟧。",
        "マスクを⟦着用すること。⟧守らない人は入れません。",
        "申込書に漏れなく⟦記入すること⟧",
        "ここに犬を⟦放すな⟧。",
        "自転車は駐輪場に置く⟦べきです⟧。",
        "遅れ⟦ないように⟧。",
        "⟦必ず名札を付けること⟧。",
        "廊下⟦で騒がないこと⟧。",
        "規約に⟦従ってもらいます⟧。",
        "⟦勝手に荷物を置かないでください⟧。",
        "飼い主が責任をもって持ち帰り⟦なさい⟧。",
        "印鑑を持って来⟦なさい⟧。",
        "自転車は駐輪場⟦に停めること⟧。",
        "個人情報は⟦書くな⟧。",
        "窓口⟦に来い⟧。",
        "10時までに⟦集まれ⟧。",
    ),
    allows=(
        Example("津波が来ます。今すぐ高台に逃げろ！", kind=Kind.EMERGENCY),
        "備えるべき品を三つ紹介します。",
        "大切なのは、早めに相談すること。",
        "何を優先すべきでしょうか。",
        "忘れ物のないようにご注意ください。",
        "無断での転載はご遠慮ください。",
        "ごみはお持ち帰りください。",
        "区内に住所を有すること。",
        "未発表の作品であること。",
        "おやすみなさい。",
        "おかえりなさい！",
        "「乗るなら飲むな」を合言葉に。",
        "法律では、酒気を帯びて運転してはならないと定めています。",
        "震災の教訓を忘れてはなりません。",
        "このような差別は、あってはならないことです。",
        "火気厳禁の標識です。",
        "謎を解き、宝の地図を手に入れろ！",
        "子どもの声に耳を傾けることが大切です。",
        "いろいろな色で塗りましょう。",
        "「早くしろ」などの強い言葉は、子どもを傷つけます。",
        "みなも城のおしろ。",
        "職員の誘導に従ってください。",
        "おもしろ科学教室を開きます。",
        "税金を納めることができない方は、ご相談ください。",
        "お弁当は売り切れ。",
        "使い終わった道具は元の場所に戻しましょう。",
        "忘れ物をすることのないよう、ご確認ください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The orders that are neither quoted nor told of a law, a slogan or a game."""
    for match in _ORDERS.find_in(document):
        if not document.is_quoted(*match.span()) and not _TOLD.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
