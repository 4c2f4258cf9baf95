"""What was done in a period, to print on one page: numbers as the person's log has them, and no verdict on any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median

from msgspec import Struct

from kneecoach.core.adherence import Week, Worked, share
from kneecoach.core.dose import Side
from kneecoach.core.felt import Knees, Moment, Morning
from kneecoach.core.plain import plain
from kneecoach.core.plan import Pause, Plan
from kneecoach.core.series import Measure, Part, side_sums
from kneecoach.core.tally import NOTHING, Tally, total

#: The moments of a session whose comfort is a number, by the field of Rated.
MOMENTS = (Moment.BEFORE, Moment.DURING, Moment.AFTER)


class Rated(Struct, frozen=True):
    """What was said of one session: comfort 0 to 10, of one knee or both; `morning` is the next, a Morning."""

    day: date
    before: int | None = None
    during: int | None = None
    after: int | None = None
    morning: int | None = None
    knee: Side = Side.BOTH

    @property
    def said(self) -> bool:
        """Whether anything was said at all."""
        return any(each is not None for each in (self.before, self.during, self.after, self.morning))


class Session(Struct, frozen=True):
    """A session that counts. `programme` is a name, `ms` how long it took, pauses included."""

    id: int
    day: date
    programme: str
    ms: int = 0
    rated: tuple[Rated, ...] = ()
    note: str = ""


class Spread(Struct, frozen=True):
    """Numbers of one moment and knee: how many, the lowest, the middle one (between two: their mean), the highest."""

    moment: Moment
    knee: Side
    answers: int
    lowest: int
    middle: float
    highest: int


class Exercised(Struct, frozen=True):
    """One exercise. `first` and `last` are its dose in words, as planned first and last in the period.

    `worked` counts its sessions and units; `left` and `right` are what was done of `measure`, None without sides.
    """

    name: str
    first: str
    last: str
    worked: Worked
    done: Tally = NOTHING
    measure: Measure | None = None
    left: int = 0
    right: int = 0


class Note(Struct, frozen=True):
    """What the person wrote of a session."""

    day: date
    text: str


class Kept(Struct, frozen=True):
    """All that a report is made of, each of the period already. `doses` and `names` are in words, by exercise id.

    `names` may hold those of programmes as well; `stop` is the person's own stop line, 1 to 9.
    """

    sessions: tuple[Session, ...] = ()
    weeks: tuple[Week, ...] = ()
    parts: tuple[Part, ...] = ()
    worked: tuple[Worked, ...] = ()
    names: Mapping[str, str] = {}
    doses: Mapping[str, tuple[str, str]] = {}
    plans: tuple[Plan, ...] = ()
    pauses: tuple[Pause, ...] = ()
    stop: int = 5


class Counts(Struct, frozen=True):
    """Sessions of the period, as adherence counts them; the shares are A2 and A3, 0 to 1, None where there is none."""

    planned: int
    done: int
    partial: int
    short: int
    extra: int
    sessions: float | None
    dose: float | None


class Report(Struct, frozen=True):
    """The page. Sessions, their comfort and notes are newest first; plans and pauses by their first day.

    `programmes` names those of the sessions, the most frequent first; `names` has those of every plan by id.
    """

    first: date
    last: date
    made: date
    programmes: tuple[str, ...]
    sessions: int
    minutes: int
    counts: Counts
    weeks: tuple[Week, ...]
    exercises: tuple[Exercised, ...]
    rated: tuple[Rated, ...]
    spreads: tuple[Spread, ...]
    mornings: Mapping[Morning, int]
    plans: tuple[Plan, ...]
    pauses: tuple[Pause, ...]
    notes: tuple[Note, ...]
    names: Mapping[str, str]
    stop: int


def said_of(day: date, felt: Mapping[Moment, Knees]) -> tuple[Rated, ...]:
    """Return what was said of a session, of each knee of which anything was."""
    knees = (Side.BOTH, Side.LEFT, Side.RIGHT)
    found = (Rated(day, knee=k, **{at.value: getattr(felt.get(at, Knees()), k) for at in Moment}) for k in knees)
    return tuple(each for each in found if each.said)


def report(kept: Kept, first: date | None, made: date) -> Report:
    """Return the report of a period that begins on `first`, None for all there is, and ends on the day it is made.

    Sessions of a day after it, as whoever flew back over the date line may have, stretch it to theirs.
    """
    days = [session.day for session in kept.sessions]
    newest = sorted(kept.sessions, key=lambda session: (session.day, session.id), reverse=True)
    rated = tuple(each for session in newest for each in session.rated if each.said)
    begin, end = first or min([*days, *(plan.since for plan in kept.plans), made]), max([*days, made])
    mornings = [each.morning for each in rated]
    return Report(
        first=begin,
        last=end,
        made=made,
        programmes=_by_number(plain(session.programme) for session in newest),
        sessions=len(newest),
        minutes=round(sum(session.ms for session in newest) / 60_000),
        counts=counts(kept.weeks),
        weeks=kept.weeks,
        exercises=exercised(kept),
        rated=rated,
        spreads=spreads(rated),
        mornings={morning: mornings.count(morning) for morning in Morning},
        plans=_held(kept.plans, begin, end),
        pauses=tuple(p for p in kept.pauses if p.first <= end and (p.last is None or p.last >= begin)),
        notes=tuple(Note(session.day, said) for session in newest if (said := plain(session.note))),
        names={key: plain(name) for key, name in kept.names.items()},
        stop=kept.stop,
    )


def counts(weeks: Iterable[Week]) -> Counts:
    """Return what these weeks come to together."""
    weeks = tuple(weeks)
    numbers = {name: sum(getattr(w, name) for w in weeks) for name in ("planned", "done", "partial", "short", "extra")}
    units = sum(week.units_planned for week in weeks)
    return Counts(**numbers, sessions=share(weeks), dose=sum(w.units_done for w in weeks) / units if units else None)


def exercised(kept: Kept) -> tuple[Exercised, ...]:
    """Return every exercise, that of the most sessions first."""
    found = sorted(kept.worked, key=lambda one: (-one.sessions, -one.planned, one.exercise))
    by_id: dict[str, list[Part]] = {}
    for part in kept.parts:
        by_id.setdefault(part.exercise, []).append(part)
    return tuple(_exercised(one, by_id.get(one.exercise, []), kept) for one in found)


def spreads(rated: Iterable[Rated]) -> tuple[Spread, ...]:
    """Return the spread of every moment and knee that has a number."""
    rated = tuple(rated)
    return tuple(
        Spread(moment, knee, len(numbers), min(numbers), median(numbers), max(numbers))
        for knee in (Side.BOTH, Side.LEFT, Side.RIGHT)
        for moment in MOMENTS
        if (numbers := [n for each in rated if each.knee is knee and (n := getattr(each, moment)) is not None])
    )


def _exercised(one: Worked, parts: Sequence[Part], kept: Kept) -> Exercised:
    done = total(part.done for part in parts)
    sided = [part for part in parts if part.side is not Side.BOTH]
    name, doses = plain(kept.names.get(one.exercise, one.exercise)), kept.doses.get(one.exercise, ("", ""))
    if not sided:
        return Exercised(name, *doses, one, done)
    order = (Measure.REPS, Measure.TIMED_SECONDS, Measure.HOLD_SECONDS, Measure.BREATHS)
    measure = next((each for each in order if any(getattr(part.done, each) for part in sided)), None)
    return Exercised(name, *doses, one, done, measure, *(side_sums(sided, measure) if measure else ()))


def _by_number(names: Iterable[str]) -> tuple[str, ...]:
    names = tuple(names)
    return tuple(sorted(dict.fromkeys(names), key=lambda name: -names.count(name)))


def _held(plans: Sequence[Plan], first: date, last: date) -> tuple[Plan, ...]:
    """Return the plans that held on some day of these."""
    ends = [*(plan.since for plan in plans[1:]), date.max]
    return tuple(plan for plan, end in zip(plans, ends, strict=False) if plan.since <= last and end > first)
