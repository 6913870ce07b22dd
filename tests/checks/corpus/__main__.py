"""`python -m tests.checks.corpus > docs/corpus.md`: what the checks make of the two corpora."""

from tests.checks.corpus import page

print(page(), end="")
