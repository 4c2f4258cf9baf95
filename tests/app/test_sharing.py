"""Programmes that come from elsewhere and go there, in the real window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from routines import JAWT, good
from support import acknowledged

from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.files.places import Places, places
from kneecoach.ui import stills
from kneecoach.ui.review_page import ReviewPage

OpenDesk = Callable[..., Desk]
BASICS = "kneecap-basics"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with a programme, an exercise of its own and its figure."""
    path = tmp_path / "mornings.kneecoach"
    path.write_text(good(), "utf-8")
    return path


def reviewing(desk: Desk) -> ReviewPage:
    """Return the page that shows a file."""
    page = desk.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    return page


def drop(desk: Desk, path: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    desk.window.dropEvent(QDropEvent(QPointF(40, 40), actions, data, buttons, Qt.KeyboardModifier.NoModifier))


def test_a_file_that_is_dropped_is_looked_at_and_added_with_enter(
    open_desk: OpenDesk, here: Places, file: Path
) -> None:
    desk = open_desk()
    drop(desk, file)
    page = reviewing(desk)
    assert list(here.home.glob("programmes/*")) == []
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert Person(here).shelf.programmes["mornings"].name == "Mornings"
    assert desk.library._programmes._card().id == "mornings"


def test_the_figures_of_a_file_are_shown_before_it_is_added(open_desk: OpenDesk, file: Path) -> None:
    desk = open_desk()
    stills.use(lambda: desk._person.figures)
    desk.open_file(file)
    (picture,) = [name for name in desk._person.figures._read if name.startswith("my-clamshells ")]
    assert stills.figure(picture) is not None
    stills.use(dict)


def test_esc_adds_nothing(open_desk: OpenDesk, here: Places, file: Path) -> None:
    desk = open_desk()
    desk.open_file(file)
    QTest.keyClick(reviewing(desk), Qt.Key.Key_Escape)
    assert desk.window.stack.currentWidget() is desk.library._programmes
    assert "mornings" not in Person(here).shelf.programmes


def test_a_file_that_is_refused_says_why_and_another_is_chosen(open_desk: OpenDesk, tmp_path: Path, file: Path) -> None:
    broken = tmp_path / "broken.kneecoach"
    broken.write_text(good().replace("sets = 2", "sets = 99"), "utf-8")
    desk = open_desk(str(broken), str(file))
    desk.library._sharing.choose()
    page = reviewing(desk)
    assert not page.add.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.add.isVisible()


def test_a_routine_of_another_timer_becomes_a_programme(open_desk: OpenDesk, here: Places, tmp_path: Path) -> None:
    path = tmp_path / "workouts.json"
    path.write_text(json.dumps(JAWT), "utf-8")
    desk = open_desk()
    desk.open_file(path)
    reviewing(desk).add_wanted.emit()
    assert len(Person(here).shelf.own) == 1
    assert Person(here).shelf.faults == ()


def test_what_is_sent_arrives_with_the_changes_at_another_folder(
    open_desk: OpenDesk, here: Places, tmp_path: Path
) -> None:
    out = tmp_path / "basics"
    desk = open_desk(str(out), "ok")
    desk.library.edit(BASICS)
    desk.library._editor.page.field_changed.emit("bridge", "sets", 5)
    desk.library._editor.export_wanted.emit(BASICS)
    other = places(str(tmp_path / "other"))
    acknowledged(other.home)
    theirs = Person(other)
    from kneecoach.files.exchange.adding import add
    from kneecoach.files.exchange.opening import open_parcel
    from kneecoach.files.exchange.review import review
    from kneecoach.files.exchange.there import there

    library = desk.library._sharing._library
    add(review(open_parcel(out.with_suffix(".kneecoach"), library), there(other, library)), other)
    came, mine = theirs.shelf.programmes[f"{BASICS}-2"], desk._person.shelf.programmes[BASICS]
    assert (came.name, came.prescriptions) == ("Kneecap basics (2)", mine.prescriptions)


def test_before_the_first_page_is_read_a_file_waits(first_start: OpenDesk, file: Path) -> None:
    desk = first_start()
    desk.open_file(file)
    assert not isinstance(desk.window.stack.currentWidget(), ReviewPage)
    desk._accept()
    assert isinstance(desk.window.stack.currentWidget(), ReviewPage)
