"""投稿に付いていない紙（別紙・裏面・添付）を見るように書いています。

通知の文を写すと残りやすい言葉です。投稿を読む人の手元にその紙はなく、どこを見ればよいか分からず、内容が届きません。
郵便で届いた書類の話（「封筒に同封の」「通知の裏面」など）や、「」で引いた言葉は指摘しません。
死角: 画像に書かれた紙を指しているかどうかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_ABSENT = regex(
    r"(?:別紙|別添|別記|別表|左記|右記|前掲)(?:[0-9一二三]|資料|案内|様式|一覧|チラシ|図)?"
    r"(?=の|を|に|と|、|参照|ご参照|へ|まで|で|も|[。\n)]|$)"
    r"|(?:裏面|次ページ|次頁|次葉)(?=を(?:ご覧|ご確認|参照|見)|に(?:記載|ある|続)|参照|の(?:とおり|通り|地図|一覧|申込))"
    r"|(?:添付|同封)の?(?:とおり|通り|資料|ファイル|チラシ|ちらし|PDF|用紙|様式|書類|案内)(?=を|の|に|で|参照|、|。)"
)
_ON_PAPER = regex(
    r"封筒|郵送|郵便|お送り|送った|届い|届く|通知書?の|カードの|証の|券の|はがき|納付書|保険証|区報|広報|冊子|チラシの|用紙の|申請書|メールに|ください方"
)

RULE = Rule(
    id="absent_attachment",
    principle=5,
    severity=Severity.INFO,
    title=Wording("手元にない紙の案内", "Points to a paper that is not there"),
    message=Wording(
        "「{found}」は、投稿を読む人の手元にありません。どこを見ればよいか分からず、内容が届きません。",
        "Readers of a post do not have “{found}”; they do not know where to look.",
    ),
    suggestion=Wording(
        "内容をこの投稿に書くか、区のページのリンクで案内してください。",
        "Say it in the post, or link to the page.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=(
        "別紙",
        "別添",
        "別記",
        "別表",
        "左記",
        "右記",
        "前掲",
        "裏面",
        "次ペ",
        "次頁",
        "次葉",
        "添付",
        "同封",
    ),
    flags=(
        "日程は⟦別紙⟧のとおりです。",
        "詳細は⟦別紙⟧をご覧ください。",
        "⟦別紙様式⟧により申し込んでください。",
        "⟦左記⟧までご連絡ください。",
        "⟦右記⟧の日程で開催します。",
        "対象の地域は⟦別表⟧のとおりです。",
        "会場の地図は⟦裏面⟧をご覧ください。",
        "⟦添付の資料⟧をご確認ください。",
        "くわしくは⟦添付ファイル⟧を参照してください。",
        "持ち物は⟦別添⟧参照",
        "⟦別記⟧の方法で申し込めます。",
        "⟦添付のとおり⟧、工事を行います。",
    ),
    allows=(
        "日程は次のとおりです。",
        "詳細は区のページをご覧ください。",
        "お送りした封筒に同封の用紙で申し込めます。",
        "納付書の裏面をご覧ください。郵送でお届けしました。",
        "写真を添付して送信してください。",
        "保険証の裏面にある欄に書けます。",
        "広報紙の裏面の地図をご覧ください。",
        "返信用封筒を同封しました。",
        "別紙幣の見本を展示します。",
        "特別表彰を行いました。",
        "「別紙のとおり」は使わないようにしています。",
        "上の画像をご覧ください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The papers that readers of the post do not have, unless the sentence speaks of something sent on paper."""
    for match in _ABSENT.finditer(document.text):
        quoted = document.is_quoted(*match.span())
        if not quoted and not _ON_PAPER.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
