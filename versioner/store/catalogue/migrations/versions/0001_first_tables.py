"""The first tables: articles, revisions, reports, and the words of headlines."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SEARCH_ON_SQLITE = (
    "CREATE VIRTUAL TABLE headlines USING fts5(words, content='revisions', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 0', columnsize=0, detail=full)",
    "CREATE TRIGGER headline_in AFTER INSERT ON revisions BEGIN"
    " INSERT INTO headlines(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER headline_out AFTER DELETE ON revisions BEGIN"
    " INSERT INTO headlines(headlines, rowid, words) VALUES ('delete', old.id, old.words); END",
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection", sa.String(63), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("collection", "key", name="articles_by_key"),
    )
    op.create_index("articles_by_time", "articles", ["collection", "received", "id"])
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("commit", sa.String(40), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=False),
        sa.Column("headline", sa.Text()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("has_notice", sa.Boolean(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("idempotency_key", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("article", "number", name="revisions_by_number"),
    )
    op.create_index("revisions_by_commit", "revisions", ["commit"])
    op.create_index("revisions_by_received", "revisions", ["received", "id"])
    op.create_index("revisions_by_published", "revisions", ["published", "id"])
    op.create_index("revisions_by_source", "revisions", ["source", "received", "id"])
    noticed, keyed = sa.text("has_notice"), sa.text("idempotency_key IS NOT NULL")
    op.create_index(
        "revisions_with_notice",
        "revisions",
        ["received", "id"],
        sqlite_where=noticed,
        postgresql_where=noticed,
    )
    op.create_index(
        "revisions_by_idempotency_key",
        "revisions",
        ["article", "idempotency_key"],
        sqlite_where=keyed,
        postgresql_where=keyed,
    )
    op.create_table(
        "reports",
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("rules", sa.String(40), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("revision"),
        sa.ForeignKeyConstraint(["revision"], ["revisions.id"], ondelete="CASCADE"),
    )
    op.create_index("reports_by_outcome", "reports", ["outcome", "revision"])
    op.create_index("reports_by_rules", "reports", ["rules", "revision"])
    if op.get_bind().dialect.name == "sqlite":
        for statement in _SEARCH_ON_SQLITE:
            op.execute(statement)
    else:
        op.execute("CREATE INDEX revisions_by_words ON revisions USING gin (to_tsvector('simple', words))")


def downgrade() -> None:
    """Take the tables away: the catalogue is rebuilt from git."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE headlines")
    for table in ("reports", "revisions", "articles"):
        op.drop_table(table)
