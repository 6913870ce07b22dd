"""Principle 6: laws are kept and the rights of others respected."""
