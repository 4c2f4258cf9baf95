"""What was done, as a table of sets tells it: session by session, without holding ten years at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from sqlalchemy import Engine, select

from kneecoach.core.ledger import SetRow
from kneecoach.core.past import PastSession, PastSet, Source
from kneecoach.core.tally import NOTHING
from kneecoach.store.database import reading
from kneecoach.store.held import counts
from kneecoach.store.log import Entry, Log, row_of
from kneecoach.store.tables import log, sessions

#: Rows are fetched so many at a time.
AT_ONCE = 1000


def past_sessions(engine: Engine, title_of: Callable[[str], str]) -> Iterator[PastSession]:
    """Yield every session that is over and was kept, no rehearsal, by their starts; what was not done has no row."""
    by_id = {entry.id: entry for entry in Log(engine).entries() if counts(entry, elsewhere=True)}
    rows = select(log).join(sessions, sessions.c.id == log.c.session)
    wanted = rows.order_by(sessions.c.started, sessions.c.id, log.c.number).execution_options(yield_per=AT_ONCE)
    with reading(engine) as connection:
        found = groupby(connection.execute(wanted), key=lambda row: row.session)
        for session, own in found:
            if session in by_id:
                yield _told(by_id[session], title_of, [row_of(row) for row in own])


def _told(entry: Entry, title_of: Callable[[str], str], rows: list[SetRow]) -> PastSession:
    return PastSession(
        key=entry.uid,
        source=Source.KNEECOACH,
        title=title_of(entry.programme),
        started=entry.started,
        ended=entry.ended,
        note=entry.answers.note,
        comfort_before=entry.before.worst,
        comfort_during=entry.answers.during.worst,
        comfort_after=entry.answers.after.worst,
        sets=tuple(_set(row) for row in rows if row.done != NOTHING),
    )


def _set(row: SetRow) -> PastSet:
    done = row.done
    return PastSet(
        exercise=row.exercise,
        number=row.set,
        reps=done.reps or None,
        seconds=done.timed_seconds + done.hold_seconds or None,
        side=row.side,
        hold_seconds=done.hold_seconds or None,
        breaths=done.breaths or None,
    )
