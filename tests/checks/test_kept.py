"""What is kept from one start to the next gives the same answers, and a start without it works them out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from checks.compiling import compiled
from tests.checks.test_patterns import PATTERNS

_ASK = "print(kept('sum', (1, 2), lambda: print('worked out') or 3))"
_KEEP = f"from checks.kept import *\nkeep_while(lambda: kept('sum', (1, 2), lambda: 3))\n{_ASK}"


def _said(program: str, bytecode: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", f"from checks.kept import *\n{program}"],
        env=os.environ | {"PYTHONPYCACHEPREFIX": str(bytecode)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_what_was_kept_is_not_worked_out_again(tmp_path: Path):
    assert _said(_ASK, tmp_path) == "worked out\n3\n"
    _said(_KEEP, tmp_path)
    assert _said(_ASK, tmp_path) == "3\n"


def test_a_process_that_runs_while_another_keeps_goes_on_with_what_it_read(tmp_path: Path):
    _said(_KEEP, tmp_path)
    again = "keep_while(lambda: kept('sum', (1, 2), lambda: 4))"
    assert _said(f"{_ASK}\n{again}\n{_ASK}", tmp_path) == "3\n3\n"
    assert _said(_ASK, tmp_path) == "4\n"


@given(PATTERNS)
def test_a_pattern_compiles_to_what_re_makes_of_it(pattern: str):
    assert compiled(pattern) == re.compile(pattern)
    assert compiled(pattern, re.MULTILINE).groupindex == re.compile(pattern, re.MULTILINE).groupindex


@pytest.mark.parametrize("pattern", ["(", "[あ", "あ{2,1}", "(?P<a>あ)(?P<a>い)"])
def test_a_pattern_that_is_not_well_formed_is_refused_as_by_re(pattern: str):
    with pytest.raises(re.error):
        compiled(pattern)
