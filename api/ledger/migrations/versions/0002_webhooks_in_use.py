"""Secrets that are being replaced, and deliveries listed by their webhook."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("webhooks", sa.Column("older_secret", sa.Text))
    op.add_column("webhooks", sa.Column("older_until", sa.BigInteger))
    op.create_index("deliveries_by_webhook", "deliveries", ["webhook", "id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("deliveries_by_webhook", "deliveries")
    with op.batch_alter_table("webhooks") as table:
        table.drop_column("older_secret")
        table.drop_column("older_until")
