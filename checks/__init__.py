"""Text in, findings out: the guideline as checks. Knows no Slack, no database, no clock, no network."""
