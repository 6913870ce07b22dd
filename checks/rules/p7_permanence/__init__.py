"""Principle 7: what was once public cannot be taken back."""
