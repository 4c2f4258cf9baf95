"""Every setting, declared once: key, section, default and limits. Forms and files are built from these."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kneecoach.core.dose import End, Side
from kneecoach.core.timeline import Pace

Value = bool | int | str


class Switch(Struct, frozen=True):
    """A setting that is on or off."""

    key: str
    section: str
    default: bool

    def allows(self, value: object) -> bool:
        """Tell whether this setting may have this value."""
        return isinstance(value, bool)


class Number(Struct, frozen=True):
    """A whole number of seconds or per cent. Limits included."""

    key: str
    section: str
    default: int
    least: int
    most: int
    step: int = 1

    def allows(self, value: object) -> bool:
        """Tell whether this setting may have this value."""
        return type(value) is int and self.least <= value <= self.most


class Choice(Struct, frozen=True):
    """One of a few named values."""

    key: str
    section: str
    default: str
    values: tuple[str, ...]

    def allows(self, value: object) -> bool:
        """Tell whether this setting may have this value."""
        return value in self.values


Setting = Switch | Number | Choice

AS_WRITTEN = "as-written"
_OURS = Pace()

SETTINGS: tuple[Setting, ...] = (
    Switch("own_pace", "session", default=False),
    Number("breath", "session", _OURS.breath, 3, 10),
    Number("prep", "session", _OURS.prep, 5, 60, 5),
    Number("gap", "session", _OURS.gap, 10, 180, 5),
    Choice("rest", "session", AS_WRITTEN, (AS_WRITTEN, "20", "30", "45", "60", "90", "120", "180")),
    Switch("wait_after_rest", "session", default=False),
    Choice("first_side", "session", AS_WRITTEN, (AS_WRITTEN, "left", "right")),
    Choice("dose", "session", "low", ("low", "high")),
    Switch("warm_up", "session", default=False),
    Choice("theme", "display", "system", ("system", "light", "dark")),
    Choice("motion", "display", "system", ("system", "full", "reduced")),
    Number("text_size", "display", 100, 100, 200, 25),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, Value] = {setting.key: setting.default for setting in SETTINGS}


def pace(values: Mapping[str, Value]) -> Pace:
    """Return the person's own times from their settings."""
    rest, first = str(values["rest"]), str(values["first_side"])
    return Pace(
        end=End(str(values["dose"])),
        prep=int(values["prep"]),
        gap=int(values["gap"]),
        breath=int(values["breath"]),
        rest=None if rest == AS_WRITTEN else int(rest),
        first=None if first == AS_WRITTEN else Side(first),
        own_pace=bool(values["own_pace"]),
        wait_after_rest=bool(values["wait_after_rest"]),
        warm_up=bool(values["warm_up"]),
    )
