"""「納付得例制度」「道路専用許可」のように、制度や手続きの名前の一部が、同じ読みの別の字になっています。

どの辞書にも無い言葉なので、読む人は何の手続きか分からず、検索しても見つけられません。
窓口の仕事ごとの複合語（税、国保、年金、戸籍など）の一部を、同じ読みの言葉や字、形の似た字に替えた形を指摘します。
複合語の表に無くても、辞書に無い漢字二字の言葉で、同じ読みのよく使う言葉があるものは、お知らせ（info）にとどめます。
訂正の投稿が「」で引いた誤りと、どちらの字でも正しい組（附票と付票、協働と共同など）は指摘しません。
死角: 表に無い複合語の中で、別の正しい言葉に替わったものは分かりません。
"""

from collections.abc import Iterator

from checks.compounds import Slip, find_slips
from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.tellings import is_told_as_wrong
from checks.wording import Wording

RULE = Rule(
    id="miswritten_compound",
    principle=5,
    severity=Severity.WARN,
    title=Wording("名前の中の変換の誤り", "Wrong characters within a name"),
    message=Wording(
        "「{found}」は、変換の誤りのようです。何の手続きか分からず、検索しても見つけられない人がいます。",
        "“{found}” looks like a slip of the input method; readers cannot tell, or search for, what is meant.",
    ),
    suggestion=Wording(
        "「{replacement}」ではないか、確かめてください。", "Check whether it should be {replacement}."
    ),
    source="checks/lexicon/compounds.toml・sound_alikes.toml（各課の制度の名前、校閲の手引）",
    yields_to=frozenset({"homophone_typo", "outdated_term"}),
    flags=(
        "学生納付⟦得例⟧制度をご利用ください。",
        "年金の⟦全学免除⟧には申請が必要です。",
        "看板を出すときは⟦道路専用⟧許可が要ります。",
        "⟦埋像⟧文化財センターを公開します。",
        "⟦収学⟧旅行費も対象です。",
        "戸⟦籍の附表⟧の写しを取れます。",
        "会計⟦年度認容⟧職員を募集します。",
        "粗大ごみの⟦処理権⟧を貼ってください。",
        "浄化槽の⟦法廷検査⟧を受けてください。",
        "商工会が⟦利子捕球⟧の相談を受けます。",
        "固定⟦資産勢⟧の納期です。",
        "確定⟦信告⟧の受付を始めます。",
        "⟦固低⟧資産税の縦覧が始まります。",
        "⟦指明⟧競争入札を行います。",
        "農地⟦点用⟧の許可申請です。",
        "この⟦埋像⟧について話します。",
        "⟦船が血行⟧しました。",
        "住民税の特別⟦微収⟧です。",
        "選挙人⟦名薄⟧の縦覧です。",
        "洪水警⟦報を介助⟧しました。",
        "区議会の⟦臨事⟧会を招集します。",
    ),
    allows=(
        "学生納付特例制度をご利用ください。",
        "全学年の児童が集まりました。",
        "歩行者専用道路です。許可は要りません。",
        "大会の後援会が発足しました。",
        "陸上の競技会を開きます。",
        "消化器の病気の話です。",
        "国の補償金の請求を受け付けます。",
        "小学生以上の方が対象です。",
        "大相撲の聴衆が集まりました。",
        "配水池と排水池を見学します。",
        "区民有志の団体です。",
        "都指定の史跡です。",
        "【訂正】「道路専用許可」は「道路占用許可」の誤りでした。",
        "帽子についてのお知らせです。",
        "大人の講座を開きます。死角のある交差点です。",
        "法廷で検査の結果を述べました。",
        "戸籍の附票と付票は同じものです。",
        "社会福祉協議会の会場整理の仕事です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The places where a compound has a part of another sound-alike, outside what a correction quotes."""
    for slip in find_slips(document):
        if not _is_put_right(document, slip):
            severity = None if slip.sure else Severity.INFO
            yield Hit(
                start=slip.start,
                end=slip.end,
                replacement=slip.right,
                severity=severity,
                values={"replacement": slip.right},
            )


def _is_put_right(document: Document, slip: Slip) -> bool:
    return document.speaks_of_a_mistake and (
        document.is_quoted(slip.start, slip.end) or is_told_as_wrong(document.text, slip.start)
    )
