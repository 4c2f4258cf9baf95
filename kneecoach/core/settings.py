"""Every setting, declared once: key, section, default and limits. Forms and files are built from these."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.cue import Level, Tone
from kneecoach.core.dose import End, Side
from kneecoach.core.timeline import Pace

Value = bool | int | str


class Unit(StrEnum):
    """What a number counts."""

    SECONDS = "seconds"
    PER_CENT = "per-cent"
    OF_TEN = "of-ten"  # on the scale of comfort
    SESSIONS = "sessions"
    DAYS = "days"
    CLOCK = "clock"  # hours after midnight


class Switch(Struct, frozen=True):
    """A setting that is on or off."""

    key: str
    section: str
    default: bool

    def allows(self, value: object) -> bool:
        """Tell whether this setting may have this value."""
        return isinstance(value, bool)


class Number(Struct, frozen=True):
    """A whole number. Limits included; a value between two steps is allowed."""

    key: str
    section: str
    default: int
    least: int
    most: int
    step: int = 1
    unit: Unit = Unit.SECONDS

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


class Named(Struct, frozen=True):
    """The name of something this computer has, or "" for the one it uses anyway; what there is, is known later."""

    key: str
    section: str
    default: str = ""
    longest: int = 200

    def allows(self, value: object) -> bool:
        """Tell whether this setting may have this value: one line of at most `longest` characters."""
        return isinstance(value, str) and len(value) <= self.longest and "".join(value.splitlines()) == value


Setting = Switch | Number | Choice | Named

AS_WRITTEN = "as-written"
TOGETHER, APART = "together", "apart"
_OURS = Pace()


def _loudness(key: str, section: str, default: int = 100, *, step: int = 10) -> Number:
    return Number(key, section, default, 0, 100, step, Unit.PER_CENT)


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
    Switch("full_screen", "session", default=False),
    Choice("speak", "voice", Level.EVERYTHING.value, tuple(level.value for level in Level)),
    Named("voice", "voice"),
    Number("voice_rate", "voice", 90, 60, 140, 10, Unit.PER_CENT),
    _loudness("voice_volume", "voice", 80, step=5),
    _loudness("sound_volume", "sounds", 90, step=5),
    _loudness("sound_ready", "sounds"),
    _loudness("sound_rep", "sounds"),
    _loudness("sound_move", "sounds"),
    _loudness("sound_hold", "sounds"),
    _loudness("sound_breath", "sounds", 0),
    _loudness("sound_side", "sounds"),
    _loudness("sound_rest", "sounds"),
    _loudness("sound_pause", "sounds"),
    _loudness("sound_end", "sounds"),
    Choice("flash", "sounds", "muted", ("never", "muted", "always")),
    Number("comfort_stop", "comfort", 5, 1, 9, unit=Unit.OF_TEN),
    Number("comfort_easy", "comfort", 2, 0, 8, unit=Unit.OF_TEN),
    Choice("knees", "comfort", TOGETHER, (TOGETHER, APART)),
    Switch("ask_morning", "comfort", default=True),
    Switch("ask_week", "comfort", default=True),
    Switch("offers", "comfort", default=True),
    Number("offer_after", "comfort", 2, 1, 8, unit=Unit.SESSIONS),
    Number("lapse", "comfort", 14, 7, 60, unit=Unit.DAYS),
    Choice("theme", "display", "system", ("system", "light", "dark")),
    Choice("motion", "display", "system", ("system", "full", "reduced")),
    Number("text_size", "display", 100, 100, 200, 25, Unit.PER_CENT),
    Named("screen", "display"),
    Number("day_begins", "plan", 4, 0, 8, unit=Unit.CLOCK),
    Switch("remind", "reminders", default=False),
    Switch("tray", "reminders", default=False),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
DEFAULTS: Mapping[str, Value] = {setting.key: setting.default for setting in SETTINGS}

#: The setting that says how loud a tone is. A warning has none: it is as loud as all sounds are.
VOLUMES: Mapping[Tone, str] = {
    Tone.TICK: "sound_ready",
    Tone.REP: "sound_rep",
    Tone.UP: "sound_move",
    Tone.DOWN: "sound_move",
    Tone.HOLD_BEGIN: "sound_hold",
    Tone.HOLD_HALF: "sound_hold",
    Tone.HOLD_END: "sound_hold",
    Tone.BREATH_IN: "sound_breath",
    Tone.BREATH_OUT: "sound_breath",
    Tone.SIDE_CHANGE: "sound_side",
    Tone.REST_BEGIN: "sound_rest",
    Tone.PAUSED: "sound_pause",
    Tone.RESUMED: "sound_pause",
    Tone.FINISHED: "sound_end",
}


def volume_of(values: Mapping[str, Value], tone: Tone) -> float:
    """Return how loud a tone is, 0..1: the volume of all sounds times its own."""
    own = int(values[VOLUMES[tone]]) if tone in VOLUMES else 100
    return int(values["sound_volume"]) * own / 10_000


class Comfort(Struct, frozen=True):
    """The person's own lines: up to `easy` they go on, above `stop` they do not."""

    easy: int
    stop: int


def comfort(values: Mapping[str, Value]) -> Comfort:
    """Return the person's own lines; where they have crossed them, the stop line holds."""
    stop = int(values["comfort_stop"])
    return Comfort(easy=min(int(values["comfort_easy"]), stop), stop=stop)


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
