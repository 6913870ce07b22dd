"""Every sentence that the bot says in Slack, by what people do."""
