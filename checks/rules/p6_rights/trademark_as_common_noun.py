"""会社の商標が、普通の言葉のように使われています。

商標を持つ会社の権利に触れるおそれがあり、ほかの会社の品を使う人には「それでなければいけない」と伝わります。
会社や商品そのものの紹介、作品の題名、「」で引いた言葉は指摘しません。
死角: 一般の言葉として定着したもの（ガムテープ、スマホなど）は、わざと入れていません。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="trademark_as_common_noun",
    principle=6,
    severity=Severity.INFO,
    title=Wording("普通の言葉のように使われた商標", "Trademark used as a common noun"),
    message=Wording(
        "「{found}」は特定の会社の商標です。読む人に、その会社の品でなければならないように伝わります。",
        "“{found}” is a company's trademark; readers may think that only its product will do.",
    ),
    suggestion=Wording(
        "{instead}と書けば、だれにも公平に伝わります。", "A common name treats everybody alike: {instead}"
    ),
    source="商標法／checks/lexicon/trademark_as_common_noun.toml",
    lexicon="trademark_as_common_noun",
    flags=(
        "割れ物は⟦プチプチ⟧を外して、新聞紙に包んでください。",
        "消毒には⟦ハイター⟧を薄めて使います。",
        "書類は⟦宅急便⟧でお送りします。",
        "⟦セロテープ⟧で留めてください。",
        "⟦万歩計⟧を配ります。",
        "⟦マジックテープ⟧の靴をお持ちください。",
        "⟦サランラップ⟧は備蓄にも役立ちます。",
        "⟦シャチハタ⟧は使えません。",
        "⟦ウォシュレット⟧付きのトイレを整備しました。",
        "残り物は⟦タッパー⟧に入れてお持ち帰りください。",
        "海岸の⟦テトラポッド⟧に登らないでください。",
        "子ども向けの⟦クレパス⟧教室です。",
        "体が熱いときは⟦冷えピタ⟧を貼りましょう。",
        "熱中症の予防に⟦ポカリスエット⟧を飲みましょう。",
    ),
    allows=(
        "プチプチした食感のパンです。",
        "書類は宅配便でお送りします。",
        "『魔女の宅急便』の上映会を開きます。",
        "セロハンテープで留めてください。",
        "歩数計を配ります。",
        "ガムテープと新聞紙をお持ちください。",
        "プチプチした食感のお菓子を作ります。",
        "カップヌードルミュージアムを見学します。",
        "味の素スタジアムで試合があります。",
        "社交ダンスでルンバを踊りましょう。",
        "ヤマト運輸の宅急便の仕組みを学ぶ社会科見学です。",
        "「宅急便」は商標です。",
        "ポストにイット・カードを入れてください。",
        "スマホで読み取れます。",
    ),
)
