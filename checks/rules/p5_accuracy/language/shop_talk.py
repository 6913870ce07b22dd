"""接客で使われる言い回し（「〜になります」「〜のほう」など）です。

丁寧に聞こえますが、意味のない言葉が増え、「何かが変わるのか」「ほかにもあるのか」と読む人を迷わせます。
「来月から新しくなります」「バスのほうが早い」のように、変化や比較を表すものは指摘しません。
死角: 変化かどうかが文から分からないところは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_TOPIC = (
    r"(?:こちら|以下|次|会場|場所|対象|料金|費用|参加費|入場料|定員|内容|日程|日時|時間|番号|先|窓口|受付|締め?切り?|締切日|住所|持ち物|メニュー|資料"
    r"|方法|期間|期限|講師|会期|開館時間|ページ|サイト|結果|理由|条件|予定|回答|担当|お知らせ|テーマ|目安|納期限|休館日|開催日|投票所|避難所)"
)
_BECOMES = regex(
    rf"{_TOPIC}(?:は|が)、?(?P<what>[^。\n、はが]{{1,30}}?)(?P<end>に?と?なります|になっております|となっております|になっています)(?=[。!\n♪]|$)"
)
_CHANGES = regex(
    r"(?<![時分])から(?!の)|より|変更|変わ|新し|以降|以後|今年|来年|来月|今月|今回|今後|これまで|昨年|次第|場合|ときは|時は|すると|ですと|ため、|雨天|中止|延期|達し|超え|ごと|抽選|無効|不要に|必要に|よって|割引|過ぎ|遅れ|早く|必須|満員|対象に|対象と"
)
_SIDE = regex(
    r"(?P<noun>資料|書類|お名前|名前|お電話|電話|ご?予約|受付|会場|手続き|お?申し込み|荷物|ご?住所|連絡先|窓口|番号|確認|ご?案内|会計|お時間|日程|参加費|ホームページ|ページ|メール|内容|準備|対応|写真|アンケート|フォーム|回答|チケット|整理券|お席|席)"
    r"の(?:ほう|方)(?P<after>を|は|が|に|へ|から|で|も)(?!早|安|よ[いく]|良|多|少|大き|優先|便利|楽|近|簡単|確実|有利)"
)
_FIXED = (
    (regex(r"よろし(?:かった|かっ)(?:でしょうか|ですか)"), "よろしいでしょうか"),
    (regex(r"(?:お|ご)名前(?:様|さま)(?:を|は|と)"), "お名前"),
    (regex(r"円から(?:お預かり|頂戴|いただ)"), "円をお預かりします"),
    (
        regex(
            r"(?:お休み|休み|休館|休業|定休)を(?:頂いて|いただいて|頂戴して|頂き|いただき|頂戴し)(?=お|い|ま)"
        ),
        "お休みします",
    ),
    (regex(r"(?:て|で)もらっても?(?:いい|よろしい|大丈夫)(?:です|でしょう)"), "〜していただけますか"),
    (regex(r"ご注文はお揃いになりました|お揃いでしょうか|お揃いになりました"), "そろいました"),
    (regex(r"(?:全然|ぜんぜん)(?:大丈夫|平気|問題な)"), "問題ありません"),
    (regex(r"(?:させて|して)いただいても(?:よろしい|いい)(?:です|でしょう)"), "〜してもよろしいでしょうか"),
)

RULE = Rule(
    id="shop_talk",
    principle=5,
    severity=Severity.INFO,
    title=Wording("接客の言い回し", "Shop talk"),
    message=Wording(
        "「{found}」は接客の言い回しです。意味のない言葉が増え、何かが変わるのか、ほかにもあるのかと迷わせます。",
        "“{found}” is the talk of shops; it adds words and makes readers wonder what changes.",
    ),
    suggestion=Wording("「{instead}」で足ります。", "Enough: {instead}."),
    source="敬語の指針（文化審議会答申 2007-02-02）／公用文作成の考え方（2022）",
    hints=(
        *(
            "なります",
            "なっており",
            "なっています",
            "のほう",
            "の方",
            "よろしか",
            "名前様",
            "名前さま",
            "円から",
        ),
        *("休みを", "休館を", "休業を", "定休を", "もらって", "お揃い", "全然", "ぜんぜん", "いただいても"),
    ),
    flags=(
        "会場は区民ホールに⟦なります⟧。",
        "参加費は500円に⟦なります⟧。",
        "⟦資料のほうを⟧お配りします。",
        "受付は1階と⟦なっております⟧。",
        "ご予約は以上で⟦よろしかったでしょうか⟧。",
        "⟦お名前のほうを⟧お書きください。",
        "図書館は月曜日に⟦お休みをいただいて⟧おります。",
        "用紙に書い⟦てもらってもいいです⟧か。",
        "係に⟦お名前様を⟧お伝えください。",
        "対象は区内在住の方に⟦なります⟧。",
        "持ち物は筆記用具に⟦なります⟧。",
        "⟦全然大丈夫⟧です。",
    ),
    allows=(
        "来月から窓口が新しくなります。",
        "会場が区民ホールに変更になります。",
        "会場は区民ホールです。",
        "電車よりバスのほうが早く着きます。",
        "4月から料金は無料になります。",
        "電話の方が確実です。",
        "区内にお住まいの方を対象とします。",
        "雨天の場合、会場は体育館になります。",
        "定員に達し次第、受付は終了となります。",
        "北の方へ歩きます。",
        "この日は休館します。",
        "お休みを楽しく過ごしましょう。",
        "お書きいただいてもかまいません。",
        "担当の方にお伝えください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases of shops: what 'becomes' though nothing changes, 'the side of' things, and fixed ones."""
    text = document.text
    for match in _BECOMES.finditer(text):
        if not _CHANGES.search(document.around(match.start())):
            yield _hit(match.start("end") + match["end"].index("な"), match.end(), "です")
    for match in _SIDE.finditer(text):
        if "より" not in text[max(0, match.start() - 12) : match.start()]:
            yield _hit(match.start(), match.end(), match["noun"] + match["after"])
    for pattern, instead in _FIXED:
        for match in pattern.finditer(text):
            yield _hit(match.start(), match.end(), instead)


def _hit(start: int, end: int, instead: str) -> Hit:
    return Hit(start=start, end=end, values={"instead": Wording(instead, instead)})
