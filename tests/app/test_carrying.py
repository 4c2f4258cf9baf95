"""What is carried away and brought back in the window, and what deleting everything deletes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from histories import HEVY, STRONG

from kneecoach.app.carrying import save_everything, save_table
from kneecoach.app.desk import Desk
from kneecoach.core.commands import Command
from kneecoach.files.places import Places
from kneecoach.ui.history_review_page import HistoryReviewPage
from kneecoach.ui.review_page import ReviewPage

OpenDesk = Callable[..., Desk]
Save = Callable[..., None]


def train(desk: Desk) -> None:
    """Begin a session and finish it at once."""
    desk.start()
    desk.sessions.pause()
    desk.sessions.page.order(Command.FINISH)


def count(desk: Desk) -> int:
    """Return how many sessions are in the log."""
    return len(desk._tools.books.log.entries())


@pytest.mark.parametrize(("save", "ending"), [(save_table, ".csv"), (save_everything, ".json")])
def test_the_history_is_saved_where_the_person_says(
    open_desk: OpenDesk, tmp_path: Path, asked: list[str], save: Save, ending: str
) -> None:
    out = tmp_path / "mine"
    desk = open_desk(str(out), "ok")
    train(desk)
    save(desk._tools, desk.outlook.planner)
    assert out.with_suffix(ending).stat().st_size > 100
    assert asked[0].endswith(ending)


def test_saving_nowhere_saves_nothing(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk("")
    save_table(desk._tools, desk.outlook.planner)
    assert list(tmp_path.glob("*.csv")) == []


def test_a_place_that_cannot_be_written_is_told(open_desk: OpenDesk, tmp_path: Path, asked: list[str]) -> None:
    desk = open_desk(str(tmp_path / "gone" / "x.csv"), "ok")
    save_table(desk._tools, desk.outlook.planner)
    assert "cannot be written" in asked[-1]


def test_a_whole_history_is_asked_about_and_comes_once(
    open_desk: OpenDesk, tmp_path: Path, here: Places, asked: list[str]
) -> None:
    out = tmp_path / "all.json"
    desk = open_desk(str(out), "ok", "add", "ok", "back")
    train(desk)
    save_everything(desk._tools, desk.outlook.planner)
    desk._tools.books.close()
    here.database.unlink()
    desk.library.open_file(out)
    assert (count(desk), "1 session added." in asked[-1]) == (1, True)
    assert desk.window.stack.currentWidget() is desk.record._progress
    desk.library.open_file(out)
    assert "0 are new, 1 is here already" in asked[-1]


def test_of_a_broken_history_it_is_told_what_is_wrong_and_the_rest_comes(
    open_desk: OpenDesk, tmp_path: Path, here: Places, asked: list[str]
) -> None:
    out = tmp_path / "all.json"
    desk = open_desk(str(out), "ok", "add", "ok")
    train(desk)
    train(desk)
    save_everything(desk._tools, desk.outlook.planner)
    desk._tools.books.close()
    here.database.unlink()
    out.write_text(out.read_text("utf-8").replace('"uid":', '"id":', 1), "utf-8")
    desk.library.open_file(out)
    assert "sessions 1" in asked[2]
    assert count(desk) == 1


@pytest.mark.parametrize("table", [HEVY, STRONG])
def test_a_table_is_looked_at_before_it_is_added(open_desk: OpenDesk, tmp_path: Path, table: str) -> None:
    path = tmp_path / "history.csv"
    path.write_text(table, "utf-8")
    desk = open_desk("ok")
    desk.library.open_file(path)
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HistoryReviewPage)
    assert count(desk) == 0
    page.add.click()
    assert count(desk) > 0
    assert desk.record._progress.isVisible()


def test_a_table_can_be_left_as_it_is(open_desk: OpenDesk, tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(HEVY, "utf-8")
    desk = open_desk()
    desk.library.open_file(path)
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HistoryReviewPage)
    page.back.click()
    assert (count(desk), desk.record._progress.isVisible()) == (0, True)


def test_a_file_that_only_begins_as_a_history_is_refused_in_words(open_desk: OpenDesk, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text('{"format":"kneecoach-history","version":99}', "utf-8")
    desk = open_desk()
    desk.library.open_file(path)
    page = desk.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    assert any("newer KneeCoach" in label for label in _words(page))


def _words(page: ReviewPage) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in page.findChildren(QLabel)]


def test_deleting_everything_says_what_goes_and_does_it(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    desk = open_desk("keep", "delete", "ok")
    train(desk)
    desk._tools.books.back_up()
    desk.preferences.show_section("data")
    desk.preferences._page.kept.delete.click()
    assert here.database.exists()
    desk.preferences._page.kept.delete.click()
    assert "1 session with all that was said of it; 1 copy of the log" in asked[0]
    assert sorted(path.name for path in here.home.iterdir()) == []


def test_what_goes_can_be_saved_first(open_desk: OpenDesk, here: Places, tmp_path: Path) -> None:
    out = tmp_path / "last.json"
    desk = open_desk("save", str(out), "ok", "delete", "ok")
    train(desk)
    desk.preferences.show_section("data")
    desk.preferences._page.kept.delete.click()
    assert len(json.loads(out.read_text("utf-8"))["sessions"]) == 1
    assert not here.database.exists()
