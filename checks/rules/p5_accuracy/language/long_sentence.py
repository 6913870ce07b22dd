"""一つの文が長すぎます。

スマートフォンの画面では何行にもわたり、読む人が主語と結論を見失います。読み上げを聞く人は、途中で内容を覚えきれません。
百二十字を超える文だけを指摘します。住所・日程・品目などを並べた文、英語などの文、リンクやハッシュタグの長さは数えません。
死角: 短くても入り組んだ文は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.sentences import Sentence
from checks.wording import Wording

_LONGEST = 120
_UNCOUNTED = regex(r"https?://\S+|[#@]\S+|\([^()\n]{0,60}\)|「[^「」\n]{0,300}」|\s+")
_LISTED = regex(r"[・/|、,:※■●◆▼▶▷★☆◎○→]|\d[月日時分:]")
_JAPANESE = regex(r"[ぁ-んァ-ヶー一-龥]")
_FEWEST_CHARACTERS = 30  # fewer different ones are a pattern, not prose
_MOST_MARKS = 9  # in a sentence of that length; more of them make it a list or schedule

RULE = Rule(
    id="long_sentence",
    principle=5,
    severity=Severity.INFO,
    title=Wording("長すぎる文", "Over-long sentence"),
    message=Wording(
        "この一文は{length}字あります。読む人が途中で主語と結論を見失います。",
        "This sentence has {length} characters; readers lose its thread.",
    ),
    suggestion=Wording(
        "一つの文に一つのことを書き、六十字くらいで区切ってはいかがでしょうか。",
        "One thing a sentence, at about sixty characters.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）一文を短くする",
    flags=(
        "⟦区では来年度からの新しい子育て支援の取り組みを進めるにあたり、これまで寄せられた多くのご意見を踏まえながら関係する部署と話し合いを重ね、利用しやすい仕組みとなるように窓口の時間を見直すとともに、電子申請で手続きができる種類を増やすなど、誰もが安心して暮らせるまちづくりを進めていくこととしました。⟧",
        "お知らせです。⟦この事業は、区民の皆さまが日ごろから健康づくりに関心を持ち、無理なく体を動かす習慣を身に付けることで、いつまでも元気に暮らし続けられるようにすることを目的として、地域の団体や企業の協力を得ながら区内の各地で開催しているもので、今年度は昨年度より会場を増やして、より多くの方に参加していただけるようにしました。⟧",
        *(
            f"⟦{subject}は、これからの季節に多くの方が利用することが見込まれるため、混み合う時間を避けてお越しいただくとともに、小さなお子さまをお連れの方や足元に不安のある方は、無理をなさらずに近くの係員へ声を掛けていただき、案内に沿ってゆっくりと進んでくださいますよう、皆さまのご理解とご協力を心からお願い申し上げます。⟧"
            for subject in (
                "中央図書館",
                "区民ホール",
                "みなも公園",
                "総合体育館",
                "温水プール",
                "文化センター",
                "歩行者天国",
                "展望デッキ",
            )
        ),
    ),
    allows=(
        "区民ホールで音楽会を開きます。",
        "日時:12月5日(土)10時から12時、会場:区民ホール、対象:区内在住の方、定員:先着100人、費用:無料、持ち物:飲み物、タオル、筆記用具、申込み:12月1日までに電話か電子申請で、文化課へ。雨天のときも開催しますので、どなたもお気軽にお越しください。",
        "お持ちいただくもの：米、みそ、しょうゆ、砂糖、塩、缶詰、乾麺、レトルト食品、インスタント食品、調味料、飲料、菓子、粉ミルク、離乳食、介護食、備蓄品、贈答品、のり、お茶漬け、ふりかけ、食用油、ジャム、はちみつ、乾物、だし、そのほか常温で保存できる未開封の食品です。",
        "お知らせ\n" + "防災訓練を行います。\n" * 20,
        "くわしくは https://www.city.minamo.lg.jp/" + "a" * 150 + " をご覧ください。",
        "「" + "安全で安心して暮らせるまちをつくる。" * 10 + "」と宣言しました。",
        "みなも区は、" + "すべての人が" + "安心して暮らせるまちを目指しています。",
        "あ" * 100,
        "第一小学校・第二小学校・第三小学校・第四小学校・第五小学校・第六小学校・第七小学校・第八小学校・第九小学校・第十小学校・第一中学校・第二中学校・第三中学校・第四中学校・第五中学校・東高等学校・西高等学校・北高等学校・南高等学校を避難所として開設しました。",
        "#みなも区 " + "#防災 " * 40,
        "If you need help with life in Minamo City, please call the Multilingual Help Line at any time of the day and our staff will answer your questions in twelve languages free of charge.",
        "如果您在生活中有任何问题, please call us and our staff will answer your questions in twelve languages free of charge on every weekday of the year.",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The sentences of more than 120 characters that are no lists."""
    for sentence in document.sentences:
        if len(sentence.text) > _LONGEST and (length := _told_length(sentence)) > _LONGEST:
            yield Hit(start=sentence.start, end=sentence.end, values={"length": length})


def _told_length(sentence: Sentence) -> int:
    """The length without links, tags and asides; nought for lists and for other languages, whose words are longer."""
    told = _UNCOUNTED.sub("", sentence.text)
    listed = len(_LISTED.findall(told)) > _MOST_MARKS * len(told) / _LONGEST
    foreign = len(_JAPANESE.findall(told)) < len(told) / 2
    return 0 if listed or foreign or len(set(told)) < _FEWEST_CHARACTERS else len(told)
