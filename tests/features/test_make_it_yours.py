"""A newcomer's story: a programme made by keyboard alone, printed, sent, and done in another folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from quiet import QuietSenses, quiet_around
from support import ScriptedQuestions, acknowledged

from kneecoach.__main__ import main
from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.core.own import marks
from kneecoach.files.places import Places, places
from kneecoach.files.resources import root
from kneecoach.ui import assets, stills
from kneecoach.ui.main_window import MainWindow
from kneecoach.ui.question import Questions
from kneecoach.words import editing, own_exercise, posing

Open = Callable[..., Desk]
#: The platform plugin of tests says in a warning that it has no window manager.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def open_desk(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Return a function that opens the window in a folder; files are chosen from a script."""
    assets.use(root())
    opened: list[Desk] = []

    def desk(here: Places, *answers: str) -> Desk:
        acknowledged(here.home)
        person = Person(here)
        stills.use(lambda: person.figures)
        questions = cast(Questions, ScriptedQuestions(*answers))
        made = Desk(qapp, person, here, questions=questions, senses=QuietSenses(person), around=quiet_around())
        opened.append(made)
        with qtbot.waitSignal(made.window.painted):
            made.open()
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        return made

    yield desk
    stills.use(dict)
    for each in opened:
        each.window.leaving.disconnect()
        if "sessions" in each.__dict__ and each.sessions.running:
            each.sessions.interrupt()
        each.close()
        each.window.close()


def focus() -> QWidget:
    """Return what has the keyboard; no window manager gives it back to the window when a dialog has closed."""
    if QApplication.focusWidget() is None:
        (window,) = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()
        ]
        window.activateWindow()
        QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(*told: str) -> None:
    """Press keys, or type letters, where the keyboard is: "<Ctrl+N>" is a key, "[Name]" is reached by Tab."""
    for each in told:
        if each.startswith("["):
            tab_to(each[1:-1])
        elif each.startswith("<"):
            pressed = QKeySequence(each[1:-1])[0]  # type: ignore[index]  # one key of the sequence
            QTest.keyClick(focus(), pressed.key(), pressed.keyboardModifiers())
        else:
            QTest.keyClicks(focus(), each)
        QApplication.processEvents()


def tab_to(name: str) -> None:
    """Press Tab until the control of this name has the keyboard."""
    for _ in range(80):
        if focus().accessibleName().startswith(name):
            return
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab")


def make() -> None:
    """Make a programme of four exercises without bands, one of them of one's own with a pose of its own."""
    keys("<Ctrl+2>", "<Ctrl+N>", "<F2>", "Ten gentle minutes", "<Return>")
    for sought in ("supine leg", "oyster", "clamshell"):
        keys("<Ins>", sought, "<Return>")
    keys("<Ins>", f"[{editing.NEW_EXERCISE}]", "<Space>", "Heel slides", "<Tab>", "Lie on your back")
    keys(f"[{own_exercise.POSE}]", "<Space>", "<Down>", "<Return>")
    keys(f"[{posing.ADD}]", "<Space>", "[Knee flexion]", "<PgUp>", f"[{posing.DONE}]", "<Space>", "<Ctrl+S>")


def test_a_programme_is_made_printed_sent_and_done_elsewhere(open_desk: Open, tmp_path: Path) -> None:
    mine, theirs = places(str(tmp_path / "mine")), places(str(tmp_path / "theirs"))
    sent, paper = tmp_path / "gentle.kneecoach", tmp_path / "gentle.pdf"
    desk = open_desk(mine, str(sent), "ok")
    make()
    keys(f"[{editing.EXPORT}]", "<Space>")
    person = Person(mine)
    person.take_care(["back-pain"])
    person.own_things([])
    programme = person.shelf.programmes["my-programme"]
    assert [each.exercise for each in programme.prescriptions][-1] == "heel-slides"
    assert all(marks(person.catalogue[each.exercise], person.own).clear for each in programme.prescriptions)
    assert person.figures["heel-slides"].figure.id == "heel-slides"
    assert main(["--home", str(mine.home), "handout", programme.id, "--out", str(paper)]) == 0
    assert "Heel slides" in "".join(page.extract_text() for page in PdfReader(paper).pages)
    desk.window.hide()
    done_by_somebody_else(open_desk, theirs, sent)


def done_by_somebody_else(open_desk: Open, theirs: Places, sent: Path) -> None:
    """Take the file in, choose the programme and begin it."""
    desk = open_desk(theirs)
    desk.open_file(sent)
    keys("<Return>", "<Return>")
    assert Person(theirs).programme.name == "Ten gentle minutes"
    keys("<Return>")
    assert desk.sessions.running
    assert desk.sessions.page.isVisible()
