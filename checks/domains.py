"""Which words can end a domain name."""

from functools import cache

from checks.lexicon import read_table


@cache
def top_level_domains() -> frozenset[str]:
    """All top-level domains in lower-case ASCII, but for punycode ones."""
    table = read_table("top_level_domains")
    return frozenset(str(table["countries"]).split() + str(table["generic"]).split())


def ends_in_top_level_domain(host: str) -> bool:
    """Whether `host` ends in a domain that exists: 11.22 does not, city.minamo.lg.jp does."""
    ending = host.rpartition(".")[2].lower()
    return ending.startswith("xn--") or ending in top_level_domains()
