"""Alembic's entry: runs on the connection that `database.open` hands over."""

from alembic import context

from overpaint.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
