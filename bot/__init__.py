"""What the bot knows, remembers and runs."""
