"""The bot as a process of its own that is killed again and again; run by `make chaos`."""
