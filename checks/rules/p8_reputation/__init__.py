"""Principle 8: one post stands for the whole ward."""
