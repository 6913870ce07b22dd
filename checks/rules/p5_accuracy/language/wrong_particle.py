"""助詞と動詞が合っていません（「講座を参加する」「大会が中止します」など）。

書き損じに見え、誰が何をするのかが一度で分かりません。日本語を学んでいる人や読み上げを聞く人は、特に迷います。
「」で引いた言葉は指摘しません。
死角: どちらの助詞でも意味が通じる文（「ホームページで／に」など）は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.particles import slips
from checks.rule import Hit, Rule
from checks.wording import Wording

RULE = Rule(
    id="wrong_particle",
    principle=5,
    severity=Severity.INFO,
    title=Wording("助詞の取り違え", "Wrong particle"),
    message=Wording(
        "「{found}」の助詞が、後の言葉と合わないようです。誰が何をするのか、一度で分かりません。",
        "The particle “{found}” does not fit what follows; readers must guess who does what.",
    ),
    suggestion=Wording(
        "「{instead}」ではないか、確かめてください。", "Check whether it should be {instead}."
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）／校閲の手引",
    hints=slips().hints,
    yields_to=frozenset({"doubled_particle", "homophone_typo", "redundancy"}),
    flags=(
        "防災講座⟦を⟧参加しませんか。",
        "訓練⟦が⟧中止します。",
        "講演会⟦が⟧開催します。",
        "音楽会⟦を⟧行われます。",
        "説明会⟦を⟧開催されます。",
        "区民ホール⟦に⟧開催します。",
        "保険証⟦が⟧お持ちください。",
        "足元⟦を⟧ご注意ください。",
        "展望台から富士山⟦を⟧見えます。",
        "ボランティア⟦が⟧募集しています。",
        "10時⟦を⟧集合です。",
        "ご意見⟦が⟧お寄せください。",
        "説明会⟦を⟧ご出席ください。",
        "公園⟦に⟧遊びましょう。",
        "保険年金課⟦を⟧ご相談ください。",
        "集合は管理棟⟦を⟧。",
        "対象⟦を⟧区内在住の方です。",
        "どなたでも参加⟦を⟧できます。",
        "ご不明な点⟦を⟧ありましたら、お電話ください。",
        "ご理解とご協力⟦が⟧お願いします。",
        "お気軽にご連絡⟦が⟧ください。",
        "申請書⟦に⟧ご提出ください。",
        "電話⟦を⟧お申し込みください。",
        "受付は10時⟦を⟧からです。",
        "皆さまのお越し⟦を⟧待ちしています。",
    ),
    allows=(
        "防災講座に参加しませんか。",
        "訓練を中止します。",
        "訓練が中止になりました。",
        "音楽会が行われます。",
        "区民ホールで開催します。",
        "保険証をお持ちください。",
        "保護者の方がご記入ください。",
        "参加をお待ちしています。",
        "区役所に行きます。",
        "道路を整備し、橋を掛けました。",
        "会場に設置した箱",
        "係がご案内いたします。",
        "入場を開始します。",
        "協力を求めます。",
        "公園に桜を植えました。",
        "知識を役立てましょう。",
        "体育館に関する報告書が届きました。",
        "火に注意を払います。",
        "保険年金課をご利用ください。",
        "外出の前に手洗いを。",
        "冬の備えは、早めの準備を。",
        "対象を区内在住の方に広げました。",
        "9時から10時までをお勧めします。",
        "用紙に記入し、書類にお名前をお書きください。",
        "はがきにお書きください。",
        "皆さまのお越しをお待ちしています。",
        "除夜の鐘をならします。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The particles that do not fit the verb after them, with the one that does."""
    for slip in slips().due(document):
        for match in slip.pattern.finditer(document.text):
            start, end = match.span("p")
            if not document.is_quoted(start, end):
                values = {"instead": slip.instead}
                yield Hit(start=start, end=end, values=values, replacement=_ready(slip.instead))


def _ready(instead: str) -> str | None:
    """What can be put in place as it stands: one particle."""
    return instead if len(instead) == 1 else None
