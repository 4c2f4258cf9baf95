"""The shape of the TOML files, as msgspec checks it at the border. Every unknown key is refused."""

from __future__ import annotations

import msgspec

from kneecoach.core.dose import Beat, Side, Sides
from kneecoach.core.exercise import When
from kneecoach.core.programme import Cadence, Order


class _Strict(msgspec.Struct, forbid_unknown_fields=True):
    """The base of all: no key that we do not know."""


class Given(_Strict):
    """Who says so: an article (`source` with its `figure`), we (`ours`, the reason), or else the person."""

    source: str = ""
    figure: str = ""
    ours: str = ""


class Number(Given):
    """A number or a range of it: `value`, or `low` and `high`."""

    value: int | None = None
    low: int | None = None
    high: int | None = None


#: In a person's own files a bare number is enough: it is theirs.
Amount = int | Number


class SidesFile(Given):
    """How left and right share the work."""

    are: Sides = Sides.BOTH
    first: Side = Side.LEFT


class PartFile(_Strict):
    """One beat of a repetition."""

    beat: Beat
    word: str
    length: Amount
    side: Side | None = None


class PositionsFile(Given):
    """The positions of a set, in order."""

    names: tuple[str, ...] = ()


class WarmUpFile(_Strict):
    """Squeezes outside the count."""

    squeezes: Amount
    hold: Amount
    release: Amount


class DoseFile(_Strict):
    """The table `[dose]` of an exercise."""

    sets: Amount
    sides: SidesFile
    reps: Amount | None = None
    timed: Amount | None = None
    closing_hold: Amount | None = None
    cap: Amount | None = None
    rest: Amount | None = None
    side_change: Amount | None = None
    position_change: Amount | None = None
    parts: tuple[PartFile, ...] = ()
    between: PartFile | None = None
    positions: PositionsFile | None = None
    warm_up: WarmUpFile | None = None


class CueFile(_Strict):
    """One table of `[[cues]]`."""

    say: str
    when: When
    word: str = ""
    position: str = ""
    side: Side | None = None


class ExerciseFile(_Strict):
    """A file of `exercises/`."""

    id: str
    source: str
    name: str
    movement: str
    position: str
    watch_out: str
    easier: str
    harder: str
    cues: tuple[CueFile, ...]
    dose: DoseFile
    aliases: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    closes: bool = False
    figure: str = ""


class DefaultsFile(_Strict):
    """The file `defaults.toml`: numbers for where an exercise says nothing of its own."""

    rest_one_side: Number
    rest_both_sides: Number
    side_change: Number
    position_change: Number


class OrderFile(Given):
    """Whether a programme may be re-ordered."""

    rule: Order = Order.FREE


class CadenceFile(Given):
    """How often a programme asks to be done."""

    rule: Cadence = Cadence.EVERY_OTHER_DAY


class EntryFile(_Strict):
    """One table of `[[exercises]]` of a programme; its numbers replace those of the exercise."""

    id: str
    sets: Amount | None = None
    reps: Amount | None = None
    timed: Amount | None = None
    closing_hold: Amount | None = None
    rest: Amount | None = None
    alternatives: tuple[str, ...] = msgspec.field(default=(), name="or")


class ProgrammeFile(_Strict):
    """A file of `programmes/`."""

    id: str
    name: str
    exercises: tuple[EntryFile, ...]
    line: str = ""
    source: str = ""
    honest: str = ""
    short: tuple[str, ...] = ()
    order: OrderFile = msgspec.field(default_factory=OrderFile)
    cadence: CadenceFile = msgspec.field(default_factory=CadenceFile)
