"""読む人への恨みやいら立ちが、文の形から伝わります。

責める言葉がなくても、「〜くらいしてほしい」「何度言えば」「〜していれば済んだのに」という言い方に、職員のいら立ちが出ます。
読む人は自分が叱られたと感じ、困っていることを言い出せなくなります。
「」で引いた言葉、いじめや虐待・詐欺などの相談、震災の教訓を伝える文は指摘しません。
死角: 丁寧な言い方で事実だけを並べた当てつけは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_FORMS = HintedPatterns(hinted_groups("reproach"))
_TOLD = regex(
    r"と(?:の|いう|いった)(?:お|ご)?(?:問|質問|意見|指摘|要望|相談|不安)|という(?:声|思い|経験|後悔|お?悩み)|教訓|震災|当時|体験(?!会)|あの日|いじめ|虐待|DV|詐欺|ATM|不登校|ひきこもり|認知症|介護|悩(?:み|む|んで)|責めない|ご自身を|自分を責|一人で|講座|講演|映画|絵本|小説|クイズ|申し訳|おわび|お詫び|ご安心|大丈夫です|遠慮なく|お気軽|(?:職員|区|当課|私ども)(?:が|の確認|の説明|の不手際)[^。\n]{0,12}(?:て(?:い)?れば|ていたら)|読み書き|困っている|お困り"
)

RULE = Rule(
    id="reproach",
    principle=9,
    severity=Severity.WARN,
    title=Wording("恨みやいら立ちのにじむ言い方", "Reproach"),
    message=Wording(
        "「{found}」からは、読む人へのいら立ちが伝わります。叱られたと感じた人は、困っていても声を上げにくくなります。",
        "“{found}” lets annoyance show; those who feel scolded no longer ask for help.",
    ),
    suggestion=Wording(
        "困っている事実とその理由を書き、してほしいことを「〜をお願いします」と伝えてください。",
        "Tell what the problem is and why, then ask for what you need.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    hints=_FORMS.hints,
    yields_to=frozenset(
        {
            "dismissive_tone",
            "blames_readers",
            "told_before",
            "talks_down",
            "mockery",
            "sarcasm",
            "defensive_reply",
        }
    ),
    flags=(
        "⟦せめて書類くらいそろえてほしい⟧ものです。",
        "⟦いつになったら、正しく止めていただけ⟧るのでしょうか。",
        "⟦いったい何度お知らせすれば分かっていただける⟧のでしょう。",
        "期限を守ること⟦すらできない方⟧がいます。",
        "ルールを破って⟦おいて、よく⟧言えますね。",
        "申込みの期間は1⟦か月もあったのですから⟧、遅れる⟦理由にはなりません⟧。",
        "お電話の一本でも⟦いただいていれば、お待たせせずにす⟧んだのですが。",
        "⟦自分のことばかり考え⟧る⟦方が多くて残念⟧です。",
        "そこまで⟦言われる筋合いはあり⟧ません。",
        "⟦職員は暇では⟧ありません。",
        "⟦毎回同じ質問⟧をいただきます。",
        "⟦皆さんが備えていないから⟧、毎回大変な思いをするのです。",
        "⟦まだ申請していないのですか⟧。",
        "⟦つまらないことで⟧電話しないでください。",
        "こちらとしても⟦どうしようもありません⟧。",
    ),
    allows=(
        "手続は10分くらいでできます。",
        "ごみは朝8時までに出してくださいね。",
        "ちょっとのぞくだけでも大歓迎です。",
        "早めに相談していただければ、納付の方法を一緒に考えられます。",
        "一人ひとりが少し気を付ければ、事故は防げます。",
        "皆さんがあいさつをしてくれるから、通学路が明るくなりました。",
        "なぜごみを分けるのでしょうか。理由を動画で紹介します。",
        "必要な書類がそろえば、その日のうちに受け取れます。",
        "もっと早く知りたかったという声を受け、案内を早めました。",
        "同じ内容の質問が多かったため、よくある質問に加えました。",
        "水分をとっていれば大丈夫、と油断しないでください。",
        "せっかくの機会ですので、ぜひご参加ください。",
        "皆さまのご協力がなければ、実現できませんでした。",
        "体調がすぐれないなら、無理をしないでください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The forms of reproach, outside quotations and what is told of hardship."""
    for match in _FORMS.find_in(document):
        if not document.is_quoted(*match.span()) and not _TOLD.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
