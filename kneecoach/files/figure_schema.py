"""The shape of the files of figures, as msgspec checks it at the border. Every unknown key is refused."""

from __future__ import annotations

from typing import Annotated

import msgspec

from kneecoach.figure.figure import Muscle, Working
from kneecoach.figure.joints import Posture
from kneecoach.figure.props import Prop

#: Degrees, metres or shares: what no file of a figure may pass, and never "not a number".
Amount = Annotated[float, msgspec.Meta(ge=-1000, le=1000)]
Seconds = Annotated[float, msgspec.Meta(ge=0.1, le=600)]
Angles = dict[str, Amount]


class _Strict(msgspec.Struct, forbid_unknown_fields=True):
    """The base of all: no key that we do not know."""


class AnglesFile(_Strict):
    """Joint angles in degrees (the root's px, py, pz in metres), by group; "both" sets left and right."""

    root: Angles = {}
    trunk: Angles = {}
    neck: Angles = {}
    both: Angles = {}
    left: Angles = {}
    right: Angles = {}
    aux: Amount | None = None


class CameraFile(_Strict):
    """Where one looks from, in degrees."""

    yaw: Amount
    pitch: Amount


class InsetFile(_Strict):
    """A closer look in a corner."""

    yaw: Amount
    pitch: Amount
    scale: Amount
    focus: tuple[Amount, Amount, Amount]
    size: Amount = 0.315


class KeyFile(_Strict):
    """One table of `[[keys]]`."""

    name: str
    angles: AnglesFile = msgspec.field(default_factory=AnglesFile)
    supports: tuple[str, ...] | None = None
    working: Working | None = None
    lift: Angles = {}


class PhaseFile(_Strict):
    """One table of `[[phases]]`."""

    to: str
    seconds: Seconds
    word: str
    position: str = ""
    side: str = ""
    once: bool = False


class FigureFile(_Strict):
    """A file of `figures/`. A person's own has no `source`."""

    id: str
    posture: Posture
    working: Working
    camera: CameraFile
    keys: tuple[KeyFile, ...]
    phases: tuple[PhaseFile, ...]
    source: str = ""
    muscles: tuple[Muscle, ...] = ()
    inset: InsetFile | None = None
    barefoot: bool = False
    props: tuple[Prop, ...] = ()
    supports: tuple[str, ...] = ()
    base: AnglesFile = msgspec.field(default_factory=AnglesFile)
    ready: str = ""
    rest: str = ""
    end: str = ""
    still: str = ""
