"""What a person is asked around a session: before it, where it is to be left, and where it cannot be kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kneecoach.app.helping import Helping
from kneecoach.app.tools import Tools
from kneecoach.core.fault import Fault
from kneecoach.core.settings import comfort
from kneecoach.words import pages
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.app.sessions import Sessions


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


def show_first_page(tools: Tools, helping: Helping, accept: Callable[[], None]) -> None:
    """Show what is read before anything else, once (rulings 17); whoever declines closes the window."""
    from kneecoach.ui.acknowledgement_page import AcknowledgementPage

    page = AcknowledgementPage()
    page.accepted.connect(accept)
    page.declined.connect(tools.window.close)
    page.help_wanted.connect(lambda: helping.show_alone(lambda: tools.window.show_alone(page)))
    tools.window.show_alone(page)


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
