"""ほかの媒体でしか通じない言葉や案内が入っています。

同じ文章をいくつかの媒体に使い回すと起こります。押せないURLや、ない欄へ案内された人は、そこで止まってしまいます。
「Instagramのストーリーズで」のように、どの媒体のことかが同じ文に書かれていれば指摘しません。
死角: 画像の中の言葉と、媒体ごとの画面の細かな違いは分かりません。
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.parts import Parts
from checks.patterns import regex
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_IG, _X, _LINE, _YT = Platform.INSTAGRAM, Platform.X, Platform.LINE, Platform.YOUTUBE
_FB = Platform.FACEBOOK


@dataclass(frozen=True)
class _Foreign:
    """What does not work on some platforms, what to write there, and the names that make clear what is meant."""

    platforms: frozenset[Platform]
    pattern: re.Pattern[str]
    instead: Wording
    unless: re.Pattern[str]


def _foreign_words() -> tuple[_Foreign, ...]:
    table = read_table("words_of_another_platform")
    parts = Parts(table)
    return tuple(
        _Foreign(
            frozenset(map(Platform, each["on"])),
            regex(parts.any_line(each["words"])),
            Wording(each["instead"], each["instead_en"]),
            regex(parts.any_line(each["unless"])),
        )
        for each in table["foreign"]
    )


_FOREIGN = _foreign_words()
_IN_PROFILE = Wording("「プロフィールのリンクから」", "“the link in our profile”")
_NO_TAG = Wording("# のない言葉", "the word without #")
_GUIDING_LINK = regex(
    r"[^\n。]{0,3}?\s?(?:から|より|へ|を(?:ご?覧|ご?確認|ご?参照|タップ|クリック|チェック|開))"
)
_MORE = r"詳し(?:く|い)|くわし(?:く|い)|詳細|申し?込み?|お申込|応募|予約|問い?合わ?せ|ホームページ|サイト|HP|リンク|URL|こちら"
_GUIDED = regex(rf"(?:{_MORE}|▼|▽|↓|☞|👉|→|➡)[^\n。]{{0,24}}\n?\s?$", re.IGNORECASE)


_WARNED_OF = regex(r"偽|詐欺|不審|なりすまし|フィッシング|開かないで|アクセスしないで")


def _on(platform: Platform, text: str) -> Example:
    return Example(text, platform=platform)


RULE = Rule(
    id="words_of_another_platform",
    principle=1,
    severity=Severity.WARN,
    title=Wording("ほかの媒体の言葉や案内", "Words of another platform"),
    message=Wording(
        "「{found}」は、この媒体では使えない案内か、通じにくい言葉です。読んだ人が、次に何をすればよいか分からなくなります。",
        "“{found}” does not work on this platform or is not its word; readers are left where they are.",
    ),
    suggestion=Wording(
        "この媒体では、{instead}のように書いてください。", "On this platform, write {instead}."
    ),
    source="各媒体のヘルプ（Instagramの本文のURLは押せません。LINEの配信ではハッシュタグが働きません）／ガイドライン 原則1",
    hints=(
        "://", "url", "リンク", "アドレス", "プロフィール", "キャプション", "ストーリーズ", "リール", "リポ", "リプ", "スレッド", "ポスト", "rt", "いいね",
        "フォロー", "コメント", "固定", "ハイライト", "タグ付け", "dm", "ダイレクト", "トーク", "プロフ", "チャンネル登録", "高評価", "概要欄", "友だち", "友達", "ともだち", "リッチメニュー", "#", ".jp", ".com",
    ),
    flags=(
        _on(_IG, "防災訓練を行います。⟦下のURLをタップ⟧してください。"),
        _on(_IG, "お申し込みは⟦以下のリンクから⟧どうぞ。"),
        _on(_IG, "詳しくは⟦下記ＵＲＬをご覧⟧ください。"),
        _on(_IG, "詳しくは⟦https://www.city.minamo.lg.jp/bosai/⟧をご覧ください。"),
        _on(_IG, "申込みはこちら\n⟦https://www.city.minamo.lg.jp/form/⟧"),
        _on(_IG, "⟦リポスト⟧をお願いします。"),
        _on(_IG, "⟦このポスト⟧を保存してください。"),
        _on(_IG, "⟦概要欄の⟧リンクから申し込めます。"),
        _on(_X, "詳しくは⟦プロフィールのリンク⟧からご覧ください。"),
        _on(_X, "日程は⟦キャプションをご覧⟧ください。"),
        _on(_X, "⟦チャンネル登録を⟧お願いします。"),
        _on(_X, "⟦ストーリーズで⟧アンケートを実施中です。"),
        _on(_LINE, "明日は休館です。⟦#みなも区⟧ ⟦#図書館⟧"),
        _on(_LINE, "⟦いいねを⟧押してください。"),
        _on(_LINE, "このアカウントを⟦フォローして⟧ください。"),
        _on(_LINE, "⟦リポスト⟧で広めてください。"),
        _on(_FB, "⟦リポスト⟧にご協力ください。"),
        _on(_FB, "詳細は⟦プロフィール欄のURL⟧から。"),
        _on(_YT, "この動画を⟦リポスト⟧してください。"),
        _on(_LINE, "感想は⟦コメント欄に書⟧いてください。"),
        _on(_LINE, "写真は⟦DMで⟧お送りください。"),
        _on(_LINE, "詳細は⟦固定ポスト⟧をご覧ください。"),
        _on(_X, "⟦トークで⟧「ごみ」と送ってください。"),
        _on(_X, "詳細は⟦プロフのURL⟧へ。"),
    ),
    allows=(
        _on(_IG, "詳しくはプロフィールのリンクからご覧ください。"),
        _on(_IG, "紅葉が見頃です。いいねをお願いします。 #みなも区"),
        _on(_IG, "くわしくはストーリーズのリンクをタップしてください。"),
        _on(_IG, "「みなも区 防災」で検索してください。"),
        _on(_IG, "Xではリポストもお願いします。"),
        _on(_IG, "偽サイト https://minamo-nise.example.com にご注意ください。"),
        _on(_X, "詳しくは下のURLをタップしてください。 https://www.city.minamo.lg.jp/"),
        _on(_X, "Instagramのプロフィールのリンクからも申し込めます。"),
        _on(_X, "この投稿をリポストして広めてください。"),
        _on(_X, "LINEの友だち追加をお願いします。"),
        _on(_X, "YouTubeのチャンネル登録をお願いします。"),
        _on(_X, "展示のキャプションを読みながらご覧ください。"),
        _on(_X, "釣り用のリールを忘れないでください。"),
        _on(_X, "お友達登録制の預かり事業です。"),
        _on(_LINE, "Instagramをフォローしてください。"),
        _on(_LINE, "救急車を呼ぶか迷ったら #7119 へ電話してください。"),
        _on(_LINE, "図書館の返却ポストは24時間使えます。"),
        _on(_LINE, "「それ、いいね」と言い合える地域にします。"),
        _on(_LINE, "詳しくは下のリンクをご覧ください。"),
        _on(_YT, "概要欄のリンクから資料をご覧いただけます。"),
        _on(_YT, "チャンネル登録をお願いします。"),
        _on(_FB, "いいね！とシェアをお願いします。"),
        _on(Platform.THREADS, "リポストして広めてください。"),
        _on(_LINE, "フォローアップ研修を開きます。"),
        _on(_LINE, "Instagramのコメント欄に書いてください。"),
        _on(_LINE, "区をかたる偽のDMにご注意ください。"),
        _on(_X, "LINEのトークで「ごみ」と送ってください。"),
        _on(_X, "トークショーで送る春の一日"),
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The words that belong to another platform, links that cannot be tapped and tags that do nothing."""
    platform = document.post.platform
    for foreign in _FOREIGN:
        if platform not in foreign.platforms:
            continue
        for match in foreign.pattern.finditer(document.text):
            if not foreign.unless.search(document.around(match.start())):
                yield Hit(start=match.start(), end=match.end(), values={"instead": foreign.instead})
    if platform is _IG:
        yield from _links_as_guide(document)
    elif platform is _LINE:
        for tag in document.hashtags:
            yield Hit(start=tag.start, end=tag.end, values={"instead": _NO_TAG})


def _links_as_guide(document: Document) -> Iterator[Hit]:
    """The links that readers are told to follow; one that is only named, as in a warning, guides nobody."""
    for link in document.links:
        before = document.text[max(0, link.start - 40) : link.start]
        if _WARNED_OF.search(document.around(link.start)):
            continue
        if link.scheme and (_GUIDED.search(before) or _GUIDING_LINK.match(document.text, link.end)):
            yield Hit(start=link.start, end=link.end, values={"instead": _IN_PROFILE})
