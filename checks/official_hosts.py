"""Which hosts belong to public bodies, by their registries' rules and by a ward's guideline."""

from checks.guideline import Guideline
from checks.patterns import regex

_PREFECTURES = (
    "hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|tokyo|kanagawa|niigata"
    "|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|kyoto|osaka|hyogo|nara|wakayama|tottori"
    "|shimane|okayama|hiroshima|yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki"
    "|kagoshima|okinawa"
)
_LARGE_CITIES = "kawasaki|kitakyushu|kobe|nagoya|sapporo|sendai|yokohama"
# Only local governments can hold these names below a prefecture's; the seven cities had names of their own.
_LOCAL_GOVERNMENT = regex(
    rf"(?:.+\.)?(?:(?:(?:city|town|vill)\.[a-z0-9\-]+|pref|metro)\.(?:{_PREFECTURES})|city\.(?:{_LARGE_CITIES}))\.jp"
)


def is_public(host: str, guideline: Guideline) -> bool:
    """Whether the guideline trusts `host`, or only a local government can hold its name."""
    return guideline.trusts(host) or bool(_LOCAL_GOVERNMENT.fullmatch(host))
