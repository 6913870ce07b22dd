"""大切な内容が画像の中だけにあり、本文には書かれていません。

音声の読み上げ・翻訳・検索は画像の文字を読めません。通信が遅い災害時には、画像そのものが表示されないこともあります。
連絡先やリンクのある文章に「画像もご覧ください」と添えるのは問題ありません。
死角: 画像に文字があるかどうかは、本文と代替テキストの言葉から推し量ります。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Image, Kind
from checks.rule import Example, Hit, Rule
from checks.ways_to_ask import tells_a_contact
from checks.wording import Wording

_LEAST = 30  # characters of text below which an announcement cannot tell what it is about
_WHAT = r"(?:詳細|詳しく|くわしく|内容|日程|時間割?|日時|一覧|お?申し?込み?(?:方法)?|お知らせ|情報|続き|場所|会場|対象(?:者|の方|の地区|地区|区域)?|金額|料金|費用|持ち物|集合(?:場所|時間)?|プログラム|ご?案内|方法|手順|やり方|使い方|地区|区域|順番|ルール|注意事項|注意点|出演者?|メニュー|予定表?|スケジュール|カレンダー|曜日|休館日|開館日|電話番号|連絡先|問い?合わ?せ先?|締め?切り?|応募方法|条件|結果|全文|原稿|本文|説明|解説|コース|ルート|地図|交通規制図?|避難所|給水所)"
_SHOWN = r"(?:画像|写真|ポスター|チラシ|ちらし|ビラ|リーフレット|バナー|フライヤー|イラスト|スライド|PDF|添付(?:ファイル|資料)?|サムネイル?|スワイプ先|[1-9一二三四]枚目(?:以降)?|図(?!書|鑑)|表(?![彰現示情明面記者])|地図)"
_IMAGE = rf"(?:(?:添付|掲載|下|上|右|左|次|以下|[1-9一二三四]枚目|最後)の?)?{_SHOWN}"
_IS_SHOWN = regex(_SHOWN)
_SENT_TO_IMAGE = regex(
    rf"{_WHAT}(?:について|など|と{_WHAT}|や{_WHAT})?(?:は|を|も)?[、\s]?[^。\n]{{0,8}}?{_IMAGE}(?:の中|の紙|の表|の文字|の色)?(?:を|に|で|にて|から|の(?:とおり|通り)|をタップし|へ)?(?:[^。\n]{{0,6}}?(?:ご?覧|ご?確認|ご?参照|チェック|見て|読んで|載|記載|書いて|示し|まとめ|スワイプ|拡大|タップ|保存し)|です|(?=[。!♪\n]|$))"
    rf"|[^\s。、]{{2,16}}(?:は|を)、?{_IMAGE}(?:で|を|に|から)?(?=[!。♪]|\s*(?:$|\n))"
    rf"|{_IMAGE}(?:を|だけ|から)(?:ご?覧|ご?確認|チェック|見て|スワイプ|拡大|お読み|読んで)[^。\n]{{0,8}}(?:ください|下さい|ね|!|$)"
)
_ANNOUNCES = regex(
    r"お知らせ|開催|募集|変更|案内|日程|ご?覧|詳[細し]|チェック|決定|配布|受付|申込|申し込|参加|休館|休業|中止|延期|注意|ご?確認|予定|発表|公開|始まり|始め|スタート|こちら|必見|避難|警報|給水|停電|一覧"
)
_SCENERY = regex(r"様子|風景|景色|写真です|咲[いき]|見頃|色づ|紅葉|ました|でした|おはよう|こんにち|作品")
_NOT_COUNTED = regex(r"#\S+|https?://\S+|[\s\W_]")


def _shown(text: str, *alt_texts: str | None) -> Example:
    return Example(text, images=tuple(Image(alt_text=each) for each in alt_texts or (None,)))


RULE = Rule(
    id="text_only_in_image",
    principle=5,
    severity=Severity.WARN,
    title=Wording("内容が画像の中だけにある", "The content is only in the image"),
    message=Wording(
        "大切な内容が画像の中だけにあるようです。読み上げ・翻訳・検索で内容が伝わらず、画像が出ない災害時にも読めません。",
        "What matters seems to be only in the image, where it cannot be read aloud, translated or searched.",
    ),
    suggestion=Wording(
        "いつ・どこで・何を・問い合わせ先を、本文に一行ずつ書いてください。",
        "Put when, where, what and whom to ask into the text, a line each.",
    ),
    source="JIS X 8341-3:2016（1.4.5 文字画像）／ガイドライン 原則5",
    flags=(
        "防災講座を開きます。⟦詳細は画像をご覧⟧ください。",
        "⟦詳しくは画像で⟧！",
        "冬の休館日です。⟦日程はポスターをご確認⟧ください。",
        "⟦詳細は添付のチラシを見て⟧ください。",
        "給水所を開きました。⟦一覧は画像をご覧⟧ください。",
        "⟦くわしくはチラシをチェック⟧してください。",
        "⟦内容は画像に記載⟧しています。",
        "⟦避難所の場所は添付画像参照⟧。",
        "⟦申込方法はチラシのとおりです⟧。",
        "⟦金額の一覧は表の画像をスワイプ⟧してください。",
        "⟦プログラムはポスターにてご確認⟧ください。",
        "⟦ご案内は2枚目の画像です⟧。",
        "⟦年末年始のごみ収集は画像で⟧！",
        _shown("大切なお知らせです。"),
        _shown("12月の休館日のお知らせ"),
        _shown("参加者募集！ #みなも区 #募集"),
        _shown("イベント開催決定！！", "ポスター"),
        _shown("ご確認ください。", ""),
        _shown("避難所一覧"),
    ),
    allows=(
        "防災講座を開きます。詳細は画像と https://www.city.minamo.lg.jp/bosai/ をご覧ください。",
        "防災講座のお知らせ。画像をご覧ください。問い合わせ：防災課 03-5555-0123",
        "防災訓練の様子です。",
        "12月の休館日のお知らせ",
        _shown("イチョウが色づきました。"),
        _shown("防災訓練の様子です。", "防災倉庫の前で説明する職員"),
        _shown("おはようございます。区役所前の桜です。"),
        _shown("菊花展を開催しました。"),
        _shown("きょうの給食"),
        _shown(
            "12月5日（土）10時から、区民ホールで防災講座を開催します。家具の固定のしかたを、消防署の職員が話します。"
        ),
        _shown("くわしくは https://www.city.minamo.lg.jp/ をご覧ください。"),
        "画像を無断で使わないでください。",
        "写真の申込みは11月30日までです。",
        "不審な画像を送りつけるメールにご注意ください。",
        "対象は、地図づくりに興味のある方です。",
        "一覧を図書館で配っています。",
        Example("12月5日10時、中央公園に集合です。", kind=Kind.REPLY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words that send readers to the image, or the whole post where it announces in next to no words."""
    if tells_a_contact(document):
        return
    sent = _IS_SHOWN.search(document.text) and _SENT_TO_IMAGE.search(document.text)
    if sent:
        yield Hit(start=sent.start(), end=sent.end())
    elif document.post.images and _says_too_little(document.text):
        yield Hit()


def _says_too_little(text: str) -> bool:
    said = _NOT_COUNTED.sub("", text)
    return len(said) < _LEAST and bool(_ANNOUNCES.search(text)) and not _SCENERY.search(text)
