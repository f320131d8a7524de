"""A job is found by the id of its request."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("jobs_by_request", "jobs", ["request_id"])


def downgrade() -> None:
    op.drop_index("jobs_by_request", "jobs")
