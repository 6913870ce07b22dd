"""年齢や国、立場で人をひとくくりにして、性質や能力を決めつけています。

当てはまらない人も、そういう人だと区に見られていると感じます。家族や友人も傷つき、区への信頼が失われます。
人の集まりを主題にした文に、できない・しない・困るなどの言葉が続くときに指摘します。
体や防災の一般的な注意（「高齢の方は熱中症になりやすい」）、支援や相談の案内、決めつけを取り上げる文は指摘しません。
死角: 集まりの名前を挙げない当てこすりは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("groups_looked_down_on")
_PREDICATED = regex(_PHRASES["topic"])
_TRAIT = regex(_PHRASES["trait"])
_FAIR = regex(_PHRASES["fair"])
_LOOKED_DOWN = regex(_PHRASES["looked_down"])
_HELPED = regex(_PHRASES["helped"])
_DISCUSSED = regex(
    r"思い込み|偏見|決めつけ|先入観|固定観念|差別|人権|という(?:考え|見方|言葉)|歴史|調査|指数"
)
_ALONE = HintedPatterns(hinted_groups("group_prejudged"))

_HINTS = (
    "ペルー", "浮浪", "寄り", "高齢", "シニア", "老人", "ちゃん", "おじさん", "おばさん", "中高年", "団塊", "若", "最近の", "近ご", "近頃", "どきの", "今の", "親",
    "お母さん", "お父さん", "ママ", "パパ", "保護者", "女", "男", "主婦", "独身", "未婚", "子どもの", "子どもを", "共働き", "シングル", "外国",
    "日本語が", "移民", "難民", "留学生", "実習生", "観光客", "障害", "障がい", "疾患", "車いす", "不自由", "生活保護", "困窮", "低所得", "貧",
    "無職", "失業", "フリーター", "非正規", "学歴", "高卒", "中卒", "ニート", "ホームレス", "路上", "野宿", "前科", "受刑", "刑務所", "患者",
    "ペットを", "喫煙", "たばこ", "自転車に", "転入", "新住民", "よそ", "他所", "都会", "田舎", "地方", "住民", "一人暮", "自治会に", "クレーム",
    "ガラの", "予備軍", "何をし", "何をす", "きちんと", "ちゃんと", "認知症", "きこもり", "あちらの", "あっち", "向こうの", "あの国", "あの", "他の",
    "柄の", "治安", "民度", "育ちの", "学のない", "身分", "卑しい", "下層", "底辺", "成金", "毛唐", "うろつい", "浮浪者", "税金で", "血税", "満足に",
    "ろくに", "まともに", "ないような", "ハンディ", "不自由な", "縛られ", "五体", "健康な", "健常", "寝たきり", "日雇い", "母子家庭", "父子家庭", "黒人",
    "白人", "人だから", "犯罪者", "人生", "普通の", "病んだ", "色の黒い", "の弱い", "団地", "聞こえな", "国籍", "健康な体", "たむろ", "年して", "年をして", "歳して",
    "歳をして", "としして", "としをして", "普通", "まとも", "感染", "不登校", "病気の", "中国", "韓国", "朝鮮", "ベトナム", "ネパール", "フィリピン",
    "ブラジル", "インド", "アジア", "アフリカ", "欧米", "中東", "他県", "ロシア", "アメリカ", "クルド", "イラン", "パキスタン", "ミャンマー", "モンゴル", "に縛",
)  # fmt: skip

RULE = Rule(
    id="group_prejudged",
    principle=8,
    severity=Severity.WARN,
    title=Wording("人をひとくくりにした決めつけ", "Prejudging a group"),
    message=Wording(
        "「{found}」は、人をひとくくりにして決めつけているように読めます。当てはまらない人も、区にそう見られていると感じます。",
        "“{found}” judges a whole group; even those it does not fit feel that the ward sees them so.",
    ),
    suggestion=Wording(
        "属性に触れず、「お困りの方は」「初めての方は」のように、起きていることとお願いだけを書いてください。",
        "Leave the group out: say what happens and what you ask for.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則8・9（人権への配慮）",
    hints=_HINTS,
    yields_to=frozenset(
        {
            "discriminatory_term",
            "gender_stereotype",
            "dismissive_tone",
            "blames_readers",
            "reproach",
            "mockery",
            "talks_down",
        }
    ),
    flags=(
        "⟦高齢者の方は話が長⟧くなりがちなので、要点だけお話しください。",
        "最近の⟦若い人は選挙に関心がありません⟧。",
        "⟦外国人の方は電話が通じ⟧ません。",
        "⟦留学生は夜うるさい⟧です。",
        "⟦老人は新しい機械が使えません⟧。",
        "あのあたりは、昔から⟦ガラの悪い⟧地区です。",
        "⟦女子供⟧でも持てる重さです。",
        "⟦ひきこもりは犯罪⟧者の予備軍です。",
        "⟦転入者は町会の活動に協力してくれません⟧。",
        "⟦生活保護の方は働かない⟧ので、職員が指導します。",
        "⟦外国人の多い地区なので⟧分別の乱れが続いていました。",
        "⟦ホームレスが居つかないよう⟧に、仕切りを付けました。",
        "皆さんの⟦税金で養⟧われていることを踏まえて申告してください。",
        "字⟦も満足に書けないような方⟧でも投票できます。",
        "生まれつきの⟦障害にもめげ⟧ず、世界で走る選手です。",
        "⟦感染者は利用できません⟧。",
        "⟦母子家庭の子は学力が低⟧い傾向があります。",
        "⟦低学歴⟧の方にも分かる説明をします。",
        "⟦黒人の方は足が速い⟧です。",
        "⟦障害者でも頑張⟧れます。",
    ),
    allows=(
        "高齢の方は、のどの渇きを感じにくくなります。",
        "外国人の方も、日本語で話しかけてみませんか。",
        "車いすの方は、南口のエレベーターが便利です。",
        "障害のある方が作ったパンを販売しています。",
        "若い世代の投票率は、ほかの世代より低い傾向にあります。",
        "男性の料理教室です。包丁を持ったことがない方も歓迎します。",
        "「高齢者は頑固だ」という思い込みについて話し合います。",
        "高齢の方は操作が苦手なこともあるため、職員がお手伝いします。",
        "保護者の方は、お子さんから目を離さないでください。",
        "留学生の皆さんが、母国の料理を教えてくれます。",
        "自転車に乗る方は、ヘルメットを着けましょう。",
        "喫煙される方は、指定の場所でお願いします。",
        "外国人の多い地区なので、やさしい日本語で回覧します。",
        "路上生活の方が冬を越せるよう、相談員が巡回しています。",
        "障害の有無にかかわらず、どなたでも参加できます。",
        "通信障害を乗り越えて、運用を再開しました。",
        "税金で賄われる事業の一覧です。",
        "文字が書けない方は、代理投票ができます。",
        "生活保護の方も、この給付の対象です。",
        "一人暮らしの方は、緊急連絡先を書いておきましょう。",
        "障害者でも使えるトイレを探せる地図です。",
        "アメリカから来た高校生が、足の速い選手と交流しました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The groups of which something bad is said, and the words that judge by themselves."""
    for match in _LOOKED_DOWN.finditer(document.text):
        if not document.is_quoted(*match.span()) and not _HELPED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
    for match in _ALONE.find_in(document):
        if not document.is_quoted(*match.span()) and not _DISCUSSED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
    for match in _PREDICATED.finditer(document.text):
        end = document.sentence_at(match.start()).end
        trait = _TRAIT.search(document.text, match.end(), min(end, match.end() + 40))
        if trait and not _is_fair(document, match.start(), trait.end()):
            yield Hit(start=match.start(), end=trait.end())


def _is_fair(document: Document, start: int, end: int) -> bool:
    return document.is_quoted(start, end) or bool(_FAIR.search(document.around(start)))
