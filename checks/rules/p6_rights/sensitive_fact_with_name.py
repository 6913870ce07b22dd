"""病気や障害、生活の困りごとなど、人に知られたくない事柄が、個人の名前と一緒に書かれています。

病気、障害、犯罪の経歴や被害、国籍などは、差別や偏見につながるため、法律が特に慎重な扱いを求めています。
一度広まると本人は打ち消すことができず、仕事や暮らしに影響が残ります。
制度や相談窓口の案内、公演や講演で自ら語る方の紹介は指摘しません。
死角: 名前が別の文にあるときは分かりません。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.people import Person, people_between
from checks.rule import Hit, Rule
from checks.wording import Wording

_ILLNESS = (
    r"透析|(?:精神科|心療内科|メンタルクリニック|断酒会)|(?:心臓|肝臓|腎臓|糖尿|精神|[一-龥]{1,3})病(?![院気床棟室児休害歴状名後弱]|人|原|虫|理)|病気(?=で|を|に|の)|感染(?!症|拡大|状況|対策|予防|防止|経路|者数)|感染症に(?:かか|な)|陽性|発症|罹患|り患|闘病|入院|退院|通院|がん(?=で|を|に|と|の|が|患者|だ)|癌|持病|余命|認知症|うつ(?:病|状態)?(?=で|に|の|を|と|が|、)|鬱病?"
    r"|[一-龥ァ-ヶー]{1,6}(?<!感染)(?:症(?=で|を|に|と|の|が|だ)|症候群|性障害|肺炎|胃炎|腎炎|膵炎|関節炎|(?<![一-龥])腫瘍|結核|卒中|梗塞|出血|骨折|麻痺|まひ|白血病|不全|失調|神経痛|ヘルニア|リウマチ|ポリープ)|(?:適応|摂食|睡眠|発達|学習|パニック|双極性?|視覚|聴覚|知的|身体|精神|内部|高次脳機能|言語|歩行)障(?:害|がい)(?!者?(?:福祉|支援|相談|スポーツ))|HIV|エイズ|難病|ADHD|ASD|LD(?=の|で|と)|PTSD|パーキンソン|アルツハイマー|てんかん|ぜんそく|喘息|アトピー|吃音|インフルエンザに(?:かか|な)|コロナに(?:かか|な)|ペースメーカー|人工(?:肛門|関節|呼吸器)|ストーマ|義足|義眼|抗がん剤|放射線治療|インスリン|(?:耳|目|足|体|手|言葉|右半身|左半身)(?:が|の|は)(?:聞こえ|見え|不自由|動か|悪[いく]|弱[いく])|難聴|失明|弱視|全盲|ろう者|(?<=の)手術(?:を|で|が)|手術(?:を受け|のため|後|しまし)|休職|病欠|療養|静養|痛風|肥満|ヘルペス|歩けな|インフルエンザ(?=で)|コロナ(?=で)|(?:引き|ひき)こもって|体調(?:を崩|不良)|倒れ(?:て|まし|、)|寝込|車いす(?:で|を使|の(?!まま|方|人|席|貸))|診断(?:を|が|され)|(?:再|精密)検査|健診で|自傷|自殺|未遂|リストカット|(?:アルコール|薬物|ギャンブル|ゲーム|買い物|ネット)依存|酒浸り"
)
_TROUBLE = (
    r"シングル(?:マザー|ファーザー)|(?:母子|父子|ひとり親|一人親|生活困窮|低所得|非課税)(?:家庭|世帯)?(?=の(?!親|子|方|家|保護|皆|世帯|相談)|で|に|だ)|養護施設|里子|養子|障害(?=が|を|の|者手帳|等級)|障がい(?=が|を|の|者手帳|等級)|自閉症|ダウン症|要介護|要支援|寝たきり|知的障|介護(?:認定|度)"
    r"|生活保護|生保|就学援助|滞納|未納|差し?押さ?え|(?:自己|)破産|多重債務|借金|ローン(?=が払|を抱え)|無職|失業|解雇|リストラ|ホームレス|前科|前歴|逮捕|補導|送検|起訴|容疑|服役|受刑|刑務所|少年院|出所|有罪|執行猶予|犯罪歴|検挙|万引き|窃盗|横領|盗み|覚[醒せ]い?剤|大麻|飲酒運転|暴力団|懲戒|停職|減給|不登校|ひきこもり|引きこもり|虐待|DV|家庭内暴力|(?:夫|妻|父|母|親|恋人|交際相手)(?:から)?の暴力|ストーカー|性被害|性暴力|痴漢|盗撮|いじめ(?:を|に|られ)|家出|夜逃げ"
    r"|[ァ-ヶー]{2,8}国?籍(?=の|で)|(?:中国|韓国|朝鮮|米国|台湾|外国)籍(?=の|で)|国籍(?!を問|に関|にかか|、|や|・|法)|在日|帰化|難民(?=の|と|で|申請)|不法(?:滞在|就労)|オーバーステイ|被差別部落|同和地区|部落(?=の出|出身)|(?:部落|アイヌ|朝鮮|スラム)[^。、\n]{0,3}(?:出身|の出)|トランスジェンダー|同性愛|同性の(?:パートナー|恋人)|レズビアン|ゲイ(?![ァ-ヶ])|性的指向|性自認|性別(?:変更|を変え)|(?:イスラム|キリスト|仏|カトリック|ヒンズー|ヒンドゥー|ユダヤ|新興宗)教(?:徒|の信者|を信じ|に入)|ムスリム|クリスチャン|信者|信仰|入信|学会員|エホバ|妊娠|中絶|流産|死産|不妊|離婚|離縁|別居|不倫|未婚の|再婚|妊婦"
)
_FACT = regex(rf"{_ILLNESS}|{_TROUBLE}")
_HEALTH = regex(_ILLNESS)
_TOPIC = regex(
    r"(?:感染症?|がん|癌|認知症|うつ病|精神疾患|HIV|エイズ|難病|発達障害|障害|障がい|生活保護|虐待|DV|不登校|ひきこもり|引きこもり|妊娠|国籍|入院|滞納|離婚|いじめ|逮捕|(?:生活)?困窮|未納|無職|失業|借金|多重債務|破産|自殺|依存症?|アルコール依存|薬物|介護(?:認定)?|要介護|要支援|不妊|病気|[一-龥ァ-ヶー]{1,6}(?:症|病|炎|中毒|障害|梗塞|卒中|骨折)|休職|通院|万引き|痴漢|飲酒運転|暴力団|ストーカー|就学援助|ひとり親|養子|里親|検査|診断|療養|手術)"
    r"(?:者?(?:の|への|に関する|について(?:の)?|を))?・?(?:予防|防止|防ぐ|対策|検診|健診|検査|相談|サポーター|カフェ|支援|福祉|制度|啓発|理解|医療|治療|研究|課|センター|施設|講座|教室|スポーツ|週間|月間|家族会|拡大|状況|ケア|基本法|法|問題|当事者|条約|差別|予算|費|追放|根絶|撲滅|手帳の(?:交付|申請)|学ぶ|知る|整理|徴収|手当|給付|証明|書|士)"
    r"|(?:(?:耳|目|足|体|手|言葉|半身)(?:が|の|は)(?:聞こえ|見え|動か|不自由|悪|弱)|透析|感染|陽性|がん|癌|認知症|病|症|障害|障がい|要介護|要支援|不自由|依存症?|滞納|虐待|DV|不登校|ひきこもり|妊娠|入院|通院|休職|生活保護|国籍|離婚)(?:した|して(?:い)?る|の|が|を|に|な|な(?:い|く)|い|にくい|聞こえない|見えない|動かない|を受け(?:て(?:い)?)?る|に悩む|を抱える|と向き合う|のある)?(?:ある|持つ|抱える|悩む)?(?:の)?(?:方(?![角針向法])|人(?!気|形)|患者|子ども|お子|家族|当事者|高齢者|お年寄り|住民|(?<=の)世帯|仲間)"
)
_PUBLIC = regex(
    r"講師|講演|出演|ゲスト|対談|トーク|語る|語って|語り|体験談|著者|作家|俳優|監督|映画|ドラマ|小説|物語|絵本|本の|著|選手|アスリート|メダリスト|パラ|演奏|公演|歌手|芸人|教授|先生(?:の(?:講|お話|指導|教室|授業)|が(?:教え|話|講|指導|解説))|医師|看護師|保健師|相談員|弁護士|歴史|生誕|没後|候補|議員|支援(?:する|している|を続)|(?:の)?取り組(?:み|む)(?:を|が|に)|指導(?:し|する|を受け)|サポーター|同意|了承|説明し|学び|広め|呼びかけ|啓発|撲滅|防止|見舞"
)
_OFFICIAL_NEWS = regex(r"訃報|警察(?:の発表|によると)")

_AGE = regex(r"\s?\(\d{1,3}[歳才]?\)")
_NAMES = frozenset({"人名", "地名"})
_OFFICE = regex(
    r"(?:(?:当|本)?(?:課|係|室|館|園|部|校|局|所|隊|団|会)の|(?:窓口|受付|広報|業務|経理|事業|地区|相談|事務)?担当(?:の|者の|職員の)|職員の|(?:課長|部長|係長|局長|室長|館長|園長|校長|主任|主査|主事|指導員|相談員|調理員|運転手|警備員|用務員|委員|支援員|保育士|栄養士|嘱託|アルバイト|新人|同僚|後輩|上司|前任)の)(?P<name>[一-龥ァ-ヶー]{1,4})(?=は|が|も|の|、|\()"
    r"|(?<![一-龥ァ-ヶー])(?P<titled>[一-龥ァ-ヶー]{1,4})(?:先生|教諭|講師|保育士|看護師|保健師|課長|係長|部長|主任|園長|校長|教頭|店長|団長|班長|分団長|町会長|会長)(?=は|が|も|の|、|\()"
    r"|(?<![一-龥])(?:[一-龥]{1,6}(?:課長|部長|係長|局長|室長|次長|所長|館長|園長|校長|教頭|会長|店長|団長|主任)|(?:副?区長|副?市長|副?町長|副?村長|副?知事|教育長|課長|部長|係長|局長|室長|館長|園長|校長|教頭|町会長|会長|主任))(?=は|が|も|の(?=持病|病|体調|入院|手術|がん))"
)
_ON_DUTY = regex(
    r"挨拶|あいさつ|会見|対策|本部|視察|訪問|委嘱|表彰|説明|講話|発表(?:し|す)|語|述べ|訴え|注意|協力|連携|協定|診察|治療(?:を行|に当た|の最前)|宣言|委員会|出席(?:し|す)|要望|条例|許可"
)


class Named(NamedTuple):
    """Of whom a fact is told: half-open offsets; `by_office` where no name stands."""

    start: int
    end: int
    by_office: bool = False


_ONE_PLACE = 30  # characters from the fact to the end of the name, or the other way round
_NEAR = 60  # characters between a fact and the name of whom it is told

_HINTS = (
    "透析", "クリニック", "断酒", "病", "感染", "陽性", "発症", "がん", "癌", "余命", "症", "うつ", "鬱",
    "性障害", "炎", "腫瘍", "結核", "卒中", "梗塞", "出血", "骨折", "麻痺", "まひ", "不全", "失調", "神経痛",
    "ヘルニア", "リウマチ", "ポリープ", "障害", "障がい", "hiv", "エイズ", "adhd", "asd", "ptsd", "パーキンソン",
    "アルツ", "てんかん", "ぜんそく", "喘息", "アトピー", "吃音", "インフル", "コロナ", "ペースメ", "人工",
    "ストーマ", "義足", "義眼", "抗がん", "放射線", "インスリン", "肥満", "ヘルペス", "歩けな", "こもって",
    "難聴", "失明", "弱視", "全盲", "ろう者", "休職", "療養", "静養", "倒れ", "寝込", "車いす", "診断", "自傷",
    "自殺", "未遂", "依存", "シングル", "困窮", "低所得", "非課税", "養護施設", "里子", "養子", "要介護",
    "要支援", "寝たきり", "知的障", "生活保護", "生保", "就学援助", "滞納", "未納", "差し押", "差押", "破産",
    "債務", "借金", "ローン", "無職", "失業", "解雇", "リストラ", "ホームレス", "前科", "前歴", "逮捕", "補導",
    "送検", "起訴", "容疑", "服役", "受刑", "刑務所", "少年院", "出所", "有罪", "執行猶予", "犯罪歴", "検挙",
    "万引き", "窃盗", "横領", "大麻", "飲酒", "暴力", "懲戒", "停職", "減給", "不登校", "きこもり", "虐待", "dv",
    "ストーカー", "性被害", "痴漢", "いじめ", "家出", "夜逃げ", "在日", "帰化", "難民", "不法", "オーバー",
    "部落", "同和", "アイヌ", "スラム", "トランス", "同性", "レズビアン", "ゲイ", "性的指向", "性自認", "性別",
    "教徒", "教の", "教を", "教に", "ムスリム", "クリスチャン", "信者", "信仰", "入信", "学会員", "エホバ",
    "妊娠", "中絶", "流産", "死産", "不妊", "離婚", "離縁", "別居", "不倫", "未婚", "再婚", "妊婦", "精神科",
    "心療内科", "罹患", "り患", "入院", "退院", "通院", "痛風", "聞こえ", "見え", "不自由", "動か", "悪い",
    "悪く", "弱い", "弱く", "手術", "体調を崩", "体調不良", "リストカ", "酒浸", "ひとり親", "一人親", "母子",
    "父子", "介護認", "介護度", "再検査", "精密検査", "健診で", "盗み", "盗撮", "覚醒", "覚せ", "籍の", "籍で",
    "国籍", "ldの", "ldで", "ldと", "朝鮮",
)  # fmt: skip

RULE = Rule(
    id="sensitive_fact_with_name",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("名前と一緒に書かれた、知られたくない事柄", "Sensitive fact beside a name"),
    message=Wording(
        "「{fact}」と、個人の名前（{person}）が一緒に書かれています。広まると本人は打ち消せず、差別や偏見に苦しむおそれがあります。",
        "“{fact}” stands beside the name of a person ({person}). Once out, they cannot undo it and may face discrimination.",
    ),
    suggestion=Wording(
        "名前か事柄のどちらかを消してください。本人が公表を望んでいる場合は、その確認を理由に書いてください。",
        "Delete the name or the fact. If the person wants it told, say in your reason how you know.",
    ),
    source="個人情報の保護に関する法律2条3項（要配慮個人情報）・同施行令2条／ガイドライン 原則6",
    hints=_HINTS,
    flags=(
        "⟦逮捕された職員は佐藤健一⟧（38）です。",
        "⟦精神科に通う藤田さん⟧も参加しました。",
        "新型コロナに⟦感染した田中さん⟧は回復しました。",
        "⟦生活保護を受けている佐々木さん⟧から相談がありました。",
        "⟦山田太郎さんは陽性⟧でした。",
        "⟦認知症の鈴木ハナさん⟧（82）が昨夜から帰っていません。",
        "⟦発達障害のある伊藤君⟧も、運動会に参加しました。",
        "職員の⟦高橋氏が逮捕⟧されました。",
        "⟦不登校だった小林さん⟧が、教室に通えるようになりました。",
        "⟦渡辺さんはがん⟧で入院しています。",
        "税を⟦滞納している中村様⟧へ、お知らせです。",
        "⟦DVを受けて避難している吉田さん⟧の部屋です。",
        "コロナ⟦陽性となった田中職員⟧は自宅にいます。",
        "⟦中野さんはうつ病⟧で休んでいます。",
        "⟦千葉さんには前科⟧があります。",
        "⟦佐藤花子さんは要介護⟧3です。",
        "⟦母子家庭の大野さん⟧に米を贈りました。",
        "⟦透析を受けている石井さん⟧から手紙が届きました。",
        "⟦ベトナム国籍の山口さん⟧が参加しました。",
    ),
    allows=(
        "精神科に通う方の相談を受け付けます。",
        "生活保護の相談は、福祉課の窓口で受け付けます。",
        "感染した患者さんの受入れを始めました。",
        "障害者手帳をお持ちの皆さんは無料です。",
        "がんを経験した田中さんの講演会を開きます。",
        "認知症サポーターの鈴木さんが、見守りを続けています。",
        "千葉県で感染が広がっています。",
        "ひとり親家庭の相談は、福祉課の窓口で受け付けます。",
        "ひとり親家庭の親子で、山田さんの農園を訪ねました。",
        "DVに悩む方は、一人で悩まずご相談ください。",
        "パラアスリートの高橋選手（視覚障害）が来校しました。",
        "野口英世は黄熱病に感染して亡くなりました。",
        "虐待かもと思ったら189へ。",
        "感染症対策課の山本さんに聞きました。",
        "中野区で新たな感染症の予防接種が始まります。",
        "お子さんの入院費を助成します。",
        "難病と闘った作家の三浦綾子さんの作品展です。",
        "お母さんの妊娠中の健診を助成します。",
        "滞納にならないよう、納期をお守りください。山口銀行でも納付できます。",
        "Aさんは感染症にかかりましたが、回復しました。",
        "障害福祉課の佐藤さんが、手話を教えます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first sensitive fact beside each private person named, or meant by office, in its sentence."""
    topics = {
        offset for match in _TOPIC.finditer(document.text) for offset in range(match.start(), match.end())
    }
    told: set[Named] = set()
    for match in _FACT.finditer(document.text):
        if match.start() in topics or match.end() - 1 in topics or document.is_quoted(*match.span()):
            continue
        person = _named_beside(document, match.start()) or _in_office(document, match)
        if person and person not in told:
            told.add(person)
            said = document.text[person.start : person.end]
            severity = Severity.WARN if person.by_office else None
            values = {"fact": match.group(), "person": said}
            start, end = _together(match, person)
            yield Hit(start=start, end=end, values=values, severity=severity)


def _together(fact: re.Match[str], person: Named) -> tuple[int, int]:
    """From the fact to the name where they stand close by: either may be taken out."""
    start, end = min(fact.start(), person.start), max(fact.end(), person.end)
    return (start, end) if end - start <= _ONE_PLACE else fact.span()


def _named_beside(document: Document, at: int) -> Named | None:
    around = document.around(at)
    if _PUBLIC.search(around) or _OFFICIAL_NEWS.search(around):
        return None
    sentence = document.sentence_at(at)
    people = document.words_at(at).people
    near = people_between(people, max(sentence.start, at - _NEAR), min(sentence.end, at + _NEAR))
    return next(
        (
            Named(each.start, each.end)
            for each in near
            if each.respect or each.home or _has_age(document, each)
        ),
        None,
    )


def _in_office(document: Document, fact: re.Match[str]) -> Named | None:
    """Who is meant by an office or a post, as colleagues are named without a title: 当課の田中は."""
    sentence = document.sentence_at(fact.start())
    around = document.around(fact.start())
    if _PUBLIC.search(around) or _OFFICIAL_NEWS.search(around) or _ON_DUTY.search(around):
        return None
    for match in _OFFICE.finditer(document.text, max(sentence.start, fact.start() - _NEAR), fact.start()):
        name = "name" if match["name"] else "titled"
        if not match[name] or not _is_name(document, match.start(name)):
            if not match["name"] and _HEALTH.fullmatch(fact.group()):
                return Named(*match.span(), by_office=True)
        else:
            return Named(*match.span(name))
    return None


def _is_name(document: Document, start: int) -> bool:
    """Whether the word at `start` is a name."""
    return any(
        token.start == start and token.part_of_speech[2] in _NAMES
        for token in document.words_at(start).tokens
    )


def _has_age(document: Document, person: Person) -> bool:
    """Whether a full name is followed by an age, as in the news: 佐藤健一（38）."""
    return person.full and bool(_AGE.match(document.text, person.end))
