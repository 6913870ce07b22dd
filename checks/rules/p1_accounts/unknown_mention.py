"""公的機関のものと確かめられないアカウントを、@で名指ししています。

読む人は、区がそのアカウントを認めて勧めていると受け取ります。似た名前の偽アカウントへ送ってしまうこともあります。
区や国・都道府県・警察・消防などの名前の形をしたアカウントと、ガイドラインの設定（trusted_accounts）にあるものは指摘しません。
死角: 公的機関の名前をまねた偽アカウントは見分けられません。
"""

import re
from collections.abc import Iterator
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.patterns import regex
from checks.post import Kind, Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_NAMED_BODY = regex(
    r"(?:庁|省|区役所|市役所|役場|[都道府県区市町村]|警察|警察署|消防|消防署|消防局|[課係室部局]|議会|委員会|図書館|大学|気象台|選管|学校|保健所|水道局|機構|公社)(?:公式|の)?(?:X|アカウント|広報)?[\s(:、]{0,3}$"
)
_LINE_ID = regex(r"LINE|ライン|友だち|友達|ID検索|アカウントID|(?<![A-Za-z])ID(?![A-Za-z])")
_WARNED_OF = regex(
    r"偽|なりすまし|不審|詐欺|無関係|関係(?:は|が)?(?:あり|ござい)ません|では(?:あり|ござい)ません|注意"
)
_AT_A_PLACE = regex(r"\d{1,2}[:時]\d{0,2}\s?$")

RULE = Rule(
    id="unknown_mention",
    principle=1,
    severity=Severity.WARN,
    title=Wording("公的機関と確かめられないアカウントへの@", "Mention of an account that is not known"),
    message=Wording(
        "「{found}」は、公的機関や区のアカウントと確かめられません。読む人は、区が認めて勧めていると受け取ります。",
        "“{found}” is not known to be a public body's account; readers take it as recommended by the ward.",
    ),
    suggestion=Wording(
        "名前（団体名・店名）を言葉で書くか、確かめたアカウントなら設定の trusted_accounts に加えてください。",
        "Write the name in words; or, where the account has been verified, add it to trusted_accounts.",
    ),
    source="国の指針（2011-04-05）④第三者の情報の引用は慎重に／ガイドライン 原則1",
    hints=("@",),
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.EMERGENCY, Kind.CORRECTION}),
    platforms=frozenset(Platform) - {Platform.LINE},
    flags=(
        "写真は⟦@someone123⟧さんが撮影しました。",
        "⟦@hanako_cafe⟧ で新作スイーツを販売中です。",
        "詳しくは⟦@event_navi⟧をフォローしてください。",
        "今日の講師は⟦@yamada.taro⟧先生です。",
        "ご協力：⟦@sweets_and_bread⟧ ⟦@flower.shop.h⟧",
        "すてきな写真をありがとうございます ⟦@photo_lover99⟧",
        "＃みなも散歩 ⟦＠sanpo_life⟧",
        "⟦@ABC_official⟧ とのコラボ企画です。",
        "司会は⟦@mc_jiro⟧さんです。",
        "出演: ⟦@theband⟧\n会場: 区民ホール",
        "(⟦@local_news24⟧ より)",
    ),
    allows=(
        "防災情報は @minamo_bousai をご覧ください。",
        "東京消防庁（@Tokyo_Fire_D）の発表です。",
        "気象庁 @JMA_kishou",
        "@city_sakura とごみの共同収集を始めます。",
        "@pref_aozora の発表です。",
        "@mhlwitter から引用しました。",
        "@MPD_bousai をフォローしてください。",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
        "LINE：@abc1234x を友だち追加してください。",
        "@kogane_pr_jp と一緒に発信します。",
        "偽アカウント @minam0_free からのDMにご注意ください。",
        "区議会（@gikai_news）の中継です。",
        "会場 @みなも公園",
        "https://www.youtube.com/@minamocity をご覧ください。",
        Example("@someone123 お問い合わせありがとうございます。", kind=Kind.REPLY),
        Example("ID検索 @someone123", platform=Platform.LINE),
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The @names that neither their form, nor the text before them, nor the guideline vouches for."""
    own = {domain.split(".")[1] for domain in document.guideline.official_domains if domain.count(".") > 1}
    for mention in document.mentions:
        name = mention.name.lower()
        if _looks_public(name) or name.startswith(tuple(own)) or document.guideline.knows_account(name):
            continue
        before = document.text[max(0, mention.start - 20) : mention.start]
        around = document.around(mention.start)
        if not (
            _NAMED_BODY.search(before)
            or _LINE_ID.search(around)
            or _WARNED_OF.search(around)
            or _AT_A_PLACE.search(before)
        ):
            yield Hit(start=mention.start, end=mention.end)


def _looks_public(name: str) -> bool:
    return (
        not _listed("parts").isdisjoint(re.split(r"[_.]", name))
        or name.startswith(tuple(_listed("beginnings")))
        or name.endswith(tuple(_listed("endings")))
    )


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(str(read_table("public_account_names")[key]).split())
