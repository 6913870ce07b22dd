"""Where credentials are kept: a place, never the secret itself; what looks like one is refused."""

import re
from itertools import pairwise
from unicodedata import normalize

from checks.wording import Wording

NOT_A_PLACE = Wording(
    "パスワードや鍵そのものは書けません。「広報課の金庫」のように、しまってある場所だけを書いてください。"
    "ここに入力した文字は保存していませんが、本物であれば、念のため変更してください。",
    "A password or key cannot be written here: write the place where it is kept, such as “the safe of the PR "
    "section”. Nothing was stored; if it was a real one, change it.",
)

TOLD = re.compile(
    r"(?:パスワード|パスコード|暗証番号|(?<![ァ-ヶー])パス|合言葉|秘密鍵|シークレット|トークン|(?:復旧|回復|バックアップ|リカバリー?|認証)コード"
    r"|(?<![a-z])(?:password|passcode|passwd|pass|pw|pin|secret|token|recovery ?codes?|backup ?codes?))"
    r"(?:の値)?\s*(?:[:=→]\s*[「『\"'(]?[!-~]{3}|は\s*[「『]?[!-~]{3,64}(?: [!-~]{3,8}){0,8}[」』]?\s*(?:です|でした|に設定|に変更|[。、]|$))",
    re.IGNORECASE,
)
"""A name for a secret with its value behind it; a Japanese word there is a place."""
SEED = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z2-7]{4}[- ]?){4,}(?![A-Za-z0-9])|otpauth:|-----BEGIN", re.IGNORECASE
)
"""What an authenticator app is set up with: sixteen or more of the thirty-two signs, often in fours."""
CODES = re.compile(r"(?<!\d)\d{4}[- ]?\d{4}(?:[ ,、]+\d{4}[- ]?\d{4})+(?!\d)|(?<![\d-])\d{6,10}(?![\d-])")
NUMBER_OF = re.compile(
    r"(?:管理|備品|文書|整理|資産|登録|職員|内線|電話|tel|no\.?|番号|第)[ :.]*$", re.IGNORECASE
)
RUN = re.compile(r"[^\s()'\"<>\[\]{},;|\u0080-\U0010ffff]{6,}")
ADDRESS = re.compile(
    r"https?://|[\w.+-]+@[\w-]+\.[\w.-]+$|\\\\|[A-Za-z]:[\\/]|/|(?:[\w-]+\.)+[A-Za-z]{2,}(?:/|$)"
)
TOOLS = re.compile(
    r"(?:1password|keepass(?:xc|2)?|office ?365|microsoft ?365|m365|lockbox\d?)", re.IGNORECASE
)
STRONG_SIGNS = re.compile(r"[!#$%^*?=~@]")
TURNS = 3
LONG = 8


def holds_secret(text: str) -> bool:
    """Whether the words look like a password, a key or a code rather than a place. Knows no purely lettered ones."""
    words = normalize("NFKC", text).strip()
    if TOLD.search(words) or _is_seed(words) or _holds_codes(words) or _stands_alone(words):
        return True
    return any(_looks_random(run) for run in RUN.findall(words))


def _is_seed(words: str) -> bool:
    return any(
        found.group().lower().startswith(("otpauth", "-----begin")) or re.search(r"\d", found.group())
        for found in SEED.finditer(words)
    )


def _holds_codes(words: str) -> bool:
    return any(not NUMBER_OF.search(words[: found.start()]) for found in CODES.finditer(words))


def _stands_alone(words: str) -> bool:
    """One word of letters and digits: no place is called so, but for the tools that are known."""
    is_one_word = re.fullmatch(r"[^\s()\\\u0080-\U0010ffff]{6,64}", words) is not None
    is_mixed = re.search(r"[A-Za-z]", words) and re.search(r"[\d!#$%^*?=~]", words)
    return bool(is_one_word and is_mixed and not ADDRESS.match(words) and not TOOLS.fullmatch(words))


def _looks_random(run: str) -> bool:
    if ADDRESS.match(run) or TOOLS.fullmatch(run):
        return False
    has_letter, has_digit = re.search(r"[A-Za-z]", run), re.search(r"\d", run)
    has_both_cases = re.search(r"[a-z]", run) and re.search(r"[A-Z]", run)
    if STRONG_SIGNS.search(run) and has_letter and (has_digit or has_both_cases):
        return True
    parts = [run] if has_both_cases else re.split(r"[-_./()]", run)
    return any(len(part) >= LONG and _turns(part) >= TURNS for part in parts)


def _turns(part: str) -> int:
    """How often letters and digits take turns."""
    kinds = [sign.isdigit() for sign in part if sign.isalnum()]
    return sum(one is not other for one, other in pairwise(kinds))
