"""Guidelines that tests check with."""

from checks import Guideline
from checks.guideline import Municipality, MunicipalityKind

PLAIN = Guideline(
    name="例の区のガイドライン",
    version="0",
    digest="",
    municipality=Municipality(MunicipalityKind.WARD, "みなも区"),
    info_limit=99,
    official_domains=("city.minamo.lg.jp",),
    trusted_domains=("lg.jp", "go.jp", "metro.tokyo.jp", "youtu.be", "lin.ee"),
)
"""Every rule as it declares itself, and every proposal shown."""
