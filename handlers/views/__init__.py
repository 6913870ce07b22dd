"""What Slack draws: pure builders, values and language in, slack_sdk objects out."""
