"""What the bot remembers: one file per record, the engine, and the migrations."""
