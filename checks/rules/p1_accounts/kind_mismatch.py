"""投稿の種類（緊急・催し・お知らせ）と、書かれていることが合っていません。

緊急の投稿は通知が鳴り、審査も急ぎます。催しが緊急で出ると、本当に緊急のときに見てもらえなくなります。
反対に、避難の知らせを催しとして出すと、審査を待つ間に逃げ遅れる人が出ます。
死角: 題材だけでは急ぐかどうか決まらない投稿は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import find_reports
from checks.wording import Wording

_FESTIVE = regex(
    r"お?祭り|まつり|フェス(?:タ|ティバル)?|イベント|コンサート|音楽会|展覧会|写真展|お?花見|見頃|イルミネーション|マルシェ|スタンプラリー|クリスマス|ハロウィン|講座|教室(?!で)|ワークショップ|キャンペーン|抽選|プレゼント|観光|グルメ|マラソン大会|開催します|参加者(?:を)?募集|ゆるキャラ|お楽しみ"
)
_PRESSING = regex(
    r"避難|警報|注意報|地震|津波|台風|大雨|大雪|豪雨|洪水|氾濫|浸水|冠水|土砂|火災|停電|断水|通行止|運休|見合わせ|中止|延期|危険|緊急|災害|事故|行方不明|不審|出没|クマ|熊|ミサイル|噴火|感染|食中毒|中毒|熱中症|詐欺|ガス|休校|閉鎖|休館|安否|訓練|救"
)

RULE = Rule(
    id="kind_mismatch",
    principle=1,
    severity=Severity.WARN,
    title=Wording("投稿の種類と中身が合わない", "Kind of post and text disagree"),
    message=Wording(
        "種類は「{kind}」ですが、「{found}」とあります。{why}。",
        "The kind is “{kind}”, but the text says “{found}”: {why}.",
    ),
    suggestion=Wording("種類を「{instead}」に変えてください。", "Change the kind to “{instead}”."),
    source="区ガイドライン 目的1（災害時の緊急情報を早く広く伝える）",
    hints=(
        *(
            "祭",
            "まつり",
            "フェス",
            "イベント",
            "コンサート",
            "音楽会",
            "展覧会",
            "写真展",
            "花見",
            "見頃",
            "イルミネ",
            "マルシェ",
            "スタンプラリー",
        ),
        *(
            "クリスマス",
            "ハロウィン",
            "講座",
            "教室",
            "ワークショップ",
            "キャンペーン",
            "抽選",
            "プレゼント",
            "観光",
            "グルメ",
            "マラソン大会",
        ),
        *("開催します", "募集", "ゆるキャラ", "お楽しみ", "避難", "緊急安全確保", "津波"),
    ),
    flags=(
        Example("⟦お花見⟧の情報です。みなも公園の桜が満開です。", kind=Kind.EMERGENCY),
        Example("秋の⟦まつり⟧に来てください。", kind=Kind.EMERGENCY),
        Example("⟦写真展⟧を開いています。", kind=Kind.EMERGENCY),
        Example("紅葉が⟦見頃⟧です。", kind=Kind.EMERGENCY),
        Example("区民ホールで⟦コンサート⟧を開きます。", kind=Kind.EMERGENCY),
        Example("健康⟦講座⟧の申込みを受け付けています。", kind=Kind.EMERGENCY),
        Example("⟦イルミネーション⟧を点灯しました。", kind=Kind.EMERGENCY),
        Example("⟦抽選⟧で記念品が当たります。", kind=Kind.EMERGENCY),
        Example("14時に北町へ⟦避難指示を発令しまし⟧た。", kind=Kind.EVENT),
        Example("みなも小学校に⟦避難所を開設しまし⟧た（10時現在）。", kind=Kind.EVENT),
        Example("10時に⟦緊急安全確保を発令しまし⟧た。", kind=Kind.EVENT),
    ),
    allows=(
        Example("14時に北町へ避難指示を発令しました。", kind=Kind.EMERGENCY),
        Example("台風のため、秋まつりは中止します。", kind=Kind.EMERGENCY),
        Example("区内で停電しています（10時現在）。", kind=Kind.EMERGENCY),
        Example("秋のまつりに来てください。", kind=Kind.EVENT),
        Example("お花見の情報です。"),
        Example("防災講座を開きます。避難指示が出たときの動きを学びます。", kind=Kind.EVENT),
        Example("イベント会場で食中毒が疑われる方が出ています。", kind=Kind.EMERGENCY),
        Example("2019年の台風では避難所を開設しました。写真展を開きます。", kind=Kind.EVENT),
        Example("避難訓練に参加しませんか。", kind=Kind.EVENT),
        Example("観光地でクマが目撃されました（10時、警察署）。", kind=Kind.EMERGENCY),
        Example("14時に北町へ避難指示を発令しました。", kind=Kind.REPLY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """What is festive in an emergency post, and evacuation orders in a post about an event."""
    kind = document.post.kind
    if kind is Kind.EMERGENCY and not _PRESSING.search(document.text):
        match = _FESTIVE.search(document.text)
        if match:
            yield Hit(start=match.start(), end=match.end(), values=_NOT_PRESSING)
    elif kind is Kind.EVENT:
        for report in find_reports(document):
            if report.sort in {"evacuation", "shelter"}:
                yield Hit(start=report.start, end=report.end, values=_PRESSED)
                return


_NOT_PRESSING = {
    "kind": Wording("緊急", "emergency"),
    "why": Wording(
        "緊急の通知に慣れてしまい、本当に緊急のときに見てもらえなくなります",
        "alerts that are none make people ignore real ones",
    ),
    "instead": Wording("催し」か「お知らせ", "event or notice"),
}
_PRESSED = {
    "kind": Wording("催し", "event"),
    "why": Wording(
        "急ぐ審査の対象にならず、逃げ遅れる人が出ます",
        "it will not be reviewed at once, and people may be too late",
    ),
    "instead": Wording("緊急", "emergency"),
}
