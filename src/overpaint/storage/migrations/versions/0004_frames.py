"""A job knows whether its size was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("jobs", sa.Column("frame", sa.String(length=8), nullable=False, server_default="asked"))


def downgrade() -> None:
    op.drop_column("jobs", "frame")
