"""From the log and the plan to what the charts of the progress page are handed, for one period."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from kneecoach.app.plan_views import Done, day_marks
from kneecoach.core.adherence import Week, monday
from kneecoach.core.exercise import Catalogue, name_of
from kneecoach.core.felt import Moment, Morning
from kneecoach.core.plan import Intent
from kneecoach.core.schedule import Day
from kneecoach.core.series import (
    Comfort,
    Grain,
    Measure,
    Period,
    dot_grain,
    first_day,
    grain_of,
    merged,
    sided,
    start_of,
)
from kneecoach.store.charted import Past, Said, Series
from kneecoach.ui.comfort_card import ComfortView
from kneecoach.ui.day_map import MapDay
from kneecoach.ui.dose_card import DoseView
from kneecoach.words.own_exercise import FAMILIES
from kneecoach.words.progress import KNEES

#: The calendar shows no more than a year, whatever the period is.
CALENDAR = timedelta(weeks=51)


class Window(Struct, frozen=True):
    """A period as it is looked at today: its first day, a Monday, and what one bar and one dot stand for."""

    period: Period
    first: date
    today: date

    @property
    def last(self) -> date:
        """The Sunday it ends with."""
        return monday(self.today) + timedelta(days=6)

    @property
    def since(self) -> date | None:
        """Where the log is read from; None for the beginning."""
        return None if self.period is Period.ALL else self.first

    @property
    def span(self) -> tuple[date, date]:
        """The days from the beginning of its first dot to today."""
        return start_of(self.first, self.dots), self.today

    @property
    def bars(self) -> Grain:
        """What one bar stands for."""
        return grain_of(self.first, self.today)

    @property
    def dots(self) -> Grain:
        """What one dot stands for: in a short history every session has its own."""
        return Grain.SESSION if self.bars is Grain.WEEK else dot_grain(self.period)


def window(period: Period, today: date, begun: date) -> Window:
    """Return the window of a period; `begun` is the day of the first session."""
    return Window(period, monday(first_day(period, today) or min(begun, today)), today)


def away(intent: Intent, shown: Window) -> tuple[tuple[date, date], ...]:
    """Return the breaks in a window, each by its first and last day there."""
    found = ((max(p.first, shown.first), min(p.last or shown.last, shown.last)) for p in intent.pauses)
    return tuple((first, last) for first, last in found if first <= last)


def bars(weeks: Iterable[Week], shown: Window) -> tuple[Week, ...]:
    """Return the bars of a window, from all weeks there were."""
    own = [week for week in weeks if week.start >= shown.first]
    return tuple(own) if shown.bars is Grain.WEEK else merged(own, shown.bars)


def calendar(schedule: Iterable[Day], past: Sequence[Past], shown: Window) -> tuple[list[MapDay], int]:
    """Return the days of a window, a year of them at most, and the place of today; `past` is oldest first."""
    first = max(shown.first, monday(shown.today) - CALENDAR)
    own = [day for day in schedule if first <= day.date <= shown.last]
    done = [Done(one.day, one.state, one.short, one.minutes) for one in since(past, first)]
    marks = day_marks(own, done, shown.today)
    days = [MapDay(day.date, mark.mark, mark.said) for day, mark in zip(own, marks, strict=True)]
    return days, (shown.today - first).days


def since(past: Sequence[Past], first: date) -> Sequence[Past]:
    """Return the sessions of this day or later; `past` is oldest first."""
    return past[bisect_left(past, first, key=lambda one: one.day) :]


def dose_view(
    series: Series, shown: Window, catalogue: Catalogue, wanted: tuple[str, str], breaks: Sequence[tuple[date, date]]
) -> DoseView:
    """Return the dose of the family and in the measure that are wanted, or the first there are."""
    families = by_family(series.exercises(), catalogue)
    names = sorted(((key, named(key, catalogue)) for key in families), key=lambda pair: pair[1])
    if not names:
        return DoseView(shown.span, away=breaks)
    family = wanted[0] if wanted[0] in families else names[0][0]
    own = families[family]
    measures = series.measures(own)
    measure = next((one for one in measures if one == wanted[1]), measures[0] if measures else Measure.REPS)
    dots = series.doses(own, measure, shown.dots)
    return DoseView(
        span=shown.span,
        families=names,
        family=family,
        measures=measures,
        measure=measure,
        dots=dots,
        grain=shown.dots,
        sides=sided(dots, shown.bars),
        side_grain=shown.bars,
        away=breaks,
    )


def by_family(exercises: Iterable[str], catalogue: Catalogue) -> Mapping[str, Sequence[str]]:
    """Return exercises by their family of movements; one without a family, or no longer there, is its own."""
    found: dict[str, list[str]] = {}
    for exercise in exercises:
        its = catalogue[exercise].movement if exercise in catalogue else ""
        found.setdefault(its or exercise, []).append(exercise)
    return found


def named(family: str, catalogue: Catalogue) -> str:
    """Return the name of a family, or of the exercise that is its own."""
    return FAMILIES.get(family) or name_of(catalogue, family)


def comfort_view(
    series: Series, past: Sequence[Past], stop: int, shown: Window, breaks: Sequence[tuple[date, date]]
) -> ComfortView:
    """Return what was said of the sessions of a window; `past` are all that count, oldest first."""
    said, preceding = series.said(shown.dots), _preceding(past, shown)
    knees = {knee: tuple(_comforts(said, knee, preceding)) for knee in KNEES}
    return ComfortView(shown.span, knees, stop, shown.dots, breaks)


def _preceding(past: Sequence[Past], shown: Window) -> Mapping[int | date, tuple[date, int | None]]:
    """Return the day and the units before it of each session of a window, or the most in each week, month or year."""
    at = len(past) - len(since(past, shown.first))
    before = [past[at - 1].done if at else None, *(one.done for one in past[at:])]
    found: dict[int | date, tuple[date, int | None]] = {}
    for one, units in zip(past[at:], before, strict=False):
        start = start_of(one.day, shown.dots)
        key = one.id if shown.dots is Grain.SESSION else start
        most = max((n for n in (found.get(key, (start, None))[1], units) if n is not None), default=None)
        found[key] = (start, most)
    return found


def _comforts(
    said: Mapping[int | date, Said], knee: str, preceding: Mapping[int | date, tuple[date, int | None]]
) -> Iterable[Comfort]:
    for key, (day, units) in preceding.items():
        its = said.get(key, {})
        of = (knee,) if knee != "both" else KNEES
        found = {moment: max((its[moment, k] for k in of if (moment, k) in its), default=None) for moment in Moment}
        if any(number is not None for number in found.values()):
            before, during, after, morning = (found[moment] for moment in Moment)
            yield Comfort(day, before, during, after, None if morning is None else Morning(morning), units)
