"""Principle 1: each account and each platform is run in its own way."""
