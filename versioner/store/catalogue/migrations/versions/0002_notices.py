"""What reports say of notices, for questions about corrections; which revisions withdraw their article.

Made again by `versioner reindex` and `versioner recheck` for what was recorded before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them."""
    op.add_column(
        "revisions", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.text("false"))
    )
    op.add_column(
        "reports", sa.Column("substantive", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(10), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("drifted", sa.Integer(), nullable=False),
        sa.Column("contradicted", sa.Integer(), nullable=False),
        sa.Column("unverifiable", sa.Integer(), nullable=False),
        sa.Column("revisions_back", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision"], ["revisions.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("revision", "name", name="notices_by_name"),
    )
    op.create_index("notices_by_kind", "notices", ["kind", "revision"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("notices")
    op.drop_column("reports", "substantive")
    op.drop_column("revisions", "withdrawn")
