"""個人の投稿を、区のアカウントで広めるように書かれています。

個人の投稿は正しいか確かめにくく、区が広めると、書いた人が見知らぬ人から責められることもあります。
国や自治体などの公的な投稿の紹介と、許しを得たと書いてあるもの、写真の募集は指摘しません。
死角: リポストのボタンを押すだけの操作は、文章からは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_POST = r"(?:投稿|ポスト|ツイート|つぶやき|書き込み|ストーリーズ|動画投稿|コメント|口コミ)"
_SPREAD = r"(?:リポスト|リツイート|リツィート|RT|引用|シェア|拡散|転載|再投稿|紹介|共有)"
_REPOST = regex(
    rf"(?P<who>(?:ある|一般の|地元の|近所の|個人の)?(?:区民|市民|町民|村民|県民|都民|住民|フォロワー|ユーザー|利用者|個人|一般の方|友人|知人|友達|ファン|インフルエンサー|ママ|職員個人|どなたか)(?:の方々?|の皆さん|さん|様)?"
    rf"|(?:まとめ|口コミ|クチコミ|ゴシップ|暴露系?|匿名の?|ニュースまとめ|地域情報)(?:サイト|アカウント|掲示板|ブログ|垢)|匿名掲示板|知恵袋|5ちゃんねる|5ch|爆サイ|非公式(?:の)?(?:アカウント|ファンアカウント|bot|ボット)|ファンアカウント|有志のアカウント|ユーチューバー|YouTuber|ティックトッカー|TikToker|ブロガー|配信者|〇〇速報|見知らぬ人|知らない人|匿名の方"
    rf"|[一-龥ァ-ヶーA-Za-z0-9_]{{1,12}}(?:さん|くん|ちゃん)|@[A-Za-z0-9_]{{1,15}}(?:さん|様)?)(?:「[^」\n]{{1,24}}」(?:さん)?|\([^)\n]{{1,24}}\))?"
    rf"(?:が書いた|による|が上げた|の)(?:X|SNS|インスタ|ブログ|Facebook|フェイスブック|TikTok|YouTube|LINE|Threads|Instagram)?の?[^。\n、@]{{0,8}}?{_POST}(?:を|より|から|、)[^。\n]{{0,10}}?{_SPREAD}"
)
_NOT_SPREAD = regex(
    r"しません|ありません|ございません|いたしません|行いません|しない|ないで|控え|禁止|注意|違法|誹謗|中傷|場合があり|ことがあり|募集|ハッシュタグ|タグを付け|応募|キャンペーン|コンテスト|法律|権利|著作"
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
    hints=("投稿", "ポスト", "ツイート", "つぶやき", "書き込み", "ストーリーズ", "コメント", "口コミ"),
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
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences that spread what a private person wrote."""
    for match in _REPOST.finditer(document.text):
        around = document.around(match.start())
        if not (_NOT_SPREAD.search(around) or _AGREED.search(around) or _PUBLIC_WHO.search(match["who"])):
            yield Hit(start=match.start(), end=match.end())
