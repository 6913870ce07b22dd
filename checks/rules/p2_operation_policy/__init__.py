"""Principle 2: every account has an operation policy."""
