"""返信しないと決めたアカウントで、返信やコメントを募っています。

書いた人は答えを待ちますが、誰も答えません。声を聞かない区だと受け取られます。
ご意見の募集に、電話やフォームなどの別の窓口が書かれていれば指摘しません。
死角: 返信についての方針が登録されていないアカウントでは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import AccountFacts, Replies
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_SEND_ONLY = AccountFacts(replies=Replies.NONE)

_CHANNEL = r"(?:コメント(?:欄)?|リプライ|リプ(?:欄)?|返信(?:欄|機能)?|DM|ダイレクトメッセージ|(?<![したるの])メッセージ(?:機能)?|メッセンジャー|引用(?:リポスト|ポスト|RT|して)?|(?:この)?投稿(?:への返[事信]|の下|に(?:お気軽に)?返)|(?:この)?(?:トーク|チャット)(?:画面|ルーム)?|お?返事|ハッシュタグ(?:を|で)|#[^\s。、]{2,16}\s?(?:を|で)|(?:この|当)アカウント(?:に|宛|あて|へ|まで)|スレッド|いいね)"
_INVITED = r"(?:ください|下さい|お待ち|待って|募集|教えて|お?聞かせ|お寄せ|寄せて|お送り|送って|送信|投げて|記入|つぶやい|付けて投稿|つけて投稿|添えて|見せて|投票|シェアして|紹介して|応援|大歓迎|いただけ(?:ます|れば|たら|ると)|いただいたら|お受けし|受け付けて(?:い|おり)ます|受け付けます|歓迎|お願い(?:し|いた)|どうぞ|お気軽に|して(?:ね|みて|くだ)|残して|書いて|書き込|(?<=[でにへ])(?:ご?質問|ご?相談|答え|回答|知らせ)|(?<=DM)(?:まで|へ)(?=[。!\n]|$|ど|お)|(?<=欄)(?:まで|へ)(?=[。!\n]|$|ど|お)|[!！♪])"
_ASKED = regex(rf"{_CHANNEL}[^。\n]{{0,16}}?{_INVITED}")
_VOICES = regex(
    r"(?:ご?意見|ご?感想|ご?質問|ご?要望|思い出|エピソード|アイデア|おすすめ|推し|(?:皆さ[んま]|みなさ[んま]|皆様|あなた)の声|リクエスト|投票)[^。\n]{0,12}?(?:お寄せ|お待ちし|お聞かせ|聞かせて|教えて|募集し|送って|お送り|募って|お待ちして|お願いし|伺い|うかがい|お伺い|知りたい)"
    r"|(?:皆さ[んま]|みなさ[んま]|皆様|あなた)(?:から)?の(?:お便り|反応|ご?意見|ご?感想|声|体験|お話|メッセージ|コメント|ご?応募|お返事|投稿)(?:を|も)?[^。\n]{0,8}?(?:お待ち|待って|お寄せ|教えて|聞かせ|募集|楽しみ)"
    r"|(?:皆さ[んま]|みなさ[んま]|皆様|あなた)(?:は|なら|の)(?![^。?\n]{0,30}(?:知って|ご存じ|ご存知|分かり|わかり|できて|備え))[^。?\n]{0,20}?(?:どちら|どっち|どれ|どの|どこ|何|なに|どんな|いくつ|お気に入り|おすすめ|推し|一番)[^。?\n]{0,20}?(?:ですか|ますか|でしょうか|でしたか|かな|は)?[?]"
    r"|(?:分からない|わからない|気になる|知りたい|不明な|困った)(?:こと|点|ところ)[^。\n]{0,12}?(?:何でも|なんでも|気軽に|いつでも|遠慮なく)[^。\n]{0,8}?(?:聞いて|尋ね|質問|声を|どうぞ)|(?:ぜひ|教えて|聞かせて|答えて)(?:ください)?[ね!♪]*(?=$|\n)|(?:聞かせて|教えて)(?:ください|くださいね|ね)(?=[。!♪\n]|$)"
)
_REFUSED = regex(
    r"でき(?:ません|かねます)|いた(?:しません|しかねます)|しません|受け付けて(?:は)?(?:い|おり)ません|ご遠慮|お?控え|禁止|ないで|停止|オフ|無効|偽|なりすまし|不審|詐欺"
)
_WINDOW = regex(
    r"電話|TEL|Tel|tel|☎|\d{2,4}-\d{2,4}-\d{4}|メール|@[a-z0-9\-]+\.|フォーム|https?://|\.lg\.jp|窓口|郵送|ファクス|ファックス|FAX|はがき|ハガキ|応募用紙|課へ|課まで|係まで|アンケート|投函|意見箱|会場で|QRコード|コールセンター",
)


def _sent(text: str) -> Example:
    return Example(text, account=_SEND_ONLY)


RULE = Rule(
    id="invites_replies_without_answering",
    principle=9,
    severity=Severity.BLOCK,
    title=Wording("返信しないアカウントで返信を募っている", "Invites replies that nobody answers"),
    message=Wording(
        "「{found}」とありますが、このアカウントは返信しないと決めています。書いてくれた人が、答えのないまま待つことになります。",
        "The text says “{found}”, but by its policy this account does not answer; people would wait in vain.",
    ),
    suggestion=Wording(
        "問い合わせフォームや電話番号など、答えられる窓口を書いてください。",
        "Give a contact that answers: a form or a phone number.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）／運用ポリシーの返信方針",
    flags=(
        _sent("⟦コメントください⟧。"),
        _sent("ご感想は⟦コメント欄でお聞かせ⟧ください。"),
        _sent("質問は⟦DMでお送り⟧ください。"),
        _sent("⟦リプライをお待ち⟧しています。"),
        _sent("詳しくは⟦ＤＭください⟧。"),
        _sent("あなたの⟦思い出を教えて⟧ください。"),
        _sent("⟦ご意見をお寄せ⟧ください。"),
        _sent("どちらが好きか、⟦返信で教えて⟧ね。"),
        _sent("⟦ダイレクトメッセージで受け付けています⟧。"),
        _sent("⟦引用ポストで教えて⟧ください。"),
        _sent("⟦コメント、お待ち⟧しています。"),
        _sent("⟦いいねとコメントお願いし⟧ます。"),
        _sent("⟦メッセージをどうぞ⟧お気軽に。"),
        _sent("感想を⟦コメントしてね⟧。"),
        _sent("好きな場所を⟦リプで答え⟧てください。"),
        _sent("⟦コメント欄に書いて⟧ね。"),
        _sent("⟦皆さまの声をお聞かせ⟧ください。"),
        _sent("⟦皆さまからのお便りをお待ち⟧しています。"),
        _sent("⟦分からないことは何でも聞いて⟧ください。"),
        _sent("⟦この投稿の下に書いて⟧ください。"),
        _sent("⟦皆さんはどちらがお好きですか？⟧"),
        _sent("質問は⟦このトーク画面からお送り⟧ください。"),
    ),
    allows=(
        "コメントください。",
        Example("コメントください。", account=AccountFacts(replies=Replies.ALL)),
        Example("質問はDMでお送りください。", account=AccountFacts(replies=Replies.SOME)),
        _sent("コメントへの返信はいたしません。お問い合わせは広報課へお電話ください。"),
        _sent("DMでのご質問は受け付けておりません。"),
        _sent("ご意見をお寄せください。https://www.city.minamo.lg.jp/iken/"),
        _sent("ご意見は広報課（電話03-5555-0123）へお寄せください。"),
        _sent("区長のメッセージを公開しました。ご覧ください。"),
        _sent("このアカウントは発信専用です。返信はできません。"),
        _sent("熱中症の見分け方を知っていますか？"),
        _sent("皆さんのご参加をお待ちしています。"),
        _sent("申込書にご記入のうえ、窓口へお持ちください。"),
        _sent("専門家のコメントを紹介します。"),
        _sent("不審なDMを送ってくる偽アカウントにご注意ください。"),
        _sent("アンケートにお答えのうえ、ご意見をお聞かせください。"),
        _sent("図書館でおすすめの本を紹介しています。"),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The invitations to answer here, where the account answers nobody."""
    if document.post.account.replies is not Replies.NONE:
        return
    pattern = _ASKED if _ASKED.search(document.text) else _VOICES
    if pattern is _VOICES and _WINDOW.search(document.text):
        return
    for match in pattern.finditer(document.text):
        if not _REFUSED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
