"""手紙の決まり文句（「時下ますます」「平素より格別の」など）から始まっています。

画面に最初に見えるのは数行だけです。あいさつで埋まると、何の知らせか分からないまま読み飛ばされます。
「」で引いた言葉と、手紙の書き方を伝える投稿は指摘しません。同じ言葉は一つの投稿で一か所だけ示します。
死角: 決まり文句でない長い前置きは分かりません。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="letter_formula",
    principle=5,
    severity=Severity.INFO,
    title=Wording("手紙の決まり文句", "Letter formula"),
    message=Wording(
        "「{found}」は手紙の決まり文句です。画面に最初に見える数行があいさつで埋まり、何の知らせか伝わりません。",
        "“{found}” is a letter formula; it fills the few lines that readers see first.",
    ),
    suggestion=Wording(
        "決まり文句は省き、お知らせの中身から書き始めてはいかがでしょうか。",
        "Leave it out and begin with the news.",
    ),
    source="checks/lexicon/letter_formula.toml（公用文作成の考え方）",
    lexicon="letter_formula",
    flags=(
        "⟦平素より⟧お世話になっています。",
        "⟦時下⟧ますます⟦ご清栄⟧のこととお喜び申し上げます。",
        "日ごろから格別の⟦ご高配⟧をいただいております。",
        "⟦拝啓⟧ 区民の皆さまへ",
        "⟦新緑の候⟧、皆さまいかがお過ごしですか。",
        "皆さまには⟦ご健勝のこと⟧と存じます。",
        "ご案内申し上げます。⟦敬具⟧",
        "⟦末筆ながら⟧、皆さまのご健康をお祈りします。",
        "⟦略儀ながら⟧、投稿でお礼を申し上げます。",
        "⟦平素は⟧区政にご協力いただき、ありがとうございます。",
        "⟦前略⟧ 窓口が変わります。",
    ),
    allows=(
        "日ごろから、ごみの分別にご協力いただきありがとうございます。",
        "「拝啓、未来のわたしへ」と題した作文を展示します。",
        "手紙の書き方教室で、時下などの言葉を学びます。",
        "新緑の季節になりました。",
        "皆さま、お元気ですか。",
        "草花の名前を調べましょう。",
        "立候補の届け出を受け付けます。",
        "寒さの折、お体を大切にお過ごしください。",
        "天候により中止します。",
        "上下水道の点検です。",
        "前の略図をご覧ください。",
    ),
)
