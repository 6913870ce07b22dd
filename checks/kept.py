"""What follows from the program's own files alone, kept beside its bytecode: a start need not work it out again.

`make setup` writes the file, as it compiles the code. Without it, or where something is not in it, the work is done
when it is asked for: slower, with the same answer.
"""

import pickle
import sqlite3
import sys
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar, cast

_Answer = TypeVar("_Answer")
_PLACE = Path(cache_from_source(__file__)).with_suffix(".sqlite")
_TABLE = "CREATE TABLE answers (asked BLOB PRIMARY KEY, answer BLOB) WITHOUT ROWID"
_being_kept: dict[bytes, object] | None = None


@cache
def _answers() -> sqlite3.Connection:
    """What an earlier run wrote; an empty table where there is none."""
    if _PLACE.exists():
        return sqlite3.connect(f"{_PLACE.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    nothing = sqlite3.connect(":memory:", check_same_thread=False)
    nothing.execute(_TABLE)
    return nothing


def kept(work: str, asked: object, answer: Callable[[], _Answer]) -> _Answer:
    """The answer of `work` to what was asked, looked up or worked out by `answer`.

    It must follow from `work`, `asked` and the version of Python alone, and nobody may change it. A work that comes to
    answer differently needs another name.
    """
    key = blake2b(repr((sys.version, work, asked)).encode(errors="surrogatepass"), digest_size=16).digest()
    if _being_kept is not None:
        return cast("_Answer", _being_kept.setdefault(key, answer()))
    row = _answers().execute("SELECT answer FROM answers WHERE asked = ?", (key,)).fetchone()
    # As trusted as the bytecode beside it.
    return cast("_Answer", pickle.loads(row[0])) if row else answer()  # noqa: S301


def keep_while(asking: Callable[[], object]) -> None:
    """Write down what is answered while `asking` runs."""
    global _being_kept  # noqa: PLW0603
    _being_kept = {}
    asking()
    answers, _being_kept = _being_kept, None
    _PLACE.parent.mkdir(parents=True, exist_ok=True)
    being_written = _PLACE.with_suffix(".new")
    being_written.unlink(missing_ok=True)
    connection = sqlite3.connect(being_written)
    with connection:
        connection.execute(_TABLE)
        rows = ((key, pickle.dumps(answer)) for key, answer in sorted(answers.items()))
        connection.executemany("INSERT INTO answers VALUES (?, ?)", rows)
    connection.close()
    being_written.replace(_PLACE)
