"""Principle 4: what was decided is looked at again from time to time."""
