"""The tables. A migration and a fixture of the old schema come with every change of this file."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

#: The schema this version writes: the newest file in migrations/versions.
REVISION = "0003"

metadata = MetaData()

#: Compiled timelines, each once: sessions of the same programme and dose share theirs.
timelines = Table(
    "timelines",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # zlib of JSON
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(36), nullable=False, server_default=""),  # the same in every copy of the log
    Column("origin", String(16), nullable=False, server_default="session"),  # or added, or the program it came from
    Column("programme", Text, nullable=False),
    Column("timeline", ForeignKey("timelines.digest"), nullable=False),
    Column("started", Text, nullable=False),  # ISO 8601 with offset: the wall clock only labels
    Column("ended", Text),
    Column("state", String(16), nullable=False),  # open, ended, discarded: the rest is derived
    Column("short", Boolean, nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("planned", Integer),  # tenths of units, summed from the log when it is written; NULL until then
    Column("done", Integer),  # of these at most what was planned, row by row
    Column("effort", String(16)),
    Column("note", Text, nullable=False, server_default=""),
    Column("removed", Text),  # when the person deleted it
)

#: How the knees felt around a session, each moment and knee once.
comfort = Table(
    "comfort",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("moment", String(8), primary_key=True),  # before, during, after, morning
    Column("knee", String(8), primary_key=True),  # both, left, right
    Column("value", Integer, nullable=False),  # 0 to 10; of a morning -1, 0, 1
)

#: What was offered for a dose, and what the person said to it.
decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("day", String(10), nullable=False),  # ISO 8601, the person's own day
    Column("programme", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("field", String(24), nullable=False),
    Column("was", Text, nullable=False),
    Column("offered", Text, nullable=False),
    Column("accepted", Boolean, nullable=False),
)

#: What got in the way in a week, by its Monday.
hindrances = Table(
    "hindrances",
    metadata,
    Column("week", String(10), primary_key=True),
    Column("cause", String(24), nullable=False),  # "" when the person let the question pass
)

#: Every event of every session, never changed and never removed with its session.
journal = Table(
    "journal",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("at", Integer, nullable=False),  # ms of the session
    Column("more", Text, nullable=False, server_default="{}"),  # JSON: the other fields of the event
    Column("wall", Text, nullable=False),
)

#: What was planned and done, folded from the journal when a session ends or is corrected.
log = Table(
    "log",
    metadata,
    Column("session", ForeignKey("sessions.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("exercise", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("set", Integer, nullable=False),
    Column("side", String(8), nullable=False),
    *(
        Column(f"{which}_{what}", Integer, nullable=False)
        for which in ("planned", "done")
        for what in ("reps", "holds", "hold_seconds", "breaths", "timed_seconds", "units")
    ),
    Column("unfinished_seconds", Integer, nullable=False),
    Column("closing_hold", Integer, nullable=False),
    Column("rested", Integer, nullable=False, server_default="0"),  # seconds
    Column("form", String(16), nullable=False, server_default="planned"),
    Column("left_because", String(16)),
    Column("comfort", Integer),  # 0 to 10, when it was said to be too sore
)

Index("sessions_by_start", sessions.c.started)
Index("sessions_by_uid", sessions.c.uid, unique=True)
