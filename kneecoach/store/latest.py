"""Every session, newest first, read only as far back as it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import overload

from sqlalchemy import Engine, func, select

from kneecoach.store.database import reading
from kneecoach.store.log import Entry, Log
from kneecoach.store.tables import sessions


class Latest(Sequence[Entry]):
    """The log as a sequence. It is as long as the log was when it was made; raises FaultError as the log does."""

    def __init__(self, engine: Engine) -> None:
        self._log, self._read = Log(engine), tuple[Entry, ...]()
        days = select(func.substr(sessions.c.started, 1, 10)).where(sessions.c.removed.is_(None))
        with reading(engine) as connection:
            self._days = connection.scalars(days.order_by(sessions.c.started.desc(), sessions.c.id.desc())).all()

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        last = max(range(len(self))[at], default=-1) if isinstance(at, slice) else range(len(self))[at]
        if last >= len(self._read):
            self._read = self._log.entries(date.fromisoformat(self._days[last]))
        return self._read[at]

    def __len__(self) -> int:
        return len(self._days)
