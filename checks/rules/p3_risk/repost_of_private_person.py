"""個人の投稿を、区のアカウントで広めるように書かれています。

個人の投稿は正しいか確かめにくく、区が広めると、書いた人が見知らぬ人から責められることもあります。
国や自治体などの公的な投稿の紹介と、許しを得たと書いてあるもの、写真の募集は指摘しません。
死角: リポストのボタンを押すだけの操作は、文章からは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PERSON = (
    r"(?:(?<!夕)(?<!明け)方|さん|くん|ちゃん|様|氏|(?<![一-龥])人|個人|区民|市民|町民|村民|県民|都民|住民|フォロワー|ユーザー|利用者|参加者|来場者|観光客|お客|通行人|知人|友人|友達|知り合い|ご?近所"
    r"|ファン|ママ|パパ|どなたか|誰か|だれか|インフルエンサー|グラマー|チューバー|YouTuber|トッカー|TikToker|ブロガー|配信者|有志)"
)
_GROUP = (
    r"(?:(?:まとめ|口コミ|クチコミ|ゴシップ|暴露系?|匿名の?|ニュースまとめ|地域情報)(?:サイト|アカウント|掲示板|ブログ|垢)|(?:ファン|有志の)アカウント|匿名掲示板|知恵袋|5ちゃんねる|5ch|爆サイ"
    r"|非公式(?:の)?(?:アカウント|ファンアカウント|bot|ボット)|〇〇速報)"
)
_NAME = r"(?:「[^」\n]{1,24}」|\([^)\n]{1,24}\))"
_WRITER = rf"(?P<who>[^\s。、「」()@]{{0,10}}(?:{_PERSON}|{_GROUP})(?:の方|の皆さん|々|たち)?{_NAME}?|{_NAME}|@[A-Za-z0-9_]{{1,15}})(?:さん|様)?"
_ITS = r"(?:の|による|が[^。、\n]{1,12}?た|が(?:X|SNS|インスタ|ブログ)に[^。、\n]{1,8}?た)"
_POST = r"(?:投稿|ポスト|ツイート|つぶやき|書き込み|ストーリーズ|ストーリー|リール|口コミ|クチコミ)"
_WORK = r"(?:コメント|写真|動画|記事|ブログ|文章|画像|映像|感想)"
_REPOSTED = r"(?:リポスト|リツイート|リツィート|RT|シェア|拡散|転載|再投稿|引用)"
_SPREAD = rf"(?:{_REPOSTED}|紹介|共有|お?借り|拝借|広め|掲載し|載せ)"
_REPOST = regex(
    rf"{_WRITER}{_ITS}[^。\n、@]{{0,14}}?(?:{_POST}(?:(?:を|より|から|、|ですが、?|です。)[^。\n]{{0,16}}?{_SPREAD}|(?:に|で)?(?:では|によ(?:ると|れば)|を見る(?:と|限り)|だと))"
    rf"|{_WORK}(?:を|より|から|です。)[^。\n]{{0,12}}?{_REPOSTED})"
)
_UNCHECKED = regex(
    rf"{_POST}[^。\n]{{0,16}}?(?:確認|確かめ|裏付け)[^。\n]{{0,8}}?(?:ません|ない|ず)[^。\n]{{0,16}}?{_SPREAD}"
)
_NEAR = regex(rf"{_POST}|{_REPOSTED}")
_NEXT_SENTENCE = (
    24  # characters in which it is said what is done with a post: 区民の方の投稿です。リポストします
)
_NOT_SPREAD = regex(
    r"しません|ありません|ございません|いたしません|行いません|しない|ないで|控え|禁止|注意|違法|誹謗|中傷|場合があり|ことがあり|募集|ハッシュタグ|タグを付け|応募|キャンペーン|コンテスト|法律|権利|著作|ときは|場合は|出典"
)
_AGREED = regex(r"同意|許可|承諾|了承|許諾|了解")
_PUBLIC_WHO = regex(
    r"(?<!非)公式|課|庁|省|消防|警察|局|大使|協会|キャラ|選手|図書館|区の|市の|(?i:@[a-z0-9_]*(?:city|pref|_lg|gov|tokyo|police|fire|jma|mlit|bosai|koho)[a-z0-9_]*)"
)

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
    hints=(
        "投稿",
        "ポスト",
        "ツイート",
        "つぶやき",
        "書き込み",
        "ストーリー",
        "リール",
        "口コミ",
        "クチコミ",
        "リツィート",
        "rt",
        "シェア",
        "拡散",
        "転載",
        "引用",
    ),
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
