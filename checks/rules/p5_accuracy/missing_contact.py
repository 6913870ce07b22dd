"""募集や催しのお知らせに、問い合わせや申込みの先がありません。

行きたい人、困っている人が、どこに連絡すればよいか分からないまま終わってしまいます。
電話・URL・メール・課の名前・「問い合わせ」のどれかがあれば指摘しません。はがきなど、申込みの方法だけでは足りないものと考えます。申込みのいらない催し、日時と場所の分かる祭りや展示、予定を知らせるだけの投稿では、提案として伝えます。
報告、お礼、返信、緊急の投稿と、ごく短いお知らせでは指摘しません。
死角: 画像だけに書かれた問い合わせ先は読めません（代替テキストにあれば読みます）。
"""

import re
from collections.abc import Iterator

from checks.calls_to_act import calls_to_apply, calls_to_gather, offers_advice, tells_of_the_past
from checks.document import Document
from checks.event_facts import missing_of_event
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Image, Kind
from checks.rule import Example, Hit, Rule
from checks.ways_to_ask import names_nobody, needs_no_contact, tells_whom_to_ask
from checks.wording import Wording

_PHRASES = read_phrases("missing_contact")
_OPEN_TO_ALL = regex(_PHRASES["open_to_all"])

# What changes what people must do, pay or can use sends some of them to ask.
_AFFECTED = regex(_PHRASES["affected"])
_CHANGES = regex(_PHRASES["changes"])

# Whoever is asked to get in touch has to know with whom.
_ASKED_TO_TELL = regex(_PHRASES["asked_to_tell"])
_REQUESTS = regex(_PHRASES["requests"])
_LONG = 45  # characters, from which on a post tells so much that somebody will want to ask
_SHORT = 33  # characters, up to which a post is a greeting
_NEWS = regex(_PHRASES["news"])
_PLANNED = regex(_PHRASES["planned"])

RULE = Rule(
    id="missing_contact",
    principle=5,
    severity=Severity.WARN,
    title=Wording("問い合わせ先がない", "No contact"),
    message=Wording(
        "「{call}」とありますが、問い合わせや申込みの先がありません。読んだ人が、どこに連絡すればよいか分かりません。",
        "The post calls people to act (“{call}”) but names no contact, so readers do not know whom to ask.",
    ),
    suggestion=Wording(
        "担当課の名前と電話番号か、公式サイトの案内ページのURLを書き添えてください。",
        "Add the section with its phone number, or a link to the page on the official site.",
    ),
    source="各自治体のSNS投稿の手引き（問い合わせ先の明記）／ガイドライン 原則5",
    hints=(
        "開",
        "行",
        "実施",
        "始",
        "受",
        "募",
        "配",
        "送",
        "放送",
        "上映",
        "展示",
        "販売",
        "休",
        "停",
        "止め",
        "使え",
        "利用",
        "変",
        "見ら",
        "楽し",
        "集合",
        "まで",
        "対象",
        "定員",
        "無料",
        "参加費",
        "お早めに",
        "お急ぎ",
        "忘れ",
        "お願い",
        "願い",
        "です",
        "届け出て",
        "申し出て",
        "知らせて",
        "連絡して",
        "電話して",
        "相談して",
        "いかが",
        "のお知らせ",
        "ます",
        "ください",
        "下さい",
        "募集",
        "申込",
        "申し込",
        "応募",
        "予約",
        "開催",
        "開講",
        "上演",
        "相談",
        "お越し",
        "ません",
        "必要",
        "お済み",
        "お忘れ",
        "廃止",
        "休止",
        "ご協力",
        "ご注意",
        "ご理解",
    ),
    kinds=frozenset({Kind.NOTICE, Kind.EVENT}),
    flags=(
        "カラスの巣でお困りの方はご連絡ください。職員が見に行きます。",
        "飼い犬が亡くなったときは、届け出てください。",
        "給付金は、申請が必要な場合があります。",
        "会員を募っています。60歳以上の方、いかがですか。",
        "区営住宅の入居者を募集します。申込書は11月27日（金）まで、区役所1階と各出張所で配ります。",
        "12月7日（月）から、みなも通りは水道工事のため終日通行止めになります。",
        "【区民まつり】11月23日（月・祝）10時〜16時、みなも公園で開催します。ぜひお越しください。",
        Example(
            "【星空観察会】12月12日（土）18時30分、第三小学校。申込みは学校のはがきで。", kind=Kind.EVENT
        ),
        "児童手当の現況届がまだの方は、お早めにお出しください。提出がないと、12月分からの手当が受けられなくなります。",
        "応募が多いときは抽選で、結果ははがきでお知らせします。駐輪場の定期利用を受け付けます。",
        "健康教室の参加者を募集します。",
        "12月5日（土）10時から、区民ホールで防災講座を開催します。ぜひご参加ください。",
        "子育ての悩み、ひとりで抱えずご相談ください。",
        "ボランティアを募集しています。お申し込みはお早めに。",
        "手話講座の受講生を募集中です。12月1日（火）までにお申し込みください。",
        "１２月５日（土）に介護教室を開きます。ご参加ください。",
        "区民農園の利用者を募集します。抽選です。",
        "令和9年度の会計年度任用職員を募集します。\n応募をお待ちしています。",
        "無料の法律相談を実施します。予約してください。",
        "写真を募集します。\n締切：12月20日（日）",
        "介護の相談を受け付けています。気軽にお越しください。",
        "12月1日から、粗大ごみの料金が変わります。ご理解をお願いします。",
        "新しい助成制度が始まります。対象の方は申請してください。",
        "予防接種は、65歳以上の方が1月31日まで無料で受けられます。",
        "公園のトイレを改修しています。12月20日まで使えません。",
        "水道の検針の方法を変更します。",
        "臨時の窓口を開きます。12月13日（日）9時〜12時です。",
        "12月5日（土）10時から、みなも公園で清掃活動を行います。どなたでも参加できます。",
        "マイナンバーカードの更新には、手続が必要です。お忘れなく。",
        "12月7日から、中央公園の駐車場が利用できません。",
    ),
    allows=(
        "歩道が凍っています。足元にお気をつけください。",
        "寒い日が続きます。温かくしてお出かけください。",
        "健康教室の参加者を募集します。申込みは健康課（03-5555-0123）へ。",
        "防災講座を開催します。詳しくは https://www.city.minamo.lg.jp/bosai/ をご覧ください。",
        "子育ての悩みは、こども家庭支援課へご相談ください。",
        "児童虐待かもと思ったら、189へご相談ください。",
        "消費生活の困りごとは、局番なしの188番にご相談ください。",
        "菊花展を開催しました。ありがとうございました。",
        "ボランティアの募集は終了しました。",
        "12月5日の講座は、講師の都合で中止になりました。",
        "おはようございます。今日も暑くなります。水分をとりましょう。",
        "区民広場で10時からラジオ体操を行います。申込不要です。当日直接お越しください。",
        "お問い合わせは、広報課までお寄せください。写真を募集します。",
        "作品を募集します。くわしくは「みなも区 作品展」で検索してください。",
        "救急車を呼ぶか迷ったら、#7119にご相談ください。",
        "図書館のカウンターでご相談ください。",
        "防災訓練の様子です。多くの方に参加していただきました。",
        "明日は全館休館します。",
        "工事が終わり、トイレが新しくなりました。",
        "ごみの分別にご協力ください。くわしくは清掃事務所へ。",
        "税を考える週間です。税の使いみちを知りましょう。",
        "ふるさとの手帳を展示しています。",
        "防災行政無線の試験放送を、11月26日（木）11時に実施します。",
        "二十歳のつどいを1月11日（月・祝）に開催します。対象の方には案内状を送ります。",
        Example("避難所を開設します。お越しください。", kind=Kind.EMERGENCY),
        Example("ご参加ください。", kind=Kind.REPLY),
        "12月7日（月）から、みなも通りは水道工事のため通行止めになります。水道局北事務所",
        Example("講座を開催します。ご参加ください。", images=(Image("講座のちらし。電話03-5555-0123"),)),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where it calls people to act, or tells a plan, and names nobody to ask."""
    told = document.with_image_texts
    hit = None if tells_whom_to_ask(told) else _called(document, told)
    if hit:
        yield hit
    elif len(document.text) >= _SHORT and names_nobody(told) and not tells_of_the_past(document.text):
        plan = (
            _NEWS.search(document.text) if _lies_ahead(document) or _AFFECTED.search(document.text) else None
        )
        if plan:
            yield Hit(values={"call": plan.group()}, severity=Severity.INFO)


def _called(document: Document, told: Document) -> Hit | None:
    text = document.text
    gathers = calls_to_gather(text) if document.post.kind is Kind.EVENT or document.dates else None
    called = calls_to_apply(text) or offers_advice(text) or gathers
    change = called or _change(text)
    call = change or _ASKED_TO_TELL.search(text) or _wish(document)
    if not call or (tells_of_the_past(text) and not (called and _lies_ahead(document))):
        return None
    can_come = needs_no_contact(text) or (_OPEN_TO_ALL.search(text) and _says_all(told))
    if change and not can_come:
        return Hit(values={"call": call.group()})
    if document.post.kind is Kind.EVENT or len(text) >= _LONG or _ASKED_TO_TELL.search(text):
        return Hit(values={"call": call.group()}, severity=Severity.INFO)
    return None


def _change(text: str) -> re.Match[str] | None:
    return _AFFECTED.search(text) and _CHANGES.search(text)


def _wish(document: Document) -> re.Match[str] | None:
    """What will be on a day to come, or what is asked of people, in a post that tells more than a greeting does."""
    text = document.text
    if len(text) < _LONG and document.post.kind is not Kind.EVENT:
        return None
    plan = _PLANNED.search(text) if _lies_ahead(document) else None
    return plan or (_AFFECTED.search(text) and _REQUESTS.search(text))


def _lies_ahead(document: Document) -> bool:
    return any(each.on and each.on >= document.day for each in document.dates)


def _says_all(document: Document) -> bool:
    """Whether people can come without asking: they know when and where, and need not apply."""
    return not calls_to_apply(document.text) and not missing_of_event(document, strict=True)
