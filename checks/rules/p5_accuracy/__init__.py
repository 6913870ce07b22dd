"""Principle 5: what is written is true and cannot be misread."""
