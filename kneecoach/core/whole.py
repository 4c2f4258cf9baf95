"""A session with all that is kept of it, as it travels from one log to another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from kneecoach.core.events import Event
from kneecoach.core.felt import Knees, Moment
from kneecoach.core.step import Timeline


class Happened(Struct, frozen=True):
    """An event, and what the wall clock showed when it was written, as ISO 8601 with an offset."""

    event: Event
    wall: str


class Whole(Struct, frozen=True):
    """A session; `uid` is the same in every copy of a log. `state` is "open", "ended" or "discarded".

    `origin` is "session", "added" afterwards, or the program it was kept by before; `removed` is when the person
    deleted it, as ISO 8601.
    """

    uid: str
    programme: str
    timeline: Timeline
    started: datetime
    ended: datetime | None
    state: str
    events: tuple[Happened, ...]
    origin: str = "session"
    short: bool = False
    rehearsal: bool = False
    felt: Mapping[Moment, Knees] = {}
    effort: str | None = None
    note: str = ""
    removed: str | None = None
