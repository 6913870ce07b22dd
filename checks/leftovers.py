"""What drafts carry until they are finished: blanks to fill, placeholders, sample text, remarks on the work."""

from checks.hinted_patterns import HintedPatterns
from checks.lexicon.hinted_groups import hinted_groups

LEFTOVERS = HintedPatterns(hinted_groups("leftovers"))
