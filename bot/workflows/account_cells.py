"""How each kind of cell in a file of accounts is read, and how it refuses."""

import re
from datetime import date
from unicodedata import category, normalize
from urllib.parse import urlsplit

from bot.workflows.account_problems import CellRefused
from bot.workflows.names import PLATFORM_NAMES, REPLIES_NAMES
from checks.post import Platform, Replies

LONGEST_TEXT = 80
LONGEST_URL = 500
LONGEST_INTERVAL = 60
EARLIEST_YEAR = 2000
INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})
EMOJI_JOINER = "\u200d"

PLATFORM_WORDS = {platform.value: platform for platform in Platform} | {
    "twitter": Platform.X,
    "ツイッター": Platform.X,
    "x(旧twitter)": Platform.X,
    "フェイスブック": Platform.FACEBOOK,
    "インスタグラム": Platform.INSTAGRAM,
    "ユーチューブ": Platform.YOUTUBE,
    "ライン": Platform.LINE,
    "line公式アカウント": Platform.LINE,
    "スレッズ": Platform.THREADS,
    "掲示板": Platform.BBS,
    "電子掲示板": Platform.BBS,
    "ミクシィ": Platform.MIXI,
}
REPLIES_WORDS = {replies.value: replies for replies in Replies} | {
    "しない": Replies.NONE,
    "返信しない": Replies.NONE,
    "発信専用": Replies.NONE,
    "返信しない(発信専用)": Replies.NONE,
    "必要に応じて": Replies.SOME,
    "必要に応じて返信": Replies.SOME,
    "必要に応じて返信する": Replies.SOME,
    "する": Replies.ALL,
    "返信する": Replies.ALL,
    "原則返信する": Replies.ALL,
}
ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988}
WESTERN_DAY = re.compile(r"(?P<year>\d{4})(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})日?")
ERA_DAY = re.compile(
    r"(?P<era>令和|平成|r|h)(?P<year>\d{1,2}|元)(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})日?"
)


def refuse_control_characters(raw: str, *, newlines: bool) -> None:
    """Refuse characters that cannot be seen: line breaks (where not allowed), tabs, direction marks."""
    allowed = EMOJI_JOINER + ("\r\n" if newlines else "")
    for character in raw:
        if category(character) in INVISIBLE and character not in allowed:
            raise CellRefused(
                f"見えない文字（U+{ord(character):04X}、改行など）が入っています。消してください。",
                f"There is an invisible character (U+{ord(character):04X}). Delete it.",
            )


def refuse_formula(text: str, *, at_sign: bool) -> None:
    """Refuse what a spreadsheet would take for a formula; an account name may start with @."""
    if normalize("NFKC", text)[0] in ("=+-" if at_sign else "=+-@"):
        raise CellRefused(
            f"「{text[0]}」で始まるセルは、表計算ソフトで数式として動くおそれがあるため使えません。",
            f'A cell that starts with "{text[0]}" can run as a formula in a spreadsheet.',
        )


def platform(text: str) -> Platform:
    """A platform, by its name in Japanese or English."""
    found = PLATFORM_WORDS.get(_folded(text))
    if found is None:
        names = [name.ja for name in PLATFORM_NAMES.values()]
        raise CellRefused(
            f"「{text}」という媒体はありません。{'・'.join(names)} のいずれかを書いてください。",
            f'There is no platform "{text}". The platforms are: {", ".join(Platform)}',
        )
    return found


def handle(text: str) -> str:
    """The account's name on its platform, without @."""
    name = normalize("NFKC", text).removeprefix("@")
    if not name or "://" in name or re.search(r"[\s@,]", name) or len(name) > LONGEST_TEXT:
        raise CellRefused(
            "アカウント名だけを書いてください（例: minamo_city）。URLや空白は使えません。",
            "Write the account's name alone (such as minamo_city), not a URL, without spaces.",
        )
    refuse_formula(name, at_sign=False)
    return name


def short_text(text: str) -> str:
    """A name of up to 80 characters."""
    if len(text) > LONGEST_TEXT:
        raise CellRefused(
            f"{len(text)}字あります。{LONGEST_TEXT}字までにしてください。",
            f"{len(text)} characters; at most {LONGEST_TEXT}.",
        )
    return text


def person(text: str) -> str:
    """A Slack user id."""
    return _slack_id(text, "UW", _NOT_A_PERSON)


def channel(text: str) -> str:
    """A Slack channel id."""
    return _slack_id(text, "CG", _NOT_A_CHANNEL)


def authors(text: str) -> tuple[str, ...]:
    """Slack ids of people and user groups, in order and without repetition."""
    ids = re.split(r"[\s、,;]+", normalize("NFKC", text).strip(" 、,;\r\n"))
    return tuple(sorted({_slack_id(each, "UWS", _NOT_AN_AUTHOR) for each in ids}))


def replies(text: str) -> Replies:
    """To which replies the account answers."""
    found = REPLIES_WORDS.get(_folded(text))
    if found is None:
        names = [name.ja for name in REPLIES_NAMES.values()]
        raise CellRefused(
            f"「{text}」は使えません。{'・'.join(names)} のいずれかを書いてください。",
            f'"{text}" is not a way to treat replies. Write one of: {", ".join(Replies)}',
        )
    return found


def https_url(text: str) -> str:
    """An address that starts with https://."""
    try:
        parts = urlsplit(text)
        is_fit = parts.scheme == "https" and "." in (parts.hostname or "") and not parts.username
    except ValueError:
        is_fit = False
    if not is_fit or re.search(r"[\s<>|]", text) or len(text) > LONGEST_URL:
        raise CellRefused(
            "https:// で始まるURLを書いてください（例: https://www.city.minamo.lg.jp/sns/policy.html）。",
            "Write an address that starts with https://",
        )
    return text


def months(text: str) -> int:
    """A number of months from 1 to 60."""
    figure = re.fullmatch(r"(\d{1,3})(?:[かカヵケヶ箇]?月)?", normalize("NFKC", text))
    if figure is None or not 1 <= int(figure[1]) <= LONGEST_INTERVAL:
        raise CellRefused(
            f"1から{LONGEST_INTERVAL}までの月数を書いてください（例: 12）。",
            f"Write a number of months from 1 to {LONGEST_INTERVAL}.",
        )
    return int(figure[1])


def day(text: str) -> date:
    """A day: 2027-03-31, 2027/3/31, 2027年3月31日, 令和9年3月31日 or R9.3.31."""
    folded = _folded(text)
    found = WESTERN_DAY.fullmatch(folded) or ERA_DAY.fullmatch(folded)
    if found is None:
        raise CellRefused(
            f"「{text}」は日付として読めません。2027-03-31 のように書いてください。",
            f'"{text}" is not a day. Write it like 2027-03-31.',
        )
    year = 1 if found["year"] == "元" else int(found["year"])
    try:
        read = date(
            year + ERAS.get(found.groupdict().get("era", ""), 0), int(found["month"]), int(found["day"])
        )
    except ValueError as impossible:
        raise CellRefused(
            f"{text} という日はありません。", f"There is no such day as {text}."
        ) from impossible
    if read.year < EARLIEST_YEAR:
        raise CellRefused(f"{text} は昔すぎます。年を確かめてください。", f"{text} is too long ago.")
    return read


_NOT_A_PERSON = CellRefused(
    "SlackのメンバーID（UかWで始まる英数字）を書いてください。プロフィールの「メンバーIDをコピー」で分かります。",
    "Write a Slack member id (starting with U or W); see Copy member ID in the profile.",
)
_NOT_AN_AUTHOR = CellRefused(
    "SlackのメンバーID（U・W）かユーザーグループID（S）を、空白か「、」か「;」で区切って書いてください。",
    "Write Slack member ids (U, W) or user group ids (S), separated by spaces or semicolons.",
)
_NOT_A_CHANNEL = CellRefused(
    "SlackのチャンネルID（CかGで始まる英数字）を書いてください。チャンネル詳細のいちばん下にあります。",
    "Write a Slack channel id (starting with C or G); it stands at the bottom of the channel's details.",
)


def _slack_id(text: str, first: str, refusal: CellRefused) -> str:
    if not re.fullmatch(f"[{first}][A-Z0-9]{{2,20}}", text):
        raise CellRefused(*refusal.wording)
    return text


def _folded(text: str) -> str:
    return "".join(normalize("NFKC", text).casefold().split())
