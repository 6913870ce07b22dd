"""よそから引いた言葉や数字に、出どころが書かれていません。

元の文章を書いた人の権利を損ない、読む人は本当かどうか確かめられません。誤った数字が、区の言葉として広まることもあります。
出典、書名、発表した機関、リンクが同じ投稿にあれば指摘しません。
死角: 引用だと書かずに写した文章は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("quotation_without_source")
_QUOTED = regex(_PHRASES["quoted"])
_ANONYMOUS = regex(_PHRASES["anonymous"])
_SAID_TO_EXIST = regex(_PHRASES["said_to_exist"])
_BARE = regex(_PHRASES["bare"])
_OTHERS_WORDS = tuple(read_table("quotation_without_source")["others_words"])
_NAMED = regex(_PHRASES["named"])
_SOURCE = regex(_PHRASES["source"])
_NOBODYS_NAME = regex(_PHRASES["nobodys_name"])
_WARNED = regex(_PHRASES["warned"])

RULE = Rule(
    id="quotation_without_source",
    principle=6,
    severity=Severity.WARN,
    title=Wording("出どころのない引用", "Quotation without its source"),
    message=Wording(
        "「{found}」とありますが、出どころが書かれていません。読む人が確かめられず、元の書き手の権利も損ないます。",
        "The text says “{found}” without a source: readers cannot check it, and its writer's rights are passed over.",
    ),
    suggestion=Wording(
        "だれが・いつ発表したものか、題名とともに書いてください（例：厚生労働省「国民生活基礎調査」2025年）。",
        "Name who published it, when, and under which title.",
    ),
    source="著作権法32条・48条（引用と出所の明示）／ガイドライン 原則6",
    hints=read_hints("quotation_without_source"),
    flags=(
        "⟦専門家は「この冬は風邪がはやる」と話⟧しています。",
        "⟦ある調査によると⟧、7割の人が備えをしていません。",
        "⟦専門家によると⟧、毎日の散歩が効くそうです。",
        "⟦最新の研究では、⟧朝食が大切だと分かりました。",
        "⟦ネットの記事によれば⟧、この冬は寒くなるそうです。",
        "⟦ウィキペディアによると⟧、この寺は平安時代に建てられました。",
        "⟦以下、引用⟧「春は別れの季節でもあります。」",
        "心に残る⟦文章を引用します⟧。「人は一人では生きられない」",
        "⟦「明日やろうは、ばかやろうだ」という名言が⟧あります。",
        "⟦海外の研究によると⟧、読書は健康に良いそうです。",
        "お知らせです。⟦統計によると⟧、転倒は家の中で起きています。",
        "⟦とある本に書いて⟧ありました。",
        "⟦某新聞によると⟧、値上げが続くそうです。",
        "⟦有名な作家の言葉に「本を閉じたあとに始まる物語こそ宝物である」⟧とあります。https://www.city.minamo.lg.jp/lib/",
        "⟦昔読んだ本の一節「⟧雪はいつか溶け、川となって海へ帰る」を思い出します。",
        "⟦「人は一人では生きられない」という有名な言葉⟧があります。",
        "⟦新聞のコラムに「秋は人を詩人にする」とあり⟧ました。",
        "⟦ある専門家は「1日8,000歩で医療費が3割下がる」と言⟧っています。",
        "⟦とある学者が「朝食は脳を育てる」と述べ⟧ています。",
        "⟦有名な経営者は『早起きは成功のもと』と語⟧りました。",
        "⟦ある雑誌に、みなも区は住みやすいと書いて⟧ありました。",
        "⟦ある医者いわく⟧、笑うと長生きするそうです。",
        "⟦某有名人は「水は1日2リットル」と話⟧しています。",
        "⟦ある有名な料理人の言葉に「食は命なり」⟧があります。",
        "⟦インターネットで見つけた文章⟧です。「親の背中を見て子は育つ」",
        "⟦調査では⟧、8割の人が朝食を食べています。",
        "⟦新聞にこう書いて⟧ありました。「高齢者の孤立が進んでいる」",
        "笑うと免疫が上がると、⟦医学的に証明され⟧ています。",
        "全国平均の2倍⟦という統計もあり⟧ます。",
        "⟦ある大学の調べでは、⟧階段を上る人は病気が少ないそうです。https://www.city.minamo.lg.jp/kenko/",
        "早く気付いた人は進行が3割遅くなった⟦という研究もあり⟧ます。https://www.city.minamo.lg.jp/ninchi/",
    ),
    allows=(
        "気象庁によると、明日は大雨の見込みです。",
        "消防庁の調査によると、住宅火災の原因はこんろが最多です。",
        "最新の研究によると、効果があるそうです（出典：国立健康研究所、2025年）。",
        "区の世論調査によると、8割の方が住み続けたいと答えました。",
        "図書館では、本の引用の仕方を学ぶ講座を開きます。",
        "「雨ニモマケズ」という詩を、宮沢賢治は手帳に書きました。",
        "警察によると、けが人はいません。",
        "計画によると、工事は3月に終わります。",
        "天気予報によると雨のため、中止します。",
        "『枕草子』より引用：春はあけぼの。",
        "ネットの情報によると、という投稿をうのみにせず確かめましょう。",
        "アンケートによると、という区の調査結果をまとめました。",
        "2025年国勢調査によると、世帯数は10万を超えました。",
        "「みなも」という名前の由来を紹介します。",
        "ある日、「ありがとう」と言われました。",
        "国の調査では、8割の人が備えています。",
        "みなも大学の研究チームの調べでは、池のメダカが増えています。https://www.city.minamo.lg.jp/",
        "統計グラフコンクールの作品を募集します。https://www.city.minamo.lg.jp/",
        "新聞を読んだ感想を書こう。",
        "区の歴史の本を読んだ子どもたちの言葉です。",
        "作家の宮沢賢治は、「雨ニモマケズ」と手帳に書きました。",
        "「いつもありがとう」という言葉を掛けてもらいました。",
        "参加者は「また来たい」と話していました。",
        "一部の人は「知らなかった」と話していました（区の街頭調査）。",
        "専門家による相談会では、無料で助言を受けられます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that bring in someone else's words; a link may lead to the source of those that can have one."""
    told = -1
    mild = Severity.INFO if document.links else None
    for pattern, sources in _asked(document):
        for match in pattern.finditer(document.text):
            if match.start() > told and not _is_named(document, match, sources):
                told = match.end()
                yield Hit(
                    start=match.start(), end=match.end(), severity=None if pattern is _ANONYMOUS else mild
                )


def _asked(document: Document) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """The patterns to look for, each with what names a source of such words."""
    if any(word in document.text for word in _OTHERS_WORDS):
        yield from ((_ANONYMOUS, _NAMED), (_SAID_TO_EXIST, _SOURCE))
    if not document.links:
        yield _QUOTED, _SOURCE
    yield _BARE, _SOURCE


def _is_named(document: Document, match: re.Match[str], sources: re.Pattern[str]) -> bool:
    """Whether something around tells who said it, or warns of such words."""
    before = document.text[max(0, match.start() - 60) : match.start()]
    after = document.text[match.end() : match.end() + 120]
    told = _NOBODYS_NAME.sub("", match.group())
    around = f"{before}{told}{after}"
    return bool(before.rstrip().endswith("の") or sources.search(around) or _WARNED.search(around))
