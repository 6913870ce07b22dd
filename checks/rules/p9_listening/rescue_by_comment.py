"""コメントやDMで、救助や緊急の通報を受けるように読めます。

SNSの返信は届くのが遅れ、見落とされます。助けを待つ人が119番や110番をせず、命に関わります。
「コメントでの通報は受け付けていません」という案内は指摘しません。
死角: 被害の写真や道路の破損など、急がない情報の募集は調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_NEED = r"(?:救助|救援|救急|助け(?!合い)|SOS|通報|緊急の|119番?|110番?|逃げ遅れ|取り残され|孤立し|閉じ込められ|動けな(?:い|く)|避難でき(?:ない|ず)|けが(?:人|を)|具合の?悪|体調が(?:悪|急変)|火事|火災|生き埋め|安否)"
_CHANNEL = r"(?:コメント欄?|返信|リプ(?:ライ)?|DM|ダイレクトメッセージ|メッセージ|この投稿|(?:公式)?LINE|ハッシュタグ|X|SNS|アカウント)"
_ASKED = r"(?:ください|下さい|お寄せ|お知らせ|ご連絡|送って|書き込|教えて|受け付け(?:て|ます)|どうぞ|求め|知らせて|可能|できます|待って|お待ち|対応し)"
_ASKING = re.compile(
    rf"{_NEED}[^。\n]{{0,30}}?{_CHANNEL}(?:で|へ|に|から|まで|を|でも|にて)[^。\n]{{0,16}}?{_ASKED}"
    rf"|{_CHANNEL}(?:で|へ|に|から|まで|でも|にて)[^。\n]{{0,16}}?{_NEED}[^。\n]{{0,12}}?{_ASKED}"
    rf"|{_NEED}[^。\n]{{0,30}}?{_CHANNEL}(?:を|して)?(?:ください|下さい)"
    rf"|{_NEED}(?:要請|依頼|の?要望|の?連絡)?は、?[^。、\n]{{0,10}}?{_CHANNEL}(?:で|へ|に|から|まで)(?=[。!\n]|$)"
)
_REFUSED = re.compile(
    r"ません|ない(?:で|もの|よう)|ではなく|でなく|ずに|せず|ご遠慮|控え|不可|できかね|代わりに119|詐欺|不審|なりすまし|偽|確認サービス|171"
    r"|訓練|講習|予防|体験|標語|教室|講座|イベント|展示|感想|ポスター|消防団員|セミナー"
)

RULE = Rule(
    id="rescue_by_comment",
    principle=9,
    severity=Severity.BLOCK,
    title=Wording("コメントで救助を受けるような書き方", "Rescue asked for by comment"),
    message=Wording(
        "「{found}」は、コメントなどで助けを呼べると読めます。見落とされたり届かなかったりして、命に関わります。",
        "“{found}” reads as if help could be called by comment; messages go unseen and lives are at risk.",
    ),
    suggestion=Wording(
        "救助や通報は119番・110番へと書き、この投稿への返信では受け付けないことを添えてください。",
        "Point to 119 and 110, and say that replies are not watched.",
    ),
    source="東京消防庁の運用ポリシー（SNSでは通報を受け付けない）／区ガイドライン 原則9",
    hints=(
        "コメント",
        "返信",
        "リプ",
        "dm",
        "メッセージ",
        "この投稿",
        "line",
        "ハッシュタグ",
        "x",
        "sns",
        "アカウント",
    ),
    flags=(
        "⟦救助が必要な方は、この投稿にコメントで救助を求め⟧てください。",
        "⟦救助要請はDMで受け付けて⟧います。",
        "⟦逃げ遅れた方はコメントでお知らせ⟧ください。",
        "⟦コメントで119番通報を受け付けて⟧います。",
        "⟦助けが必要な方は返信でご連絡⟧ください。",
        "⟦取り残された方は、公式LINEにメッセージを送って⟧ください。",
        "⟦けが人がいる場合は、リプライで教えて⟧ください。",
        "⟦火事を見つけたらDMでお知らせ⟧ください。",
        "⟦通報はダイレクトメッセージへ⟧。",
        "⟦孤立している方はハッシュタグを付けて書き込⟧んでください。",
        "⟦ＤＭで救助の要請をお寄せ⟧ください。",
        "⟦動けない方は、返信に住所を書き込⟧んでください。",
    ),
    allows=(
        "救助が必要な方は119番へ。返信では受け付けていません。",
        "このアカウントへの返信やDMでの通報は受け付けておりません。119番へ。",
        "コメントではなく、119番に通報してください。",
        "緊急の通報はコメントでなく110番へお願いします。",
        "ご意見はコメントでお寄せください。",
        "道路の穴を見つけたら、公式LINEで写真を送ってください。",
        "救助訓練の感想をコメントでお寄せください。",
        "DMで119番を名乗る詐欺にご注意ください。",
        "救急車を呼ぶときは119番にお電話ください。",
        "返信はできません。緊急のときは119番へ通報してください。",
        "地域の助け合いの活動について、コメントでお知らせください。",
        "火災予防の標語をこの投稿へのコメントで募集します。",
        "救急救命講習の申込みはLINEで受け付けています。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences that invite calls for help over the service."""
    for match in _ASKING.finditer(document.text):
        if not _REFUSED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
