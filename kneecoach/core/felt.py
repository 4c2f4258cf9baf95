"""How the knees felt around a session, of both together or of each (rulings 16)."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct


class Moment(StrEnum):
    """When it was felt."""

    BEFORE = "before"
    DURING = "during"  # the highest
    AFTER = "after"
    MORNING = "morning"  # the next one, compared with the usual


class Morning(IntEnum):
    """The next morning, compared with what is usual for the person."""

    LESS = -1
    SAME = 0
    MORE = 1


class Knees(Struct, frozen=True):
    """Comfort from 0, comfortable, to 10, as sore as can be; or a Morning. Each may stay unsaid."""

    both: int | None = None
    left: int | None = None
    right: int | None = None

    @property
    def worst(self) -> int | None:
        """The highest of what was said; None where nothing was."""
        said = [number for number in (self.both, self.left, self.right) if number is not None]
        return max(said, default=None)


#: Nothing was said.
UNSAID = Knees()
