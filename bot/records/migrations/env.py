"""How Alembic runs the steps: on the connection it is given, inside the caller's transaction."""

from alembic import context

from bot.records.catalogue import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True
)
context.run_migrations()
