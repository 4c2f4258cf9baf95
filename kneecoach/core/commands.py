"""What a person may do in a session, and when.

The theory. `ALLOWED` says for every phase which commands make sense; the window enables its buttons from
the same table, and the diagram in ARCHITECTURE.md is made from it. A command outside it raises and
changes nothing. A command inside it may still find nothing to do (one repetition less of the last one):
then it brings about no event.
"""

from __future__ import annotations

from enum import StrEnum

from kneecoach.core.session import Phase


class Command(StrEnum):
    """An order of the person."""

    PAUSE = "pause"
    GO_ON = "go-on"
    COUNT = "count"  # "done", at one's own pace
    SKIP = "skip"  # end this block; start now; in a pause: skip this exercise
    BACK = "back"  # this block again; twice within 2 s: the one before
    SET_AGAIN = "set-again"  # this block again, however often it is asked
    REP_AGAIN = "rep-again"  # this repetition, or the one that has just ended
    UNDO = "undo"  # the last skip or step back, until work is done after it
    MORE = "more"
    LESS = "less"
    SORE = "sore"  # everything stands still, and the page of Too sore opens
    RATE = "rate"  # say how sore
    EASIER = "easier"  # the easier form of this exercise; once more: as planned
    HARDER = "harder"
    EXCHANGE = "exchange"  # another exercise in place of what is left of this one
    FINISH = "finish"  # here, and keep all that was done
    DISCARD = "discard"
    CORRECT = "correct"


_ALWAYS = frozenset({Command.PAUSE, Command.SKIP, Command.BACK, Command.UNDO, Command.SORE})
_ADJUST = frozenset({Command.MORE, Command.LESS})
_FORM = frozenset({Command.EASIER, Command.HARDER})
_AGAIN = frozenset({Command.SET_AGAIN, Command.REP_AGAIN})
_LAST = frozenset({Command.CORRECT})  # what the log says of a set that is over

ALLOWED: dict[Phase, frozenset[Command]] = {
    Phase.READYING: _ALWAYS | _ADJUST | _FORM | _AGAIN | _LAST,
    Phase.WORKING: _ALWAYS | _ADJUST | _FORM | _AGAIN,
    Phase.OWN_PACE: _ALWAYS | _ADJUST | _FORM | _AGAIN | {Command.COUNT},
    Phase.CHANGING: _ALWAYS | _FORM | _AGAIN | _LAST,
    Phase.RESTING: _ALWAYS | _ADJUST | _FORM | _AGAIN | _LAST,
    Phase.PAUSED: _FORM
    | _AGAIN
    | {
        Command.GO_ON,
        Command.SKIP,
        Command.BACK,
        Command.UNDO,
        Command.SORE,
        Command.EXCHANGE,
        Command.FINISH,
        Command.DISCARD,
    },
    Phase.SORE: frozenset({Command.GO_ON, Command.SKIP, Command.RATE, Command.EASIER, Command.FINISH, Command.DISCARD}),
    Phase.ENDED: frozenset({Command.CORRECT, Command.DISCARD}),
    Phase.DISCARDED: frozenset(),
}
#: What needs more than the command itself: see `decide.rate`, `exchange.exchange` and `ledger.correct`.
SPOKEN_FOR = frozenset({Command.RATE, Command.EXCHANGE, Command.CORRECT})


class NotAllowedError(Exception):
    """A command outside `ALLOWED`; the session is as it was."""

    def __init__(self, command: Command, phase: Phase) -> None:
        super().__init__(f"{command} while {phase}")
        self.command, self.phase = command, phase
