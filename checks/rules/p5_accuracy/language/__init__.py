"""Principle 5, the language of a post: what reads badly, and slips of the pen."""
