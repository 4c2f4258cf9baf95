"""Comfort of each knee and of the next morning; sessions from elsewhere, and deleted ones; what was offered."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

UNITS = """
UPDATE sessions SET
    planned = (SELECT sum(planned_units) FROM log WHERE log.session = sessions.id),
    done = (SELECT sum(min(done_units, planned_units)) FROM log WHERE log.session = sessions.id)
"""


def upgrade() -> None:
    op.create_table(
        "comfort",
        sa.Column("session", sa.Integer, sa.ForeignKey("sessions.id"), primary_key=True),
        sa.Column("moment", sa.String(8), primary_key=True),
        sa.Column("knee", sa.String(8), primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )
    for moment in ("before", "during", "after"):
        column = f"comfort_{moment}"
        said = f"SELECT id, '{moment}', 'both', {column} FROM sessions WHERE {column} IS NOT NULL"
        op.execute(f"INSERT INTO comfort (session, moment, knee, value) {said}")
    # Column by column: a table that others refer to cannot be made anew.
    op.add_column("sessions", sa.Column("uid", sa.String(36), nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("origin", sa.String(16), nullable=False, server_default="session"))
    op.add_column("sessions", sa.Column("planned", sa.Integer))
    op.add_column("sessions", sa.Column("done", sa.Integer))
    op.add_column("sessions", sa.Column("removed", sa.Text))
    for moment in ("before", "during", "after"):
        op.execute(f"ALTER TABLE sessions DROP COLUMN comfort_{moment}")
    op.execute("UPDATE sessions SET uid = lower(hex(randomblob(16)))")
    op.execute(UNITS)
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("day", sa.String(10), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("programme", "place")),
        *(sa.Column(name, sa.String(24), nullable=False) for name in ("kind", "field")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("was", "offered")),
        sa.Column("accepted", sa.Boolean, nullable=False),
    )
    op.create_table(
        "hindrances",
        sa.Column("week", sa.String(10), primary_key=True),
        sa.Column("cause", sa.String(24), nullable=False),
    )
    op.create_index("sessions_by_uid", "sessions", ["uid"], unique=True)
