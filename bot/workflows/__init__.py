"""What the bot does: each workflow opens one transaction, changes records, and returns a value."""
