"""`python -m checks.keep`: writes down what the rules' word lists and expressions come to, for faster starts."""

from checks import check_post, warm_up
from checks.catalogue import catalogue
from checks.kept import keep_while
from checks.rule import as_example


def _ask_everything() -> None:
    """Ask first as a process does that checks one post, then as one that stays."""
    posts = [as_example(each).post for ruled in catalogue().values() for each in ruled.rule.flags]
    for post in posts:
        check_post(post)
    warm_up()
    for post in posts:
        check_post(post)


if __name__ == "__main__":
    keep_while(_ask_everything)
