"""What of another timer's routine was not carried over, as typed values; `words` turns them into sentences."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Lost(StrEnum):
    """What of another timer's routine KneeCoach has no place for, or has put in another way."""

    SOUNDS = "sounds"
    COLOUR = "colour"
    CATEGORY = "category"
    WARM_UP = "warm-up"  # number: seconds
    COOL_DOWN = "cool-down"  # number: seconds
    GET_READY = "get-ready"  # number: seconds
    RESTS = "rests"  # between different exercises
    BREAKS = "breaks"  # number: seconds, between rounds
    NUMBERED = "numbered"  # an exercise told by a number alone
    SECONDS = "seconds"  # name, number: the seconds that the file asked for
    SHORTENED = "shortened"  # name: as it was in the file
    CHANGED = "changed"  # name: what it has become
    CUT = "cut"  # number: how many places were kept
    ACCENTS = "accents"  # letters guessed in a file that is not UTF-8
    LIKE_OURS = "like-ours"  # name, other: an exercise of the library


class Left(Struct, frozen=True):
    """One thing that was not carried over as it was; `programme` names where."""

    what: Lost
    programme: str = ""
    name: str = ""
    number: int = 0
    other: str = ""
