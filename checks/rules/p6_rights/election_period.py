"""選挙の期間中に、首長・議員・候補になりうる人の名前や実績が書かれています。

区が特定の人を応援していると受け取られ、選挙の公正さへの信頼を傷つけます。公務員の中立も問われます。
ガイドラインの設定（elections）に書いた告示日から投票日までだけ調べます。選挙管理委員会の投稿は指摘しません。
死角: 名前は設定（people）に書いたものだけを調べます。写真に写る人は分かりません。
"""

import re
from collections.abc import Iterator
from datetime import date

from checks.document import Document
from checks.findings import Severity
from checks.guideline import Election, Guideline
from checks.patterns import regex
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_VOTE = Guideline(
    name="例",
    version="1",
    digest="",
    elections=(Election("みなも区長選挙", date(2027, 4, 18), date(2027, 4, 25), ("水面太郎", "青空花子")),),
)
_OFFICE = regex(
    r"(?<![一-龥])(?:前|現|副)?(?:区長|市長|町長|村長|知事)(?!選|室|会|への(?:手紙|提案|はがき|メール)|宛|あて|公室|部局|が(?:指定|定め|認め)|の(?:許可|認可|承認|同意))"
    r"|(?<![一-龥])(?:都|県|府|道|市|区|町|村|国会|衆議院|参議院)?議(?:会議)?(?:員|長)(?!選|定数|報酬|立候補|一般選|補欠)"
    r"|(?:区政|市政|町政|村政|県政|都政|府政|道政)(?:の|における)?[^。\n]{0,8}?(?:成果|実績|功績)|公約|マニフェスト|所信表明|在任中"
)
_ABOUT_VOTING = regex(
    r"選挙管理委員会|選管|期日前投票|不在者投票|投票(?:所|日|に行|用紙|率|区|箱|しましょう|できます)|開票|選挙公報|立候補|啓発|明るい選挙"
)


def _text(text: str, day: date = date(2027, 4, 20)) -> Example:
    return Example(text, today=day, guideline=_VOTE)


RULE = Rule(
    id="election_period",
    principle=6,
    severity=Severity.WARN,
    title=Wording("選挙期間中の首長・議員の話題", "Office-holders in a post during an election"),
    message=Wording(
        "{election}の期間中です。「{found}」の話題は、区が特定の人を応援していると受け取られることがあります。",
        "{election} is going on; a post about “{found}” can look as if the ward took sides.",
    ),
    suggestion=Wording(
        "投票日のあとに出すか、名前と実績を除いて手続や行事の案内だけにし、広報課・選挙管理委員会と協議してください。",
        "Post it after the vote, or leave out names and merits; consult the PR section and the election commission.",
    ),
    source="公職選挙法第136条の2・地方公務員法第36条／ガイドライン 原則6",
    flags=(
        _text("⟦区長⟧が園児と田植えをしました。"),
        _text("⟦水面太郎⟧さんが出席しました。"),
        _text("⟦青空花子⟧氏の講演会です。"),
        _text("⟦水面　太郎⟧区長".replace("⟧区長", "⟧の話")),
        _text("この4年間の⟦区政の主な成果⟧を紹介します。"),
        _text("⟦公約⟧に掲げた保育所を開きました。"),
        _text("⟦区議会議員⟧が視察しました。"),
        _text("⟦市長⟧からのメッセージです。"),
        _text("⟦知事⟧と懇談しました。"),
        _text("⟦区長⟧のあいさつ", date(2027, 4, 18)),
        _text("⟦区長⟧のあいさつ", date(2027, 4, 25)),
    ),
    allows=(
        _text("区長が園児と田植えをしました。", date(2027, 4, 17)),
        _text("区長が園児と田植えをしました。", date(2027, 4, 26)),
        _text("区長選挙の投票日は4月25日（日）です。選挙管理委員会"),
        _text("期日前投票ができます。候補者の一覧は選挙公報をご覧ください。"),
        _text("区議会議員選挙のお知らせです。"),
        _text("区長への手紙は、窓口でも受け付けます。"),
        _text("住民票の申請書は区長宛てに書いてください。"),
        _text("区長が指定する施設をご利用ください。"),
        _text("固定資産税の納期限は4月30日（金）です。"),
        _text("児童館の館長が紹介します。"),
        "区長が園児と田植えをしました。",
        "水面太郎さんが出席しました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The office-holders, names and merits in a post that goes out during an election."""
    election = document.guideline.election_on(document.day)
    if election is None or _ABOUT_VOTING.search(document.text):
        return
    patterns = [_OFFICE, *(_name(person) for person in election.people)]
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            yield Hit(start=match.start(), end=match.end(), values={"election": election.name})


def _name(person: str) -> re.Pattern[str]:
    """The name as it may be spaced: 水面太郎, 水面 太郎."""
    return regex(r"\s?".join(map(re.escape, person.replace(" ", "").replace("\u3000", ""))))
