"""広くは知られていないカタカナ語や略語が、説明なしで使われています。

言葉の意味が分からない人は、自分に関わる知らせだと気付けません。年配の方や日本語を学んでいる人に、特に届きません。
「ボランティア」のように定着した言葉、「」で引いた名称、課や制度の名前、すぐ前後に説明のある言葉は指摘しません。
死角: 一覧にない新しい言葉と、組み合わせると分かりにくい言葉は調べません。
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.plain_lines import read_lines
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_RUN = regex(
    r"[ァ-ヶー・]{2,40}|(?<![A-Za-z0-9#@_./&=?%~+\-])(?<![A-Za-z0-9,] )[A-Za-z]{2,5}(?![A-Za-z0-9_./@&\-]| [A-Za-z])"
)
_SHORTEST_PART = 5  # characters; shorter words at the end of a longer one are often another word
_EXPLAINED = regex(
    r"[(=]|とは|という(?:言葉|意味|考え|取り組み)|(?:推進|担当|支援|政策|戦略)?[一-龥]{0,4}[課係室](?![題程])"
)
_EXPLAINING = regex(r"[一-龥ぁ-ん]\($")
_TAG = regex(r"#[\w・]{0,29}$")
_ABOUT_WORDS = regex(r"言い換え|の意味|(?:説明|紹介)する言葉")

RULE = Rule(
    id="hard_katakana",
    principle=5,
    severity=Severity.INFO,
    title=Wording("なじみの薄いカタカナ語", "Hard loanwords"),
    message=Wording(
        "「{found}」は、意味を知らない人の多いカタカナ語です。自分に関わる知らせだと気付けない人がいます。",
        "“{found}” is a loanword that many do not know; they may miss that the news concerns them.",
    ),
    suggestion=Wording(
        "「{instead}」などと言い換えるか、（　）で説明を添えてはいかがでしょうか。",
        "Replace or explain it, for instance: {instead}.",
    ),
    source="checks/lexicon/hard_katakana.toml（国立国語研究所「外来語」言い換え提案）",
    flags=(
        "環境への⟦アセスメント⟧を行います。",
        "参加者に⟦インセンティブ⟧があります。",
        "企業と⟦コンソーシアム⟧をつくりました。",
        "地域の⟦レジリエンス⟧を高めます。",
        "⟦ステークホルダー⟧の意見を聞きます。",
        "⟦エビデンス⟧に基づいて進めます。",
        "新しい⟦スキーム⟧で支援します。",
        "⟦ダイバーシティ⟧を進めるまち",
        "⟦コンセンサス⟧を得て決めました。",
        "⟦アウトリーチ⟧で支えます。",
        "計画の⟦ロードマップ⟧を公表しました。",
        "区の⟦ガバナンス⟧を強めます。",
        "⟦EBPM⟧を進めます。",
        "スマート⟦モビリティ⟧を試します。",
        "学び直しの⟦リカレント⟧講座です。",
        "⟦ステークホルダー⟧の皆さまへ",
        "⟦インフォームド・コンセント⟧を大切にします。",
    ),
    allows=(
        "ボランティアを募集します。",
        "ストレスをためないで過ごしましょう。",
        "バリアフリーのまちづくりを進めます。",
        "アセスメント（影響の評価）を行います。",
        "「みなもイノベーション大賞」の作品を募集します。",
        "レジリエンスとは、立ち直る力のことです。",
        "ふるさと納税のワンストップ特例をご存じですか。",
        "ワンストップ相談窓口を開きます。",
        "メディアリテラシーを学ぶ講座です。",
        "イベントのスタッフを募集します。",
        "マスターの講演です。",
        "立ち直る力（レジリエンス）を育てます。",
        "ダイバーシティ推進課 03-5555-0123",
        "モニタリングポストの数値を公表しています。",
        "#ウェルビーイング",
        "We support KPI and PDCA.",
        "AEDの使い方とSNSの安全な使い方を学びます。",
        "リソースルームは2階です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first place of each word of the list, outside quotations and tags, that nothing beside it explains."""
    told: set[str] = set()
    for match in _RUN.finditer(document.text):
        end = match.start() + len(match.group().rstrip("・"))
        start = _start_of_listed(match.group().rstrip("・"), match.start())
        word = document.text[start:end].replace("・", "")
        if word in _words() and word not in told and not _is_plain(document, start, end):
            told.add(word)
            yield Hit(start=start, end=end, values={"instead": _words()[word][0]})


@cache
def _words() -> Mapping[str, tuple[str, re.Pattern[str] | None]]:
    """What to write instead of each word, and the longer words in which it is a known one."""
    return {
        entry["word"]: (
            entry["instead"],
            regex("|".join(entry["except"])) if "except" in entry else None,
        )
        for entry in read_lines(read_table("hard_katakana")["lines"])
    }


def _start_of_listed(run: str, at: int) -> int:
    """Where in `run`, which begins at `at`, the word of the list begins that `run` is, or ends with."""
    if run.replace("・", "") in _words():
        return at
    parts = range(1, len(run) - _SHORTEST_PART + 1)
    return at + next((start for start in parts if run[start:] in _words()), 0)


def _is_plain(document: Document, start: int, end: int) -> bool:
    """Whether readers can follow: the word is explained or quoted, a name, or part of a known expression."""
    near = document.text[max(0, start - 12) : end + 12]
    known = _words()[document.text[start:end].replace("・", "")][1]
    return bool(
        _EXPLAINED.match(document.text, end)
        or _EXPLAINING.search(document.text, max(0, start - 2), start)
        or document.is_quoted(start, end)
        or _TAG.search(document.text, max(0, start - 30), start)
        or (known and known.search(near))
        or _ABOUT_WORDS.search(document.around(start))
    )
