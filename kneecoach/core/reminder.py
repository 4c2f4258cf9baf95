"""When to remind a person of today's session: at their own time, once, and only while it is due and not done.

Times here are those of the clock on the wall, without a zone: who travels is reminded by the clock they live by.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from msgspec import Struct

from kneecoach.core.adherence import day_of
from kneecoach.core.answer import Answer, Status
from kneecoach.core.said import Said
from kneecoach.core.schedule import DAY

#: On such a day a session is wanted.
DUE = frozenset({Status.DUE, Status.MOVED, Status.OPEN})
#: "Later" is so much later.
LATER = timedelta(hours=1)
#: It is looked again after so long at the latest: a clock may be set, a computer sleep, and a plan change.
LONGEST = timedelta(minutes=5)

_MS = timedelta(milliseconds=1)


class Look(Struct, frozen=True):
    """What a look at the clock came to: whether to remind now, and in how many ms to look again.

    `wanted` tells whether a reminder is still to come today.
    """

    remind: bool
    wanted: bool
    wait: int


def look(answer: Answer, at: time | None, begins: int, said: Said, now: datetime) -> Look:
    """Return what to do at this moment of the day that `answer` speaks of.

    `at` is when the person likes to begin, None for any time; a day begins `begins` hours after midnight.
    """
    now, today = now.replace(tzinfo=None), answer.today
    tomorrow = datetime.combine(today + DAY, time(begins))
    if answer.status not in DUE or said.spared == today:
        return Look(remind=False, wanted=False, wait=_until(tomorrow, now))
    times = _times(today, at, begins, said)
    remind = any(moment <= now and _is_new(moment, said, now) for moment in times)
    ahead = [moment for moment in times if moment > now]
    return Look(remind=remind, wanted=bool(ahead), wait=_until(min([*ahead, tomorrow]), now))


def moment_of(day: date, at: time, begins: int) -> datetime:
    """Return when this time comes on a day that begins `begins` hours after midnight: before then, a date later."""
    return datetime.combine(day if at >= time(begins) else day + DAY, at)


def seen(said: Said, now: datetime) -> Said:
    """Return that nothing up to now needs a reminder any more."""
    now = now.replace(tzinfo=None)
    return Said(said.later, said.spared, max(said.shown or now, now))


def put_off(now: datetime, begins: int) -> Said:
    """Return that the person is to be reminded once more, an hour from now; not where the day is over by then."""
    now = now.replace(tzinfo=None)
    same = day_of(now + LATER, begins) == day_of(now, begins)
    return Said(later=now + LATER if same else None, shown=now)


def spared(said: Said, today: date) -> Said:
    """Return that this day is to be left alone."""
    return Said(spared=today, shown=said.shown)


def _is_new(moment: datetime, said: Said, now: datetime) -> bool:
    """Tell whether nobody was reminded at this moment; what was shown by a clock that was far ahead is not believed."""
    return said.shown is None or said.shown < moment or said.shown >= now + DAY


def _times(today: date, at: time | None, begins: int, said: Said) -> list[datetime]:
    """Return when to remind on this day, whether it is past or not."""
    own = [moment_of(today, at, begins)] if at is not None else []
    later = [said.later] if said.later is not None and day_of(said.later, begins) == today else []
    return own + later


def _until(moment: datetime, now: datetime) -> int:
    """Return the ms until then, rounded up, 1 at least, and not more than LONGEST."""
    return max(1, -(-min(moment - now, LONGEST) // _MS))
