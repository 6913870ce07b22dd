"""個人のものと思われる口座の番号が書かれています。

口座の番号と名義が公開されると、持ち主がなりすましや不正な引き落としの被害を受けます。読む人も、本当に区への支払いか確かめられません。
義援金や寄附の受付口座、会計管理者や団体の名義の口座は指摘しません。
死角: 団体の名前をかたった口座は分かりません。振込先は必ず所管課で確かめてください。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.people import people_between
from checks.rule import Hit, Rule
from checks.wording import Wording

_ACCOUNT = regex(
    r"(?:(?:普通|当座|貯蓄|定期)(?:預金|貯金)?(?:口座)?|口座(?:番号)?|振込先|記号番号|通帳(?:番号)?|\((?:普|当)\))"
    r"(?:\s?(?:の)?(?:口座)?番号)?[\s::は、.(]{0,4}(?:No\.?|№)?\s?(?P<number>[0-9]{3}[ \-]?[0-9]{3,5}|[0-9]{5}[ \-][0-9]{1,8}(?:-?[0-9]{1,3})?)(?![\d\-]|\s?(?:円|人|件|名(?!義)|口|枚|年))"
    r"|記号[\s::は、]{0,3}(?P<sign>[0-9]{5})[\s、,・]{0,3}番号[\s::は、]{0,3}[0-9]{6,8}(?!\d)"
)
_PUBLIC = regex(
    r"義援金|救援金|寄附|寄付|募金|ふるさと納税|会計管理者|出納|財団|協会|社会福祉協議会|社協|赤十字|委員会|組合|法人|事務局|連盟|連合会|町会|自治会"
    r"|(?:区|市|県|都|町|村)(?:の)?(?:指定)?(?:口座|名義|納付)|納付書|名義(?:は|人|:|\s)?\s?[^\s。、\n]{0,12}(?:区|市|県|都|町|村|会|局|団|部)|[ァ-ヶー]{2,20}(?:キヨウカイ|キョウカイ|イインカイ|ザイダン)(?![ァ-ヶー])"
)
_OWNER_BEFORE = regex(
    r"(?:さん|氏|様|個人|職員|担当者|私|本人|代表者?)の?(?:(?:ゆうちょ|銀行|みなも銀行)の?)?(?:口座|通帳)"
)
_OWNER_KANA = regex(
    r"(?:名義人?|口座名|受取人)[\s::はが]{0,3}(?P<owner>[ァ-ヶー]{2,6}[\s・][ァ-ヶー]{2,6}(?![ァ-ヶー一-龥]))"
)
_OWNER = regex(r"(?:名義人?|受取人)[\s::はが]{0,3}")
_SAMPLE = regex(r"記入例|見本|サンプル|例[:)]|\(例|架空|詐欺|偽")
_NEAR = 80

RULE = Rule(
    id="bank_account",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("個人の口座", "A person's bank account"),
    message=Wording(
        "「{found}」は、個人の口座の番号のようです。公開されると、持ち主がなりすましなどの被害を受け、読む人も区への支払いか確かめられません。",
        "“{found}” seems to be a person's bank account. Its owner may be defrauded, and readers cannot trust it.",
    ),
    suggestion=Wording(
        "口座の番号を消してください。区や団体の口座なら、名義を書き添えるか、公式ページで案内してください。",
        "Delete the number. If it is an official account, name its holder or refer to the official page.",
    ),
    source="個人情報の保護に関する法律／ガイドライン 原則6・7",
    hints=("普通", "当座", "貯蓄", "定期", "口座", "振込先", "記号", "通帳", "(普)", "(当)"),
    yields_to=frozenset({"card_number", "my_number"}),
    flags=(
        "会費は、みなも銀行 本店 ⟦普通 1234567⟧ ヤマダ タロウまで。",
        "⟦口座番号：1234567⟧（名義 山田太郎）",
        "参加費の⟦振込先：1234567⟧です。",
        "担当者の口座（⟦普通預金 7654321⟧）へお振り込みください。",
        "ゆうちょ銀行 ⟦記号10120 番号12345671⟧ 名義：サトウ ハナコ",
        "⟦口座番号は０１２３４５６⟧です。",
        "給付金は田中さんの⟦普通口座 1112223⟧に振り込みました。",
        "⟦普通口座 No.1234567⟧ 名義 スズキ イチロウ",
        "未納の方は⟦当座 0123456⟧へ至急お支払いください。",
        "義援金は職員の口座（⟦普通 1234567⟧）で預かります。",
        "義援金の受付 みなも銀行 ⟦普通 1234567⟧ 名義 ヤマダ タロウ",
    ),
    allows=(
        "義援金の振込先　みなも銀行　普通 1234567　みなも区災害義援金",
        "寄附の受付口座：普通 7654321（名義：みなも区会計管理者）",
        "日本赤十字社 口座番号 00140-8-507",
        "参加費はスポーツ協会の口座（普通 1234567）へお振り込みください。",
        "振込先の口座番号は、申込み後にお知らせします。",
        "給付金は口座番号を確認してから振り込みます。",
        "口座振替は便利です。1234567人が利用しています。",
        "普通救命講習を12月5日に行います。",
        "定期予防接種 2026年度のお知らせ",
        "振込先を変えるよう求める偽のメールにご注意ください。例：普通 1234567",
        "普通 1000000円を超える場合は窓口へ。",
        "通帳のコピーを添えてください。",
        "みなも祭実行委員会　普通 2345678",
        "記入例：口座番号 1234567",
        "口座 100口まで申し込めます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The account numbers that are told to be a person's, or whose holder is no public body."""
    for match in _ACCOUNT.finditer(document.text):
        nearby = document.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if not _SAMPLE.search(nearby) and (not _PUBLIC.search(nearby) or _is_someones(document, match)):
            yield Hit(start=match.start(), end=match.end())


def _is_someones(document: Document, match: re.Match[str]) -> bool:
    before, after = max(0, match.start() - 20), match.end() + 30
    if _OWNER_BEFORE.search(document.text, before, after) or _OWNER_KANA.search(
        document.text, match.end(), after
    ):
        return True
    owner = _OWNER.search(document.text, match.end(), after)
    return owner is not None and any(
        person.full
        for person in people_between(document.words_at(owner.end()).people, owner.end(), owner.end() + 1)
    )
