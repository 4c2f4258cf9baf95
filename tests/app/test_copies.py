"""After a session there is a copy, and a person can go back to it."""

from __future__ import annotations

from collections.abc import Callable

from kneecoach.app.desk import Desk
from kneecoach.core.commands import Command
from kneecoach.files.places import Places
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.words import settings as words

OpenDesk = Callable[..., Desk]


def train(desk: Desk) -> None:
    """Begin a session and finish it at once."""
    desk.start()
    desk.sessions.pause()
    desk.sessions.page.order(Command.FINISH)
    desk._tools.books.back_up()


def offered(desk: Desk) -> list[KeyButton]:
    """Return the buttons that go back to a copy."""
    desk.preferences.show()
    return [each for each in desk.preferences._page.kept._card.findChildren(KeyButton) if not each.isHidden()]


def test_the_log_goes_back_to_a_copy_once_it_is_said_twice(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    desk = open_desk("leave", "back", "ok")
    train(desk)
    (copy,) = desk._tools.books.backups()
    desk._tools.books.close()
    here.database.unlink()
    (button,) = offered(desk)
    button.click()
    assert desk._tools.books.log.entries() == ()
    desk._tools.books.close()
    button.click()
    assert len(desk._tools.books.log.entries()) == copy.sessions == 1
    assert words.PUT_BACK_TITLE in asked[0]
