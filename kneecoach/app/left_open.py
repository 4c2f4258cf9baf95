"""A session that was left open: what to do with it is asked once the window is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kneecoach.app.sessions import Sessions
from kneecoach.app.tools import Tools
from kneecoach.core.evolve import fold
from kneecoach.core.fault import FaultError
from kneecoach.core.session import begin
from kneecoach.words import pages

if TYPE_CHECKING:
    from kneecoach.store.journal import Stored


class LeftOpen:
    """Asks about a session, and tells that it goes on, or that it has ended with what was done."""

    def __init__(
        self, tools: Tools, sessions: Sessions, taken_up: Callable[[], None], kept: Callable[[int], None]
    ) -> None:
        self._tools, self._sessions = tools, sessions
        self._taken_up, self._kept = taken_up, kept

    def ask(self) -> None:
        """Ask about the newest session that was left open, if there is one."""
        try:
            stored = self._tools.books.journal.open_session()
        except FaultError:
            return  # said on Today
        act = {"resume": self._take_up, "keep": self._keep, "discard": self._sessions.discard}.get(
            self._ask_about(stored) if stored is not None else ""
        )
        if act is not None and stored is not None:
            self._tools.carefully(lambda: act(stored))

    def _ask_about(self, stored: Stored) -> str:
        """Ask what to do: "resume", "keep", "discard" or "later"."""
        entry = self._tools.books.log.entry(stored.id)
        session = fold(begin(stored.timeline), stored.events)
        step = session.steps[min(session.index, len(session.steps) - 1)]
        text = pages.left_open(entry.started, step.exercise + 1, len(session.items))
        options = (("resume", pages.RESUME), ("keep", pages.KEEP), ("discard", pages.DISCARD), ("later", pages.LATER))
        return self._tools.ask(pages.OPEN_TITLE, text, *options)

    def _take_up(self, stored: Stored) -> None:
        self._sessions.take_up(stored)
        self._taken_up()

    def _keep(self, stored: Stored) -> None:
        self._sessions.keep(stored)
        self._kept(stored.id)
