"""特定の店や会社、商品を勧めるように読めます。

区が勧めると、選ばれなかった店や会社が不公平だと感じ、読む人は区が品質を保証したと受け取ります。もうけ話は詐欺の入口にもなります。
一覧の案内、商店街全体の催し、入札や協定・寄附のお知らせ、協賛を明示したもの、注意の呼びかけは指摘しません。
死角: 店の名前だけを挙げて、それとなく勧める書き方は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_NEAR = 80  # characters within which a fair list, a contract or a sponsor is named
_PHRASES = read_phrases("private_advertising")
_RECOMMENDED = regex(_PHRASES["recommended"])
_BUSINESS = regex(_PHRASES["business"])
_BUSINESS_RECOMMENDED = regex(_PHRASES["business_recommended"])
_SALES = regex(_PHRASES["sales"])
_MONEY = regex(_PHRASES["money"])
_FAIR = regex(_PHRASES["fair"])
_SWINDLE = regex(_PHRASES["swindle"])
_WARNED = regex(_PHRASES["warned"])
_HEARD = regex(_PHRASES["heard"])
_TAXED = regex(_PHRASES["taxed"])

RULE = Rule(
    id="private_advertising",
    principle=6,
    severity=Severity.WARN,
    title=Wording("特定の店や商品の宣伝", "Advertising for a private business"),
    message=Wording(
        "「{found}」は、区が特定の店や商品を勧めていると受け取られる書き方です。ほかの事業者が不公平だと感じます。",
        "“{found}” reads as if the ward recommended one business: the others are treated unfairly.",
    ),
    suggestion=Wording(
        "店や会社の一覧、選び方、相談窓口などを公平に案内してください。協賛などの関係があれば、そのことを書いてください。",
        "Give a list, ways to choose or a place to ask; if there is a sponsor, say so.",
    ),
    source="不当景品類及び不当表示防止法・地方公務員法30条（全体の奉仕者）／ガイドライン 原則6",
    hints=(
        *(
            "すすめ",
            "勧め",
            "ススメ",
            "薦め",
            "イチオシ",
            "いちおし",
            "押し",
            "評判",
            "信頼できる",
            "腕の",
            "安くて",
            "格安",
            "人気no",
            "大人気",
        ),
        *(
            "株式会社",
            "有限会社",
            "合同会社",
            "(株)",
            "(有)",
            "スーパー",
            "ストア",
            "マート",
            "モール",
            "薬局",
            "ドラッグ",
            "商店",
            "工務店",
        ),
        *(
            "不動産",
            "電機",
            "電器",
            "珈琲",
            "建設",
            "製作所",
            "本舗",
            "葬",
            "トラベル",
            "ツーリスト",
            "モータース",
            "ベーカリー",
            "センター",
            "住建",
            "ハウジング",
            "商会",
            "全品",
            "全商品",
            "全メニュー",
            "お会計",
            "お買い上げ",
            "だけ",
            "限り",
            "限定",
            "切れ",
            "早い者勝ち",
            "セール",
            "酒店",
            "フーズ",
            "塾",
            "店",
            "激安",
            "特価",
            "お買い得",
            "コード",
        ),
        *(
            "今なら",
            "期間限定",
            "先着",
            "ポイント",
            "タイムセール",
            "在庫",
            "送料",
            "購入",
            "お買い求め",
            "注文",
            "副業",
            "投資",
            "fx",
            "株",
            "コイン",
            "資産",
            "通貨",
            "ビット",
        ),
        *("nft", "在宅", "スマホ", "誰でも", "だれでも", "簡単", "楽して", "必ず", "高収入"),
    ),
    flags=(
        "リフォームは⟦おすすめの業者は⟧みなも建設です。",
        "⟦〇〇スーパーがお得⟧です。",
        "⟦みなもマートがお得⟧です。",
        "備蓄品は⟦みなもストアでお買い求めください⟧。",
        "⟦株式会社みなもをご利用ください⟧。",
        "⟦イチオシのお店は⟧駅前のみなも亭です。",
        "防災セットが⟦大特価⟧！",
        "⟦購入はこちら⟧から。",
        "⟦クーポンコード⟧「MINAMO」で割引になります。",
        "⟦副業で誰でも稼げ⟧ます。",
        "⟦仮想通貨を配布⟧します。",
        "⟦評判のいい歯科は⟧駅前にあります。",
        "今月は⟦ポイント5倍⟧です。",
        "⟦信頼できる弁護士を⟧紹介します。",
        "工事は⟦ミナモ電器におまかせするのがおすすめ⟧です。",
        "外壁の塗り替えは、⟦みなも建設に頼むのが一番⟧です。",
        "旅行は⟦ミナモトラベルにご相談ください⟧。",
        "引っ越しは、⟦みなも引越センターに依頼すれば安心です⟧。",
        "カフェ霧のいえ、いま⟦全品20％引⟧き！",
        "パンは⟦売切れ前に急⟧いで！",
        "⟦今だけ全品半額⟧です。",
        "⟦本日限り3割引⟧！",
        "確定申告の前に、会計ソフトを⟦割引コード⟧KIRI10で始めてみませんか。",
        "駅前の店で⟦開店セール開催⟧中！",
    ),
    allows=(
        "「1日5分で必ずもうかる」。SNSの広告から始まる投資話の相談が増えています。",
        "区内の商店街のおすすめのお店を、マップで紹介します。",
        "みなも商店街のスタンプラリー！おすすめのお店をめぐろう。",
        "業者は、登録業者の一覧からお選びください。",
        "株式会社みなもと災害時の協定を結びました。",
        "おすすめの絵本を紹介します。",
        "「副業で稼げる」という勧誘にご注意ください。",
        "プレミアム付商品券を使えるお店で、お買い物をどうぞ。",
        "みなも商店から寄附をいただきました。",
        "暗号資産で得た収入は申告が必要です。",
        "業者の選び方を消費生活センターがお答えします。",
        "おすすめの散歩コースを歩きましょう。",
        "悪質な業者の「今なら無料です」という言葉に注意しましょう。",
        "区立美術館のチケットの購入はこちら。",
        "先着50名に記念品を差し上げます。",
        "参加は無料です。誰でも申し込めます。",
        "お薬のことは、かかりつけの薬局で相談しましょう。",
        "図書館ではマイナンバーカードをご利用ください。",
        "株主総会は関係ありません。屋上でご覧ください。",
        "指定ごみ袋は、区内の取扱店でお買い求めください。",
        "先着50名は無料です。",
        "菊の株が増えました。スマホ講座の参加者に記念品を配布します。",
        "お近くの薬局をご利用ください。",
        "子ども食堂や認知症カフェをご利用ください。",
        "工事のことは建設課にご相談ください。",
        "早い者勝ちではなく、抽選です。",
        "専門の業者に依頼するのが安心です。",
        "創業のことは、商工会議所にご相談ください。",
        "区内共通商品券なら、全品10％引きのお店もあります。",
        "売り切れ次第、終了します。",
        "先着順で、本日限りの受付です。",
        "区民限定で入館料が半額になります。",
        "空いている部屋をご利用ください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that recommend one business or promise money."""
    # Names of businesses are dear to look for: only where a word stands that such a name ends or begins with.
    named = _BUSINESS_RECOMMENDED.finditer(document.text) if _BUSINESS.search(document.text) else ()
    for matches, severity in (
        (_RECOMMENDED.finditer(document.text), None),
        (named, None),
        (_SALES.finditer(document.text), None),
        (_MONEY.finditer(document.text), Severity.BLOCK),
    ):
        for match in matches:
            nearby = document.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            fair = severity is None and _FAIR.search(nearby)
            around = document.around(match.start()).replace(match.group(), "")
            taxed = severity and _TAXED.search(around)
            told = document.is_quoted(*match.span()) and _is_told_of(document, match, around)
            if not (fair or taxed or told or _WARNED.search(around)):
                yield Hit(start=match.start(), end=match.end(), severity=severity)


def _is_told_of(document: Document, match: re.Match[str], around: str) -> bool:
    """Whether quoted words are those of swindlers: the warning often stands in the sentence that follows."""
    after = document.text[match.end() : match.end() + _NEAR]
    return bool(_HEARD.search(around) or _SWINDLE.search(after))
