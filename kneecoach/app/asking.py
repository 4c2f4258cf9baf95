"""What a person is asked around a session: before it, where it is to be left, and where it was left open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kneecoach.app.tools import Tools
from kneecoach.core.fault import Fault, FaultError
from kneecoach.core.settings import comfort
from kneecoach.words import pages
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.app.record import Record
    from kneecoach.app.sessions import Sessions
    from kneecoach.store.journal import Stored


def starts_with(tools: Tools, before: int | None, show_help: Callable[[], None]) -> bool:
    """Ask once whether to begin with knees above the person's own stop line (content.md 3.1, P6).

    `before` is how sore they are, 0 to 10, None for not said; up to the line nothing is asked.
    """
    if before is None or before <= comfort(tools.person.values).stop:
        return True
    options = (("rest", pages.REST_TODAY), ("help", pages.HELP), ("start", pages.START_ANYWAY))
    answer = tools.ask(pages.ABOVE_LINE_TITLE, pages.ABOVE_LINE, *options)
    if answer == "help":
        show_help()
    return answer == "start"


def leaves(tools: Tools, sessions: Sessions) -> bool:
    """Pause the session, ask, and break it off if the person means to leave it; tell whether they do."""
    if not tools.carefully(sessions.pause):
        return False
    options = (("leave", pages.LEAVE), ("stay", pages.STAY))
    leaving = tools.ask(pages.LEAVE_TITLE, pages.LEAVE_TEXT, *options) == "leave"
    if leaving:
        tools.carefully(sessions.interrupt)
    return leaving


def try_again(tools: Tools, sessions: Sessions, wrong: Fault) -> None:
    """Tell that the session could not be written down, and write it again once the person says so."""
    tools.ask(pages.NOT_SAVED, f"{fault(wrong)}\n\n{pages.NOT_SAVED_TEXT}", ("again", pages.TRY_AGAIN))
    sessions.try_again()


def ask_about_open_session(
    tools: Tools, sessions: Callable[[], Sessions], record: Callable[[], Record], show_session: Callable[[], None]
) -> None:
    """Ask whether to go on with it, to keep what was done, or to discard it, and do that; nothing where there is none.

    `sessions` and `record` are made only if they are wanted.
    """
    try:
        stored = tools.books.journal.open_session()
    except FaultError:
        return  # said on Today
    if stored is None:
        return

    def take_up(stored: Stored) -> None:
        sessions().take_up(stored)
        show_session()

    def keep(stored: Stored) -> None:
        sessions().keep(stored)
        record().show_after(stored.id)

    acts = {"resume": take_up, "keep": keep, "discard": sessions().discard}
    act = acts.get(record().ask_about(stored))
    if act is not None:
        tools.carefully(lambda: act(stored))
