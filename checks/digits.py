"""Check digits: which numbers can be a My Number or a payment card."""

_MY_NUMBER_DIGITS = 12


def only_digits(written: str) -> str:
    """The digits of `written`, without what groups them."""
    return "".join(char for char in written if char.isdecimal())


def is_my_number(digits: str) -> bool:
    """Whether twelve digits carry a My Number's check digit (総務省令第85号 2014, article 5)."""
    if len(digits) != _MY_NUMBER_DIGITS:
        return False
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(digits[:-1], weights, strict=True)) % 11
    return int(digits[-1]) == (0 if rest <= 1 else 11 - rest)


def passes_luhn(digits: str) -> bool:
    """Whether the digits pass the check of ISO/IEC 7812, as payment cards do."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled  # noqa: PLR2004
    return bool(digits) and total % 10 == 0
