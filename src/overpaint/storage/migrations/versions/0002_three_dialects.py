"""What three dialects need: uploads by name, jobs that are kept and joined, accounts that may not edit."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "accounts", sa.Column("standing", sa.String(length=32), nullable=False, server_default="good")
    )
    for column in (
        sa.Column("options", sa.JSON()),
        sa.Column(
            "expires_at", sa.DateTime(timezone=True), nullable=False, server_default="2000-01-01 00:00:00"
        ),
        sa.Column("echo", sa.Text()),
        sa.Column("notes", sa.JSON()),
        sa.Column("fingerprint", sa.String(length=64)),
        sa.Column("abandoned_at", sa.DateTime(timezone=True)),
    ):
        op.add_column("jobs", column)
    op.create_index("jobs_by_account", "jobs", ["account_id", "created_at"])
    op.create_index("jobs_by_fingerprint", "jobs", ["fingerprint"])
    op.create_index("jobs_by_expiry", "jobs", ["expires_at"])
    for column in (
        sa.Column("stored_at", sa.DateTime(timezone=True)),
        sa.Column("path", sa.String(length=512)),
        sa.Column("model", sa.String(length=128)),
    ):
        op.add_column("assets", column)
    op.create_index("assets_by_path", "assets", ["account_id", "path"], unique=True)


def downgrade() -> None:
    for index, table in (
        ("assets_by_path", "assets"),
        ("jobs_by_expiry", "jobs"),
        ("jobs_by_fingerprint", "jobs"),
        ("jobs_by_account", "jobs"),
    ):
        op.drop_index(index, table)
    for column in ("stored_at", "path", "model"):
        op.drop_column("assets", column)
    for column in ("options", "expires_at", "echo", "notes", "fingerprint", "abandoned_at"):
        op.drop_column("jobs", column)
    op.drop_column("accounts", "standing")
