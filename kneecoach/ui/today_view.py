"""What the Today page is given to show."""

from __future__ import annotations

from msgspec import Struct

from kneecoach.ui.ask_card import Ask
from kneecoach.ui.kit.week_strip import StripDay


class TodayRow(Struct, frozen=True):
    """One exercise of today. `place` is what the programme calls the place that `exercise` takes.

    `alternatives` and `swaps` are pairs of id and name; `mark` says what stands against it, and may be empty.
    """

    exercise: str
    place: str
    name: str
    dose: str
    minutes: str
    included: bool
    alternatives: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    swaps: tuple[tuple[str, str], ...] = ()


class TodayView(Struct, frozen=True):
    """All words of the page but those that never change; `apart` asks about each knee.

    `plan` is the plan's answer, "" while it is not known; `week` is empty then, or seven days. `anyway` offers a
    session on a day without one, and may be empty.
    """

    day: str
    programme: str
    line: str
    full: str
    short: str
    is_short: bool
    rows: tuple[TodayRow, ...]
    equipment: tuple[str, ...]
    cautions: tuple[str, ...]
    apart: bool = False
    ask: Ask | None = None
    honest: str = ""
    plan: str = ""
    week: tuple[StripDay, ...] = ()
    anyway: str = ""
    faults: tuple[str, ...] = ()
