"""How alembic reaches the catalogue: over the connection that `opening` hands it."""

from alembic import context

from versioner.store.catalogue.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
