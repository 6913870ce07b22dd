"""特定の候補者や政党、政治家を応援したり、責めたりするように読めます。

区の職員は地位を使って選挙に関わることができません。住民は区が特定の人や党の味方だと受け取り、区の仕事を信じられなくなります。
投票日や期日前投票の案内、選挙管理委員会の名簿、主権者教育、スポーツや学校の後援会、キャラクターの人気投票は指摘しません。
死角: 区長や議員の写真、選挙期間中かどうかは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("political_partiality")
_CALL = regex(_PHRASES["call"])
_PRAISE = regex(_PHRASES["praise"])
_MACHINE = regex(_PHRASES["machine"])
_BLAME = regex(_PHRASES["blame"])
_GAME = regex(_PHRASES["game"])
_PAST = regex(_PHRASES["past"])
_OTHER_CLUB = regex(_PHRASES["other_club"])
_TAUGHT = regex(_PHRASES["taught"])

RULE = Rule(
    id="political_partiality",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("政治的な片寄り", "Political partiality"),
    message=Wording(
        "「{found}」は、区が特定の候補者や党、政治家に肩入れしていると受け取られる書き方です。住民が区を公平だと信じられなくなります。",
        "“{found}” reads as if the ward took a political side: residents could no longer trust it to be fair.",
    ),
    suggestion=Wording(
        "投票日や手続きなどの事実だけを書くか、「区は」を主語にして事業の内容を書いてください。",
        "Keep to facts such as dates and procedures, or tell what the ward did, not who deserves praise.",
    ),
    source="公職選挙法136条の2・地方公務員法36条／ガイドライン 原則6",
    hints=(
        *(
            "候補",
            "議員",
            "代議士",
            "区長",
            "市長",
            "町長",
            "村長",
            "知事",
            "大臣",
            "首相",
            "総理",
            "政治家",
            "首長",
            "党",
            "維新の会",
            "立憲",
        ),
        *(
            "れいわ",
            "都民ファースト",
            "チームみらい",
            "再生の道",
            "現職",
            "後援会",
            "政治資金",
            "パーティ",
            "ます会",
            "む会",
            "報告会",
            "出陣式",
            "総決起",
            "街頭演説",
        ),
        *(
            "憲法改正",
            "改憲",
            "護憲",
            "原発",
            "基地",
            "安保",
            "増税",
            "消費税",
            "死刑",
            "夫婦別姓",
            "移民",
            "政権",
            "内閣",
            "比例",
            "小選挙区",
        ),
    ),
    flags=(
        "⟦山田候補に清き一票⟧をお願いします。",
        "⟦田中議員を応援⟧しましょう。",
        "⟦自民党に投票⟧してください。",
        "⟦比例は公明党⟧へ。",
        "⟦区長の英断により⟧、公園が完成しました。",
        "⟦〇〇党に一票⟧を！",
        "山田太郎⟦後援会の集い⟧を開きます。",
        "次の選挙でも⟦佐藤区長を応援⟧してください。",
        "⟦区長の後援会⟧が主催する集いです。",
        "⟦後援会へご入会⟧ください。",
        "⟦議員の国政報告会⟧が開かれます。",
        "⟦野党の反対⟧で予算が遅れました。",
        "⟦原発に反対しましょう⟧。",
        "⟦知事の手腕で⟧実現した道路です。",
        "⟦共産党の集会⟧に参加しましょう。",
        "鈴木氏の⟦出陣式⟧が行われました。",
        "⟦頼れる区長⟧がまた約束を果たしました。",
        "⟦現職に一票⟧を。",
    ),
    allows=(
        "12月6日（日）は区長選挙の投票日です。",
        "期日前投票に行きましょう。",
        "候補者の氏名は選挙公報でご覧になれます。",
        "自分の考えに近い候補者に投票しましょう。",
        "ご当地キャラ総選挙で、みなもんに投票してください。",
        "選手の皆さんを応援しましょう。",
        "野球部後援会から寄附をいただきました。",
        "区長が児童に賞状を渡しました。",
        "区議会議員が学校を訪れました。",
        "憲法週間の講演会を開きます。",
        "模擬選挙では、架空の党の公約を比べて投票します。",
        "名誉区民で元区長の功績をたたえる展示です。",
        "候補者などからの寄附は法律で禁止されています。",
        "基地局の工事を行います。",
        "区長への手紙をお寄せください。",
        "区議会の議会報告会を開きます。",
        "消費税の申告期限は3月31日です。",
        "区議会定例会では、自民党が賛成、共産党が反対し、可決しました。",
        "候補地の選定を進めています。",
        "区長が受賞者の功績をたたえました。",
        "優勝候補の選手を応援しましょう。",
        "区政報告会は区民センターで開きます。",
        "だれに投票するかは、自分で決めることです。",
        "投票用紙には、候補者に投票するときは氏名を、政党に投票するときは政党名を書きます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that take sides."""
    for pattern, innocent, severity in (
        (_CALL, _GAME, None),
        (_PRAISE, _PAST, Severity.WARN),
        (_MACHINE, _OTHER_CLUB, None),
        (_BLAME, _TAUGHT, Severity.WARN),
    ):
        for match in pattern.finditer(document.text):
            if not innocent.search(document.around(match.start())) and not _means_nobody(match):
                yield Hit(start=match.start(), end=match.end(), severity=severity)


def _means_nobody(match: re.Match[str]) -> bool:
    """Whether a call names no particular person: 自分の考えに近い候補者 and not 山田候補."""
    name, role = match.groupdict().get("name"), match.groupdict().get("role")
    return name is not None and (
        name.endswith(("優勝", "有力", "最終", "大賞", "本命"))
        or name[-1] in "いなのるたにはをがでと各全"
        or role == "候補者"
    )
