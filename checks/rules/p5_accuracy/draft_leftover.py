"""下書きのときの伏せ字や書き込みが残っています。

そのまま公開すると、読む人に日時や場所が伝わらず、確かめずに出したことも分かってしまいます。
不審な電話の例など、「」の中に引用した〇〇は指摘しません。
死角: 決まった形のない書き込み（「あとで課長に聞く」など）は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_BLANK = "[〇○◯●◎△▲□■]"
_KANJI = "一二三四五六七八九十百千"
_PATTERNS = (
    rf"(?:(?<![{_KANJI}〇\d]){_BLANK}{{1,3}}|\d{{1,2}}|[XxＸ*]{{1,2}})月(?:{_BLANK}{{1,3}}|[XxＸ*]{{1,2}})日",
    rf"(?<![{_KANJI}〇]){_BLANK}{{1,3}}月(?:\d{{1,2}}日|上旬|中旬|下旬|末|頃|ごろ)",
    rf"{_BLANK}{{1,2}}時{_BLANK}{{1,2}}分|\d{{1,2}}時{_BLANK}{{1,2}}分",
    rf"(?<!{_BLANK}){_BLANK}{{2,4}}(?:年|時|円|人|名|課|係|階|番|丁目|小学校|中学校|センター|公園|会館|ホール)",
    r"(?<![A-Za-z\d])(?:YYYY|yyyy)[/年\-.](?:MM|mm)[/月\-.](?:DD|dd)日?|(?<![A-Za-z])[Xx]{2}/[Xx]{2}(?![A-Za-z])",
    r"(?<![A-Za-z])(?:TODO(?!リスト|管理|アプリ)|TBD|TBC|FIXME)(?![A-Za-z])",
    r"ダミー(?:の?(?:テキスト|文章?|画像|写真|コピー|リンク|URL)|です)|[(【\[]ダミー[)】\]]|(?:仮|サンプル)テキスト",
    r"[(※]\s?(?:後で|あとで|後日|のちほど)?(?:要(?:確認|修正|調整|検討|追記|差し?替え)|差し?替え(?:予定|ます|る))[^()\n]{0,12}\)?",
    r"\((?:後日|あとで|後で|のちほど|別途)(?:挿入|記入|入力|追加|追記|差し?替え|入れる|貼る|確認)(?:予定|する|します)?\)|[【\[(]要(?:確認|修正):[^】\])\n]{0,20}[】\])]",
    r"[※(](?:課長|係長|部長|上司|所管課|広報課)[^。\n()]{0,4}(?:確認中|確認待ち|未確認)\)?|[※(](?:決裁(?:待ち|中)|校正中|未決裁)\)?",
    r"(?:日時|会場|場所|金額|人数|定員|担当|氏名|肩書)(?:は|が|:)? ?要確認(?!の)|テスト投稿(?!の)|(?m:^) ?仮\)",
    r"(?<![A-Za-z0-9])[XxＸ*]{2,4}(?:名|人|円|時|歳|課|番地|丁目)|\d{2,4}-[XxＸ*〇○●]{2,4}-(?:[XxＸ*〇○●]{2,4}|\d{3,4})",
    r"[【\[](?:下書き|投稿案|案|ドラフト|仮|テスト|要修正|差し?替え予定)[】\]]",
    r"(?:ここに|こちらに)(?:本文|文章|テキスト|タイトル|見出し|リンク|URL|画像|写真)を?(?:入れる|入る|入ります|記入|挿入|貼る|貼付)",
    r"(?:URL|リンク|画像|写真)(?:を|は)?(?:あとで|後で|のちほど)(?:入れ|挿入|貼|追加|差)[^\s。]{0,4}",
    r"(?i:lorem ipsum)[^\s。]*|\{\{[^{}\n]{0,40}\}\}",
    r"https?://(?:(?:www\.)?example\.(?:com|net|org|jp)|[xX]{3,}|[〇○●]{2,})[\x21-\x27\x2a-\x7e]*",
)
_LEFTOVER = re.compile("|".join(_PATTERNS))
_QUOTATION = 80  # characters that a quotation may be long
_EXPLAINED = re.compile(r"記入例|書き方|読み替え|伏せ字|詐欺|不審|名乗")

RULE = Rule(
    id="draft_leftover",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("下書きの書き残し", "Left over from the draft"),
    message=Wording(
        "「{found}」は下書きの書き残しのようです。このまま公開すると、読む人に大事なことが伝わりません。",
        "“{found}” looks left over from the draft; readers would miss what matters.",
    ),
    suggestion=Wording(
        "決まった内容に書き換えるか、まだ決まっていなければその部分を除いてください。",
        "Replace it with what was decided, or take it out.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（内容に責任を持つ）",
    hints=(
        *"〇○◯●◎△▲□■",
        *(
            "xx",
            *("**", "校正中", "決裁", "確認中", "確認待", "未確認", "テスト投稿", "仮)", "後日", "別途"),
            "x月",
            "*月",
            "月x",
            "月*",
            "yyyy",
            "todo",
            "tbd",
            "tbc",
            "fixme",
            "lorem",
            "{{",
            "example.",
            "://x",
        ),
        *(
            "ダミー",
            "仮テキスト",
            "サンプルテ",
            "要確認",
            "要修正",
            "要調整",
            "要検討",
            "要追記",
            "差し替え",
            "差替え",
        ),
        *(
            "下書き",
            "投稿案",
            "案】",
            "案]",
            "ドラフト",
            "仮】",
            "仮]",
            "テスト】",
            "テスト]",
            "ここに",
            "こちらに",
        ),
        *("あとで", "後で", "のちほど"),
    ),
    flags=(
        "⟦〇月〇日⟧に防災訓練を行います。",
        "⟦〇〇月〇〇日⟧開催",
        "⟦12月●日⟧（土）に開きます。",
        "⟦XX月XX日⟧から受け付けます。",
        "会場は⟦●●公園⟧です。",
        "参加費は⟦〇〇円⟧です。",
        "お問い合わせ：⟦○○課⟧",
        "受付は⟦〇時〇分⟧からです。",
        "⟦TODO⟧：リンクを確認",
        "定員は⟦TBD⟧です。",
        "⟦ダミーテキスト⟧です。",
        "開始は10時⟦（要確認）⟧",
        "会場は区民ホール⟦※要確認⟧\n参加無料",
        "⟦【投稿案】⟧秋の図書館まつり",
        "⟦ここに本文を入れる⟧",
        "⟦{{title}}⟧を開催します。",
        "詳しくは⟦https://example.com/xxx⟧をご覧ください。",
        "⟦〇月上旬⟧に発送します。",
        "電話：⟦03-XXXX-XXXX⟧",
        "⟦定員：要確認⟧",
        "定員：⟦XX名⟧",
        "⟦【要確認：金額】⟧参加費500円",
        "⟦※課長確認中⟧",
        "⟦YYYY/MM/DD⟧ 更新",
        "⟦Lorem ipsum⟧ dolor",
    ),
    allows=(
        "11月22日に防災訓練を行います。",
        "○日時：11月22日（日）10時\n○会場：区民ホール",
        "●月・水・金は開館しています。",
        "●●● 年末のごみ収集 ●●●",
        "「区役所の〇〇課です」と名乗る電話は詐欺です。",
        "二〇二六年一一月二二日",
        "令和八年一〇月三〇日",
        "TODOリストの作り方講座を開きます。",
        "ダミー人形を使った救助訓練を公開します。",
        "（仮称）みなも公園の名前を募集します。",
        "基本計画（案）への意見を募集します。",
        "【要確認】マイナンバーカードの有効期限",
        "お出かけの前に要確認です。",
        "■月曜日は休館です。",
        "この夏〇〇さんの展示があります。",
        "記入例：〇月〇日と書いてください。",
        "△月△日と書かれた不審なはがきにご注意ください。",
        "写真はあとでゆっくりご覧ください。",
        "テスト放送を11月25日（水）に行います。",
        "URLはこちらです。",
        "※被害の状況は確認中です。",
        "03-XXXX-XXXXのような番号からの不審な電話にご注意ください。",
        "持ち物は各会場に要確認です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The placeholders and notes to oneself outside quotations."""
    for match in _LEFTOVER.finditer(document.text):
        if not _quoted(document.text, *match.span()) and not _EXPLAINED.search(
            document.around(match.start())
        ):
            yield Hit(start=match.start(), end=match.end())


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether the place stands in 「」 of its line."""
    before = text[max(0, start - _QUOTATION) : start].rpartition("\n")[2]
    after = text[end : end + _QUOTATION].partition("\n")[0]
    return before.rfind("「") > before.rfind("」") and "」" in after
