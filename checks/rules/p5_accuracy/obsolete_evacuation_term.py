"""2021年になくなった避難情報の名前が使われています。

いまの名前は警戒レベルと結び付いています。古い名前では、いつ逃げればよいか読む人が迷い、命に関わります。
制度が変わったことの説明（いくつかの文にわたるものも）や、過去の災害の話は指摘しません。
死角: 警戒レベルの番号と名前の組違いは調べません。
"""

from datetime import date

from checks.findings import Severity
from checks.post import Kind
from checks.rule import Example, Rule
from checks.wording import Wording

RULE = Rule(
    id="obsolete_evacuation_term",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("いまはない避難情報の名前", "Evacuation term no longer in use"),
    message=Wording(
        "「{found}」は2021年5月20日になくなった名前です。いつ逃げればよいか、読む人が迷います。",
        "“{found}” was abolished on 20 May 2021; readers may not know when to leave.",
    ),
    suggestion=Wording("いまの名前「{instead}」を使ってください。", "Use the present term: {instead}."),
    source="災害対策基本法の改正（2021-05-20施行）。checks/lexicon/obsolete_evacuation_term.toml",
    lexicon="obsolete_evacuation_term",
    flags=(
        "川沿いの地域に⟦避難勧告⟧を発令しました。",
        "⟦避難勧告⟧が出たら、すぐに逃げてください。",
        Example("【緊急】⟦避難勧告⟧発令", kind=Kind.EMERGENCY),
        "⟦避難指示（緊急）⟧を発令しました。",
        "⟦避難準備・高齢者等避難開始⟧を出しました。",
        "⟦避難準備情報⟧が発表されています。",
        "⟦災害発生情報⟧を発令しました。",
        "「⟦避難勧告⟧」が出たら避難所へ",
        "水位が上がると⟦避難勧告⟧を出す予定です。",
        "⟦高齢者等避難開始⟧の地域：北町、南町",
        "夜間に⟦避難勧告⟧や避難指示を発令することがあります。",
    ),
    allows=(
        "避難勧告は令和3年に廃止され、避難指示に一本化されました。",
        "これまでの避難指示（緊急）はなくなりました。",
        "旧称の避難準備情報は、いまは高齢者等避難といいます。",
        "平成30年7月豪雨では避難勧告が出ました。",
        "避難勧告ではなく、避難指示が出たら全員避難です。",
        "警戒レベル4「避難指示」で必ず避難しましょう。",
        "災害発生情報の収集に努めています。",
        "2019年の台風では区内に避難勧告を発令しました。",
        "避難の準備を始めてください。",
        "警戒レベル3は「高齢者等避難」です。",
        "避難勧告という名前は、もう使われません。",
        "「避難勧告」を待っていませんか？\n避難勧告は2021年に廃止されました。避難指示で必ず避難しましょう。",
        "避難勧告と聞いて逃げる方が多くいます。しかし、避難勧告は避難指示に一本化されました。「避難勧告」を待たないでください。",
        "廃止された避難勧告を、いまも覚えている方がいます。避難勧告の代わりは避難指示です。",
        "避難勧告って、いまは何と言うのでしょう。",
        Example("避難勧告を発令しました。", today=date(2020, 7, 4)),
    ),
)
