"""Principle 9: people are listened to."""
