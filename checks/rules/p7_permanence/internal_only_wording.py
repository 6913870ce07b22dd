"""庁内だけの情報であることを示す言葉が入っています。

公表前の情報が先に広まると、関係する人に迷惑がかかり、区への信頼が損なわれます。公開したものは完全には消せません。
死角: 目印の言葉のない内部情報は分かりません。
"""

from checks.findings import Severity
from checks.rule import Rule
from checks.wording import Wording

RULE = Rule(
    id="internal_only_wording",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("庁内だけの情報を示す言葉", "Marked as internal"),
    message=Wording(
        "「{found}」とあります。公表前の情報が広まると、関係する人に迷惑がかかり、取り消せません。",
        "The text says “{found}”. Once out, what was internal cannot be taken back, and others are harmed.",
    ),
    suggestion=Wording(
        "公開してよい内容と日時を所管課で確かめ、公開できる部分だけにしてください。",
        "Check what may be published and when, and keep only that.",
    ),
    source="地方公務員法34条（守秘義務）／checks/lexicon/internal_only_wording.toml",
    lexicon="internal_only_wording",
    flags=(
        "【⟦部外秘⟧】会議資料",
        "⟦庁内限り⟧でお願いします。",
        "⟦【取扱注意】⟧人事の件",
        "⟦議会報告前⟧ですが、新しい図書館ができます。",
        "⟦公表前の情報⟧です。",
        "この内容は⟦未公表です⟧。",
        "⟦社外秘⟧の資料から",
        "⟦情報解禁前⟧につき、ご注意ください。",
        "⟦オフレコで⟧お願いします。",
        "⟦ここだけの話⟧ですが、来年値上げします。",
        "（⟦関係者限り⟧）打合せメモ",
        "⟦プレス発表前⟧ですが、お知らせします。",
        "⟦機密性2⟧の資料です。",
        "⟦議会にはまだ説明していません⟧が、計画を変えます。",
        "⟦極秘資料⟧をお見せします。",
        "⟦【内部資料】⟧予算要求の概要",
        "※⟦庁内限り⟧※ 組織改正について",
        "まだ⟦口外しないで⟧ください。",
    ),
    allows=(
        "花火は火気に注意して取り扱ってください。",
        "火薬は取扱注意の品です。",
        "アユ釣りの解禁前に、川の清掃を行います。",
        "計画案を公表しました。",
        "結果の公表前のお問い合わせにはお答えできません。",
        "ここから先は関係者のみが入れます。",
        "部外秘とされた文書が情報公開請求で公開されました。",
        "職員のみで対応しているため、お待たせすることがあります。",
        "庁内の食堂は、どなたでもご利用いただけます。",
        "議会報告会を開きます。",
        "画像の【転載禁止】をお守りください。",
        "極秘の地下壕を巡る歴史ツアー",
        "取扱注意点をお読みください。",
        "機密文書の回収を行います。",
    ),
)
