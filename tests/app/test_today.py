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


def without_a_step(desk: Desk, *cautions: str) -> None:
    """Choose the programme with steps for somebody who has none."""
    desk._person.choose("hips-to-feet-eleven", short=False)
    desk._person.own_things(["loop-band"])
    desk._person.take_care(cautions)
    desk.show_today()


def done_today(desk: Desk) -> list[str]:
    """Return the exercises that a session of today would hold."""
    return [p.exercise for p in desk._person.session(desk._person.programme, short=False)]


def test_without_a_step_what_needs_one_is_marked_and_still_there(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk)
    marked = {name: row.mark.text() for name, row in rows(desk).items() if row.mark.text()}
    assert set(marked) == {
        "front-foot-elevated-split-squat",
        "side-step-down",
        "forward-step-down",
        "calf-raises",
    }
    assert marked["calf-raises"] == "Needs a step and a hand rail, which you do not have."
    assert set(marked) <= set(done_today(desk))


def test_a_painful_back_leaves_the_deadlift_out_until_it_is_ticked_in(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk, "back-pain")
    row = rows(desk)["romanian-deadlift"]
    assert row.mark.text() == "Your caution: back pain. Tick it to do it all the same."
    assert not row.tick.isChecked()
    assert "romanian-deadlift" not in done_today(desk)
    row.tick.click()
    assert "romanian-deadlift" in done_today(desk)
    assert row.mark.text() == "Your caution: back pain."


def test_a_caution_ticked_anew_leaves_out_anew(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk, "back-pain")
    rows(desk)["romanian-deadlift"].tick.click()
    without_a_step(desk)
    assert "romanian-deadlift" in done_today(desk)
    without_a_step(desk, "back-pain")
    assert "romanian-deadlift" not in done_today(desk)


def test_a_swap_is_kept_shown_and_taken_back(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    without_a_step(desk, "back-pain")
    row = rows(desk)["romanian-deadlift"]
    assert [offer.words() for offer in row.offers] == ["Lying hamstring curl instead", "Bridge instead"]
    row.offers[1].click()
    assert done_today(desk)[6] == "bridge"
    again = Person(here)
    assert [p.exercise for p in again.session(again.programme, short=False)][6] == "bridge"
    row._choice.chosen.emit("romanian-deadlift")
    assert "romanian-deadlift" not in done_today(desk)
    assert not row.tick.isChecked()


def test_a_swapped_session_is_run_and_logged_as_what_it_was(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk, "back-pain")
    rows(desk)["romanian-deadlift"].offers[1].click()
    desk.start()
    stored = desk._tools.books.journal.open_session()
    assert stored is not None
    assert "bridge" in [item.exercise for item in stored.timeline.items]


def test_nothing_is_offered_that_is_done_today_already(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk, "back-pain")
    rows(desk)["romanian-deadlift"].offers[0].click()
    offered = {words for row in rows(desk).values() for words in [offer.words() for offer in row.offers]}
    assert "Back plank instead" not in offered
    assert "Lying hamstring curl instead" not in offered


def test_what_is_said_in_the_settings_is_on_today(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    desk._person.choose("stability-seven", short=False)
    desk.show_page("settings")
    page = desk.preferences._page
    page.own.switches["ball"].click()
    page.cares.switches["latex"].click()
    desk.show_page("today")
    told = {name: row.mark.text() for name, row in rows(desk).items() if row.mark.text()}
    assert told["wall-semi-squat-with-ball"] == "Needs a soft ball, which you do not have."
    assert told["monster-walk"] == told["lateral-band-step"] == "Your caution: latex."
    assert Person(here).own.things == frozenset(page.own.rows) - {"ball"}


def test_keys_that_this_kneecoach_does_not_know_stay(open_desk: OpenDesk, here: Places) -> None:
    text = '[remembered]\nacknowledged = true\nowned = ["step", "jetpack"]\ncautions = ["ladders"]\n'
    here.settings.write_text(text, "utf-8")
    desk = open_desk()
    desk._person.own_things(["ball"])
    desk._person.take_care(["latex"])
    assert Person(here).own.things == frozenset({"ball", "jetpack"})
    assert Person(here).own.cautions == {"latex", "ladders"}


def test_the_exercise_and_its_programme_say_the_same_as_today(open_desk: OpenDesk) -> None:
    desk = open_desk()
    without_a_step(desk)
    rows(desk)["calf-raises"].name.click()
    told = rows(desk)["calf-raises"].mark.text()
    assert told in [label.text() for label in shown(desk).findChildren(QLabel)]
    desk.show_page("programme")
    assert told in [label.text() for label in shown(desk).findChildren(QLabel)]
