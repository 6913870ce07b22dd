"""確かめていない話や人づての話を、区の情報として書いているように読めます。

区が書けば事実として広まり、うわさで人が動いたり、名指しされた人が傷ついたりします。災害のときは命にも関わります。
うわさを打ち消す文や、お便り・作品の紹介は指摘しません。
「〜のようです」「おそらく」などの推測は、種類が「緊急」の投稿と、起きたことを伝える文で調べます。
死角: 発表元の書かれた文の推測は、発表元のものと考えて調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("hearsay")
_UNCHECKED = _PHRASES["unchecked"]
_SECOND_HAND = _PHRASES["second_hand"]
_GUESSED = _PHRASES["guessed"]
_FOUND = regex(f"(?P<unchecked>{_UNCHECKED})|(?P<second>{_SECOND_HAND})|(?P<guessed>{_GUESSED})")
_FOUND_ANYWHERE = regex(f"(?P<unchecked>{_UNCHECKED})")
_INCIDENT = regex(_PHRASES["incident"])
_SAID_BY = regex(_PHRASES["said_by"])
_AGAINST_RUMOURS = regex(_PHRASES["against_rumours"])
_AGAINST = regex(_PHRASES["against"])
_BY_AN_OFFICE = regex(_PHRASES["by_an_office"])
_BY_A_PASSER_BY = regex(_PHRASES["by_a_passer_by"])
_PASSED_ON = regex(_PHRASES["passed_on"])
_OFFICE_SPOKE = regex(_PHRASES["office_spoke"])
_FORECAST = regex(_PHRASES["forecast"])
_ANSWERED_FOR = frozenset({Kind.EMERGENCY, Kind.REPLY})
"""Posts whose readers act upon every word, or asked for it."""

_BEFORE, _AFTER = 60, 12  # characters around what is told in which an office may be named
_GOES_ON = regex(_PHRASES["goes_on"])

RULE = Rule(
    id="hearsay",
    principle=3,
    severity=Severity.WARN,
    title=Wording("確かめていない話", "Hearsay"),
    message=Wording(
        "「{found}」は、確かめていない話を区の情報として伝えているように読めます。うわさが事実として広まります。",
        "“{found}” passes on what was not confirmed; a rumour told by the ward becomes a fact.",
    ),
    suggestion=Wording(
        "確かめたことだけを、「区土木課が10時に確認」のように、確かめた人と時刻を添えて書いてください。",
        "Write only what was confirmed, by whom and when.",
    ),
    source="国の指針（2011-04-05）④ 第三者の情報の信頼性／ガイドライン 原則3（誤情報）",
    hints=read_hints("hearsay"),
    yields_to=frozenset({"unverified_image_in_alert"}),
    flags=(
        "みなも橋が落ちた⟦らしいです⟧。",
        "北町で停電している⟦とのことです⟧。",
        "⟦未確認ですが⟧、川の水があふれています。",
        "⟦未確認情報です⟧が、火災が起きています。",
        "【⟦拡散希望⟧】給水所を開設しました。",
        "⟦友人から聞いた話⟧ですが、橋が通れません。",
        "南町で断水している⟦みたいです⟧。",
        "⟦SNSで通行止めとの情報⟧がありました。",
        "駅前で火事⟦との情報が入⟧りました。",
        "電車が止まっ⟦たそうです⟧。",
        "不審者が出た⟦という話です⟧。",
        "⟦知人に聞いたところ⟧、断水は明日までです。",
        Example("西町の地下道で車が沈んだ⟦という話もあり⟧ます。", kind=Kind.EMERGENCY),
        Example("橋げたがずれた⟦との声も届⟧いています。", kind=Kind.EMERGENCY),
        Example("⟦おそらく⟧落雷が原因です。", kind=Kind.EMERGENCY),
        Example("仕出し弁当が⟦怪しい⟧です。", kind=Kind.EMERGENCY),
        Example("水道管が壊れ⟦たようです⟧。", kind=Kind.EMERGENCY),
        Example("復旧は夜になる⟦と思われます⟧。", kind=Kind.EMERGENCY),
        "駅前の店で食中毒が出た⟦らしく⟧、店が閉まっています。",
        "北町の道路が冠水し⟦ているようです⟧。",
        "⟦うわさでは⟧、図書館が閉鎖されます。",
        "⟦真偽は不明ですが⟧、クマが出ました。",
        "できるだけ⟦拡散してください⟧。",
        "停電しています。⟦ネットの情報では⟧、明け方まで続くようです。",
        "⟦SNSの投稿によると⟧、北町の橋が通れません。",
        "⟦掲示板の書き込みでは⟧、断水は明日までです。",
        "⟦聞くところによると⟧、駅前の道が陥没しています。",
        "⟦どうやら川があふれたよう⟧です。",
        "⟦一部の話では⟧、犯人は逃げています。",
        "⟦ご近所の話では⟧、夜中に空き巣が入っています。",
        "⟦本当かどうか分かりませんが⟧、貯水槽に毒が入れられました。",
        "⟦裏は取れていませんが⟧、停電の原因はカラスです。",
        "食中毒が出⟦たそうで、⟧店が閉まっています。",
        "⟦運転手さんの話だと⟧、バイパスが通れません。",
        "通行止めは今夜には解ける⟦らしいよ⟧。",
        Example("登山口の売店の方によれば、子グマも一緒にい⟦たようです⟧。", kind=Kind.EMERGENCY),
        Example("消防によると、火は消えました。⟦たぶん⟧放火です。", kind=Kind.EMERGENCY),
        Example(
            "気象庁は大雨特別警報を発表しました。西町の地下道で車が沈んだ⟦という話もあり⟧ます。",
            kind=Kind.EMERGENCY,
        ),
        Example("保健所からのお知らせです。仕出し弁当が⟦怪しい⟧と聞いています。", kind=Kind.EMERGENCY),
        Example("におい の件、工場の機械から出た⟦らしく⟧、調べています。", kind=Kind.REPLY),
        Example("赤い水の件、古い管のさびが原因⟦と思われます⟧。", kind=Kind.REPLY),
        Example("通りかかった⟦方から、電線が垂れ下がっていると教えてもら⟧いました。", kind=Kind.EMERGENCY),
    ),
    allows=(
        "みなも橋は通行止めです（10時、区土木課確認）。",
        "東京電力によると、北町で停電しているとのことです。",
        "春らしい陽気になりました。",
        Example("このあと、余震が起きるかもしれません。", kind=Kind.EMERGENCY),
        Example("復旧は22時ごろの見込みです。", kind=Kind.EMERGENCY),
        Example("気象庁は、震源は浅いと考えられると発表しました。", kind=Kind.EMERGENCY),
        Example("危ないと感じたら、川から離れてください。", kind=Kind.EMERGENCY),
        "ご自宅が浸水するかどうか、ハザードマップで確かめましょう。",
        "「道が陥没しているようだ」と聞いたら、土木課にお知らせください。",
        "防災の話を聞いて、避難の大切さを考えました。",
        "子どもらしい発想が楽しい作品です。",
        "宝石みたいです。",
        "未確認情報に惑わされないでください。",
        "うわさを信じず、区の情報を確かめてください。",
        "この橋の名は、江戸時代の商人に由来するそうです。",
        "誤った情報を拡散しないでください。",
        "講師の山田さんは、10年前から続けているそうです。",
        "被害の状況を確認中です（14時現在）。",
        "友達から聞いた人も、ぜひ参加してください。",
        "警察署から、不審な電話があったとの情報が寄せられています。",
        "未確認生物の本を集めました。",
        "楽しかったとの感想が寄せられました。",
        "SNSで話題の絵本を紹介します。",
        "ネットの情報をうのみにしないでください。",
        "SNSの投稿では、写真の場所が分かる書き方に注意しましょう。",
        "口コミの投稿を募集します。",
        "一部の方には、先にお知らせをお送りしました。",
        "LINEで友だち登録してください。",
        Example("警察では、犯人は北へ逃げたとみています。", kind=Kind.EMERGENCY),
        Example("東京電力から連絡がありました。20時に復旧するとのことです。", kind=Kind.EMERGENCY),
        Example("警察に問い合わせました。通行止めは夕方までとのことです。", kind=Kind.EMERGENCY),
        Example("心配な方もいらっしゃるかもしれません。", kind=Kind.EMERGENCY),
        Example("ご不便をおかけし、申し訳なく思います。", kind=Kind.EMERGENCY),
        Example("楽しんでいただけたようで何よりです。", kind=Kind.REPLY),
        Example("お忙しいようでしたら、郵送でもお手続きいただけます。", kind=Kind.REPLY),
        "小学生は、大人の方から昔の遊びを教えてもらいました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """What is told as unconfirmed, and accidents told at second hand or guessed at without who said it."""
    told = -1  # the end of the sentence of which something was said
    happens = document.post.kind in _ANSWERED_FOR or _INCIDENT.search(document.text)
    for match in (_FOUND if happens else _FOUND_ANYWHERE).finditer(document.text):
        if match.start() >= told and (severity := _weight(document, match)):
            told = max(document.sentence_at(match.start()).end, match.end())
            yield Hit(start=match.start(), end=match.end(), severity=severity)


def _weight(document: Document, match: re.Match[str]) -> Severity | None:
    around = document.around(match.start())
    urgent = document.post.kind in _ANSWERED_FOR
    against = _AGAINST_RUMOURS if urgent and not match["unchecked"] else _AGAINST
    if against.search(around) or document.is_quoted(*match.span()):
        return None
    if match["unchecked"]:
        return Severity.WARN
    if _is_told_by_those_who_know(document, match, around) or not (urgent or _INCIDENT.search(around)):
        return None
    return Severity.WARN if match["second"] else _weight_of_a_guess(document, around)


def _is_told_by_those_who_know(document: Document, match: re.Match[str], around: str) -> bool:
    """Whether an office said it, in this sentence or the one before, or it is told of people and old times."""
    if _BY_A_PASSER_BY.search(around):
        return bool(_BY_AN_OFFICE.search(around))
    if document.post.kind not in _ANSWERED_FOR:
        return bool(_SAID_BY.search(around))
    start = document.sentence_at(match.start()).start
    return bool(
        _BY_AN_OFFICE.search(document.text, start, match.end() + _AFTER)
        or (
            _PASSED_ON.match(match.group())
            and _OFFICE_SPOKE.search(document.text, max(0, start - _BEFORE), start)
        )
    )


def _weight_of_a_guess(document: Document, around: str) -> Severity | None:
    if document.post.kind not in _ANSWERED_FOR and not _GOES_ON.search(around):
        return None
    if _FORECAST.search(around):
        return None
    return Severity.WARN if document.post.kind is Kind.EMERGENCY else Severity.INFO
