"""返信しないと決めたアカウントで、返信やコメントを募っています。

書いた人は答えを待ちますが、誰も答えません。声を聞かない区だと受け取られます。
ご意見の募集のすぐ近くに、電話やフォームなどの別の窓口が書かれていれば指摘しません。
死角: 返信についての方針が登録されていないアカウントでは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import AccountFacts, Replies
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_SEND_ONLY = AccountFacts(replies=Replies.NONE)

_COMMENT = r"コメント(?:欄)?|リプライ|リプ(?:欄)?|返信(?:欄|機能)?|引用(?:リポスト|ポスト|RT|して)?|スレッド|いいね|書き込み|スタンプ|リアクション"
_MESSAGE = r"DM|ダイレクトメッセージ|(?<![したるの])メッセージ(?:機能)?|メッセンジャー|(?:この)?(?:トーク|チャット)(?:画面|ルーム)?|お?返事"
_HERE = r"(?:この)?投稿(?:への返[事信]|の下|に(?:お気軽に|ぶら下げ)?(?:返)?)(?<![稿])|(?:この|すぐ)?下(?:の欄)?[にへ]|ここ[にへ]|[↓⬇👇]|(?:この|当|こちらの)アカウント(?:に|宛|あて|へ|(?=まで))"
_TAG = r"ハッシュタグ(?:を|で)|#[^\s。、]{2,16}\s?(?:を|で)"
_CHANNEL = rf"(?:{_COMMENT}|{_MESSAGE}|{_HERE}|{_TAG})"
_GIVE = r"お寄せ|寄せて|お送り|送って|送信|投げて|記入|つぶやい|付けて投稿|つけて投稿|添えて|見せて|投票|シェアして|紹介して|残して|書いて|お書き|書き込[んみむ]|一言|ひとこと|(?<=アカウント)まで|(?<=[でにへも])(?:ご?質問|ご?相談|答え|回答|知らせ|やり取り|受付|行い)|(?:いただい|くださっ|寄せられ)た"
_PLEASE = r"ください|下さい|お待ち|待って|募集|教えて|お?聞かせ|応援|大歓迎|歓迎|お願い(?:し|いた)|どうぞ|お気軽に|して(?:ね|みて|くだ)|いただけ(?:ます|れば|たら|ると)|お受けし|受け付けて(?:い|おり)ます|受け付けます"
_COUNTED = r"(?:の|が)(?:数|多|集ま|内容)(?:かった|い順|った|で決)?"
_END = r"(?<=[A-Zトプ欄信ージイ])(?:(?:まで|へ)(?=[ どお])|(?:まで|へ|で|を)(?=[。!♪\n]|$))|[!！♪]"
_ASKED = regex(rf"{_CHANNEL}[^。\n]{{0,16}}?(?:{_GIVE}|{_PLEASE}|{_COUNTED}|{_END})")
_YOU = r"(?:皆さ[んま]|みなさ[んま]|みんな|皆様|あなた)"
_WHICH = r"(?:どちら|どっち|どれ|どの|どこ|何|なに|どんな|いくつ|お気に入り|おすすめ|推し|一番)"
_KNOWN = r"(?![^。?\n]{0,30}(?:知って|ご存じ|ご存知|分かり|わかり|できて|備え))"
_THOUGHTS = r"ご?意見|ご?感想|ご?質問|ご?要望|思い出|エピソード|アイデア|おすすめ|推し|リクエスト|投票(?!所|さ|日)|体験談?|名前の案|反応"
_VOICE_PARTS = (
    rf"(?:{_THOUGHTS}|{_YOU}の声)[^。\n]{{0,12}}?(?:お寄せ|お待ちし|お聞かせ|聞かせて|教えて|募集|送って|お送り|募って|お願いし|伺い|うかがい|お伺い|知りたい|ください|をもとに)",
    rf"{_YOU}(?:から)?の(?:お便り|反応|ご?意見|ご?感想|声|体験|お話|メッセージ|コメント|ご?応募|お返事|投稿)(?:を|も)?[^。\n]{{0,8}}?(?:お待ち|待って|お寄せ|教えて|聞かせ|募集|楽しみ)",
    rf"{_YOU}(?:は|なら|の){_KNOWN}[^。?\n]{{0,20}}?{_WHICH}[^。?\n]{{0,20}}?(?:ですか|ますか|でしょうか|でしたか|かな|は)?[?]",
    r"(?:どちら(?:の[^。、\n]{1,8})?|どっち|どれ|どの[^。、\n]{1,10})(?:が|を|に)[^。、\n]{0,20}?(?:ですか|ますか|でしょうか)(?=[。?])",
    r"どう(?:思|お考え|感じ|お感じ|しま|なさ|され)[^。\n]{0,8}?か(?=[。?\n]|$)|(?:次|今度)に?[^。、\n]{1,16}は何(?:でしょう|です)か",
    r"(?:分からない|わからない|気になる|知りたい|不明な|困った|疑問(?:が|に)|お気[付づ]きの)(?:こと|点|ところ|あれば|思)[^。\n]{0,12}?(?:何でも|なんでも|気軽に|いつでも|遠慮なく|お知らせ|お聞)[^。\n]{0,8}?(?:聞いて|尋ね|質問|声を|どうぞ|ください)",
    r"(?:ぜひ|教えて|聞かせて|答えて)(?:ください)?[ね!♪]*(?=$|\n)|(?:聞かせて|教えて)(?:ください|くださいね|ね)(?=[。!♪\n]|$)",
    r"(?:声|感想|思い出話?|お話|答え|自慢|川柳|写真|エピソード|アイデア|案)(?:を|も|、)(?:心から)?(?:募って|募集して|お待ちして|待って)(?:い|お)|番号(?:で|を)(?:お答え|教えて|返して|お返し|お知らせ)|(?:写真|名前)(?:付き|つき)でどうぞ|一言が励み",
    r"(?:👍|👎|🙋|❤)[^。\n]{0,10}?(?:を|で)(?:押|付け|つけ|教え|お願)|書き込んでください|(?:一言|ひとこと)[^。\n]{0,4}?(?:お願い|どうぞ|ください)",
)
_VOICES = regex("|".join(_VOICE_PARTS))
_REFUSED = regex(
    r"でき(?:ません|かねます|ない)|いた(?:しません|しかねます)|しません|(?:行|おこな)いません|行って(?:い|おり)ません|受け付けて(?:は)?(?:い|おり)ません|ご遠慮|お?控え|禁止|ないで|停止|オフ|無効|偽|なりすまし|不審|詐欺|気[付づ]け(?:ない|ません)|見落と|届かな|見て(?:い|おり)ません"
)
_WINDOW = regex(
    r"電話|TEL|Tel|tel|☎|\d{2,4}-\d{2,4}-\d{4}|メール|@[a-z0-9\-]+\.|フォーム|https?://|\.lg\.jp|窓口|郵送|ファクス|ファックス|FAX|はがき|ハガキ|応募用紙|課へ|課まで|係まで|アンケート|投函|意見箱|会場で|QRコード|コールセンター",
)
_WAY_TO_ANSWER = regex(
    r"フォーム|郵送|ファクス|ファックス|FAX|メール(?:で|か|また|・|、)|意見箱|意見書|アンケート|提出|投函|はがき|ハガキ|応募用紙|QRコード|電子申請|説明会で|会場で"
)
_NEAR = 40  # characters after an invitation within which a window is taken for the place to answer


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
        _sent("思い浮かんだことを、⟦この下に一言⟧どうぞ。"),
        _sent("⟦書き込みの多かった⟧仕事から取材に行きます。"),
        _sent("応募は⟦リプライで⟧。"),
        _sent(
            "この案を⟦どう思われますか⟧。閉館を21時に延ばす案で、資料は駅前図書館のカウンターと市民課の前に置きました。防災課 電話03-5555-0123"
        ),
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
        _sent("コメントやDMに助けを求める書き込みがあっても、気付けないことがあります。"),
        _sent("計画案へのご意見をお寄せください。\n提出方法は、郵送かフォームです。"),
        _sent("地震のとき、どう動けばよいかをまとめました。"),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The invitations to answer here, where the account answers nobody."""
    if document.post.account.replies is not Replies.NONE:
        return
    asked = _invitations(document, _ASKED)
    if asked:
        yield from (Hit(start=match.start(), end=match.end()) for match in asked)
        return
    if _WAY_TO_ANSWER.search(document.text):
        return
    severity = Severity.INFO if _WINDOW.search(document.text) else None
    for match in _invitations(document, _VOICES):
        if not _tells_where(document, match.end()):
            yield Hit(start=match.start(), end=match.end(), severity=severity)


def _invitations(document: Document, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    return [
        match
        for match in pattern.finditer(document.text)
        if not _REFUSED.search(document.around(match.start()))
    ]


def _tells_where(document: Document, end: int) -> bool:
    """Whether a window stands in the same sentence, or begins the next one: a contact at the end is for all else."""
    sentence = document.around(max(0, end - 1))
    return bool(_WINDOW.search(sentence) or _WINDOW.search(document.text, end, end + _NEAR))
