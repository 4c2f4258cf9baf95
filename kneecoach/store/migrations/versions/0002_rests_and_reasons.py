"""The log knows rests really taken, the form of an exercise, and why a set was left."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("log", sa.Column("rested", sa.Integer, nullable=False, server_default="0"))
    op.add_column("log", sa.Column("form", sa.String(16), nullable=False, server_default="planned"))
    op.add_column("log", sa.Column("left_because", sa.String(16)))
    op.add_column("log", sa.Column("comfort", sa.Integer))
