"""同じ助詞が続けて書かれています（「をを」「にに」など）。

打ち間違いに見えて、急いで作られた知らせだと受け取られます。読み上げでもつかえて聞こえます。
「はは（母）」「ものの」「でできる」のように、続いて当たり前の言葉は指摘しません。
死角: 離れた場所で同じ助詞が繰り返される文（「〜の〜の〜の」）は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_NOUN = "(?<=[一-龥々ァ-ヶーA-Za-z0-9」)])"
_TWICE = regex(rf"をを+|{_NOUN}(?:のの|にに|がが|はは|でで|とと|へへ|もも)")
_CLASHING = regex(
    rf"{_NOUN}(?:をが(?![んっまらい])|がを|をに(?=[一-龥])|にを|をで(?=[一-龥])|はを|をは(?=[一-龥])|がに(?=[一-龥])|へを|をへ(?=[一-龥])"
    r"|はが(?=[一-龥])|にが(?=[一-龥])|でを)"
)
# What follows may be a word of its own that starts with the particle's sound: で|できる, は|はじめ, も|もちろん.
_OWN_START = regex(
    r"のの(?:のし|字|しり|ち|ぼ|び|ぞ|り|ん|こ|れ|は|み物)|にに(?:おい|おう|おわ|ぎ|こ|ん|じ|くい|くら|せ|な)|がが(?:ん|っ|ま|く)"
    r"|はは(?:は|じ|し|な|た|が|ん|っ|い|る)|でで(?:き|か|ん|す|あ|る|た|は|も)|とと(?:も|り|て|き|っ|ど|ん|の|い|く|な|ろ)"
    r"|へへ(?:ん|へ|っ)|もも(?:の|ち|う|り|っ|し|た|と|ら|え|く|な|ん|れ|い)"
)

RULE = Rule(
    id="doubled_particle",
    principle=5,
    severity=Severity.WARN,
    title=Wording("助詞の重なり", "Doubled particle"),
    message=Wording(
        "「{found}」と助詞が続いています。書き損じに見えて、ほかの内容まで疑われます。",
        "The particles “{found}” stand twice; it looks like a slip and casts doubt on the rest.",
    ),
    suggestion=Wording("どちらか一つにしてください。", "Keep one of them."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=(
        "をを",
        "のの",
        "にに",
        "がが",
        "はは",
        "でで",
        "とと",
        "へへ",
        "もも",
        "をが",
        "がを",
        "をに",
        "にを",
        "をで",
        "はを",
        "をは",
        "がに",
        "へを",
        "をへ",
        "はが",
        "にが",
        "でを",
    ),
    yields_to=frozenset({"homophone_typo"}),
    flags=(
        "防災訓練⟦をを⟧行います。",
        "区民⟦のの⟧皆さまへ",
        "会場⟦にに⟧お越しください。",
        "電話⟦でで⟧お申し込みください。",
        "図書館⟦がが⟧休館します。",
        "受付⟦はは⟧10時からです。",
        "友達⟦とと⟧一緒に参加しましょう。",
        "避難所⟦へへ⟧向かってください。",
        "飲み物⟦をが⟧必要です。",
        "区役所⟦にを⟧お越しください。",
        "資料⟦ををを⟧配ります。",
        "センター⟦のの⟧利用案内",
    ),
    allows=(
        "はは（母）の日に贈る花です。",
        "驚きはしたものの、無事でした。",
        "誰でもできる体操です。",
        "区役所でできる手続きです。",
        "ひらがなの「の」の字を書きます。",
        "雨がやんだもののの日差しは弱いままです。",
        "家族とともに備えましょう。",
        "みなさんとときどき歩きます。",
        "庭にニワトリがいます。",
        "彼らがガイドします。",
        "春はハイキングに出かけましょう。",
        "モモの花と桃のお菓子",
        "会場でデモンストレーションを行います。",
        "家までを歩く会です。",
        "練習をがんばる子どもたち",
        "これはははの味です。",
        "人々のののしり合いをなくしましょう。",
        "商店街のもものジュース",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The doubled particles that start no word of their own."""
    for match in _TWICE.finditer(document.text):
        starts_word = _OWN_START.match(document.text, match.start())
        if not starts_word and not document.is_quoted(*match.span()):
            yield Hit(start=match.start(), end=match.end(), replacement=match.group()[0])
    for match in _CLASHING.finditer(document.text):
        if not document.is_quoted(*match.span()):
            yield Hit(start=match.start(), end=match.end())
