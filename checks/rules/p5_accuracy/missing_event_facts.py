"""催しや募集のお知らせに、日時・場所・申込み方法など、行動に必要なことが欠けています。

行きたい人がもう一度調べ直すことになり、分からなければあきらめます。電話での問い合わせも増えます。
詳しい案内のリンク（公式サイトなど）がある投稿では、日にちと場所の抜けのほかは提案として伝えます。
報告・お礼・中止のお知らせでは指摘しません。
死角: 画像だけに書かれた内容は読めません（代替テキストにあれば読みます）。書かれた内容が正しいかどうかも分かりません。
"""

from collections.abc import Iterator

from checks.calls_to_act import calls_to_apply, calls_to_gather, tells_of_the_past
from checks.document import Document
from checks.event_facts import missing_of_application, missing_of_event, missing_terms
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Image, Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_NAMES = {
    "day": Wording("日にち", "the day"),
    "hour": Wording("時刻", "the hour"),
    "place": Wording("場所", "the place"),
    "how": Wording("申込みの方法", "how to apply"),
    "until": Wording("締切り", "until when to apply"),
    "whom": Wording("対象", "for whom it is"),
    "for_whom": Wording("対象", "for whom it is"),
    "fee": Wording("費用（無料かどうか）", "what it costs"),
    "apply": Wording("申込みが要るかどうか", "whether to apply"),
    "terms": Wording("対象・費用・申込みの要否", "for whom it is, what it costs and whether to apply"),
}
_PHRASES = read_phrases("missing_event_facts")
_DETAILS_ELSEWHERE = regex(_PHRASES["details_elsewhere"])
_WILL_BE = regex(r"ます|です|ようこそ|どうぞ|ませんか|ましょう|開催|開演|!$")
_IS_AN_EVENT = regex(_PHRASES["is_an_event"])
_LABEL = regex(
    r"(?:^|[\n■●◆▼◇○・【\[ ])(?:会場|場所|日時|日程|とき|ところ|対象|定員|参加費|費用|集合)\s?[::】\]]"
)
# What happens, or opens, without anybody being asked to come to it.
_OF_NO_EVENT = regex(_PHRASES["of_no_event"])
_POINTS = regex(r"詳し[いく]|くわし[いく]|詳細|検索|プロフィール")
_CALLED_OFF = regex(_PHRASES["called_off"])
_OPEN_TO_ALL = regex(_PHRASES["open_to_all"])
_TERMS = regex(_PHRASES["terms"])
_OF_SEVERAL_DAYS = regex(r"展|期間|毎[日週月]|会期|ライトアップ|イルミネーション|日間|から|[~〜～]")

RULE = Rule(
    id="missing_event_facts",
    principle=5,
    severity=Severity.WARN,
    title=Wording("催し・募集に必要なことの抜け", "Facts that an announcement lacks"),
    message=Wording(
        "{missing}が書かれていません。行きたい人・申し込みたい人が、どうすればよいか分からず、あきらめてしまいます。",
        "The post does not tell {missing}; those who want to come or apply do not know what to do.",
    ),
    suggestion=Wording(
        "{missing}を書き足すか、詳しい案内のある公式サイトのURLを載せてください。",
        "Add {missing}, or link to the official page with the details.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）必要な情報を過不足なく／ガイドライン 原則5",
    hints=("ます", "ませんか", "ください", "下さい", "募集", "申込", "申し込", "応募", "予約", "開催", "開講", "上演", "お越し", "会場", "場所", "日時", "日程", "対象", "定員", "参加費", "費用", "です", "まつり", "祭", "【", "会", "市", "展"),
    kinds=frozenset({Kind.NOTICE, Kind.EVENT}),
    flags=(
        Example("防災講座を開催します。ぜひご参加ください。電話03-5555-0123（防災課）", kind=Kind.EVENT),
        Example("12月5日（土）10時から防災講座を開催します。防災課03-5555-0123", kind=Kind.EVENT),
        Example("区民ホールで防災講座を開催します。防災課 電話03-5555-0123", kind=Kind.EVENT),
        Example("12月5日（土）に区民ホールで防災講座を開催します。電話03-5555-0123", kind=Kind.EVENT),
        "健康教室の参加者を募集します。健康課03-5555-0123",
        "みなも写真コンクールの作品を募集します。区民の皆さん、ぜひご応募ください。",
        Example("秋のマルシェにぜひお越しください！", kind=Kind.EVENT),
        "ボランティアを募集しています。締切りは12月1日（火）です。お早めに。",
        "１２月５日（土）１０時から、もちつき大会を開催します。地域振興課へお気軽にどうぞ。",
        Example("12月28日（月）14時から防災講演会を開きます。https://www.city.minamo.lg.jp/bosai/", kind=Kind.EVENT),
        Example("12月25日（金）16時から「ひがし冬まつり」です。無料です。地域振興課 03-5555-0123", kind=Kind.EVENT),
        Example("子ども映画会を開催します。会場：中央図書館 2階", kind=Kind.EVENT),
        Example("もちつき大会\n会場：みなも公園\n問合せ：広報課 03-5555-0123", kind=Kind.EVENT),
        Example("ヨガ教室 12月10日（木）10時から\n対象：区内在住の方\n健康課 03-5555-0123", kind=Kind.EVENT),
        Example("歴史講演会を開催🎄 12月20日（日）みなもホールで。文化課 03-5555-0123", kind=Kind.EVENT),
        Example("12月5日（土）10時から、区民ホールで防災講座を開催します。防災課 03-5555-0123", kind=Kind.EVENT),
        Example("ひとり親のためのクリスマス会🎄\n12月20日（日）13時から。区内のひとり親家庭の親子30組。無料。12月8日から電話で受け付けます。03-5555-0123", kind=Kind.EVENT),
        Example("冬の自然教室\n集合：若葉の森ビジターセンター\n対象：小学生\n費用：100円\n申込み：12月4日（金）から電話で 03-5555-0123", kind=Kind.EVENT),
        Example("親子体操教室\n日時：12月12日（土）10時\n電話03-5555-0123", kind=Kind.EVENT),
        Example("12月5日（土）10時から、区民ホールで防災講座を開催します。申込不要です。", kind=Kind.EVENT),
        Example("防災講座\n日時：12月5日（土）10時\n会場：区民ホール\n対象：区内在住の方30人", kind=Kind.EVENT),
        Example("防災講座を開催します。くわしくは https://www.city.minamo.lg.jp/bosai/ へ。", kind=Kind.EVENT),
    ),
    allows=(
        Example("12月5日（土）10時から、区民ホールで防災講座を開催します。どなたでも無料、申込不要です。", kind=Kind.EVENT),
        Example("防災講座\n日時：12月5日（土）10時\n会場：区民ホール\n区内在住の方30人（先着）無料", kind=Kind.EVENT),
        Example("防災講座を開催します。", kind=Kind.EVENT, images=(Image("12月5日10時 区民ホール どなたでも 無料 申込不要"),)),
        "12月5日（土）10時から、区民ホールで防災講座を開催します。申込不要です。くわしくは https://www.city.minamo.lg.jp/",
        Example("【ライブ配信】みなも区議会\n日時：11月25日（水）10時\n議会事務局 03-5555-0123", kind=Kind.EVENT),
        Example("おもちつき大会\nとき　12月12日（土）11時\nところ　国際交流ひろば\n対象　どなたでも　申込み不要\n費用　300円", kind=Kind.EVENT),
        Example("菊花展を開催しました。たくさんのご来場ありがとうございました。", kind=Kind.EVENT),
        Example("12月5日のもちつき大会は、雨のため中止します。", kind=Kind.EVENT),
        Example("本日10時から、中央公園でマルシェを開催します。お越しください。", kind=Kind.EVENT),
        Example("11月25日（水）から12月6日（日）まで、ギャラリーみなもで写真展を開催します。", kind=Kind.EVENT),
        Example("毎週水曜日10時から、児童館でおはなし会を開催しています。", kind=Kind.EVENT),
        "健康教室の参加者を募集します。区内在住の方が対象です。12月1日（火）までに電話で健康課へ。",
        "会計年度任用職員を募集します。詳しくは区公式サイトをご覧ください。",
        "ボランティアを募集します。どなたでも。随時、社会福祉協議会の窓口で受け付けます。",
        "オンライン説明会を12月5日（土）14時に開催します。",
        "プレミアム商品券の申込みを受け付けます。詳しくは「みなも区 商品券」で検索。",
        "職員採用試験の申込みは終了しました。",
        "寒い日が続きます。温かくしてお過ごしください。",
        Example("12月5日（土）に道路工事を実施します。ご迷惑をおかけします。みなも通り、9時から17時まで", kind=Kind.NOTICE),
        "区では節電を実施しています。ご協力ください。",
        Example("開始は14時です。ご参加ください。", kind=Kind.REPLY),
        Example("12月4日（金）から10日（木）までは人権週間です。特設相談：12月8日（火）13時、区役所相談室。予約不要、無料。", kind=Kind.EVENT),
        Example("大晦日の除夜の鐘に、臨時バスを駅と寺町の間で運行します。12月31日（木）23時から。運賃は大人220円です。", kind=Kind.EVENT),
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The whole post where facts are missing, most gravely those that no page tells either."""
    told, text = document.with_image_texts, document.text
    if document.post.kind is not Kind.EVENT and not (calls_to_gather(told.text) or calls_to_apply(told.text)):
        return
    if _CALLED_OFF.search(told.text) or (tells_of_the_past(told.text) and not _lies_ahead(told)):
        return
    elsewhere = bool(document.links) or bool(_DETAILS_ELSEWHERE.search(text))
    needed = _needed(told, elsewhere=elsewhere)
    if needed:
        grave = not elsewhere or ({"day", "place"} & set(needed) and not _POINTS.search(text))
        yield _hit(needed, None if grave else Severity.INFO)
    elif document.post.kind is Kind.EVENT and _announces(told):
        wished = _wished(told)
        if wished:
            yield _hit(wished, Severity.INFO)


def _hit(missing: list[str], severity: Severity | None) -> Hit:
    names = list(dict.fromkeys(_NAMES[each] for each in missing))
    told = Wording("・".join(each.ja for each in names), ", ".join(each.en for each in names))
    return Hit(values={"missing": told}, severity=severity)


def _lies_ahead(document: Document) -> bool:
    return any(each.on and each.on >= document.day for each in document.dates)


def _announces(document: Document) -> bool:
    """Whether a post about an event tells of one to come."""
    text = document.text
    called = calls_to_gather(text) or calls_to_apply(text)
    if not called and _OF_NO_EVENT.search(text):
        return False
    called = called or _LABEL.search(text) or _IS_AN_EVENT.search(text)
    return bool(called) or _lies_ahead(document)


def _wished(document: Document) -> list[str]:
    return [] if _OPEN_TO_ALL.search(document.text) else missing_terms(document)


def _needed(document: Document, *, elsewhere: bool) -> list[str]:
    """What one cannot come or apply without; a page that is linked may tell the rest."""
    text = document.text
    is_event = document.post.kind is Kind.EVENT
    gathers = calls_to_gather(text) or (is_event and (_LABEL.search(text) or _announced(document)))
    missing: list[str] = []
    if gathers and (is_event or _IS_AN_EVENT.search(text)):
        strict = is_event and not _OF_SEVERAL_DAYS.search(text)
        missing += missing_of_event(document, strict=strict and not elsewhere)
        if elsewhere and not is_event:
            missing = []
        if is_event and not elsewhere and not _TERMS.search(text) and not _OPEN_TO_ALL.search(text):
            missing.append("terms")
    if calls_to_apply(text):
        lacking = missing_of_application(document)
        missing += lacking if is_event or (len(lacking) > elsewhere and not _POINTS.search(text)) else []
    return missing


def _announced(document: Document) -> bool:
    """Whether a post of an event names it and says that it will be, without calling people in so many words."""
    text = document.text
    named = _IS_AN_EVENT.search(text)
    return bool(named) and (_lies_ahead(document) or bool(_WILL_BE.search(text)))
