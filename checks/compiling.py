"""Regular expressions as `re` compiles them, from what it made of them when the program was set up.

`re` compiles in Python: about 0.4 ms a pattern, of which a check uses two hundred. What it makes is a list of numbers,
which its C half takes in a hundredth of that.
"""

import _sre  # type: ignore[import-not-found]
import re
from array import array
from typing import NamedTuple

from checks.kept import kept


class _Program(NamedTuple):
    """What `re` has made of a pattern: the arguments of `_sre.compile`, with `code` as the bytes of 32-bit numbers."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]
    names_by_number: tuple[str | None, ...]


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The same as re.compile."""
    program = kept("regex", (pattern, int(flags)), lambda: _program(pattern, flags))
    code = array("I", program.code).tolist()
    found: re.Pattern[str] = _sre.compile(
        pattern, program.flags, code, program.groups, program.names, program.names_by_number
    )
    return found


def _program(pattern: str, flags: re.RegexFlag) -> _Program:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    names = parsed.state.groupdict
    by_number = {number: name for name, number in names.items()}
    return _Program(
        flags=int(flags | parsed.state.flags),
        code=array("I", _compiler._code(parsed, flags)).tobytes(),  # noqa: SLF001 -- `re` has no public word for it
        groups=parsed.state.groups - 1,
        names=names,
        names_by_number=tuple(by_number.get(number) for number in range(parsed.state.groups)),
    )
