"""投稿の種類（緊急・催し・お知らせ）と、書かれていることが合っていません。

緊急の投稿は通知が鳴り、審査も急ぎます。催しが緊急で出ると、本当に緊急のときに見てもらえなくなります。
反対に、避難の知らせをお知らせや催しとして出すと、審査を待つ間に逃げ遅れる人が出ます。
死角: 題材だけでは急ぐかどうか決まらない投稿は分かりません。
"""

import re
from collections.abc import Iterator

from checks.calls_to_act import calls_to_apply, calls_to_gather
from checks.document import Document
from checks.findings import Severity
from checks.hazards import CALLED_OFF, HAZARD
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import Report, find_reports
from checks.wording import Wording

_PHRASES = read_phrases("kind_mismatch")
_FESTIVE = regex(_PHRASES["festive"])
# Everyday business of a municipality, which can wait for the next working day.
_ORDINARY = regex(_PHRASES["ordinary"])
_NOW = frozenset({"evacuation", "shelter", "warning", "outage", "danger", "sighting", "ended"})
_CANNOT_WAIT = regex(_PHRASES["cannot_wait"])
_GRAVE = regex(r"(?:特別|危険|津波)警報|噴火警報|氾濫発生")
_SENTENCE = regex(r"[^\s。!?【】]{12,60}(?=[。!?\n]|$)")
_LOOKED_BACK = regex(_PHRASES["looked_back"])

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
        "みなも区は、北町に⟦避難指示を発令しまし⟧た（14時現在）。全員避難してください。",
        "大雨に備え、次の3か所の⟦避難所を開設しまし⟧た（19時現在）。",
        Example("⟦図書館⟧のカレンダーができました（10時現在、中央図書館）。", kind=Kind.EMERGENCY),
        Example("清流園の桜が⟦五分咲⟧きになりました（9時現在、公園緑地課）。", kind=Kind.EMERGENCY),
        Example("⟦保育園⟧の申込みは12月1日（火）までです。", kind=Kind.EMERGENCY),
        Example("⟦区長が消防団の詰所を訪ね、団員の皆さんと話しました⟧。", kind=Kind.EMERGENCY),
        Example("固定資産⟦税の⟧納期限は12月28日（月）です。", kind=Kind.EMERGENCY),
        Example("⟦粗大⟧ごみの出し方を動画にまとめました。", kind=Kind.EMERGENCY),
        Example("冬の⟦コンサート⟧を開催します。感染に気を付けてお越しください。", kind=Kind.EMERGENCY),
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
        Example("機器の故障のため、窓口での証明書の交付を止めています。", kind=Kind.EMERGENCY),
        Example("図書館は、雪のため本日休館します。", kind=Kind.EMERGENCY),
        Example("予防接種の予約電話がつながりにくくなっています。", kind=Kind.EMERGENCY),
        "昨年の台風では、避難所を6か所に開設しました。",
        "11月5日の避難所の開設訓練で、段ボールベッドを組み立てました。",
        "避難指示が出たら、全員避難です。",
        Example("堤防に亀裂が見つかりました。早めに高い所へ移ってください。", kind=Kind.EMERGENCY),
        Example("工場から煙が出ています。窓を閉めてください。", kind=Kind.EMERGENCY),
        Example("停電のため、本日の説明会は中止します。", kind=Kind.EMERGENCY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """Everyday business in an emergency post, and orders to leave in a post of another kind."""
    kind = document.post.kind
    if kind is Kind.EMERGENCY:
        match = _everyday(document)
        doubtful = None if match else _without_hazard(document)
        if match:
            yield Hit(start=match.start(), end=match.end(), values=_NOT_PRESSING)
        elif doubtful:
            start, end = doubtful.span()
            yield Hit(start=start, end=end, values=_NOT_PRESSING, severity=Severity.INFO)
    elif kind in _LABELS and _CANNOT_WAIT.search(document.text) and not _LOOKED_BACK.search(document.text):
        report = next((each for each in find_reports(document) if _cannot_wait(document, each)), None)
        if report:
            yield Hit(start=report.start, end=report.end, values=_PRESSED | {"kind": _LABELS[kind]})


def _everyday(document: Document) -> re.Match[str] | None:
    """What is everyday in a text without any hazard, or one that calls people to come or apply whatever it warns of."""
    text = document.text
    if not HAZARD.search(text):
        return _FESTIVE.search(text) or (None if CALLED_OFF.search(text) else _ORDINARY.search(text))
    if CALLED_OFF.search(text) or "訓練" in text or any(each.sort in _NOW for each in find_reports(document)):
        return None
    call = calls_to_gather(text) or calls_to_apply(text)
    return call and _FESTIVE.search(text)


def _without_hazard(document: Document) -> re.Match[str] | None:
    """The first sentence of a text that names neither a hazard nor anything called off."""
    text = document.text
    return None if HAZARD.search(text) or CALLED_OFF.search(text) else _SENTENCE.search(text)


def _cannot_wait(document: Document, report: Report) -> bool:
    """Orders to leave, shelters, and the gravest warnings."""
    grave = report.sort == "warning" and _GRAVE.search(document.around(report.start))
    return report.sort in {"evacuation", "shelter"} or bool(grave)


_LABELS = {Kind.EVENT: Wording("催し", "event"), Kind.NOTICE: Wording("お知らせ", "notice")}
_NOT_PRESSING = {
    "kind": Wording("緊急", "emergency"),
    "why": Wording(
        "緊急の通知に慣れてしまい、本当に緊急のときに見てもらえなくなります",
        "alerts that are none make people ignore real ones",
    ),
    "instead": Wording("催し」か「お知らせ", "event or notice"),
}
_PRESSED = {
    "why": Wording(
        "急ぐ審査の対象にならず、逃げ遅れる人が出ます",
        "it will not be reviewed at once, and people may be too late",
    ),
    "instead": Wording("緊急", "emergency"),
}
