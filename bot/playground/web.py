"""What the page asks for."""

from typing import Any


def page_routes(server: Any) -> list[Any]:
    return []
