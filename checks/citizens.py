"""Who a sentence names as a citizen: one who called, came, won, fell or is written to, and holds no public part."""

from checks.patterns import regex
from checks.people import Person

_NAME = r"[一-龥々ァ-ヶー][一-龥々ァ-ヶーぁ-ん\u3000 ]{0,8}?(?:さん|様|さま|氏|くん|君|ちゃん)"
_DID = r"(?:[しきちりいっんけえげせてでねべめれ]た|[んい]だ|だった|ている|ていない|である)"
_ROLE = (
    r"(?:利用者|会員|[区市町村都県]民|常連|匿名|参加者|来場者|住[民人]|申請者|申込者|受給者|患者|通報者|目撃者|飼い主|当選者|応募者|受講[者生]|相談者|入[所居院]者|滞納者|未納者"
    r"|名義人|世帯主|被災者|避難者|借主|契約者|加入者|投稿者|発見者|遺族|保護者|母親|父親|[夫妻孫娘]|息子|[長次三][男女]|男性|女性|男児|女児"
    r"|店員|会社員|アルバイト|買い物客|乗客|運転手|歩行者|隣人|近所|主役|本人)"
)
_OFFICE_NEEDS = r"(?:口座|住所|電話番号|転居先|連絡先|保護者|家族|自宅|年収|所得|病状|容体|けが|遺体|申請|ご?相談|ご意見|ご指摘|ご要望|苦情|クレーム|コメント|投稿|ツイート|お申し出|件)"
_FROM = r"から[^。\n]{0,24}?(?:連絡|電話|苦情|相談|通報|問い?合わ?せ|意見|指摘|要望|メール|コメント|申し出)(?:が|を|の|で)"
_ANSWER = r"[、,!\s][^。\n]{0,16}?(?:ありがと|感謝|お答え|おわび|お詫び|申し訳|失礼|ご(?:質問|意見|指摘|相談|投稿|返信|不便|心配|要望|連絡|来庁|安心)|お(?:問い?合わ?せ|電話|話|手紙|知らせ|尋ね)|コメント|拝見)"

_TROUBLE = r"(?:おかけ|遅れ|誤っ|間違|紛失|重な|取り違|漏れ|漏らし|通報|申し出|転倒|けが|被害|倒れ|訴え|壊し|汚し|違反し|捨て|放置|断っ|断られ|騒い|怒|納め|払っ|届かな|流出)"
_PLACE = r"(?:[^。、\n]{1,8}(?:町|丁目|村|地区|区|市|番地)の)?"
_SAID = r"(?:苦情|通報|クレーム|訴え|申し出|抗議)"
_WHO = rf"(?:{_TROUBLE}[^。\n]{{0,16}}の|{_SAID})は、?[^。、\n]{{0,12}}"  # 遅れたのは中央町の
_LATE = r"(?<![一-龥])故[・ ]?"

_TITLED = regex(
    r"(?:さ[んま](?<![皆客母父婆爺]..)(?<!みな..)(?<!お子..)|様(?<![皆客母父婆爺同仕多].)(?<!お子.)(?![子式々])|くん|ちゃん|氏(?!名)|君|容疑者|被告|受刑者|職員)"
)
_MAY_NAME = regex(
    rf"{_DID}{_NAME}|{_ROLE}(?:の|、|は|は、|である|:)?{_PLACE}{_NAME}|{_WHO}{_NAME}|{_LATE}{_NAME}|{_NAME}(?:の{_OFFICE_NEEDS}|{_FROM})|(?:^|\s){_NAME}{_ANSWER}"
)
_BEFORE = regex(rf"(?:{_DID}|{_ROLE}(?:の|、|は|は、|である|:)?{_PLACE})[「\s]?$")
_IN_TROUBLE = regex(rf"{_WHO}$")
_DEAD = regex(rf"{_LATE}$")
_MOURNED = regex(r"葬|火葬|遺族|冥福|告別|遺骨|お骨|通夜|弔|逝去")
_AFTER = regex(rf"の{_OFFICE_NEEDS}|{_FROM}")
_ANSWERED = regex(_ANSWER)
_OWN_WORK = regex(
    r"(?:[務勤]めた|率い[たる]|著した|[書描作歌弾建築]いた|作った|創[業設立]した|設立した|演じた|歌った|活躍(?:した|している)|獲得した|出場した|受章した|制作した|手[掛が]けた|生まれた|残した|指揮した|撮影した|寄[付附贈]した|開発した|詠んだ|教えている|発明した|開いた|監修した|担当(?:した|している))$"
)
_FURTHER = 40  # characters from 遅れた to the name
_CALLED = frozenset({"様", "さま", "さん"})


def may_title_a_name(text: str) -> bool:
    """Whether a title of respect stands anywhere but after 皆, お客 and the like."""
    return bool(_TITLED.search(text))


def may_name_a_citizen(sentence: str) -> bool:
    """Whether the names in a sentence are worth the cutting of its words."""
    return bool(_MAY_NAME.search(sentence))


def is_citizen(text: str, person: Person, sentence_start: int, sentence_end: int) -> bool:
    """Whether the words around a name show someone who deals with the office, or whom something befell."""
    if not person.respect:
        return False
    before = text[max(sentence_start, person.start - 12) : person.start]
    after = text[person.end : min(sentence_end, person.end + 40)]
    if _OWN_WORK.search(before):
        return False
    if _IN_TROUBLE.search(text, max(sentence_start, person.start - _FURTHER), person.start):
        return True
    if _DEAD.search(before) and (person.respect == "様" or _MOURNED.search(after)):
        return True
    if before[-1:].strip() == "" and person.respect in _CALLED and _ANSWERED.match(after):
        return True
    return (person.full or person.respect == "様") and bool(_BEFORE.search(before) or _AFTER.match(after))
