"""The settings file: what the person chose, and what the program remembers between starts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.core.said import Said
from kneecoach.core.settings import BY_KEY, DEFAULTS, Value
from kneecoach.files import toml
from kneecoach.files.atomic import write_text

LONGEST_TOLD = 60  # characters of an unusable value, on one line


class Remembered(msgspec.Struct, frozen=True):
    """What is kept without being a setting: unknown keys of a newer KneeCoach are passed over.

    `owned` and `cautions` keep whatever keys they hold, also those that only a newer KneeCoach knows.
    """

    acknowledged: bool = False
    programme: str = "kneecap-basics"
    short: bool = False
    choices: Mapping[str, Mapping[str, str]] = msgspec.field(default_factory=dict)
    owned: tuple[str, ...] | None = None  # never said
    cautions: tuple[str, ...] = ()
    reminders: Said = Said()


class Kept(Struct, frozen=True):
    """The whole settings file; `faults` are the settings that could not be used and kept their default.

    `unused` are the entries that this KneeCoach has no use for: unknown keys, and values it cannot use. They are
    written back, so that a newer KneeCoach, or the person, finds them again.
    """

    values: Mapping[str, Value]
    remembered: Remembered
    faults: tuple[Fault, ...] = field(default=())
    unused: Mapping[str, object] = field(default_factory=dict)

    def with_value(self, key: str, value: Value) -> Kept:
        """Return the same with one setting changed; what stood there and could not be used is given up."""
        unused = {name: left for name, left in self.unused.items() if name != key}
        faults = tuple(fault for fault in self.faults if fault.place != _place(key))
        return replace(self, values={**self.values, key: value}, faults=faults, unused=unused)


def read(path: Path) -> Kept:
    """Return what the file holds; where it is missing or a part of it is unusable, the default."""
    if not path.exists():
        return Kept(dict(DEFAULTS), Remembered())
    try:
        raw = toml.load(path)
    except FaultError as error:
        return Kept(dict(DEFAULTS), Remembered(), (error.fault,))
    values, unused, faults = _values(raw.get("settings", {}), path.name)
    try:
        remembered = msgspec.convert(raw.get("remembered", {}), Remembered)
    except msgspec.ValidationError:
        remembered, faults = Remembered(), (*faults, Fault(Code.WRONG_TYPE, path.name, "remembered"))
    return Kept(values, remembered, faults, unused)


def write(path: Path, kept: Kept) -> None:
    """Write the file so that a crash leaves either the old or the new one. Raises FaultError (UNWRITABLE)."""
    import tomli_w

    changed = {key: value for key, value in kept.values.items() if value != DEFAULTS[key]}
    remembered = {key: value for key, value in msgspec.to_builtins(kept.remembered).items() if value is not None}
    write_text(path, tomli_w.dumps({"settings": {**kept.unused, **changed}, "remembered": remembered}))


def _values(raw: object, file: str) -> tuple[dict[str, Value], dict[str, object], tuple[Fault, ...]]:
    if not isinstance(raw, dict):
        wrong = Fault(Code.WRONG_TYPE, file, "settings", {"expected": "table", "got": type(raw).__name__})
        return dict(DEFAULTS), {}, (wrong,)
    usable = {key: value for key, value in raw.items() if key in BY_KEY and BY_KEY[key].allows(value)}
    unused = {key: value for key, value in raw.items() if key not in usable}
    faults = (_fault(key, value, file) for key, value in unused.items() if key in BY_KEY)
    return {**DEFAULTS, **usable}, unused, tuple(faults)


def _fault(key: str, value: object, file: str) -> Fault:
    return Fault(Code.UNKNOWN_VALUE, file, _place(key), {"value": " ".join(str(value).split())[:LONGEST_TOLD]})


def _place(key: str) -> str:
    return f"settings.{key}"
