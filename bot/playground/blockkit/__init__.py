"""What Slack accepts as blocks: everything else is refused with the place where it is wrong."""
