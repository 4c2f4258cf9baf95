"""What the session page says."""

from __future__ import annotations

from typing import Literal

from kneecoach.core.adjust import Adjust
from kneecoach.core.dose import Side, Sides
from kneecoach.core.events import Why
from kneecoach.core.ledger import SetRow
from kneecoach.core.present import Screen
from kneecoach.core.step import DOWNWARD, UPWARD, WORK, Kind
from kneecoach.words.doses import clock, minutes
from kneecoach.words.language import _
from kneecoach.words.vocabulary import BEATS, SIDES

Arrow = Literal["", "up", "down"]

BACK, PAUSE, SKIP, TOO_SORE = _("Back"), _("Pause"), _("Skip"), _("Too sore")
FULL_SCREEN, DONE, GETTING_HELP = _("Full screen"), _("Done"), _("Getting help")
GO_ON, SET_AGAIN = _("Go on"), _("Start this set again")
SKIP_EXERCISE, FINISH_HERE = _("Skip this exercise"), _("Finish here and save")
MORE_REST = _("15 s")
UNDO, CHANGE, MUTE, UNMUTE = _("Undo"), _("Change"), _("Sound off"), _("Sound on")
TOO_SORE_TITLE, HOW_SORE = _("Too sore"), _("How sore is it right now?")
COMFORTABLE, AS_SORE = _("comfortable"), _("as sore as can be")
SKIP_TO_NEXT, MAKE_EASIER, FINE = _("Skip to the next exercise"), _("Make it easier"), _("It is fine, go on")
WARNING, WARNING_THEN = _("Sharp, sudden, locking or giving way?"), _("Finish here, and read Getting help.")
KEPT_SO_FAR = _("Paused. What you did so far is kept.")
EASIER_FORM, HARDER_FORM, BACK_TO_PAUSE = _("Easier form"), _("Harder form"), _("Back")
READY_WHEN_YOU_ARE = _("Ready when you are")
SOMEBODY_EXERCISES = _("Somebody exercises")
RECORDED_VOICE = _("This computer has no voice of its own. Recorded words guide you.")
NO_VOICE = _("No voice on this computer. Sounds and words still guide you.")
SOUND_LOST = _("Sound stopped. The session goes on without it.")
START_NOW, PAUSED, NEXT, REST = _("Start now"), _("Paused"), _("Next"), _("Rest")
MIRROR = _("As in a mirror")
_ADJUST = {Adjust.REPS: _("Reps"), Adjust.HOLD: _("Hold"), Adjust.TIME: _("Time"), Adjust.REST: _("Rest")}

_HEADLINES = {
    Kind.PREP: _("Get ready"),
    Kind.GAP: _("Rest"),
    Kind.REST: _("Rest"),
    Kind.SIDE: _("Change sides"),
    Kind.POSITION: _("Turn out"),
    Kind.WARM: _("Warm up"),
}


def headline(screen: Screen) -> str:
    """Return the word for what is happening: "Lower", "Hold", "Breathe in", "Change sides"."""
    if screen.count_in:
        return _("Ready")
    if screen.waits and screen.kind not in WORK and not screen.remaining_ms:
        return READY_WHEN_YOU_ARE
    if screen.kind is Kind.BREATHE:
        return _("Breathe in") if screen.breathing_in else _("Breathe out")
    return _HEADLINES.get(screen.kind) or BEATS.get(screen.word, screen.word)


def adjust(screen: Screen) -> str:
    """Return what there is more or less of now, or nothing."""
    if screen.adjusts is None:
        return ""
    return _("Time") if screen.kind is Kind.PREP else _ADJUST[screen.adjusts]


def arrow(screen: Screen) -> Arrow:
    """Return "up" or "down" where the body goes that way, else an empty string."""
    if screen.kind is not Kind.MOVE or screen.count_in:
        return ""
    return "up" if screen.word in UPWARD else "down" if screen.word in DOWNWARD else ""


def set_line(screen: Screen) -> str:
    """Return "Set 2 of 3"."""
    return _("Set {n} of {of}").format(n=screen.set, of=screen.item.sets)


def next_set(screen: Screen) -> str:
    """Return what follows a rest inside an exercise: "Set 2 of 3, left leg"."""
    if screen.item.sides in {Sides.BOTH, Sides.SWAPPING}:
        return set_line(screen)
    return f"{set_line(screen)}, {side(screen.side).lower()}"


def rep_line(screen: Screen) -> str:
    """Return "Rep 2 of 4", or nothing where no repetitions are counted."""
    return _("Rep {n} of {of}").format(n=screen.count, of=screen.count_of) if screen.count_of else ""


def breath_line(screen: Screen) -> str:
    """Return "breath 3 of 5"."""
    return _("breath {n} of {of}").format(n=screen.breath, of=screen.breaths)


def of_seconds(screen: Screen) -> str:
    """Return "of 10 s"."""
    return _("of {n} s").format(n=screen.length_ms // 1000)


def of_reps(screen: Screen) -> str:
    """Return "of 12"."""
    return _("of {n}").format(n=screen.count_of)


def side(which: Side) -> str:
    """Return the side in words for a sentence: "Left leg"."""
    names = {Side.LEFT: _("Left leg"), Side.RIGHT: _("Right leg"), Side.BOTH: _("Both legs")}
    return names[which]


def tag(which: Side) -> str:
    """Return the side as its tag says it while it is not at work."""
    return SIDES[which]


def exercise_line(screen: Screen) -> str:
    """Return "Exercise 2 of 6"."""
    return _("Exercise {n} of {of}").format(n=screen.ordinal, of=screen.of)


def time_left(ms: int) -> str:
    """Return "35 min left", or the seconds in the last minute."""
    seconds = -(-ms // 1000)
    if seconds < 60:
        return _("{n} s left").format(n=seconds)
    return _("{minutes} left").format(minutes=minutes(seconds))


def paused_where(screen: Screen) -> str:
    """Return where the session stands: "Left leg, rep 5 of 12, set 2 of 3"."""
    parts = [side(screen.side)] if screen.item.sides is not Sides.BOTH and screen.side is not Side.BOTH else []
    if screen.count_of:
        parts.append(_("rep {n} of {of}").format(n=screen.count, of=screen.count_of))
    parts.append(_("set {n} of {of}").format(n=screen.set, of=screen.item.sets))
    line = ", ".join(parts)
    return line[0].upper() + line[1:]


def paused_next(screen: Screen) -> str:
    """Return what going on will do, and why it stands still if the person did not ask for it."""
    if screen.paused_why is Why.SLEEP:
        return _("The computer slept, so the session paused here.")
    if screen.paused_why is Why.CLOSED:
        return _("KneeCoach was closed here. Nothing done before is lost.")
    if screen.kind in {Kind.HOLD, Kind.BREATHE}:
        return _("Goes on with a 3-second count-in; the hold starts again.")
    if screen.count_of and not screen.waits:
        return _("Goes on with a 3-second count-in, at rep {n}.").format(n=screen.count)
    if screen.kind is Kind.TIMED:
        return _("Goes on with a 3-second count-in.")
    return _("Goes on where it stopped.")


def last_set(row: SetRow) -> str:
    """Return what the last set came to: "Last set: 9 of 12"."""
    done, planned = row.done, row.planned
    if planned.timed_seconds:
        return _("Last set: {done} of {planned} s").format(done=done.timed_seconds, planned=planned.timed_seconds)
    return _("Last set: {done} of {planned}").format(done=done.reps, planned=planned.reps)


def instead(name: str) -> str:
    """Return the offer of another exercise."""
    return _("Instead: {name}").format(name=name)


def paused_for(screen: Screen) -> str:
    """Return how long the pause has lasted."""
    return _("Paused for {time}. Nothing is counted while you pause.").format(time=clock(screen.paused_ms // 1000))


def spoken(screen: Screen, name: str) -> str:
    """Return the page for a screen reader: what is done, where it stands, what to do."""
    return f"{name}. {headline(screen)}. {paused_where(screen)}. {screen.cue}"
