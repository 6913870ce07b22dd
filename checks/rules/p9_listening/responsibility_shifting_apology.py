"""おわびが、受け取った人や別の誰かのせいにしているように読めます。

迷惑を受けた人は、謝られたと感じられず、かえって怒りや不信が残ります。
何を誤ったのかと正しい内容が書かれていれば、「誤解を招く表現」という言い方だけでは指摘しません。
死角: 言い回しによらない責任逃れや、おわびが足りないことは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_SHIFTED = HintedPatterns(hinted_groups("responsibility_shifting_apology"))
_MISREAD = regex(
    r"ご?(?:誤解|混乱|不快|誤った(?:印象|認識))(?:な思い|感)?を(?:招[いきくけ]?|与え|生[みじ]|抱かせ|お?かけ|させ)"
)
_APOLOGISED = regex(
    r"詫び|わび|申し訳|謝|すみません|ごめん|遺憾|恐縮|反省|失礼|しまし(?:た|て)|きました|えました"
)
_SAID_WHAT = regex(
    r"正しくは|正:|正\)|【正】|誤:|誤\)|【誤】|誤って|誤り(?:が|で|を)|間違(?:い|え|って)|⇒|→|記載(?:しまし|すべき)|訂正(?:前|後)|ではなく"
)
_WARNED = regex(
    r"恐れ|おそれ|ないよう|ように|避け|防|しないで|招きやすい|招く(?:こと|場合)が|与える(?:こと|場合)が|広告|詐欺|表示"
)

RULE = Rule(
    id="responsibility_shifting_apology",
    principle=9,
    severity=Severity.WARN,
    title=Wording("責任をそらすおわび", "Apology that shifts the blame"),
    message=Wording(
        "「{found}」は、受け取った側やほかの誰かのせいにしているように読めます。迷惑を受けた人には、おわびが届きません。",
        "“{found}” reads as if readers or others were to blame; the apology does not reach those who were hurt.",
    ),
    suggestion=Wording(
        "何を誤ったのか、正しい内容、これからの対応を、区を主語にして書いてください。",
        "With the ward as the subject, say what was wrong, what is right and what happens next.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    hints=(*_SHIFTED.hints, "誤った"),
    yields_to=frozenset({"dismissive_tone"}),
    flags=(
        "⟦誤解を招いたとしたら⟧、申し訳ありません。",
        "⟦ご不快に思われたのであれば⟧、お詫びいたします。",
        "⟦不快な思いをされた方がいらっしゃいましたら⟧、おわび申し上げます。",
        "⟦行き違いがあったよう⟧で、申し訳ございません。",
        "先日の投稿で⟦誤解を招き⟧、申し訳ございませんでした。",
        "⟦真意が伝わらなかった⟧ようです。申し訳ありません。",
        "⟦差別する意図はありません⟧でした。",
        "⟦委託業者のミス⟧で、日付が違っていました。",
        "⟦ご迷惑をおかけしたのであれば⟧、おわびします。",
        "発言の⟦一部だけが広⟧まり、残念です。",
        "⟦気分を害された場合⟧は、お詫びします。",
        "皆さまに⟦誤解を与え⟧る表現となり、おわびいたします。",
        "⟦担当者個人の勘違い⟧によるものです。",
        "⟦傷つけるつもりはございません⟧でした。",
        "数字は、⟦担当業者の入力ミス⟧によるもので、⟦市に責任はありません⟧。",
        "⟦印刷会社の校正漏れ⟧が原因です。",
        "誤字は⟦新人職員の確認不足⟧によるものです。",
        "⟦生成AIの誤り⟧により、違う地図を載せました。",
        "この件に⟦町は関与していません⟧。",
        "⟦皆さまの読み違い⟧かと存じます。",
        "⟦担当者が独断⟧で投稿したものです。",
        "⟦よく確認されなかった方⟧にご迷惑をおかけしました。",
        "⟦受け取り方によっては⟧、不快な内容でした。",
        "⟦悪気があったわけではありません⟧。",
        "情報を⟦提供した団体の誤り⟧によるものです。",
        "⟦表現が適切でなかったとすれば⟧、おわびします。",
        "⟦前任の担当者が作成⟧したものです。",
        "⟦システムの仕様によるもの⟧です。",
        "⟦説明が伝わっていなかったよう⟧で残念です。",
        "⟦当館には落ち度はございません⟧。",
        "連絡がなかったので、⟦こちらは悪くありません⟧。",
    ),
    allows=(
        "開始時刻を誤って14時とお知らせしました。正しくは15時です。誤解を招く表現となり、おわびします。",
        "工事でご迷惑をおかけする場合がありますが、ご理解をお願いします。",
        "行き違いで納付済みの場合は、ご容赦ください。",
        "誤解を招くおそれのある広告にご注意ください。",
        "ご不便をおかけし、申し訳ございません。",
        "ご不明な点がありましたら、お問い合わせください。",
        "列車が混乱した場合は、駅の案内に従ってください。",
        "日付に誤りがありました。おわびして訂正します。",
        "体調がすぐれない場合は、無理をなさらないでください。",
        "雨天の場合は中止します。ご了承ください。",
        "区の確認が足りず、誤った金額を載せました。おわびします。",
        "特定の商品をすすめる意図のものかどうか、表示を確かめましょう。",
        "「不快に思われたなら謝ります」というおわびが、なぜ届かないのかを考える研修です。",
        "認知症への誤解をなくす講座です。",
        "担当者の連絡先が誤っていました。正しくは03-5555-0123です。",
        "委託業者が道路を清掃します。",
        "区の責任で、正しい表に差し替えました。",
        "キャンセルした場合も、料金はかかりません。区に問題はありませんか、という声が届きました。",
        "事業者の責任で、廃棄物を処理してください。",
        "この調査会社と区は関係ありません。ご注意ください。",
        "担当の職員が説明します。",
        "別の課の窓口で手続ができます。",
        "サーバーの不具合により、申込みができませんでした。おわびします。",
        "雨のときは、やむを得ず中止します。",
        "職員の確認が足りませんでした。おわびします。",
        "お困りだと思われる方がいたら、声をかけてください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The apologies on condition or at the cost of others; “misleading” only where nothing tells what was wrong."""
    for match in _SHIFTED.find_in(document):
        if not document.is_quoted(*match.span()):
            yield Hit(start=match.start(), end=match.end())
    if _SAID_WHAT.search(document.text):
        return
    for match in _MISREAD.finditer(document.text):
        around = document.around(match.start())
        told_as_done = _APOLOGISED.search(around) and not _WARNED.search(around)
        if told_as_done and not document.is_quoted(*match.span()):
            yield Hit(start=match.start(), end=match.end())
