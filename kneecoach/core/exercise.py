"""What an exercise is: its texts, what it needs, and its dose."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Dose, Side

#: The longest texts that still fit their place on the session page (DESIGN.md 5).
LONGEST_NAME, LONGEST_CUE, LONGEST_HOLD_CUE = 26, 51, 40


class When(StrEnum):
    """When a cue belongs on the screen."""

    SETUP = "setup"  # while getting into place
    MOVE = "move"  # during repetitions and timed work
    HOLD = "hold"  # during a still hold
    TURN = "turn"  # while turning to the next position or side


class Cue(Struct, frozen=True):
    """One thing to say, and when.

    `word` narrows it to a beat of the repetition, `position` and `side` to a part of the set.
    """

    say: str
    when: When
    word: str = ""
    position: str = ""
    side: Side | None = None


class Exercise(Struct, frozen=True):
    """One entry of the library. `id` is its slug and `source` its place in the articles ("000-1").

    `equipment`, `optional`, `muscles` and `cautions` are keys that `words` can name. `closes` marks
    feet and ankle work, which always comes last (003: "feet and ankles at the end"). `figure` is the id of
    the exercise whose figure is shown, "" for its own.
    """

    id: str
    source: str
    name: str
    movement: str
    position: str
    cues: tuple[Cue, ...]
    watch_out: str
    easier: str
    harder: str
    dose: Dose
    aliases: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    closes: bool = False
    figure: str = ""


#: Exercises by id. A plain mapping, so that it may be read from files one by one as they are needed.
Catalogue = Mapping[str, Exercise]


def name_of(catalogue: Catalogue, exercise: str) -> str:
    """Return the name of an exercise; its id when the library has it no more, as an old session may find."""
    return catalogue[exercise].name if exercise in catalogue else exercise
