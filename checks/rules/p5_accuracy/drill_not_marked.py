"""訓練の投稿なのに、始めに訓練だと書かれていません。

始めの数行だけが広まったり通知に出たりすると、本当の災害だと思って逃げる人が出ます。
発令や被害を本番のように書き、うしろや #タグ でだけ訓練と断っている投稿を指摘します。
種類が「緊急」の投稿では、始めのほかのどこかで訓練と分かるときも指摘します。
死角: 訓練だとどこにも書かれていない投稿は、訓練と分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import find_reports
from checks.wording import Wording

_PHRASES = read_phrases("drill_not_marked")
_DISCLAIMED = regex(_PHRASES["disclaimed"])
_LIKE_REAL = regex(_PHRASES["like_real"])
_TELLS_OF_IT = regex(_PHRASES["tells_of_it"])
_NO_DRILL = regex(_PHRASES["no_drill"])
_STOPPED = regex(_PHRASES["stopped"])
_THIS = r"[※(【\[]?(?:これは|この(?:投稿|文|情報|配信)は|なお)?、?(?:[^\s。、()※]{0,12})?"
_SPOKEN_OF = regex(rf"{_THIS}(?:{_PHRASES['spoken_of']})[^\s。、)】\]]{{0,12}}[)】\]]?")
_PLANNED = regex(r"訓練[^。\n]{0,6}(?:実施|開催|行い|行う|予定|募集)")
_DRILL = regex(r"訓練|演習|シェイクアウト|試験|テスト|練習")
_MARKED = regex(r"\A[^\n]{0,4}[(【\[<〈《][^)】\]>〉》\n]{0,10}(?:訓練|試験|テスト|予告|お知らせ)")
_SIGNAL = regex(rf"訓練(?:用|のため|として|の一環(?:で|として))?の?(?:{_PHRASES['signal']})")
_DRILL_MARK = regex(r"[【\[<(]訓練(?!です)")
_HEAD = 12  # characters within which an alert has to say that it is a drill

RULE = Rule(
    id="drill_not_marked",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("始めに【訓練】がない", "Drill not marked at its head"),
    message=Wording(
        "「{found}」は訓練の文のようですが、始めに【訓練】がありません。本当の災害だと思って動く人が出ます。",
        "“{found}” seems to be part of a drill, but the post does not open with the mark of one; people will act on it.",
    ),
    suggestion=Wording(
        "投稿の始めに「【訓練】」と書き、1投稿ごとに繰り返してください。",
        "Open each post with the drill mark.",
    ),
    source="内閣府・消防庁の情報伝達訓練の実施要領（訓練の明示）／区ガイドライン 原則5",
    hints=("訓練", "演習", "想定", "試験", "テスト", "練習", "シェイクアウト"),
    yields_to=frozenset({"alert_level_mismatch", "drill_mark_left"}),
    flags=(
        Example(
            "東町の福祉施設で⟦火災⟧です。消防車が向かっています。⟦消防総合演習の想定です⟧。",
            kind=Kind.EMERGENCY,
        ),
        Example("⟦ミサイルが発射されまし⟧た。建物の中へ。⟦Jアラート試験⟧", kind=Kind.EMERGENCY),
        "10時、震度7の⟦地震が起きまし⟧た。机の下へ。＃シェイクアウト",
        Example(
            "⟦避難所を4か所開きまし⟧た。新川小学校には63人の方がいます。\n⟦※これは訓練です⟧。",
            kind=Kind.EMERGENCY,
        ),
        Example(
            "8時45分現在、小中学校を⟦避難所として開いてい⟧ます。\n⟦（シェイクアウト訓練用の文です）⟧",
            kind=Kind.EMERGENCY,
        ),
        Example(
            "【緊急】9時、震度6強の⟦地震が発生しまし⟧た。身を守ってください。\n⟦※総合防災訓練の配信です⟧。",
            kind=Kind.EMERGENCY,
        ),
        "⟦【避難指示】⟧北町の全域。高台へ逃げてください。\n※訓練です。",
        "⟦【警戒レベル4】⟧対象：北町\n\nこれは、防災訓練で配信しているものです。",
        "北町に⟦避難指示を発令しまし⟧た。これは訓練です。",
        "⟦避難所を開設しまし⟧た。（訓練）",
        "11月22日10時、震度6強の⟦地震が発生しまし⟧た。すぐに身を守ってください。#防災訓練",
        "大雨⟦警報が発表されまし⟧た。川に近づかないでください。※訓練",
        "⟦津波が発生しまし⟧た。高台へ避難してください。【訓練】",
        "⟦ただちに避難して⟧ください。これは訓練放送です。",
        "みなも川で⟦氾濫が発生しまし⟧た。\nなお、これは訓練です。",
        "⟦高齢者等避難を発令⟧\n対象：北町、南町の全域\nこのメッセージは訓練です。",
        "⟦緊急安全確保が発令されてい⟧ます。命を守ってください。訓練です。",
        "⟦火災が発生しまし⟧た。北町の方は離れてください。＜訓練情報＞",
        Example("⟦避難指示を発令しまし⟧た。⟦という想定で職員が動いています⟧。", kind=Kind.EMERGENCY),
        Example(
            "6月7日（日）は水防⟦訓練の放送⟧が流れます。10時に避難指示をお伝えします。", kind=Kind.EMERGENCY
        ),
    ),
    allows=(
        Example("【訓練放送のお知らせ】11時に訓練の放送を流します。", kind=Kind.EMERGENCY),
        Example("大雨のため、11月22日の防災訓練は中止します。", kind=Kind.EMERGENCY),
        Example("【訓練】避難所を4か所開きました。訓練に参加する方は受付へ。", kind=Kind.EMERGENCY),
        "【訓練】北町に避難指示を発令しました。これは訓練です。",
        "【訓練・訓練】避難所を開設しました。",
        "＜これは訓練です＞地震が発生しました。",
        "総合防災訓練を行いました。避難所を開設し、炊き出しも体験しました。",
        "震度6強の地震が発生した想定で訓練を行います。#防災訓練",
        "11月22日に防災訓練を実施します。",
        "避難指示を発令しました。",
        Example("大雨のため、入学試験を延期します。", kind=Kind.EMERGENCY),
        "訓練放送を10時に流します。本当の災害とお間違えのないようご注意ください。",
        "地震が発生しました。訓練ではありません。",
        "職業訓練の受講者を募集します。#職業訓練",
        "日ごろの訓練が役に立ち、火災が発生したときも落ち着いて避難できました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """Where an alert says only further down that it belongs to a drill; in other posts, what is like a real one."""
    text = document.text
    if _NO_DRILL.search(text) or (document.post.kind is Kind.EMERGENCY and _STOPPED.search(text)):
        return
    match = _LIKE_REAL.search(text)
    late = None if _PLANNED.search(text) and not match else _late(document)
    if late:
        yield from _alert_before(document, late)
        yield Hit(start=late.start(), end=late.end())
    elif document.post.kind is Kind.EMERGENCY and (signal := _unmarked_signal(text)):
        yield Hit(start=signal.start(), end=signal.end(), severity=Severity.WARN)
    elif match and _told_later(text, match) and not _TELLS_OF_IT.search(text):
        yield Hit(start=match.start(), end=match.end())


def _alert_before(document: Document, late: re.Match[str]) -> Iterator[Hit]:
    """What is read as real until one comes to where the drill is told of: there the mark has to stand."""
    match = _LIKE_REAL.search(document.text, 0, late.start())
    if _DRILL_MARK.match(late.group()):
        return
    if match:
        yield Hit(start=match.start(), end=match.end())
    elif reports := [each for each in find_reports(document) if each.end <= late.start()]:
        yield Hit(start=reports[0].start, end=reports[0].end)


def _told_later(text: str, match: re.Match[str]) -> bool:
    return not _DRILL.search(text, 0, match.start()) and bool(_DISCLAIMED.search(text))


def _late(document: Document) -> re.Match[str] | None:
    """Where an emergency post first speaks of a drill, if that is not at its head."""
    if document.post.kind is not Kind.EMERGENCY:
        return None
    first = _SPOKEN_OF.search(document.text)
    return first if first and not _DRILL.search(document.text, 0, _HEAD) else None


def _unmarked_signal(text: str) -> re.Match[str] | None:
    """Where an emergency post announces the signal of a drill without a mark at its head."""
    return None if _MARKED.match(text) else _SIGNAL.search(text)
