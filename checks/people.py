"""People named in a text: who is written with a family name, a given name or a title of respect."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from checks.patterns import regex
from checks.tokens import Token

_KANA = regex(r"[ぁ-んァ-ヶー]{1,6}")
_KANJI = regex(r"[一-龥々髙﨑𠮷]{1,3}")
_CUT_NAME = regex(r"[ぁ-ん]{1,2}(?P<respect>くん|さん|ちゃん)")
_KANJI_GIVEN_NAME = regex(r"\s?[一-龥々]{1,3}(?P<respect>くん|さん|ちゃん|君|様|さま)")
_NO_GIVEN_NAME = regex(r"[一-龥々]{2}|[屋店園家会社町区市村県課係組班団隊館院所局部員長殿宅邸方氏寺校室郎]$")
_RESPECT = frozenset({"さん", "様", "さま", "氏", "くん", "君", "ちゃん", "容疑者", "被告", "受刑者", "職員"})

_NOBODY = frozenset({"みな", "みんな", "おじい", "おばあ", "おとう", "おかあ", "おじ", "おば", "なでしこ"})
_HOME = frozenset({"宅", "邸", "方"})
_OF_CHILDREN = frozenset({"くん", "ちゃん"})
_BRACKETS = frozenset("(（")
_NAMES_OF = frozenset({"人名", "地名"})
_RARE_KANJI = frozenset("髙﨑𠮷")  # unknown to the dictionary
_LONGEST = 4  # words, as in 佐々木 はる と さん


class Person(NamedTuple):
    """A person's name: half-open offsets of the name with its title of respect.

    `full` tells that a family name and a given one are written, `respect` the title, "" where there is none.
    `home` tells that 宅, 邸 or 方 follows: the person's home is meant.
    """

    start: int
    end: int
    full: bool
    respect: str
    home: bool


def find_people(tokens: Sequence[Token]) -> tuple[Person, ...]:
    """The people in reading order; a lone family name counts only with さん, 宅 and the like, as many are places."""
    found: list[Person] = []
    at = 0
    while at < len(tokens):
        if not _may_begin_a_person(tokens[at]):
            at += 1
            continue
        person, following = _person_at(tokens, at)
        if person:
            found.append(person)
        at = following
    return tuple(found)


def _may_begin_a_person(token: Token) -> bool:
    """Whether `_names` need look at all: few words of a text are names of people or places."""
    return token.part_of_speech[2] in _NAMES_OF or token.surface[:1] in _RARE_KANJI


def people_between(people: Sequence[Person], start: int, end: int) -> Sequence[Person]:
    """Those of `people`, who are in reading order, whose names begin in the half-open span."""
    begins = attrgetter("start")
    return people[bisect_left(people, start, key=begins) : bisect_left(people, end, key=begins)]


def _person_at(tokens: Sequence[Token], at: int) -> tuple[Person | None, int]:
    names, after = _names(tokens, at)
    if not names:
        return None, at + 1
    respect, following = _respect(tokens, after, in_kana=bool(_KANA.fullmatch(names[-1].surface)))
    full = len(names) > 1
    if not respect and names[0].part_of_speech[3] == "姓":
        respect, following = _respect_after_kanji(tokens, after)
        full = full or bool(respect)
    last = tokens[following - 1].end if respect else names[-1].end
    if respect:
        after = following
        if _surface(tokens, after) in {"ら", "たち"}:
            return None, after
    home = _surface(tokens, after) in _HOME
    if not respect and not home and len(names) == 1:
        return None, after
    return Person(names[0].start, last, full, respect, home), after


def _respect(tokens: Sequence[Token], at: int, *, in_kana: bool) -> tuple[str, int]:
    """The title of respect at `at` and where the next word stands; names in kana may have been cut: はる|と|くん."""
    if _surface(tokens, at) in _RESPECT:
        return _surface(tokens, at), at + 1
    written = ""
    for ahead in range(at, min(at + 3, len(tokens)) if in_kana else at):
        written += tokens[ahead].surface
        cut = _CUT_NAME.fullmatch(written)
        if cut:
            return cut["respect"], ahead + 1
    return "", at


def _respect_after_kanji(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The same after a given name that no dictionary has: 佐々木|陽|斗|くん, 木村|凪|ちゃん, 鈴木|陽|翔く|ん.

    It is cut into single characters: a longer noun, or 屋 and 店, after a family name is a shop, unless a child is meant: 加藤|琉生|くん.
    """
    written = ""
    for ahead in range(at, min(at + 4, len(tokens))):
        written += tokens[ahead].surface
        match = _KANJI_GIVEN_NAME.fullmatch(written)
        if match:
            return match["respect"], ahead + 1
        if _NO_GIVEN_NAME.search(tokens[ahead].surface) and _surface(tokens, ahead + 1) not in _OF_CHILDREN:
            break
    return "", at


def _names(tokens: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """The words that make one name from `at` on, and where the next word stands."""
    if not (_is_name(tokens[at]) or _may_be_family_name(tokens, at)):
        return [], at + 1
    names = [tokens[at]]
    after = at + 1
    while after < len(tokens) and len(names) < _LONGEST:
        step = 1 if tokens[after].surface in {" ", "　"} else 0
        following = after + step
        if following >= len(tokens) or not (
            _is_name(tokens[following])
            or (not step and _is_kana_given_name(tokens, following))
            or (names[-1].part_of_speech[3] == "姓" and _is_kana_before_bracket(tokens, following))
        ):
            break
        names.append(tokens[following])
        after = following + 1
    return names, after


def _is_name(token: Token) -> bool:
    return token.part_of_speech[2] == "人名" and not (len(token.surface) == 1 and token.surface.isascii())


def _may_be_family_name(tokens: Sequence[Token], at: int) -> bool:
    """A place or an unknown word of kanji before a given name or a title of respect: 千葉さん, 髙橋優子."""
    token, following = tokens[at], at + 1
    if token.part_of_speech[0] != "名詞" or not _KANJI.fullmatch(token.surface) or following >= len(tokens):
        return False
    if token.part_of_speech[2] == "地名":
        return (
            tokens[following].surface in _RESPECT | _HOME
            or _is_given_name(tokens[following])
            or (_may_begin_name(tokens[following]) and _is_kana_given_name(tokens, following))
        )
    return token.surface[0] in _RARE_KANJI and (
        _is_given_name(tokens[following]) or tokens[following].surface in _RESPECT
    )


def _may_begin_name(token: Token) -> bool:
    """Whether kana after a place may be a given name: 松本あかりさん, but not 横浜でみなさん, 沖縄のおばあさん."""
    return token.part_of_speech[0] not in {"助詞", "代名詞", "接頭辞"} and token.surface not in _NOBODY


def _is_given_name(token: Token) -> bool:
    return token.part_of_speech[2:4] == ("人名", "名")


def _is_kana_given_name(tokens: Sequence[Token], at: int) -> bool:
    """Kana between a family name and a title of respect: 田中はるとくん."""
    for ahead in (at, at + 1, at + 2):
        if _surface(tokens, ahead) in _RESPECT:
            return ahead > at
        if ahead > at and _CUT_NAME.fullmatch(_surface(tokens, ahead)):
            return True
        if not _KANA.fullmatch(_surface(tokens, ahead)) or _surface(tokens, ahead) in {"と", "の", "や"}:
            return False
    return False


def _is_kana_before_bracket(tokens: Sequence[Token], at: int) -> bool:
    """One word of kana that can be a given name, as winners are listed: 杉山ひなた（北小2年）."""
    token = tokens[at]
    return (
        bool(_KANA.fullmatch(token.surface))
        and len(token.surface) > 1
        and token.part_of_speech[0] in {"名詞", "感動詞", "形状詞", "副詞"}
        and _surface(tokens, at + 1) in _BRACKETS
    )


def _surface(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].surface if at < len(tokens) else ""
