"""The arguments of an API call, which come as JSON or as a form."""

import json
from typing import Any

from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json

TRUE = ("true", "1", "True")


class Arguments:
    """Arguments by name, read as the type that the method wants."""

    def __init__(self, given: Json) -> None:
        self.given = given

    def required(self, name: str, error: str = "invalid_arguments") -> str:
        """A string that must be there."""
        value = self.optional(name)
        if not value:
            raise ApiRefusal(error, [f"[ERROR] missing required field: {name}"])
        return value

    def optional(self, name: str) -> str | None:
        """A string that may be there."""
        value = self.given.get(name)
        return None if value is None else str(value)

    def flag(self, name: str) -> bool:
        """True or false; forms say it in a word."""
        value = self.given.get(name, False)
        return value if isinstance(value, bool) else str(value) in TRUE

    def number(self, name: str, default: int) -> int:
        """A whole number; forms say it in digits."""
        value = self.optional(name)
        if value is None:
            return default
        if not value.isdigit():
            raise ApiRefusal("invalid_arguments", [f"[ERROR] must provide an integer [json-pointer:/{name}]"])
        return int(value)

    def json(self, name: str, error: str) -> Any:
        """A JSON value; forms carry it as a string. None when it is not there."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except json.JSONDecodeError:
            raise ApiRefusal(error) from None
