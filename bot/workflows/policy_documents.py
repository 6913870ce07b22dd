"""Where operation policies are published: on the ward's own site, where only the ward can change them (P2-04)."""

from urllib.parse import urlsplit

from bot.ward import Ward
from bot.workflows.account_problems import CellRefused


def refuse_foreign(ward: Ward, url: str) -> None:
    """Refuse the address of a document that does not lie on an official domain, where the guideline names any."""
    official = ward.guideline.official_domains
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    if official and not any(host == domain or host.endswith(f".{domain}") for domain in official):
        raise CellRefused(
            f"区の公式サイト（{'、'.join(official)}）のページを書いてください。"
            f"{host} に載せた文書は、区のものかどうかを読む人が確かめられません。",
            f"Give a page of the official site ({', '.join(official)}). On {host}, "
            "readers cannot see that it is the ward's own.",
        )
