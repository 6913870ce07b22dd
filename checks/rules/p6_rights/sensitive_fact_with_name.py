"""病気や障害、生活の困りごとなど、人に知られたくない事柄が、個人の名前と一緒に書かれています。

病気、障害、犯罪の経歴や被害、国籍などは、差別や偏見につながるため、法律が特に慎重な扱いを求めています。
一度広まると本人は打ち消すことができず、仕事や暮らしに影響が残ります。
制度や相談窓口の案内、公演や講演で自ら語る方の紹介は指摘しません。
死角: 名前が別の文にあるときは分かりません。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.people import Person, people_between
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("sensitive_fact_with_name")
_FACT = regex(f"{_PHRASES['illness']}|{_PHRASES['trouble']}")
_HEALTH = regex(_PHRASES["illness"])
_TOPIC = regex(_PHRASES["topic"])
_PUBLIC = regex(_PHRASES["public"])
_OFFICIAL_NEWS = regex(_PHRASES["official_news"])
_OFFICE = regex(_PHRASES["office"])
_ON_DUTY = regex(_PHRASES["on_duty"])
_AGE = regex(r"\s?\(\d{1,3}[歳才]?\)")
_NAMES = frozenset({"人名", "地名"})


class Named(NamedTuple):
    """Of whom a fact is told: half-open offsets; `by_office` where no name stands."""

    start: int
    end: int
    by_office: bool = False


_ONE_PLACE = 30  # characters from the fact to the end of the name, or the other way round
_NEAR = 60  # characters between a fact and the name of whom it is told

RULE = Rule(
    id="sensitive_fact_with_name",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("名前と一緒に書かれた、知られたくない事柄", "Sensitive fact beside a name"),
    message=Wording(
        "「{fact}」と、個人の名前（{person}）が一緒に書かれています。広まると本人は打ち消せず、差別や偏見に苦しむおそれがあります。",
        "“{fact}” stands beside the name of a person ({person}). Once out, they cannot undo it and may face discrimination.",
    ),
    suggestion=Wording(
        "名前か事柄のどちらかを消してください。本人が公表を望んでいる場合は、その確認を理由に書いてください。",
        "Delete the name or the fact. If the person wants it told, say in your reason how you know.",
    ),
    source="個人情報の保護に関する法律2条3項（要配慮個人情報）・同施行令2条／ガイドライン 原則6",
    hints=tuple(read_table("sensitive_fact_with_name")["hints"].split()),
    flags=(
        "⟦逮捕された職員は佐藤健一⟧（38）です。",
        "⟦精神科に通う藤田さん⟧も参加しました。",
        "新型コロナに⟦感染した田中さん⟧は回復しました。",
        "⟦生活保護を受けている佐々木さん⟧から相談がありました。",
        "⟦山田太郎さんは陽性⟧でした。",
        "⟦認知症の鈴木ハナさん⟧（82）が昨夜から帰っていません。",
        "⟦発達障害のある伊藤君⟧も、運動会に参加しました。",
        "職員の⟦高橋氏が逮捕⟧されました。",
        "⟦不登校だった小林さん⟧が、教室に通えるようになりました。",
        "⟦渡辺さんはがん⟧で入院しています。",
        "税を⟦滞納している中村様⟧へ、お知らせです。",
        "⟦DVを受けて避難している吉田さん⟧の部屋です。",
        "コロナ⟦陽性となった田中職員⟧は自宅にいます。",
        "⟦中野さんはうつ病⟧で休んでいます。",
        "⟦千葉さんには前科⟧があります。",
        "⟦佐藤花子さんは要介護⟧3です。",
        "⟦母子家庭の大野さん⟧に米を贈りました。",
        "⟦透析を受けている石井さん⟧から手紙が届きました。",
        "⟦ベトナム国籍の山口さん⟧が参加しました。",
    ),
    allows=(
        "精神科に通う方の相談を受け付けます。",
        "生活保護の相談は、福祉課の窓口で受け付けます。",
        "感染した患者さんの受入れを始めました。",
        "障害者手帳をお持ちの皆さんは無料です。",
        "がんを経験した田中さんの講演会を開きます。",
        "認知症サポーターの鈴木さんが、見守りを続けています。",
        "千葉県で感染が広がっています。",
        "ひとり親家庭の相談は、福祉課の窓口で受け付けます。",
        "ひとり親家庭の親子で、山田さんの農園を訪ねました。",
        "DVに悩む方は、一人で悩まずご相談ください。",
        "パラアスリートの高橋選手（視覚障害）が来校しました。",
        "野口英世は黄熱病に感染して亡くなりました。",
        "虐待かもと思ったら189へ。",
        "感染症対策課の山本さんに聞きました。",
        "中野区で新たな感染症の予防接種が始まります。",
        "お子さんの入院費を助成します。",
        "難病と闘った作家の三浦綾子さんの作品展です。",
        "お母さんの妊娠中の健診を助成します。",
        "滞納にならないよう、納期をお守りください。山口銀行でも納付できます。",
        "Aさんは感染症にかかりましたが、回復しました。",
        "障害福祉課の佐藤さんが、手話を教えます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first sensitive fact beside each private person named, or meant by office, in its sentence."""
    topics = {
        offset for match in _TOPIC.finditer(document.text) for offset in range(match.start(), match.end())
    }
    told: set[Named] = set()
    for match in _FACT.finditer(document.text):
        if match.start() in topics or match.end() - 1 in topics or document.is_quoted(*match.span()):
            continue
        person = _named_beside(document, match.start()) or _in_office(document, match)
        if person and person not in told:
            told.add(person)
            said = document.text[person.start : person.end]
            severity = Severity.WARN if person.by_office else None
            values = {"fact": match.group(), "person": said}
            start, end = _together(match, person)
            yield Hit(start=start, end=end, values=values, severity=severity)


def _together(fact: re.Match[str], person: Named) -> tuple[int, int]:
    """From the fact to the name where they stand close by: either may be taken out."""
    start, end = min(fact.start(), person.start), max(fact.end(), person.end)
    return (start, end) if end - start <= _ONE_PLACE else fact.span()


def _named_beside(document: Document, at: int) -> Named | None:
    around = document.around(at)
    if _PUBLIC.search(around) or _OFFICIAL_NEWS.search(around):
        return None
    sentence = document.sentence_at(at)
    people = document.words_at(at).people
    near = people_between(people, max(sentence.start, at - _NEAR), min(sentence.end, at + _NEAR))
    return next(
        (
            Named(each.start, each.end)
            for each in near
            if each.respect or each.home or _has_age(document, each)
        ),
        None,
    )


def _in_office(document: Document, fact: re.Match[str]) -> Named | None:
    """Who is meant by an office or a post, as colleagues are named without a title: 当課の田中は."""
    sentence = document.sentence_at(fact.start())
    around = document.around(fact.start())
    if _PUBLIC.search(around) or _OFFICIAL_NEWS.search(around) or _ON_DUTY.search(around):
        return None
    for match in _OFFICE.finditer(document.text, max(sentence.start, fact.start() - _NEAR), fact.start()):
        name = "name" if match["name"] else "titled"
        if not match[name] or not _is_name(document, match.start(name)):
            if not match["name"] and _HEALTH.fullmatch(fact.group()):
                return Named(*match.span(), by_office=True)
        else:
            return Named(*match.span(name))
    return None


def _is_name(document: Document, start: int) -> bool:
    """Whether the word at `start` is a name."""
    return any(
        token.start == start and token.part_of_speech[2] in _NAMES
        for token in document.words_at(start).tokens
    )


def _has_age(document: Document, person: Person) -> bool:
    """Whether a full name is followed by an age, as in the news: 佐藤健一（38）."""
    return person.full and bool(_AGE.match(document.text, person.end))
