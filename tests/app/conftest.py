"""A desk in an empty home: the whole program but its command line, with questions answered from a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from quiet import QuietAround, QuietSenses, quiet_around
from support import ScriptedQuestions, acknowledged

from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.files.places import Places
from kneecoach.files.resources import root
from kneecoach.ui import assets, theme
from kneecoach.ui.question import Questions

HERE = Path(__file__).parent
OpenDesk = Callable[..., Desk]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let windows be shown: the platform plugin of tests says in warnings that it has no window manager."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", "support raise", extend=True))


@pytest.fixture
def asked() -> list[str]:
    """Return what people were asked so far."""
    return []


@pytest.fixture
def first_start(qapp: QApplication, qtbot: QtBot, here: Places, asked: list[str]) -> Iterator[OpenDesk]:
    """Return a function that opens the window in the home as it is; `speed` makes rehearsals."""
    assets.use(root())
    opened: list[Desk] = []

    def desk(
        *answers: str,
        speed: int | None = None,
        look: Callable[[], object] = lambda: None,
        around: QuietAround | None = None,
        in_tray: bool = False,
    ) -> Desk:
        questions = ScriptedQuestions(*answers, look=look)
        person = Person(here)
        senses = QuietSenses(person)
        its = around or quiet_around()
        made = Desk(qapp, person, here, speed=speed, questions=cast(Questions, questions), senses=senses, around=its)
        questions.asked = asked
        opened.append(made)
        with qtbot.waitSignal(made.window.painted):
            made.open(in_tray=in_tray)
        return made

    yield desk
    for each in opened:
        _close(each)
    theme.apply(qapp, theme.Theme.light())


@pytest.fixture
def open_desk(first_start: OpenDesk, here: Places) -> OpenDesk:
    """Return the same for a person who has read the first page."""
    acknowledged(here.home)
    return first_start


def _close(desk: Desk) -> None:
    desk.window.leaving.disconnect()
    coach = desk.sessions._coach if "sessions" in desk.__dict__ else None
    if coach is not None and coach.session.ended_at is None:
        desk.sessions.interrupt()
    desk.close()
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
