"""What the Today page is given to show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One exercise of today. `proposed` is the programme's own id for the place that `exercise` takes."""

    exercise: str
    proposed: str
    name: str
    dose: str
    minutes: str
    included: bool
    alternatives: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TodayView:
    """All words of the page but those that never change."""

    day: str
    programme: str
    line: str
    full: str
    short: str
    is_short: bool
    rows: tuple[TodayRow, ...]
    equipment: tuple[str, ...]
    cautions: tuple[str, ...]
    honest: str = ""
    faults: tuple[str, ...] = ()
