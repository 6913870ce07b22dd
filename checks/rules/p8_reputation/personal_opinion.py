"""担当者ひとりの感想や意見が、区の考えのように書かれています。

読む人には、担当者の思いと区の見解の区別がつきません。人によって受け止めの違う話では、区への不信や議論の火種になります。
「」で引いた言葉や、名前の分かる人の話、「〜していただければと思います」のような願いは指摘しません。
死角: 「すばらしい」「残念な」のような、言葉を選ぶだけで伝わる好みは分かりません。
"""

from collections.abc import Iterator, Sequence

from checks.document import Document
from checks.findings import Severity
from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups
from checks.patterns import regex
from checks.post import Kind
from checks.quotations import Span
from checks.rule import Hit, Rule
from checks.wording import Wording

_VOICE = HintedPatterns(hinted_groups("personal_opinion"))
# One person's words even where they hold no opinion; 「私のまち」 and the like are titles.
_TITLES = r"(?:主張|一[冊枚点]|[街町]|まち|ふるさと|思い出|メッセージ|作品|しごと|夢|推し本|宝|[0-9])"
_WHO = r"(?:私|わたし|わたくし|筆者|小生)"
_FIRST_PERSON = regex(
    rf"(?<![一-龥])(?:{_WHO}(?:は|も|が(?!描|選|見つけ|思い描|撮)|、|の(?!{_TITLES})|に(?:は|も|とって)|なら|自身|的)|中の人(?:は|も|が|の|に)|職員[A-Z](?:です|は|も|の))"
    r"|(?:担当者?|広報係?)は(?:[^。、\n]{0,6}?(?:甘党|辛党|[犬猫]派|大好き|好物|苦手|初体験|感動|涙|方向音痴|運動不足|恐怖症))"
)
_TOLD_BY = regex(
    r"(?:さん|氏|教授|先生|選手|監督|会長|講師|医師)(?:は|も|が|に(?:よると|聞)|から|の(?:言葉|お話|談))|と(?:話|語|述べ|振り返|答え)|インタビュー|詐欺|言葉巧み|寄せられ|声が"
)

RULE = Rule(
    id="personal_opinion",
    principle=8,
    severity=Severity.WARN,
    title=Wording("個人の意見に見える書き方", "Personal opinion in the ward's voice"),
    message=Wording(
        "「{found}」は、担当者ひとりの意見のように聞こえます。読む人は、区の公式の考えと区別できません。",
        "“{found}” sounds like one person's opinion; readers cannot tell it from the ward's.",
    ),
    suggestion=Wording(
        "区として言える事実を書くか、誰の話かが分かるように名前とかぎ括弧を添えてください。",
        "Write what the ward can state as a fact, or name and quote the speaker.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則8（区全体の評価）",
    hints=(*_VOICE.hints, "小生", "広報"),
    flags=(
        "⟦個人的には⟧、紅葉より桜が好きです。",
        "⟦私は⟧、この制度に賛成だと考えます。",
        "区のやり方が正しいはず⟦だと思います⟧。",
        "もっと早く始める⟦べきだと思う⟧。",
        "⟦正直、⟧あまり人が来ませんでした。",
        "担当者の⟦個人的な⟧意見ですが、おすすめです。",
        "来年はもっと盛り上が⟦るような気がします⟧。",
        "⟦僕も⟧毎年楽しみだと感じています。",
        "みんなが我慢する⟦べきだと思います⟧。",
        "⟦個人の感想です⟧が、おいしかったです。",
        "国の対応は⟦理解に苦しみ⟧ます。",
        "⟦個人的に⟧おすすめなのは、北公園です。",
        "⟦中の人としては⟧、右の案が⟦よいと思います⟧。",
        "これは行き過ぎ⟦ではないかと思います⟧。",
        "⟦わたし的には⟧、冬の庭園が好きです。",
        "⟦僕は⟧断然、右の案を推しています。",
        "⟦担当者のお気に入りは、右の絵が一番⟧です。",
        "この制度は⟦面白いと思います⟧。",
        "無駄だ⟦と思うのは私だけ⟧でしょうか。",
        "このやり方は⟦いかがなものか⟧。",
        "⟦私も⟧子どもの頃から通っています。",
        "⟦筆者も⟧体験してきました。",
        "⟦中の人も⟧寝不足です。",
        "⟦国の対応は遅すぎ⟧ます。",
        "⟦税金の無駄です⟧。",
        "あの番組は⟦面白くないと思いました⟧。",
        "夫婦別姓⟦には賛成です⟧。",
    ),
    allows=(
        "ご不便をおかけすることと思います。",
        "楽しんでいただければと思います。",
        "私たちは、安全なまちを目指しています。",
        "そのうち雨もやむでしょう。",
        "ぼくたちの作品展です。",
        "おすすめのコースを紹介します。",
        "面白いと思ったら、本を手に取ってみてください。",
        "山本さんは「私は、この景色が大好きです」と話します。",
        "いくつだと思いますか。",
        "個人的な利用の範囲を超える複製はできません。",
        "「個人の感想です」と書かれた広告にご注意ください。",
        "公私ともに忙しい方へ",
        "写真展「みなも」では、私のまちの一枚を募集します。",
        "「私も子どもの頃から通っています」という声が届きました。",
        "私立学校の授業料を補助します。",
        "担当は健康課です。体が熱いと感じたら休みましょう。",
        "選手は、私は練習が好きですと語りました。",
        "おかしいと思ったら、すぐにご相談ください。",
        "誰もが住みたいと思うまちへ。",
        "正直者のおじいさんの昔話です。",
        "自分は大丈夫だと思う方こそ、ご注意ください。",
        "「詐欺だと思います」と気付いた銀行員に感謝状を贈りました。",
        "賛成、反対それぞれの立場から意見を聞きます。",
        "議案に反対する請願が出されました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases of one person's opinion, outside quotations and what named people tell."""
    voiced: list[Span] = []
    for match in _VOICE.find_in(document):
        quoted = document.is_quoted(*match.span())
        if not quoted and not _TOLD_BY.search(document.around(match.start())):
            voiced.append(match.span())
            yield Hit(start=match.start(), end=match.end())
    if document.post.kind is not Kind.REPLY:
        yield from _in_first_person(document, voiced)


def _in_first_person(document: Document, voiced: Sequence[Span]) -> Iterator[Hit]:
    for match in _FIRST_PERSON.finditer(document.text):
        told = document.is_quoted(*match.span()) or _TOLD_BY.search(document.around(match.start()))
        apart = all(end <= match.start() or match.end() <= start for start, end in voiced)
        if apart and not told:
            yield Hit(start=match.start(), end=match.end(), severity=Severity.INFO)
