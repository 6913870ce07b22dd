"""病気や障害、生活の困りごとなど、人に知られたくない事柄が、個人の名前と一緒に書かれています。

病気、障害、犯罪の経歴や被害、国籍などは、差別や偏見につながるため、法律が特に慎重な扱いを求めています。
一度広まると本人は打ち消すことができず、仕事や暮らしに影響が残ります。
制度や相談窓口の案内、公演や講演で自ら語る方の紹介は指摘しません。
死角: 名前が別の文にあるときは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.people import Person, people_between
from checks.rule import Hit, Rule
from checks.wording import Wording

_FACT = regex(
    r"透析|(?:精神科|心療内科)(?=に(?:通|入|かか))|シングルマザー|シングルファーザー|(?:母子|父子|ひとり親)家庭(?=の(?!親|子|方|家|保護)|で育)|(?:心臓|肝臓|腎臓|糖尿|精神)病|アルコール依存|薬物依存|ギャンブル依存|養護施設|里子|感染|陽性|発症|罹患|り患|闘病|入院|退院|通院|がん(?=で|を|に|と|患者)|癌|持病|余命|認知症|うつ病|鬱病|精神疾患|統合失調症|HIV|エイズ|難病"
    r"|障害(?=が|を|の|者手帳)|障がい(?=が|を|の|者手帳)|発達障害|自閉症|ダウン症|要介護|寝たきり|知的障"
    r"|生活保護|滞納|自己破産|多重債務|ホームレス|前科|逮捕|補導|書類送検|服役|出所|有罪|犯罪歴|懲戒|不登校|ひきこもり|引きこもり|虐待|DV|性被害|性暴力|いじめ(?:を|に)"
    r"|[ァ-ヶー]{2,8}国?籍(?=の|で)|(?:中国|韓国|朝鮮|米国|台湾|外国)籍(?=の|で)|国籍(?!を問|に関|にかか|、|や|・|法)|在日|帰化|被差別部落|同和地区|トランスジェンダー|同性愛|レズビアン|ゲイ(?![ァ-ヶ])|性的指向|信者|妊娠|中絶|流産|離婚|妊婦"
)
_TOPIC = regex(
    r"(?:感染症?|がん|癌|認知症|うつ病|精神疾患|HIV|エイズ|難病|発達障害|障害|障がい|生活保護|虐待|DV|不登校|ひきこもり|引きこもり|妊娠|国籍|入院|滞納|離婚|いじめ|逮捕)"
    r"(?:者?(?:の|への|に関する|について(?:の)?))?・?(?:予防|防止|対策|検診|検査|相談|サポーター|カフェ|支援|福祉|制度|啓発|理解|医療|治療|研究|課|センター|施設|講座|教室|スポーツ|週間|月間|家族会|拡大|状況|ケア|基本法|法|問題|当事者|条約|差別|予算|費)"
)
_PUBLIC = regex(
    r"講師|講演|出演|ゲスト|対談|トーク|語る|語って|語り|体験談|著者|作家|俳優|監督|映画|ドラマ|小説|物語|絵本|本の|著|選手|アスリート|メダリスト|パラ|演奏|公演|歌手|芸人|教授|先生|医師|看護師|保健師|相談員|担当|弁護士|歴史|生誕|没後|候補|議員|ボランティア|支援(?:する|している|を続)|取り組|指導|サポーター|同意|了承"
)
_OFFICIAL_NEWS = regex(r"訃報|警察(?:の発表|によると)")

_AGE = regex(r"\s?\(\d{1,3}[歳才]?\)")
_NEAR = 60  # characters between a fact and the name of whom it is told

RULE = Rule(
    id="sensitive_fact_with_name",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("名前と一緒に書かれた、知られたくない事柄", "Sensitive fact beside a name"),
    message=Wording(
        "「{found}」と、個人の名前（{person}）が一緒に書かれています。広まると本人は打ち消せず、差別や偏見に苦しむおそれがあります。",
        "“{found}” stands beside the name of a person ({person}). Once out, they cannot undo it and may face discrimination.",
    ),
    suggestion=Wording(
        "名前か事柄のどちらかを消してください。本人が公表を望んでいる場合は、その確認を理由に書いてください。",
        "Delete the name or the fact. If the person wants it told, say in your reason how you know.",
    ),
    source="個人情報の保護に関する法律2条3項（要配慮個人情報）・同施行令2条／ガイドライン 原則6",
    hints=(
        *(
            "透析",
            "精神科",
            "心療内科",
            "シングル",
            "家庭",
            "病",
            "依存",
            "養護施設",
            "里子",
            "感染",
            "陽性",
            "発症",
            "罹患",
            "り患",
            "闘病",
            "院",
            "がん",
            "癌",
            "持病",
            "余命",
            "認知症",
            "うつ病",
            "鬱病",
            "精神疾患",
        ),
        *(
            "統合失調症",
            "hiv",
            "エイズ",
            "難病",
            "障害",
            "障がい",
            "自閉症",
            "ダウン症",
            "要介護",
            "寝たきり",
            "知的障",
        ),
        *(
            "生活保護",
            "滞納",
            "自己破産",
            "多重債務",
            "ホームレス",
            "前科",
            "逮捕",
            "補導",
            "送検",
            "服役",
            "出所",
            "有罪",
            "犯罪歴",
        ),
        *(
            "懲戒",
            "不登校",
            "きこもり",
            "虐待",
            "dv",
            "性被害",
            "性暴力",
            "いじめ",
            "籍",
            "在日",
            "帰化",
            "被差別",
            "同和地区",
        ),
        *(
            "トランスジェンダー",
            "同性愛",
            "レズビアン",
            "ゲイ",
            "性的指向",
            "信者",
            "妊娠",
            "中絶",
            "流産",
            "離婚",
            "妊婦",
        ),
    ),
    flags=(
        "⟦逮捕⟧された職員は佐藤健一（38）です。",
        "⟦精神科⟧に通う藤田さんも参加しました。",
        "新型コロナに⟦感染⟧した田中さんは回復しました。",
        "⟦生活保護⟧を受けている佐々木さんから相談がありました。",
        "山田太郎さんは⟦陽性⟧でした。",
        "⟦認知症⟧の鈴木ハナさん（82）が昨夜から帰っていません。",
        "⟦発達障害⟧のある伊藤君も、運動会に参加しました。",
        "職員の高橋氏が⟦逮捕⟧されました。",
        "⟦不登校⟧だった小林さんが、教室に通えるようになりました。",
        "渡辺さんは⟦がん⟧で入院しています。",
        "税を⟦滞納⟧している中村様へ、お知らせです。",
        "⟦DV⟧を受けて避難している吉田さんの部屋です。",
        "コロナ⟦陽性⟧となった田中職員は自宅にいます。",
        "中野さんは⟦うつ病⟧で休んでいます。",
        "千葉さんには⟦前科⟧があります。",
        "佐藤花子さんは⟦要介護⟧3です。",
        "⟦母子家庭⟧の大野さんに米を贈りました。",
        "⟦透析⟧を受けている石井さんから手紙が届きました。",
        "⟦ベトナム国籍⟧の山口さんが参加しました。",
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
    """The first sensitive fact beside each private person named in its sentence."""
    topics = {
        offset for match in _TOPIC.finditer(document.text) for offset in range(match.start(), match.end())
    }
    told: set[Person] = set()
    for match in _FACT.finditer(document.text):
        person = None if match.start() in topics else _named_beside(document, match.start())
        if person and person not in told:
            told.add(person)
            said = document.text[person.start : person.end]
            yield Hit(start=match.start(), end=match.end(), values={"person": Wording(said, said)})


def _named_beside(document: Document, at: int) -> Person | None:
    around = document.around(at)
    if _PUBLIC.search(around) or _OFFICIAL_NEWS.search(around):
        return None
    sentence = document.sentence_at(at)
    people = document.words_at(at).people
    near = people_between(people, max(sentence.start, at - _NEAR), min(sentence.end, at + _NEAR))
    return next((person for person in near if person.respect or _has_age(document, person)), None)


def _has_age(document: Document, person: Person) -> bool:
    """Whether a full name is followed by an age, as in the news: 佐藤健一（38）."""
    return person.full and bool(_AGE.match(document.text, person.end))
