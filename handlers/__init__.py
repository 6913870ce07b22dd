"""Slack in, Slack out: listeners grouped by what people do, and the views they draw."""
