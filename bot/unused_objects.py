"""How often Python looks for unused objects: seldom while a command starts, for nearly all that is made then stays."""

import atexit
import gc

_AT_START = 100_000  # new objects before the next look
_LATER = 10_000


def look_seldom() -> None:
    """For the start of a command, and to the end of one that is soon over.

    Also at its end: what is there then is given back with the process, and needs no look.
    """
    gc.set_threshold(_AT_START)
    atexit.register(gc.freeze)


def look_as_usual() -> None:
    """For the long work of a command; what is there by now is left alone."""
    gc.freeze()
    gc.set_threshold(_LATER)
