"""災害対策本部が設置されている間に、楽しげな催しの投稿を出そうとしています。

被災した人や避難している人は、自分たちのことが忘れられていると感じます。予約しておいた投稿がそのまま出て起こります。
ガイドラインの設定（disaster_mode）が true の間だけ調べます。中止・延期・支援・募金のお知らせは指摘しません。
死角: どの地域の災害かは考えません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.guideline import Guideline
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_DISASTER = Guideline(name="例", version="1", digest="", disaster_mode=True)
_FESTIVE = regex(
    r"[一-龥ァ-ヶー]{0,4}?(?:祭り?(?![日壇])|まつり|フェスタ|フェスティバル|フェス|花火(?:大会)?|カーニバル|パレード|マルシェ|コンサート|ライブ|ライトアップ|イルミネーション|盆踊り|スタンプラリー|ハロウィン|クリスマス|お正月|お花見|見頃|食べ歩き|グルメ|キャンペーン|プレゼント|ゆるキャラ|ワークショップ|体験会|演奏会|上映会|運動会|マラソン(?:大会)?|バーベキュー|イベント|お楽しみ|わくわく|ワクワク|遊びに来|ぜひお越し|満開|絶景|インスタ映え)"
)
_AN_EVENT = regex(r"開催|参加者募集|お待ちして|開きます|お越しください|ご来場")
_CONSIDERATE = regex(
    r"中止|延期|見合わせ|休止|取りやめ|取り止め|自粛|休館|休園|支援|義援|募金|チャリティ|復興|被災|避難|災害|防災|給水|安否|救援|停電|断水|通行止|ボランティア|注意|避けて|ご心配|お見舞い"
)


def _text(text: str, kind: Kind = Kind.NOTICE) -> Example:
    return Example(text, kind=kind, guideline=_DISASTER)


RULE = Rule(
    id="festive_during_disaster",
    principle=8,
    severity=Severity.WARN,
    title=Wording("災害対応中の楽しげな投稿", "Festive post during a disaster"),
    message=Wording(
        "災害対策本部の設置中です。「{found}」のような話題は、被災した人に、自分たちが忘れられていると感じさせます。",
        "The disaster headquarters is at work; “{found}” tells those affected that they are forgotten.",
    ),
    suggestion=Wording(
        "公開を見合わせるか、中止・延期の案内に替えてください。出す理由があるときは、広報課と協議してください。",
        "Hold it back, or say whether it is called off; where there is reason to post it, consult the PR section.",
    ),
    source="ガイドライン 原則8／災害時の広報の運用（disaster_mode）",
    kinds=frozenset({Kind.NOTICE, Kind.EVENT}),
    flags=(
        _text("⟦秋祭り⟧を開催します。"),
        _text("公園の⟦ライトアップ⟧が始まりました。"),
        _text("⟦花火大会⟧のお知らせ"),
        _text("イチョウが⟦見頃⟧です。"),
        _text("明日は⟦マルシェ⟧の日"),
        _text("⟦スタンプラリー⟧に挑戦しよう"),
        _text("⟦クリスマス⟧の飾り付けをしました。"),
        _text("⟦ぜひお越し⟧ください。", Kind.EVENT),
        _text("写真展を⟦開催⟧します。", Kind.EVENT),
        _text("⟦グルメ⟧フェアの季節です。"),
        _text("抽選で⟦プレゼント⟧が当たります。"),
    ),
    allows=(
        _text("秋祭りは中止します。"),
        _text("花火大会を延期します。"),
        _text("チャリティーコンサートの収益は被災地へ送ります。"),
        _text("避難所を開きました。", Kind.EMERGENCY),
        _text("給水所の場所をお知らせします。"),
        _text("ごみの収集は通常どおりです。"),
        _text("罹災証明書の申請を受け付けます。"),
        _text("義援金の受付を始めました。"),
        _text("イベントの話題です。", Kind.REPLY),
        "秋祭りを開催します。",
        Example("写真展を開催します。", kind=Kind.EVENT),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first festive word, while the disaster headquarters is set up."""
    if not document.guideline.disaster_mode or _CONSIDERATE.search(document.text):
        return
    found = _FESTIVE.search(document.text)
    if not found and document.post.kind is Kind.EVENT:
        found = _AN_EVENT.search(document.text)
    if found:
        yield Hit(start=found.start(), end=found.end())
