"""A local Slack workspace: what the demo shows and what the scenario tests run against."""
