"""同じ助詞が続けて書かれています（「をを」「にに」など）。

打ち間違いに見えて、急いで作られた知らせだと受け取られます。読み上げでもつかえて聞こえます。
「はは（母）」「ものの」「でできる」のように、続いて当たり前の言葉は指摘しません。
死角: 離れた場所で同じ助詞が繰り返される文（「〜の〜の〜の」）は調べません。
"""

from bisect import bisect_right
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

# Pairs of particles that never stand together, but for those that begin a word: が|できる, は|もちろん, に|でかける.
_CLASHING = regex(
    r"のの|とと|をを+"
    r"|が[がをにへでは]|を[がにへでは]|に[にをがへで]|へ[へをがにで]|(?<!す)(?<!ま)で[でをがにへ]|は[はがをにへで]|も[もをにへでは]"
)
_OWN_START = regex(
    r".の(?:のし|の字|のしり|のち|のぼ|のび|のぞ|のり|のん|のこ|のれ|のは|のみ)|.で(?:き|か|ん|す|あ|る|た|な|ご|は|も|こ)"
    r"|.に(?:おい|おう|ぎ|こ|ん|じ|く|せ|な|っ|ょ)|.は(?:や|じ|し|な|た|が|ん|っ|い|る|か|ず|ち|て|ま|み|ぐ|め|く|さ|き|げ|ね|り|ろ)"
    r"|.が(?:ん|っ|ま|く|ら|い|め|け|さ|れ|た|ち|わ|ほ)|.へ(?:ん|へ|っ|た|こ|や|ら|り|き|び)|.と(?:も|り|て|き|っ|ど|ん|の|い|く|な|ろ|お|ぶ|ら|し|げ|う|け|じ|か|こ)"
    r"|.も(?:の|ち|う|り|っ|し|た|と|ら|え|く|な|ん|れ|い|み|て|ど|よ|み|ぐ|め|つ|や|ろ)"
)
_LEADS = frozenset({"名詞", "代名詞", "接尾辞", "補助記号"})  # what a particle of place or object follows
_PARTICLES = frozenset({"助詞", "助動詞", "接続詞"})  # a second で is read as the で of だ, or as それで

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
    hints=tuple(
        first + second
        for first, seconds in (
            *(
                ("の", "の"),
                ("と", "と"),
                ("が", "がをにへでは"),
                ("を", "をがにへでは"),
                ("に", "にをがへで"),
            ),
            *(("へ", "へをがにで"), ("で", "でをがにへ"), ("は", "はがをにへで"), ("も", "もをにへでは")),
        )
        for second in seconds
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
        "川沿いの地域⟦にへ⟧避難指示を出しました。",
        "お子さん⟦をを⟧お連れください。",
        "まつり⟦がは⟧中止です。",
        "ごみ⟦をは⟧朝8時までに出してください。",
        "みなさん⟦でが⟧主役です。",
        "窓口⟦でに⟧ご相談ください。",
        "公園⟦へに⟧お越しください。",
        "説明会（無料）⟦をを⟧開きます。",
        "図書館⟦もは⟧休みです。",
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
        "すでに受け付けは終わりました。",
        "子どもでも読める本です。",
        "誰もができる体操です。",
        "雨でもできます。",
        "ここでは申し込みができます。",
        "それぞれがでこぼこの道を歩きます。",
        "何でも相談できます。",
        "あれもこれもにならないように。",
        "これまでにない試みです。",
        "大人もはじめての方もどうぞ。",
        "もはや待てません。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The pairs of particles after a noun that start no word of their own."""
    for match in _CLASHING.finditer(document.text):
        start, end = match.span()
        if (
            not _OWN_START.match(document.text, start)
            and not document.is_quoted(start, end)
            and _follow_a_noun(document, start, end)
        ):
            first, second = match.group()[0], match.group()[-1]
            yield Hit(start=start, end=end, replacement=first if first == second else None)


def _follow_a_noun(document: Document, start: int, end: int) -> bool:
    """Whether what stands there is nothing but particles, and what stands before is a noun or a bracket."""
    words = document.words_at(start).tokens
    first = bisect_right(words, start, key=lambda word: word.start) - 1
    there = [word for word in words[max(0, first) : first + 4] if start < word.end and word.start < end]
    before = [word for word in words[max(0, first - 1) : first + 1] if word.end == start]
    return (
        all(
            word.part_of_speech[0] in _PARTICLES and start <= word.start and word.end <= end for word in there
        )
        and bool(before)
        and before[0].part_of_speech[0] in _LEADS
    )
