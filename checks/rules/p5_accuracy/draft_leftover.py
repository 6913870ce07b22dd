"""下書きのときの伏せ字や書き込みが残っています。

そのまま公開すると、読む人に日時や場所が伝わらず、確かめずに出したことも分かってしまいます。
不審な電話の例など、「」の中に引用した〇〇は指摘しません。
死角: 括弧や印のない、決まった形のない書き込みは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.leftovers import LEFTOVERS
from checks.notes_to_oneself import NOTE_HINTS, find_notes
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_QUOTATION = 80  # characters that a quotation may be long
_EXPLAINED = regex(r"記入例|書き方|読み替え|伏せ字|詐欺|不審|名乗")

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
    hints=tuple(dict.fromkeys((*LEFTOVERS.hints, *NOTE_HINTS))),
    flags=(
        "秋の区民文化祭\n⟦（写真は去年のものに差し替え）⟧",
        "納期限は6月1日です。⟦★税務課に使えるアプリ名を確認★⟧",
        "定員は20人です⟦（この人数で合ってる？）⟧。",
        "会場は区民ホールです。※⟦課長の決裁待ち⟧",
        "⟦【X用】⟧12月5日は防災訓練です。",
        "⟦田中さん、確認お願いします⟧。12月5日は防災訓練です。",
        "防災訓練のお知らせ⟦<br>⟧12月5日です。",
        "⟦0月0日⟧に開きます。",
        "⟦〇月〇日⟧に防災訓練を行います。",
        "会場は⟦●●公民館⟧です。",
        "電話 ⟦03-0000-0000⟧",
        "定員は20人です。⟦←ここ要確認⟧",
        "定員20人 ⟦※後で差し替え⟧",
        "⟦【ここに写真】⟧",
        "日時：12月5日⟦(日付未定、後で入れる)⟧",
        "締切は⟦??月??日⟧です。",
        "⟦[会場名]⟧で開催します。",
        "⟦★要修正★⟧12月5日に開きます。",
        "⟦（案）⟧防災訓練のお知らせ",
        "防災訓練を行います。⟦課長確認済み？⟧",
        "防災訓練を行います。⟦※課長に確認⟧",
        "⟦hogehoge⟧",
        "⟦ああああああ⟧",
        "メールは⟦ooo@x⟧xx.comへ",
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
        "日時：⟦12月　　日（　）⟧10時から",
        "受付は⟦10時　　分⟧からです。",
        "担当：⟦＿＿＿＿⟧",
        "担当は⟦＿＿⟧です。",
        "⟦日時：⟧\n会場：区民ホール",
        "講座名：親子パン教室⟦（仮）⟧",
        "⟦△△⟧について説明します。",
        "⟦〇〇⟧地区で断水します。",
        "⟦【画像挿入】⟧",
        "⟦ここに本文⟧",
        "⟦（ダミー文章）⟧を入れています。",
        "⟦※ここはあとで直す⟧",
        "⟦※金額は要確認⟧",
        "お問い合わせは電話⟦03-5550-ＸＸＸＸ⟧へ。",
        "電話 ⟦03-5550-××××⟧（広報課）",
        "⟦※ここ、昨年度の件数を入れる（衛生係に聞く）⟧",
        "お気軽にどうぞ。\n⟦電話番号は総務に確認⟧",
        "⟦第○回⟧みなもまつりを開きます。",
        "⟦令和○年⟧12月5日に開きます。",
        "会場は⟦××会館⟧です。",
        "担当：⟦○○⟧",
        "くわしくは⟦（URL）⟧をご覧ください。",
        "⟦（会場名）⟧で開きます。",
        "12月5日に開きます。⟦（下書き）⟧",
        "⟦仮の日付です⟧。12月5日に開きます。",
        "くわしくは ⟦https://www.city.minamo.lg.jp/xxxxx⟧",
        "⟦タイトルを入力⟧\n防災訓練を行います。",
        "⟦テスト⟧",
        "12月5日に開きます。\n⟦しめの言葉を入れる⟧",
        "参加費は⟦¥●●⟧です。",
    ),
    allows=(
        "費用は無料です（要申込み）。",
        "入館のときに年齢を確かめます（身分証の確認）。",
        "雨のときの実施（当日7時にホームページで確認）",
        "※11月22日追記",
        "※写真は昨年の様子",
        "申込書に名前を書いて（電話番号も記入）、窓口へ。",
        "住所の変更（窓口の手続が必要）もお忘れなく。",
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
        "（仮）みなも公園整備計画への意見を募集します。",
        "日時：\n11月28日（土）10時\n会場：\n区民ホール",
        "ごみの収集は毎月 日曜日を除く平日です。",
        "△△お知らせ△△",
        "写真はここにもあります。",
        "名札に名前を書き、胸に貼ってください。",
        "@minamo__city をフォローしてください。",
        "https://www.city.minamo.lg.jp/a___b",
        "ダミーの看板に注意してください。",
        "詳細は、あとで区公式サイトに追記します。",
        "※後日、追記します。",
        "広報課に確認してください。",
        "電話は0120-000-110です。",
        "[会場] 区民ホール",
        "会場→区民ホール",
        "←前の投稿もご覧ください",
        "わあああ、と歓声が上がりました。",
        "部長の承認を受けた団体が対象です。",
        "駐車場：○\n子連れ：○\nペット：×",
        "この写真は、館内の展示（写真）です。",
        "申込書に氏名（ふりがな）、住所、（電話番号）をご記入ください。",
        "・日付を確認\n・水筒を入れる\n・名札を付ける",
        "○人が集まる場所では、手を洗いましょう。",
        "会場では〇×クイズを行います。",
        "テスト放送を行います。",
        "パスワードを入力してください。",
        "区長の決裁を受けます。",
        "第〇七号の議案です。",
        "正解は○です。",
        "（XXL）のサイズもあります。",
        "この文は、区報の10月号にも載せています。",
        "日時や会場は、決まり次第お知らせします。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The placeholders and notes to oneself outside quotations."""
    found = [match.span() for match in LEFTOVERS.find_in(document)]
    told = [(note.start, note.end) for note in find_notes(document)]
    found += [note for note in told if not any(start < note[1] and note[0] < end for start, end in found)]
    for start, end in sorted(set(found)):
        if not _quoted(document.text, start, end) and not _EXPLAINED.search(document.around(start)):
            yield Hit(start=start, end=end)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether the place stands in 「」 of its line."""
    before = text[max(0, start - _QUOTATION) : start].rpartition("\n")[2]
    after = text[end : end + _QUOTATION].partition("\n")[0]
    return before.rfind("「") > before.rfind("」") and "」" in after
