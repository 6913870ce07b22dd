"""Guideline files, good and wrong."""

from pathlib import Path

import pytest

from checks import GuidelineRefused, Severity, check_text, load_guideline
from checks.catalogue import catalogue
from tests.checks.test_dates import SUNDAY

GOOD = """\
name = "渚区の決まり"
version = "3"
info_limit = 1
official_domains = ["City.Nagisa.lg.jp"]
trusted_domains = ["lg.jp"]

[rules.shouting]
enabled = false

[rules.weekday_mismatch]
severity = "warn"
waivable = true
allow = ["11月22日（土）記念館"]
"""


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "guideline.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_guideline_file_decides(tmp_path):
    guideline = load_guideline(written(tmp_path, GOOD))
    assert (guideline.name, guideline.version, guideline.info_limit) == ("渚区の決まり", "3", 1)
    assert guideline.trusts("www.city.nagisa.lg.jp")
    assert not guideline.trusts("notlg.jp")
    (finding,) = check_text("11月22日（土）です！！！", today=SUNDAY, guideline=guideline)
    assert finding.severity is Severity.WARN
    assert check_text("11月22日（土）記念館", today=SUNDAY, guideline=guideline) == []


def test_the_digest_changes_with_the_file(tmp_path):
    first = load_guideline(written(tmp_path, GOOD)).digest
    assert load_guideline(written(tmp_path, GOOD + "\n")).digest != first


@pytest.mark.parametrize(
    ("content", "line", "key", "told"),
    [
        ('name = "a"\nversion = "1"\ninfo_limit = \n', 3, "-", "TOML"),
        ('name = "a"\nversion = "1"\n[rules', 3, "-", "TOML"),
        ('name = "a"\nversion = 1\n', 2, "version", "文字列"),
        ('name = "a"\n', 1, "version", "必要"),
        ('name = "a"\nversion = "1"\ncolour = "red"\n', 3, "colour", "知らない"),
        ('name = "a"\nversion = "1"\ninfo_limit = true\n', 3, "info_limit", "整数"),
        ('name = "a"\nversion = "1"\ninfo_limit = -1\n', 3, "info_limit", "0以上"),
        ('name = "a"\nversion = "1"\ntrusted_domains = "lg.jp"\n', 3, "trusted_domains", "一覧"),
        ('name = "a"\nversion = "1"\ntrusted_domains = ["lg.jp", 3]\n', 3, "trusted_domains", "一覧"),
        (
            'name = "a"\nversion = "1"\n\n[rules.no_such_rule]\nenabled = false\n',
            4,
            "rules.no_such_rule",
            "規則",
        ),
        ('name = "a"\nversion = "1"\n[rules]\nshouting = false\n', 4, "rules.shouting", "表"),
        (
            'name = "a"\nversion = "1"\n[rules.shouting]\n\nenabled = "no"\n',
            5,
            "rules.shouting.enabled",
            "true",
        ),
        (
            'name = "a"\nversion = "1"\n[rules.shouting]\nseverity = "stop"\n',
            4,
            "rules.shouting.severity",
            "block",
        ),
        ('name = "a"\nversion = "1"\n[rules.shouting]\nlevel = 1\n', 4, "rules.shouting.level", "知らない"),
        (
            'name = "a"\nversion = "1"\n[rules.my_number]\nenabled = false\n',
            4,
            "rules.my_number.enabled",
            "弱め",
        ),
        ('name = "a"\nversion = "1"\n[rules.my_number]\nallow = ["1"]\n', 4, "rules.my_number.allow", "弱め"),
        (
            'name = "a"\nversion = "1"\n[rules.card_number]\nwaivable = true\n',
            4,
            "rules.card_number.waivable",
            "弱め",
        ),
        (
            'name = "a"\nversion = "1"\n[rules.credential]\nseverity = "warn"\n',
            4,
            "rules.credential.severity",
            "弱め",
        ),
    ],
)
def test_a_wrong_file_is_refused_by_line_and_key(tmp_path, content: str, line: int, key: str, told: str):
    path = written(tmp_path, content)
    with pytest.raises(GuidelineRefused) as refused:
        load_guideline(path)
    japanese, english = refused.value.say("ja"), refused.value.say("en")
    assert f"{path} の{line}行目「{key}」" in japanese
    assert told in japanese
    assert f'{path}, line {line}, "{key}"' in english


def test_a_file_that_is_not_there_or_not_utf8_is_refused(tmp_path):
    with pytest.raises(GuidelineRefused, match="読めません"):
        load_guideline(tmp_path / "none.toml")
    with pytest.raises(GuidelineRefused, match="UTF-8"):
        load_guideline(written(tmp_path, 'name = "区"\n'.encode("cp932")))


def test_the_rules_that_keep_secrets_are_firm():
    firm = {rule_id for rule_id, ruled in catalogue().items() if ruled.rule.firm}
    assert firm == {"card_number", "credential", "my_number"}
