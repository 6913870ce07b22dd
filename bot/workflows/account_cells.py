"""How the texts and ids among the facts of an account are read, from a cell or a form, and how they are refused."""

import re
from unicodedata import category, normalize
from urllib.parse import urlsplit

from bot.workflows.account_problems import CellRefused

LONGEST_TEXT = 80
LONGEST_PLACE = 200
LONGEST_PASSAGE = 500
LONGEST_URL = 500
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
EMOJI_JOINER = "\u200d"


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
    return _up_to(LONGEST_TEXT, text)


def place(text: str) -> str:
    """Where something is kept, or whom to ask, in up to 200 characters."""
    return _up_to(LONGEST_PLACE, text)


def passage(text: str) -> str:
    """A text of up to 500 characters, which may have several lines."""
    return _up_to(LONGEST_PASSAGE, "\n".join(text.splitlines()))


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


def _up_to(longest: int, text: str) -> str:
    if len(text) > longest:
        raise CellRefused(
            f"{len(text)}字あります。{longest}字までにしてください。",
            f"{len(text)} characters; at most {longest}.",
        )
    return text
