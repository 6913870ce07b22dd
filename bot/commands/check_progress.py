"""How far a long check has come, told on a terminal."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

_PATIENCE = 1.0  # seconds before anything is said
_PAUSE = 0.2  # seconds between two tellings
_CLEAR_LINE = "\r\x1b[K"


class Progress:
    """Counts posts on stderr; silent where stderr is no terminal, or where the findings themselves scroll by."""

    def __init__(self) -> None:
        self.count = 0
        self._shown = False
        self._wanted = sys.stderr.isatty() and not sys.stdout.isatty()
        self._next = monotonic() + _PATIENCE

    def __enter__(self) -> Self:
        return self

    def advance(self) -> None:
        """One more post is checked."""
        self.count += 1
        if self._wanted and monotonic() >= self._next:
            self._next = monotonic() + _PAUSE
            self._shown = True
            sys.stderr.write(f"{_CLEAR_LINE}点検中… {self.count:,}件")
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()
