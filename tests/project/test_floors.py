"""What the import contracts cannot see: where sentences stand, and who may catch."""

import ast
import re
from pathlib import Path

import pytest

import handlers

FOLDER = Path(handlers.__file__).parent
LISTENERS = sorted(FOLDER.glob("*.py"))
VIEWS = sorted((FOLDER / "views").glob("*.py"))
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def literals(file: Path) -> list[str]:
    """The strings of a file that are neither docstrings nor patterns."""
    tree = tree_of(file)
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    left_out |= {id(node.args[0]) for node in ast.walk(tree) if is_pattern(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out
    ]


def is_pattern(node: ast.AST) -> bool:
    """Whether this compiles a regular expression."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


@pytest.mark.parametrize("file", LISTENERS + VIEWS, ids=lambda file: file.name)
def test_japanese_stands_in_the_texts_alone(file):
    if file.name == "commands.py":
        return  # the words of the command are its grammar
    assert [words for words in literals(file) if JAPANESE.search(words)] == []


@pytest.mark.parametrize("file", LISTENERS + VIEWS, ids=lambda file: file.name)
def test_only_the_error_listener_catches(file):
    catches = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.Try)]
    assert not catches or file.name == "refusing.py"


@pytest.mark.parametrize("file", LISTENERS, ids=lambda file: file.name)
def test_a_listener_says_no_sentence_of_its_own(file):
    if file.name == "commands.py":
        return
    sentences = [words for words in literals(file) if re.search(r"[a-z]+ [a-z]+ [a-z]+", words)]
    calls = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.Call)]
    logged = {ast.literal_eval(call.args[0]) for call in calls if ast.unparse(call.func).startswith("_log.")}
    assert set(sentences) <= logged


@pytest.mark.parametrize("file", VIEWS, ids=lambda file: file.name)
def test_a_view_asks_nobody(file):
    names = {node.id for node in ast.walk(tree_of(file)) if isinstance(node, ast.Name)}
    assert not names & {"client", "ward", "session"}
    calls = {node.attr for node in ast.walk(tree_of(file)) if isinstance(node, ast.Attribute)}
    assert not calls & {"now", "today", "utcnow"}


@pytest.mark.parametrize("file", LISTENERS, ids=lambda file: file.name)
def test_a_listener_is_named_after_what_happened_and_stays_short(file):
    for node in tree_of(file).body:
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 30, node.name
