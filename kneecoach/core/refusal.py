"""Why a change cannot be made, as typed values; `words` turns them into sentences."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """What stands against a change."""

    RANGE = "range"  # outside the limits of its number; least, most
    REVERSED = "reversed"  # a range from high to low; least, most as they were given
    SIDES = "sides"  # not a way in which these sides can share this work
    EMPTY = "empty"  # nothing would be left
    LONG = "long"  # a text that does not fit; most
    FIXED = "fixed"  # the order of the programme is locked
    FEET_LAST = "feet-last"  # other work after feet and ankles
    UNKNOWN = "unknown"  # no such field, or not a value of it


class RefusedError(ValueError):
    """Raised where a change cannot be made; nothing has changed."""

    def __init__(self, why: Why, field: str = "", *, least: int = 0, most: int = 0) -> None:
        super().__init__(f"{field}: {why}, {least} to {most}")
        self.why, self.field, self.least, self.most = why, field, least, most
