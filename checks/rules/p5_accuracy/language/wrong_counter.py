"""数え方が、数えるものと合っていません（人を「個」、犬を「人」など）。

人を物のように数えると、失礼だと感じる人がいます。数え方が違うと、何の数なのかも分かりにくくなります。
「車両3台と職員5人」のように、後の言葉の数であるもの、「」で引いた言葉は指摘しません。
死角: 数えるものと数が離れている文は分かりません。
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_FAMILIES: Mapping[str, tuple[str, str, str]] = {
    "people": (
        (
            "参加者|来場者|来館者|応募者|希望者|対象者|利用者|受講者|受講生|避難者|負傷者|けが人|死者|患者|感染者|児童|生徒|園児|小学生|中学生|高校生|大学生|新入生|学生|職員|教員"
            "|区民|市民|住民|子ども|子供|お子さん|お子さま|高齢者|選手|ボランティア|お客さま|お客様|保護者|会員|団員|隊員|相談員|委員|議員|スタッフ|定員|講師|大人|親子連れ|親子|家族連れ|観光客|買い物客|乗客"
        ),
        "個|匹|頭|台|枚|本|羽|冊|件|つ(?!の(?:班|組|チーム|グループ|学年|クラス|部門))",
        "人",
    ),
    "seats": (
        "定員|募集人数|募集人員|参加人数|来場者数|参加者数",
        "回|点|通|杯|箱|袋|歳|階|円|日|時間|分|個|匹|頭|台|枚|本|羽|冊|件",
        "人、組",
    ),
    "animals": (
        "犬|猫|うさぎ|ウサギ|子犬|子猫|飼い犬|飼い猫|野良猫|地域猫|金魚|メダカ|ハムスター",
        "人|個|枚|本|台|羽(?!う)|冊|名",
        "匹",
    ),
    "birds": (
        "鳥|カモ|ツバメ|ハト|カラス|白鳥|スズメ|インコ|ニワトリ|アヒル",
        "人|個|枚|本|台|頭|冊|名",
        "羽",
    ),
    "books": ("図書|絵本|本|蔵書|冊子|文庫|雑誌", "個|枚|本|台|人|匹|つ", "冊"),
    "vehicles": (
        "自転車|乗用車|自動車|車両|消防車|救急車|バイク|車いす|ベビーカー|パソコン|パトカー|給水車|トラック",
        "個|枚|本|匹|冊|人|頭|名",
        "台",
    ),
    "papers": (
        "チラシ|ちらし|はがき|整理券|招待券|入場券|写真|申請書|申込書|クーポン|名刺|皿|タオル|シャツ",
        "個|本|台|匹|冊|人|名",
        "枚",
    ),
    "trees": (
        "苗木|街路樹|樹木|木|桜|傘|鉛筆|ペン|ろうそく|瓶|ペットボトル|動画",
        "枚|台|匹|冊|人|頭|名|羽",
        "本",
    ),
    "houses": ("住宅|住家|家屋|空き家|空家|民家", "個|枚|本|匹|冊|人|つ", "棟、戸、軒"),
}
_NUMBER = r"(?:約|およそ|計|合計|各|先着|延べ|のべ|:|は|が|を|も| )?(?:約|先着|計|合計|延べ|各(?:回|日|部|会場|教室|コース|クラス|校)?)?[0-9,]{1,7}"
_AFTER = (
    r"(?=$|[\n。、)!]|が|を|に|の|で(?!き)|は|も|まで|ほど|以|ずつ|と|参加|来|集|募集|います|いま|が?応募|\()"
)
_WRONG = regex(
    "|".join(
        rf"(?<![一-龥ァ-ヶー])(?P<{name}>(?:{nouns}){_NUMBER}(?:{wrong})){_AFTER}"
        for name, (nouns, wrong, _) in _FAMILIES.items()
    )
)
# A number of one thing as the object of another: 職員が3台を点検する, 児童は2本の木を植えた, 本1本勝負.
_OF_ANOTHER = regex(r"(?:が|は|を|も)(?:約|先着|計|合計|延べ|各)?[0-9,]+\D+$")

RULE = Rule(
    id="wrong_counter",
    principle=5,
    severity=Severity.WARN,
    title=Wording("数え方の取り違え", "Wrong counter"),
    message=Wording(
        "「{found}」の数え方は、数えるものと合わないようです。人や生き物を物のように数えると、失礼だと感じる人がいます。",
        "The counter in “{found}” does not fit what is counted; some will find it rude.",
    ),
    suggestion=Wording(
        "数え方は「{instead}」ではないか、確かめてください。",
        "Check whether the counter should be {instead}.",
    ),
    source="新聞・出版の校閲の手引（助数詞）／公用文作成の考え方（2022）",
    hints=tuple(
        dict.fromkeys(
            noun.lower()
            for noun in chain.from_iterable(nouns.split("|") for nouns, _, _ in _FAMILIES.values())
            if len(noun) > 1
        )
    ),
    flags=(
        "⟦参加者120個⟧が集まりました。",
        "⟦定員30枚⟧、申し込み順です。",
        "⟦児童5匹⟧が表彰されました。",
        "保護した⟦子猫3人⟧の里親を探しています。",
        "⟦絵本10枚⟧まで借りられます。",
        "⟦自転車20匹⟧を貸し出します。",
        "⟦チラシ100本⟧を配りました。",
        "⟦苗木50枚⟧を植えました。",
        "⟦けが人2件⟧が出ています。",
        "⟦職員3台⟧がうかがいます。",
        "⟦定員:20本⟧（先着）",
        "⟦定員　各回12回⟧（先着）",
        "⟦募集人数　5枚⟧です。",
        "⟦ツバメ4人⟧が巣立ちました。",
    ),
    allows=(
        "参加者120人が集まりました。",
        "定員30人、申し込み順です。",
        "職員が3台を点検しました。",
        "児童は2本の木を植えました。",
        "子猫3匹の里親を探しています。",
        "絵本10冊まで借りられます。",
        "自転車20台を貸し出します。",
        "定員20組40人",
        "定員　各回12人（先着）、全3回",
        "対象　小学生　定員　20人　費用　1回300円",
        "チラシ100枚を配りました。",
        "写真1枚と申請書2通をお持ちください。",
        "子どもが3つになりました。",
        "本日3人が受賞しました。",
        "動画3本を公開しました。",
        "利用者1人につき2枚まで",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The counted things whose counter belongs to other things."""
    for match in _WRONG.finditer(document.text):
        name = match.lastgroup or ""
        found = match.group()
        if name and not _OF_ANOTHER.search(found) and not document.is_quoted(*match.span()):
            instead = _FAMILIES[name][2]
            yield Hit(start=match.start(), end=match.end(), values={"instead": instead})
