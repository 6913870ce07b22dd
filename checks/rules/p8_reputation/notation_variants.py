"""一つの投稿の中で、同じ言葉が違う書き方になっています。

読む人が、別のことを指すのかと迷います。「障害者」と「障がい者」のように、書き方そのものを大切にしている人もいます。
法律や団体の名前、「」で引いた言葉は数えません。区の書き方が決まっていれば、それに合わせてください。
死角: 片方の書き方だけの投稿は調べません。区で決めた書き方は、ガイドラインの設定（house_style）で調べられます。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_LAW = r"(?![一-龥ぁ-んァ-ヶー]{0,16}(?:法|条例|憲章|計画|会議|庁|家庭庁|協会|センター|連盟|大会|手帳|年金|総合支援|まんなか))"
_VARIANTS = tuple(
    tuple(re.compile(form) for form in forms)
    for forms in (
        (rf"子供(?!会|服){_LAW}", rf"子ども(?!会|食堂){_LAW}", rf"(?<![ぁ-ん一-龥])こども(?!園|食堂){_LAW}"),
        (
            rf"(?<![一-龥])障害(?=者|児|の(?:あ|有)|を(?:持|お持|抱))(?!者(?:週間|手帳|雇用|福祉)){_LAW}",
            rf"障がい(?=者|児|の(?:あ|有)|を(?:持|お持|抱)){_LAW}",
        ),
        (r"(?<!お)申込み", r"(?<!お)申し込み(?!ま|く|た|の(?:方|人))", r"申込(?![みむ者書フ期締先方用受不])"),
        (r"お問い合わせ", r"お問合せ", r"お問い合せ", r"お問合わせ"),
        (r"ください(?![っれら])", r"(?<=[てでいしみりえせ])下さい"),
        (r"取り組み", r"取組み", r"取組(?!み)"),
        (r"手続き", r"手続(?![き法])"),
        (r"締め切り", r"締切り", r"〆切", r"締切(?![りっ])"),
        (r"一人(?:ひとり|一人)", r"ひとりひとり", r"1人1人", r"一人1人"),
        (r"\d(?:か|カ)月", r"\d(?:ヶ|ケ|ヵ)月", r"\d箇月"),
        (r"\d(?:か|カ)所", r"\d(?:ヶ|ケ|ヵ)所", r"\d箇所"),
        (r"(?<![一-龥])皆様", r"(?<![一-龥])皆さま(?!ざ)", r"(?<![ぁ-ん])みなさま"),
        (r"出来(?:る|ま|な|れ)", r"(?<=[がでもにをは])でき(?:る|ま(?!し)|な)"),
        (r"コンピューター", r"コンピュータ(?!ー)"),
        (r"まちづくり", r"町づくり", r"街づくり"),
        (r"引っ越し", r"引越し", r"引越(?![しセ業])"),
        (r"お子さま", r"お子様", r"お子さん"),
        (r"立ち入り", r"立入り"),
        (r"貸し出し", r"貸出し", r"貸出(?![し中用期日])"),
    )
)

RULE = Rule(
    id="notation_variants",
    principle=8,
    severity=Severity.INFO,
    title=Wording("書き方のばらつき", "Mixed spellings"),
    message=Wording(
        "「{found}」と「{other}」が一つの投稿に混じっています。読む人が、別のことかと迷います。",
        "“{found}” and another form of it stand in one post; readers wonder whether they differ.",
    ),
    suggestion=Wording(
        "どちらかにそろえてください（先に出たのは「{other}」）。", "Keep to the form that came first."
    ),
    source="公用文作成の考え方（2022）／区の表記の決まり",
    flags=(
        "子供向けの催しです。⟦子ども⟧は無料です。",
        "障害者週間の催しです。障害のある方も⟦障がい⟧のある方もどうぞ。",
        "申込みは電話で。⟦申し込み⟧は15日までです。",
        "お問い合わせは広報課へ。⟦お問合せ⟧先は下のとおりです。",
        "この取り組みは3年目です。新しい⟦取組⟧も始まります。",
        "手続きは簡単です。⟦手続⟧は窓口で。",
        "皆様のお越しを。⟦皆さま⟧、お待ちしています。",
        "3か月で2回、⟦6ヶ月⟧で4回行います。",
        "窓口は3か所、会場は⟦5ヶ所⟧です。",
        "お子さま連れも歓迎です。⟦お子様⟧の席もあります。",
        "まちづくりの話し合いです。⟦街づくり⟧に参加しませんか。",
        "お越しください。ご参加して⟦下さい⟧。",
    ),
    allows=(
        "子ども向けの催しです。子どもは無料です。",
        "子どもたちのためのこども家庭庁の取り組みです。",
        "障害者総合支援法により、障がいのある方を支えます。",
        "申込みは電話で。申込書は窓口にあります。",
        "子ども会と子供服の交換会",
        "認定こども園と子ども食堂を紹介します。",
        "お申し込みは電話で。申込期限は15日です。",
        "「子供の日」と書かれた古い看板を、子どもたちが見つけました。",
        "さまざまな皆さまをお待ちしています。",
        "3か月で2回行います。",
        "お問い合わせは広報課へ。",
        "手続きは簡単です。お手続きは窓口で。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first place of every form that is not the one which came first."""
    for forms in _VARIANTS:
        first = sorted(
            (match.start(), match.end()) for form in forms if (match := _first_unquoted(form, document))
        )
        if len(first) > 1:
            other = document.text[slice(*first[0])]
            yield Hit(start=first[1][0], end=first[1][1], values={"other": other})


def _first_unquoted(form: re.Pattern[str], document: Document) -> re.Match[str] | None:
    return next((m for m in form.finditer(document.text) if not document.is_quoted(*m.span())), None)
