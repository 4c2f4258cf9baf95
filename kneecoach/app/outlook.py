"""What Today shows of the plan: at first only the days, since nothing else may keep the window waiting."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from kneecoach.app.clock import wall
from kneecoach.app.tools import Tools
from kneecoach.core.fault import Fault, FaultError
from kneecoach.files.places import Places
from kneecoach.ui.ask_card import Ask
from kneecoach.ui.kit.week_strip import StripDay, StripMark
from kneecoach.words import week

if TYPE_CHECKING:
    from kneecoach.app.asks import Asks
    from kneecoach.app.planner import Planner  # wanted once the window is painted


class PlanView(Struct, frozen=True):
    """What the plan says of today, the seven days of the week, how often, and what a day without a session offers."""

    told: str
    week: tuple[StripDay, ...]
    rhythm: str = ""
    anyway: str = ""


class Outlook:
    """The plan as Today shows it; `view` is what it said when it was last looked at.

    Once a day it proposes the short day, or the full session, where the plan has short days, unless `proposes` is off.
    """

    def __init__(self, tools: Tools, places: Places) -> None:
        self._tools, self._places = tools, places
        self._person = tools.person
        self._is_open, self._proposed = False, date.min
        self.proposes = True
        self.view = unknown(self.day.date())
        self.ask: Ask | None = None

    @property
    def day(self) -> datetime:
        """A moment of the day it is for this person: at night still the evening before."""
        return wall() - timedelta(hours=int(self._person.values["day_begins"]))

    @cached_property
    def planner(self) -> Planner:
        """The plan itself."""
        from kneecoach.app.planner import Planner

        return Planner(self._person, self._tools.books, self._places)

    @cached_property
    def asks(self) -> Asks:
        """What is asked on Today."""
        from kneecoach.app.asks import Asks

        return Asks(self._tools, self.planner)

    def open(self) -> tuple[Fault, ...]:
        """Use the log from now on, after the first painting; return what could not be used of the plan's file."""
        self._is_open = True
        return self.planner.faults

    def look(self) -> None:
        """Ask anew what today is; where the log cannot be read, which is said elsewhere, only the days are named."""
        self.view = unknown(self.day.date())
        if self._is_open:
            with suppress(FaultError):
                self._propose(self.day.date())
                self.view = self.planner.view()
                self.ask = self.asks.now()

    def _propose(self, today: date) -> None:
        plan = self.planner.now().on(today) if self.proposes and self._proposed != today else None
        if plan is not None and plan.short_days:
            self._person.shorten(short=today.weekday() in plan.short_days)
        self._proposed = today


def unknown(today: date) -> PlanView:
    """Return the week by its names alone, for as long as the log was not read."""
    return PlanView("", tuple(named(day, "none", "", today) for day in week_of(today)))


def week_of(today: date) -> tuple[date, ...]:
    """Return the days from the Monday before today, or today, to the Sunday after it."""
    monday = today.toordinal() - today.weekday()
    return tuple(date.fromordinal(monday + at) for at in range(7))


def named(day: date, mark: StripMark, word: str, today: date, *, said: str | None = None) -> StripDay:
    """Return a day of the strip; where it says "Today", `said` is the word for whoever hears it."""
    said = week.said_day(day, word if said is None else said, today=day == today)
    return StripDay(week.day_name(day), mark, word, said, is_today=day == today)
