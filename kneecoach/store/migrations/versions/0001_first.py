"""The first schema: timelines, sessions, journal and log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBERS = ("reps", "holds", "hold_seconds", "breaths", "timed_seconds", "units")


def upgrade() -> None:
    op.create_table(
        "timelines",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("programme", sa.Text, nullable=False),
        sa.Column("timeline", sa.String(64), sa.ForeignKey("timelines.digest"), nullable=False),
        sa.Column("started", sa.Text, nullable=False),
        sa.Column("ended", sa.Text),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("short", sa.Boolean, nullable=False),
        sa.Column("rehearsal", sa.Boolean, nullable=False),
        sa.Column("comfort_before", sa.Integer),
        sa.Column("comfort_during", sa.Integer),
        sa.Column("comfort_after", sa.Integer),
        sa.Column("effort", sa.String(16)),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("sessions_by_start", "sessions", ["started"])
    op.create_table(
        "journal",
        sa.Column("session", sa.Integer, sa.ForeignKey("sessions.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("more", sa.Text, nullable=False, server_default="{}"),
        sa.Column("wall", sa.Text, nullable=False),
    )
    op.create_table(
        "log",
        sa.Column("session", sa.Integer, sa.ForeignKey("sessions.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("exercise", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("set", sa.Integer, nullable=False),
        sa.Column("side", sa.String(8), nullable=False),
        *(
            sa.Column(f"{which}_{what}", sa.Integer, nullable=False)
            for which in ("planned", "done")
            for what in _NUMBERS
        ),
        sa.Column("unfinished_seconds", sa.Integer, nullable=False),
        sa.Column("closing_hold", sa.Integer, nullable=False),
    )
