"""Run by Alembic: migrations use the connection that `database.migrate` hands over."""

from alembic import context

from kneecoach.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
