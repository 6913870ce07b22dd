"""結果を「必ず」「絶対」「一切」などと請け合っています。

言い切られた結果を信じた人は、備えや確認をやめたり、当てが外れて損をしたりします。あとで区が責めを負うことにもなります。
お願いの強調（必ずお持ちください）、決まりや事実の説明（費用は一切かかりません、職員が求めることは絶対にありません）は指摘しません。
死角: 「必ず」などの言葉を使わない言い切りは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("absolute_promise")
_FOUND = regex(_PHRASES["found"])
_ASKED = regex(_PHRASES["asked"])
_NOT_TOLD_BY_US = regex(_PHRASES["not_told_by_us"])
_DUTY = regex(_PHRASES["duty"])
_POST = regex(_PHRASES["post"])
_BEFORE = 20

RULE = Rule(
    id="absolute_promise",
    principle=5,
    severity=Severity.WARN,
    title=Wording("結果の請け合い", "Outcome promised outright"),
    message=Wording(
        "「{found}」は、結果を請け合う言い方です。そうならなかった人は、区に裏切られたと感じます。",
        "“{found}” answers for the outcome; those for whom it turns out otherwise will feel let down.",
    ),
    suggestion=Wording(
        "「〜しやすくなります」「〜が期待できます」のように言い切りを避けるか、確かめた事実と条件を書いてください。",
        "Say what helps and what was found, with its conditions.",
    ),
    source="不当景品類及び不当表示防止法（優良誤認）の考え方／公用文作成の考え方（2022-01-07 文化審議会建議）",
    hints=read_hints("absolute_promise"),
    yields_to=frozenset({"unfounded_guarantee", "private_advertising", "dismissive_tone"}),
    flags=(
        "野菜が苦手なお子さんでも⟦必ず完食⟧できます。",
        "器具を付ければ、家具は⟦一切倒れません⟧。",
        "専門家に聞けば採択は⟦間違いなし⟧です。",
        "この体操で⟦確実に肩が軽くなります⟧。",
        "防災倉庫があるので、⟦備えは万全です⟧。",
        "訓練に出れば、⟦どんな災害からも身を守れます⟧。",
        "このアプリで、⟦二度と道に迷いません⟧。",
        "⟦これさえあれば安心⟧です。",
        "接種すれば⟦絶対に感染しません⟧。",
        "毎日歩けば⟦間違いなく健康に⟧なれます。",
        "入会すれば、⟦誰もが笑顔になれ⟧ます。",
        "区の水道水は、品質⟦を保証します⟧。",
        "新しい堤防で、町は⟦永久に安全⟧です。",
        "毎年受けていれば、がんで⟦命を落とすことはありません⟧。",
        "区の水は、⟦どこよりもおいしく飲めます⟧。",
        "この水は⟦どなたが飲んでも安全⟧です。",
        "お茶を飲⟦めば風邪はひきません⟧。",
        "子育て支援は⟦23区で最も充実⟧しています。",
        "参加した子は⟦全員が泳げるようになります⟧。",
        "雨水タンクがあれば、水やりは⟦もう困りません⟧。",
        "毎朝の体操で、⟦腰痛知らず⟧です。",
        "この検診で、がんは⟦怖くありません⟧。",
        "みなもの米は、⟦どの産地にも負けない⟧おいしさです。",
        "区の備蓄に、⟦何の不安もありません⟧。",
        "この仕組みで、迷子⟦はゼロになり⟧ます。",
    ),
    allows=(
        "必ずマスクを着けてください。",
        "受付で必ず名前を書きましょう。",
        "職員がATMの操作をお願いすることは、決してありません。",
        "費用は一切かかりません。",
        "川には絶対に近づかないでください。",
        "申し込んだ方には、必ず返信します。",
        "絶対に安全とは言えません。",
        "小学生は必ず保護者が付き添ってください。",
        "防災対策は万全ですか。",
        "事故を二度と起こさないよう、点検の手順を改めました。",
        "「必ず治る」という広告に注意しましょう。",
        "駐車場は一切ありません。",
        "誰でも利用できる広場です。",
        "全員が安心して暮らせるまちを目指します。",
        "どなたでも参加できます。",
        "リスクをゼロにすることはできません。",
        "確認のメールが必ず届きます。",
        "もう使わない家具はありませんか。",
        "待機児童は3年続けてゼロです。",
        "100%リサイクルできる紙を使っています。",
        "区は個人情報を一切公開しません。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The outcomes that a sentence answers for, other than requests, rules and quotations."""
    for match in _FOUND.finditer(document.text):
        if not document.is_quoted(*match.span()) and not _excused(document, match):
            mild = match["middle"] is not None and not match["comes"]
            yield Hit(start=match.start(), end=match.end(), severity=Severity.INFO if mild else None)


def _excused(document: Document, match: re.Match[str]) -> bool:
    sentence = document.sentence_at(match.start())
    after = document.text[match.end() : sentence.end]
    if (
        _ASKED.search(after)
        or _ASKED.search(match.group())
        or after.startswith(("ました", "ましたら", "たら", "た"))
    ):
        return True
    if _POST.search(document.text, max(0, match.start() - _BEFORE), match.end()):
        return True
    if match["never"]:
        return bool(_NOT_TOLD_BY_US.search(document.around(match.start())))
    return match["middle"] is not None and not match["comes"] and bool(_DUTY.search(match.group()))
