"""What is told to those who hear the session page: the keys of its controls, and where the session stands."""

from __future__ import annotations

from collections.abc import Iterable

from kneecoach.core.commands import Command
from kneecoach.core.present import Screen
from kneecoach.core.session import Phase
from kneecoach.words import session
from kneecoach.words.language import _

SESSION, MORE_REST = _("Session"), _("15 s more rest")
#: Keys that are drawn as signs, and how they are said.
_KEYS = {
    "\N{LEFTWARDS ARROW}": _("left arrow"),
    "\N{RIGHTWARDS ARROW}": _("right arrow"),
    "\N{UPWARDS ARROW}": _("up arrow"),
    "\N{DOWNWARDS ARROW}": _("down arrow"),
    "\N{MINUS SIGN}": _("minus"),
    "+": _("plus"),
    "Esc": _("Escape"),
}
_PROPOSED = {
    Command.SKIP: session.SKIP_TO_NEXT,
    Command.EASIER: session.MAKE_EASIER,
    Command.FINISH: session.FINISH_HERE,
    Command.GO_ON: session.FINE,
}


def key(sign: str) -> str:
    """Return the key of a control: "Key: right arrow"."""
    return _("Key: {key}").format(key=_KEYS.get(sign, sign))


def keys(less: str, more: str) -> str:
    """Return the keys of less and more: "Keys: minus and plus"."""
    return _("Keys: {less} and {more}").format(less=_KEYS.get(less, less), more=_KEYS.get(more, more))


def offered(rows: Iterable[tuple[str, str]]) -> str:
    """Return what there is to choose from, each with its key: "Easier form, E. Harder form, H."."""
    return " ".join(f"{words}, {_KEYS.get(sign, sign)}." for words, sign in rows)


def standing(screen: Screen, name: str) -> str:
    """Return where a session stands still and what going on will do; nothing while it runs."""
    if screen.phase is Phase.SORE:
        return f"{session.TOO_SORE_TITLE}. {session.HOW_SORE} {session.WARNING} {session.WARNING_THEN}"
    if screen.phase is Phase.PAUSED:
        return f"{session.PAUSED}. {name}. {session.paused_where(screen)}. {session.paused_next(screen)}"
    return ""


def rated(comfort: int, proposed: Command) -> str:
    """Return the answer to how sore it is, with what it makes the page propose."""
    return _("{n} of 10. {proposed}?").format(n=comfort, proposed=_PROPOSED[proposed])
