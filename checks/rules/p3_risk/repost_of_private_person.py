"""個人の投稿を、区のアカウントで広めるように書かれています。

個人の投稿は正しいか確かめにくく、区が広めると、書いた人が見知らぬ人から責められることもあります。
国や自治体などの公的な投稿の紹介と、許しを得たと書いてあるもの、写真の募集は指摘しません。
死角: リポストのボタンを押すだけの操作は、文章からは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("repost_of_private_person")
_REPOST = regex(_PHRASES["repost"])
_UNCHECKED = regex(_PHRASES["unchecked"])
_NEAR = regex(_PHRASES["near"])
_NEXT_SENTENCE = (
    24  # characters in which it is said what is done with a post: 区民の方の投稿です。リポストします
)
_NOT_SPREAD = regex(_PHRASES["not_spread"])
_AGREED = regex(_PHRASES["agreed"])
_PUBLIC_WHO = regex(_PHRASES["public_who"])

RULE = Rule(
    id="repost_of_private_person",
    principle=3,
    severity=Severity.WARN,
    title=Wording("個人の投稿を広める書き方", "Spreading a private person's post"),
    message=Wording(
        "「{found}」とあります。個人の投稿は確かめにくく、区が広めると、誤った情報や書いた人への攻撃につながることがあります。",
        "The text says “{found}”. A private post is hard to verify, and its writer may be attacked once we spread it.",
    ),
    suggestion=Wording(
        "区が確かめた内容を区の言葉で書くか、国や自治体の公式の投稿を紹介してください。",
        "Say what we have verified in our own words, or share a public body's post.",
    ),
    source="国の指針（2011-04-05）④第三者の投稿の引用は慎重に／ガイドライン 原則3",
    hints=read_hints("repost_of_private_person"),
    flags=(
        "⟦区民の方の投稿をリポスト⟧します。",
        "⟦フォロワーさんのポストを紹介⟧します。",
        "⟦@hanako_1985さんの投稿を引用⟧します。",
        "⟦山田さんのツイートをシェア⟧します。",
        "⟦住民の方が書いた投稿をそのまま転載⟧します。",
        "⟦知人の投稿を拡散⟧してください。",
        "⟦一般の方の投稿から引用⟧します。",
        "⟦インフルエンサーの投稿をシェア⟧しました。",
        "⟦地元のユーザーさんの口コミを紹介⟧します。",
        "⟦佐藤さんのストーリーズを再投稿⟧します。",
        "⟦市民のつぶやきをリツイート⟧しました。",
        "⟦まとめサイト「街の声速報」の投稿をリポスト⟧します。",
        "⟦匿名掲示板の書き込みを引用⟧します。",
        "⟦非公式アカウントのポストを拡散⟧してください。",
        "⟦ユーチューバー「みなも探検」さんの動画投稿を紹介⟧します。",
        "⟦ファンアカウントの投稿をシェア⟧しました。",
        "⟦知人のFacebookの投稿を転載⟧します。",
        "⟦口コミサイトの書き込みをそのまま転載⟧します。",
        "きれいな虹です。⟦近くにお住まいの方の投稿をそのままリポスト⟧しました。",
        "⟦地元で人気のインスタグラマーさんの投稿です。リポスト⟧します。",
        "⟦「釣り好きの源さん」の投稿では⟧、川の水は引き始めています。",
        "この⟦投稿は当課では確かめていませんが、拡散⟧にご協力ください。",
    ),
    allows=(
        "気象庁の投稿をリポストします。",
        "区民の方の投稿をリポストすることはありません。リポストしません。",
        "東京消防庁さんの投稿を紹介します。",
        "ハッシュタグを付けた区民の方の投稿を紹介します。",
        "@tokyo_bousai の投稿を引用します。",
        "区民の方の投稿を、許可を得て紹介します。",
        "この投稿をリポストしてください。",
        "防災課の投稿をシェアしてください。",
        "個人の投稿を無断で転載する行為は違法です。",
        "区公式アカウントの投稿を紹介します。",
        "フォロワーの皆さんの投稿を募集し、紹介します。",
        "利用者の声を紹介します。",
        "匿名掲示板の書き込みを拡散しないでください。",
        "まとめサイトの投稿は、引用元を確かめましょう。",
        "お店の方のコメントを紹介します。",
        "入賞された方の写真を掲載しています。",
        "郵便局の方がポストの場所を紹介してくれました。",
        "他の人の投稿を引用するときは、出典を確かめましょう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences that spread what a private person wrote."""
    looked_at = 0
    for word in _NEAR.finditer(document.text):
        sentence = document.sentence_at(word.start())
        start, end = max(sentence.start, looked_at), sentence.end + _NEXT_SENTENCE
        for match in (
            *_REPOST.finditer(document.text, start, end),
            *_UNCHECKED.finditer(document.text, start, end),
        ):
            looked_at = match.end()
            if not _is_public(match) and not _is_fair(document, match):
                yield Hit(start=match.start(), end=match.end())
        looked_at = max(looked_at, sentence.end)


def _is_public(match: re.Match[str]) -> bool:
    return bool(match.re.groupindex and _PUBLIC_WHO.search(match["who"]))


def _is_fair(document: Document, match: re.Match[str]) -> bool:
    """Whether the sentence asks for posts or warns of them, or says that their writer agreed."""
    around = document.around(match.start())
    return bool(_NOT_SPREAD.search(around) or _AGREED.search(around))
