"""同じ読みの別の漢字や、打ち間違いと思われる言葉があります。

読む人は意味を取り違えるか、急いで作られた知らせだと感じ、ほかの内容まで疑います。
前後の言葉から正しい字が一つに決まるところだけを指摘します。
前後に手がかりがなく、投稿の話題だけから考えられるものは、お知らせ（info）にとどめます。
訂正の投稿が「」で引いた誤りは指摘しません。
死角: どちらの字でも意味が通じる言葉（聞く・聴く、配布・配付など）と、人や団体の名前は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.homophone_doubts import find_doubts
from checks.lexicon.words import word_list
from checks.rule import Hit, Rule
from checks.tellings import is_told_as_wrong
from checks.wording import Wording

RULE = Rule(
    id="homophone_typo",
    principle=5,
    severity=Severity.WARN,
    title=Wording("変換の誤り・打ち間違い", "Homophones and slips of the pen"),
    message=Wording(
        "「{found}」は、変換や入力の誤りのようです。意味を取り違えたり、ほかの内容まで疑ったりする人がいます。",
        "“{found}” looks like a slip of the input method; readers may misread it or doubt the rest.",
    ),
    suggestion=Wording(
        "「{instead}」ではないか、確かめてください。", "Check whether it should be {instead}."
    ),
    source="checks/lexicon/homophone_typo.toml・homophones.toml（校閲の手引、公用文作成の考え方）",
    lexicon="homophone_typo",
    flags=(
        "⟦避難所を解放⟧しました。",
        "⟦以外と⟧知られていない名所です。",
        "⟦対称者⟧にはがきを送ります。",
        "⟦受付機関⟧は12月1日からです。",
        "⟦アンケートにご解答⟧ください。",
        "⟦予防接触⟧のお知らせです。",
        "⟦社会保証⟧の仕組みを学びます。",
        "⟦人事移動⟧のお知らせです。",
        "⟦キャッシュレス決裁⟧が使えます。",
        "⟦一諸⟧に踊りましょう。",
        "避難の⟦シュミレーション⟧をします。",
        "地域の⟦コミニュケーション⟧の場です。",
        "中止⟦せざる負えない⟧状況です。",
        "⟦適性な⟧量をお使いください。",
        "⟦事態の収集⟧に努めます。",
        "⟦速めの避難⟧をお願いします。",
        "サービスの⟦向上に務め⟧ます。",
        "⟦司会を勤め⟧ます。",
        "⟦ご了称⟧ください。",
        "⟦講議⟧を行います。",
        "⟦証明書の公布⟧を始めます。",
        "⟦雨天順円⟧です。",
        "⟦非難訓練⟧を行います。",
        "⟦不足の事態⟧に備えます。",
        "雨の⟦確立が高⟧い一日です。",
        "⟦係員の支持に従⟧ってください。",
        "⟦交通規正⟧のお知らせ",
        "今週が⟦身頃です⟧。",
        "⟦少しづつ⟧歩きましょう。",
        "この事業で⟦始めて⟧開いた店です。",
        "みんなで⟦暖かい鍋⟧を囲みます。",
        "⟦申込：不用⟧です。",
        "再犯防止と更生を支える⟦更正保護⟧の話です。",
        "毛布を巻くのも⟦以外と⟧効果があります。",
        "⟦避難所7か所を解放⟧しました。",
        "詐欺の⟦被害に合わ⟧ないために",
        "⟦最新の注意⟧を払います。",
        "⟦車両侵入禁止⟧です。",
        "⟦自動手当⟧の手続きです。",
        "⟦市政施行⟧60周年を迎えました。",
        "スマートフォン決済でも⟦収める⟧ことができます。",
        "⟦校庭を地域の皆さんに解放⟧いたします。",
        "児童手当は10月に8月分を⟦至急⟧します。",
        "自転車安全利用条例が7月1日に⟦施工⟧されます。",
        "シニアのためのスマホ⟦口座⟧（全3回）",
        "医療費の伸びをどう⟦押さえる⟧かが課題です。",
        "紅葉の⟦観照⟧は、平日の午前中がおすすめです。",
        "⟦担当の係に変わり、⟧広報課からお答えします。",
        "講師が実例を⟦混じえ⟧てお話しします。",
        "寒波に⟦供え⟧て、蛇口を布で巻きます。",
        "握力や柔らかさを⟦図っ⟧て記録します。",
        "会⟦長は佐藤氏が努め⟧ます。",
        "申請⟦機関⟧は12月14日からです。",
        "指定の品目⟦意外⟧が入っている袋は集めません。",
        "お⟦墓に花を備え⟧てください。",
    ),
    allows=(
        "ピアノを始めての感想を聞きました。",
        "暖かい日が続いています。",
        "不用品を交換する催しです。",
        "所得税の更正の請求ができます。",
        "対象以外の方はお申し込みになれません。",
        "扶養控除の申告をお忘れなく。",
        "会社更生法の講座です。",
        "交通安全週間です。読書の習慣を付けましょう。",
        "商品券の販売を終了しました。",
        "写真を取り込んで整理します。",
        "消化器内科の医師が話します。",
        "雨が雪に変わり、道が凍ります。",
        "手を挙げて発言し、階段を上ります。",
        "事故が増えています。自己負担はありません。",
        "避難所を開設しました。",
        "苦しみから解放された人々の物語です。",
        "区民以外の方も参加できます。",
        "左右対称の庭園です。",
        "医療機関の受付期間をご確認ください。",
        "クイズの解答は来月号に載せます。",
        "お問い合わせへの回答です。",
        "損害を補償する制度です。",
        "連帯保証人が必要です。",
        "社会保障と税の話です。",
        "職員の人事異動のお知らせです。",
        "区長が決裁しました。",
        "条例を公布しました。",
        "新しい制度を試行します。",
        "会場は13時に開場します。",
        "アボガドロ定数を学ぶ科学教室です。",
        "講演会を後援します。",
        "適性検査を受けましょう。",
        "熱い声援をお願いします。",
        "暑い日が続きます。",
        "保険料と保健所のお話です。",
        "不要な公共交通機関の利用を控える必要はありません。",
        "劇団の公演があります。",
        "情報の収集に努めます。",
        "新しく議長を務める人が決まりました。",
        "地震に備え、自分自身で確かめましょう。",
        "体力に自信がない方もどうぞ。",
        "防風林の手入れをします。",
        "制度を確立しました。",
        "関心のある方はご参加ください。",
        "水不足の心配があります。",
        "海の深度5メートルの映像",
        "13時〜会場で受付をします。",
        "【訂正】「校庭を解放」は「校庭を開放」の誤りでした。",
        "【訂正】\n誤　粗大ごみの改修日\n正　粗大ごみの回収日",
        "長年の勤務を終え、区の指定医療機関を受診しました。",
        "建設会社が道路を施工します。",
        "問題の解答を配り、ご意見への回答も載せます。",
        "奨学金は口座へ振り込みます。",
        "利用者の異動を届け出てください。",
        "区議会の定例会が招集されます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words and turns of the list, then the homophones whose neighbours speak for another form."""
    for hit in word_list(RULE.lexicon).hits(document):
        if not _is_put_right(document, hit):
            yield hit
    for doubt in find_doubts(document):
        yield Hit(
            start=doubt.start,
            end=doubt.end,
            values={"instead": doubt.right},
            replacement=doubt.replacement,
            severity=None if doubt.sure else Severity.INFO,
        )


def _is_put_right(document: Document, hit: Hit) -> bool:
    if hit.start is None or hit.end is None:
        return False
    return document.speaks_of_a_mistake and (
        document.is_quoted(hit.start, hit.end) or is_told_as_wrong(document.text, hit.start)
    )
