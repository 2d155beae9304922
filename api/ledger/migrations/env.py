"""How alembic reaches the ledger: over the connection that `ledger.opening` hands it."""

from alembic import context

from api.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True,
    version_table="ledger_version",
)  # fmt: skip
with context.begin_transaction():
    context.run_migrations()
