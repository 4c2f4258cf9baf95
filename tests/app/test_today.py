"""From the first start to Today, and what is chosen there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.files.places import Places
from kneecoach.ui.acknowledgement_page import AcknowledgementPage

OpenDesk = Callable[..., Desk]


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    has_it = desk.window.focusWidget()
    assert has_it is not None
    QTest.keyClick(has_it, key, modifier)


def shown(desk: Desk) -> QWidget:
    """Return the page that is looked at."""
    page = desk.window.stack.currentWidget()
    assert page is not None
    return page


def notices(desk: Desk) -> list[str]:
    """Return what Today says is wrong."""
    found = (notice.findChildren(QLabel) for notice in desk.today._notices)
    return [label.text() for labels in found for label in labels if label.text()]


def rows(desk: Desk) -> dict[str, Any]:
    """Return the rows of Today by the exercise that the programme proposes."""
    return desk.today.list._rows


def test_a_first_start_shows_the_acknowledgement_and_nothing_else(first_start: OpenDesk) -> None:
    desk = first_start()
    assert isinstance(shown(desk), AcknowledgementPage)
    assert not desk.window.rail.isVisible()


def test_enter_accepts_and_today_proposes_kneecap_basics_with_start_focused(
    first_start: OpenDesk, here: Places
) -> None:
    desk = first_start()
    press(desk, Qt.Key.Key_Return)
    assert shown(desk) is desk.today
    assert "Kneecap basics" in [label.text() for label in desk.today.findChildren(QLabel)]
    assert desk.window.focusWidget() is desk.today.start
    assert Person(here).acknowledged


def test_the_acknowledgement_is_shown_once_per_home(first_start: OpenDesk) -> None:
    press(first_start(), Qt.Key.Key_Return)
    assert shown(again := first_start()) is again.today


def test_declining_closes_the_window_and_nothing_is_remembered(first_start: OpenDesk, here: Places) -> None:
    desk = first_start()
    page = shown(desk)
    assert isinstance(page, AcknowledgementPage)
    page.decline.click()
    assert not desk.window.isVisible()
    assert not Person(here).acknowledged


def test_help_leads_back_to_the_acknowledgement(first_start: OpenDesk) -> None:
    desk = first_start()
    page = shown(desk)
    press(desk, Qt.Key.Key_F1)
    assert shown(desk) is not page
    press(desk, Qt.Key.Key_Escape)
    assert shown(desk) is page


def test_help_before_the_acknowledgement_leads_nowhere_else(first_start: OpenDesk) -> None:
    desk = first_start()
    press(desk, Qt.Key.Key_F1)
    assert not desk.window.rail.isVisible()
    press(desk, Qt.Key.Key_Escape)
    assert not desk._person.acknowledged


def test_today_shows_the_time_of_both_sessions(open_desk: OpenDesk) -> None:
    today = open_desk().today
    assert today.full.accessibleName() == "Full session, 14 min"
    assert today.short.accessibleName() == "Short day, 8 min"


def test_leaving_out_an_exercise_changes_the_time_and_the_session(open_desk: OpenDesk) -> None:
    desk = open_desk()
    rows(desk)["bridge"].tick.click()
    assert desk.today.full.accessibleName() == "Full session, 12 min"
    desk.start()
    stored = desk._tools.books.journal.open_session()
    assert stored is not None
    assert [item.exercise for item in stored.timeline.items] == [
        "simple-contraction",
        "turned-out-leg-raise",
        "oyster",
    ]


def test_an_exercise_left_out_can_be_taken_in_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    rows(desk)["bridge"].tick.click()
    rows(desk)["bridge"].tick.click()
    assert desk.today.full.accessibleName() == "Full session, 14 min"


def test_with_every_exercise_left_out_there_is_no_start(open_desk: OpenDesk) -> None:
    desk = open_desk()
    for row in rows(desk).values():
        row.tick.click()
    assert not desk.today.start.isEnabled()
    QTest.keyClick(desk.today, Qt.Key.Key_Return)
    desk.start()
    assert shown(desk) is desk.today


def test_what_is_left_out_today_is_there_tomorrow(open_desk: OpenDesk) -> None:
    rows(open_desk())["bridge"].tick.click()
    assert open_desk().today.full.accessibleName() == "Full session, 14 min"


def test_the_short_day_is_chosen_and_remembered(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk.today.short.click()
    assert list(rows(desk)) == ["simple-contraction", "oyster"]
    desk.start()
    (entry,) = desk._tools.books.log.entries()
    assert entry.short
    assert Person(here).is_short


def test_an_alternative_is_chosen_and_remembered(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk._person.choose("hips-to-feet-eleven", short=False)
    desk.show_today()
    proposed, row = next((name, row) for name, row in rows(desk).items() if row._choice is not None)
    other = row._choice._values[1]
    row._choice.chosen.emit(other)
    assert [p.exercise for p in desk._person.session(desk._person.programme, short=False)].count(other) == 1
    assert Person(here).choices(desk._person.programme) == {proposed: other}


@pytest.mark.parametrize(("number", "page"), [(2, "_programmes"), (3, "_progress")])
def test_every_page_is_one_key_away_and_ctrl_1_leads_back(open_desk: OpenDesk, number: int, page: str) -> None:
    desk = open_desk()
    press(desk, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)
    owner = desk.library if page == "_programmes" else desk.record
    assert shown(desk) is getattr(owner, page)
    press(desk, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert shown(desk) is desk.today
    assert desk.window.focusWidget() is desk.today.start


def test_choosing_a_programme_leads_to_today(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    rows(desk)["bridge"].tick.click()
    desk.show_page("programme")
    desk.library._programmes.chosen.emit("stability-seven")
    assert shown(desk) is desk.today
    assert len(rows(desk)) == 7
    assert Person(here).programme.id == "stability-seven"


def test_an_exercise_of_today_is_opened_and_closed(open_desk: OpenDesk) -> None:
    desk = open_desk()
    rows(desk)["bridge"].name.click()
    assert shown(desk) is desk.library._exercise
    press(desk, Qt.Key.Key_Escape)
    assert shown(desk) is desk.today


def test_a_setting_is_kept_and_changes_today(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk.show_page("settings")
    desk.preferences._page.changed.emit("gap", 180)
    desk.show_page("today")
    assert desk.today.full.accessibleName() == "Full session, 22 min"
    assert Person(here).values["gap"] == 180


def test_a_broken_programme_is_told_and_the_rest_works(open_desk: OpenDesk, here: Places) -> None:
    here.programmes.mkdir()
    (here.programmes / "mine.toml").write_text('id = "mine"\nname = "Mine"\nexercises = []\n', "utf-8")
    desk = open_desk()
    (told,) = notices(desk)
    assert "mine.toml" in told
    desk.start()
    assert shown(desk) is desk.sessions.page


def test_a_setting_that_cannot_be_used_is_told_and_keeps_its_default(open_desk: OpenDesk, here: Places) -> None:
    here.settings.write_text('[remembered]\nacknowledged = true\n[settings]\ngap = "long"\n', "utf-8")
    desk = open_desk()
    (told,) = notices(desk)
    assert "settings.gap" in told
    assert desk.today.full.accessibleName() == "Full session, 14 min"


def test_settings_that_cannot_be_written_are_told(open_desk: OpenDesk, here: Places, asked: list[str]) -> None:
    desk = open_desk("ok")
    here.settings.unlink()
    here.settings.mkdir()
    desk.today.short.click()
    assert "settings.toml" in asked[0]
    assert list(rows(desk)) == ["simple-contraction", "oyster"]
