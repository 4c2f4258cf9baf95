"""What a person means to do: a rhythm from a day on, with what came before it kept, and the pauses in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from kneecoach.core.programme import Cadence


class Rhythm(StrEnum):
    """How often sessions are planned. The first three are cadences that a programme may ask for."""

    DAILY = "daily"
    EVERY_OTHER_DAY = "every-other-day"
    THREE_ON_ONE_OFF = "three-on-one-off"
    WEEKDAYS = "weekdays"
    TIMES_A_WEEK = "times-a-week"


class Cause(StrEnum):
    """Why a person pauses; it changes nothing but the word."""

    ILL = "ill"
    AWAY = "away"
    SORE = "sore"


#: Times a week, limits included.
LEAST, MOST = 1, 7


class Plan(Struct, frozen=True):
    """The rhythm that holds from `since` until the next plan begins.

    `weekdays`, 0 for Monday, are those of WEEKDAYS; `per_week`, 1 to 7, is that of TIMES_A_WEEK; both are kept while
    another rhythm is chosen. On `short_days` the short day is proposed. `at` is when the person likes to begin.
    """

    since: date
    programme: str
    rhythm: Rhythm
    weekdays: tuple[int, ...] = (0, 2, 4)
    per_week: int = 3
    short_days: tuple[int, ...] = ()
    at: time | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What decides which days are planned: two plans with the same key are one for the schedule."""
        own = {Rhythm.WEEKDAYS: self.weekdays, Rhythm.TIMES_A_WEEK: self.per_week}
        return (self.rhythm, own.get(self.rhythm))


class Pause(Struct, frozen=True):
    """Days that leave the count, both ends included; without a `last` it goes on until the person ends it."""

    first: date
    last: date | None
    cause: Cause

    def holds(self, day: date) -> bool:
        """Tell whether this day is paused."""
        return self.first <= day and (self.last is None or day <= self.last)


class Intent(Struct, frozen=True):
    """Every plan by its first day, oldest first, and every pause by its first day."""

    plans: tuple[Plan, ...] = ()
    pauses: tuple[Pause, ...] = ()

    def on(self, day: date) -> Plan | None:
        """Return the plan in force on this day, None before the first."""
        return next((plan for plan in reversed(self.plans) if plan.since <= day), None)

    def paused(self, day: date) -> Pause | None:
        """Return the pause that holds this day, the one that began first."""
        return next((pause for pause in self.pauses if pause.holds(day)), None)


def usual(programme: str, cadence: Cadence, since: date) -> Plan:
    """Return the plan that a programme asks for by itself."""
    return Plan(since, programme, Rhythm(cadence.value))


def assumed(intent: Intent, programme: str, cadence: Cadence, first: date) -> Intent:
    """Return the intent, with the programme's own plan from this day where the person made none."""
    return intent if intent.plans else replace(intent, plans=(usual(programme, cadence, first),))


def changed(intent: Intent, plan: Plan, today: date) -> Intent:
    """Return the intent with this plan from its day on, today at the earliest: what is past keeps its own.

    Plans that began today, or were to begin later, give way to it.
    """
    begins = max(plan.since, today)
    kept = tuple(old for old in intent.plans if old.since < today)
    if kept and replace(kept[-1], since=begins) == replace(plan, since=begins):
        return replace(intent, plans=kept)
    return replace(intent, plans=(*kept, replace(plan, since=begins)))


def followed(intent: Intent, programme: str, cadence: Cadence, before: Cadence | None, today: date) -> Intent:
    """Return the intent for another programme from today on.

    A rhythm of the person's own stays; one that was the cadence of the programme `before` gives way to the new one's.
    """
    now = intent.on(today)
    if now is None or now.programme == programme:
        return intent
    own = before is None or now.rhythm is not Rhythm(before.value)
    rhythm = now.rhythm if own else Rhythm(cadence.value)
    return changed(intent, replace(now, since=today, programme=programme, rhythm=rhythm), today)


def pausing(intent: Intent, pause: Pause) -> Intent:
    """Return the intent with one more pause. Raises ValueError when it ends before it begins."""
    if pause.last is not None and pause.last < pause.first:
        raise ValueError(pause)
    return replace(intent, pauses=_by_day({*intent.pauses, pause}))


def resumed(intent: Intent, today: date) -> Intent:
    """Return the intent with every pause over before today; one that began today has never been."""
    kept = (pause for pause in intent.pauses if not (pause.holds(today) and pause.first == today))
    yesterday = date.fromordinal(today.toordinal() - 1)
    ended = (replace(pause, last=yesterday) if pause.holds(today) else pause for pause in kept)
    return replace(intent, pauses=_by_day(ended))


def without(intent: Intent, pause: Pause) -> Intent:
    """Return the intent as if this pause had never been."""
    return replace(intent, pauses=tuple(other for other in intent.pauses if other != pause))


def _by_day(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    return tuple(sorted(pauses, key=lambda pause: (pause.first, pause.last or date.max, pause.cause)))
