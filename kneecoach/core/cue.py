"""What a session lets a person hear: a tone, a line of speech, or both, at a millisecond; no sentence yet."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kneecoach.core.dose import Side


class Tone(StrEnum):
    """Every meaning that has a tone; its file is `resources/sounds/<value>.wav`."""

    TICK = "tick"  # one of the last three seconds before something begins or ends
    REP = "rep"  # a repetition begins that goes neither up nor down, or was counted at one's own pace
    UP = "up"
    DOWN = "down"
    HOLD_BEGIN = "hold-begin"
    HOLD_HALF = "hold-half"
    HOLD_END = "hold-end"
    BREATH_IN = "breath-in"
    BREATH_OUT = "breath-out"
    SIDE_CHANGE = "side-change"  # the other side, or another position
    REST_BEGIN = "rest-begin"
    PAUSED = "paused"
    RESUMED = "resumed"
    FINISHED = "finished"
    WARNING = "warning"  # a notice, such as a sound device lost


class Saying(StrEnum):
    """What a line of speech is about; `words.speech` has a sentence for each."""

    PREPARE = "prepare"  # the first exercise: its name, its side, where to be
    NEXT = "next"  # between exercises: what comes, what to fetch
    PLACE = "place"  # where to be for it, and on which side it begins
    REST = "rest"  # between sets: which set comes
    MIND = "mind"  # what to watch out for
    SIDES = "sides"  # change sides, and to which
    AGAIN = "again"  # a set starts again
    CUE = "cue"  # one cue of the exercise
    READY = "ready"  # it begins in three seconds
    REP = "rep"  # which repetition begins, and what to do in it
    BEAT = "beat"  # the word of a beat
    HOLD = "hold"  # a hold or timed work begins
    HALF = "half"
    SECONDS = "seconds"  # so many seconds are left
    BREATH = "breath"  # breathe in, or out
    YOUR_PACE = "your-pace"  # the program waits for the person
    WAITING = "waiting"  # a rest is over, and waits for the person
    PAUSED = "paused"
    SORE = "sore"  # the page of Too sore is open
    EASIER = "easier"  # the easier form, and what it is
    HARDER = "harder"
    AS_PLANNED = "as-planned"
    REPS = "reps"  # there are now so many repetitions
    TIME = "time"  # so many seconds more, or less
    UNDONE = "undone"
    DONE = "done"  # the session is over


class Level(StrEnum):
    """How much a person wants to hear; a line is spoken where its own level is asked for or a chattier one."""

    EVERYTHING = "everything"
    COUNTS = "counts"  # counts, sides, rests and what changes
    NOTHING = "nothing"


class Line(Struct, frozen=True):
    """One thing to say within `room` ms: then the next line comes. Empty and zero stand for what it has not."""

    saying: Saying
    room: int
    level: Level = Level.COUNTS
    exercise: str = ""
    side: Side | None = None
    word: str = ""
    text: str = ""
    number: int = 0
    of: int = 0


class Cue(Struct, frozen=True):
    """What is heard at the ms `at` of the session: at least one of a tone and a line."""

    at: int
    tone: Tone | None = None
    line: Line | None = None
