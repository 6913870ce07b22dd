"""Calls to act in a text: what people are asked to come to or to apply for, and what is already over."""

import re
from functools import lru_cache

from checks.patterns import regex

_remembered = lru_cache(maxsize=8)  # several rules ask the same of one text
_GATHERING = regex(
    r"(?:開催|開講|開演|上演|催行|公演|上映)(?:し|いたし|を予定し)ます"
    r"|(?:開催|開講|上演)(?:予定です|のお知らせ|決定|いたします|(?=[!♪。\n(※★☆\U0001f300-\U0001faff\u2600-\u27bf]|$))"
    r"|(?:会|室|座|式|展|祭り?|まつり|フェス|フェスタ|イベント|ツアー|マルシェ|体験|コンサート|ライブ|市|大会|講演|演奏|ワークショップ|セミナー|キャンプ|教室|サロン|カフェ|の日|デー)を(?:開き|行い|催し|(?:開催|実施)(?:し|いたし))ます"
    r"|(?:ご参加|ご来場|お越し|お集まり|ご来館|[にへ]お出かけ|[にへ]おいで|遊びに来て|見に来て|お立ち寄り)(?:ください|下さい|を?お待ち|ね)"
)
_APPLICATION = regex(
    r"(?:募集)(?:し(?:ます|ています|ております)|いたします|中(?:です|!|。)|を(?:開始|始め|行い|受け)|のお知らせ|開始|人数)|を募(?:り(?:ます|たい)|って(?:い|お)|る(?:。|$)|集)"
    r"|(?:お?申し?込み?|ご?応募|ご?予約|お?エントリー)(?:を(?:受け付け|受付|開始|お待ち|お願い|して)|ください|下さい|いただけます|受付(?:中|開始|は|を)|できます|が必要|は(?:お早め|先着)|方法は)"
    r"|(?:申し込ん|応募し|予約し|申請し)て(?:ください|下さい|みませんか)"
    r"|[【\[](?:参加者|受講生|作品|出店者?|大|追加|急)?募集(?:中)?[】\]]|(?:になり|になってみ|してみ|やってみ|参加し|挑戦し|応募し|出品し|出展し|出店し|出演し)ませんか"
    r"|(?:参加者|受講者|受講生|出演者|出店者|モニター|ボランティア|メンバー|隊員|職員|委員|作品|アイデア|写真|俳句)(?:を|の)?(?:大)?募集(?!要項|は終|を終|は締|を締)"
)
_CONSULTATION = regex(
    r"(?:ご)?相談(?:ください|下さい|を(?:受け付け|お受け|実施)(?:し(?:ます|て)|て|ま)|できます|いただけます|会を(?:開|行|実施)|をお待ち|に応じます|も可能)"
)
_OVER = regex(
    r"ありがとうございま(?:し|す)|(?:開催|実施|開講|上演|募集|配布|終了|完了|参加|出展|訪問|取材|お邪魔|見学|お届け)(?:し|いたし|されま|して(?:き|まいり)ま)まし?た"
    r"|(?:開催|実施|参加|訪問|出席|出展|取材|見学)(?:し|いたし|され|して(?:き|まいり))ました|(?:行い|行われ|開き|開かれ|終わり|集まり|届き|始まり|楽しみ|学び|に行ってき|咲き)ました"
    r"|(?:中止|延期|終了|取りやめ|締め切り|満員|定員に達)(?:し|いた|と(?:な|し)|です|に(?:な|し)|ました|のお知らせ)|の様子(?:です|を)|お疲れさま|優勝|受賞|おめでとう"
)


@_remembered
def calls_to_gather(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to come somewhere."""
    return _GATHERING.search(text)


@_remembered
def calls_to_apply(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to apply for something."""
    return _APPLICATION.search(text)


@_remembered
def offers_advice(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to come with their worries."""
    return _CONSULTATION.search(text)


@_remembered
def tells_of_the_past(text: str) -> bool:
    """Whether a folded text reports, thanks or calls off, so that there is nothing to act upon."""
    return bool(_OVER.search(text))
