"""Today: what would be done, and what a person can change about it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneecoach.core.felt import UNSAID, Knees
from kneecoach.ui import theme
from kneecoach.ui.today_page import TodayPage
from kneecoach.ui.today_view import TodayRow, TodayView
from kneecoach.words import pages

FEET = (("scrunch", "Towel scrunch"), ("marbles", "Marble pick-ups"))


def row(name: str, *, included: bool = True, alternatives: tuple[tuple[str, str], ...] = ()) -> TodayRow:
    """Return an exercise of today."""
    return TodayRow(name, name, name.title(), "2 × 8 each side", "4 min", included, alternatives)


def view(*rows: TodayRow, is_short: bool = False, faults: tuple[str, ...] = ()) -> TodayView:
    """Return a day with these exercises."""
    return TodayView(
        day="Thursday 11 June",
        programme="Kneecap basics",
        line="Every day. Four easy moves.",
        full="14 min",
        short="8 min",
        is_short=is_short,
        rows=rows or (row("bridge"), row("oyster")),
        equipment=("Mat", "Wall"),
        cautions=("Look the band over first.",),
        honest="The article shows it in a video only.",
        faults=faults,
    )


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    """Return the page of an ordinary day."""
    made = TodayPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show_today(view())
    made.show()
    made.focus_start()
    return made


def words(page: TodayPage) -> list[str]:
    """Return all that the page says in labels that can be seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def test_it_says_what_day_it_is_and_what_would_be_done(page: TodayPage) -> None:
    said = words(page)
    assert said[0] == "Thursday 11 June"
    for line in ("Kneecap basics", "Every day. Four easy moves.", "Mat, Wall", "Look the band over first."):
        assert line in said
    assert pages.exercises(2) in said


def test_it_is_honest_about_its_programme(page: TodayPage) -> None:
    assert "The article shows it in a video only." in words(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_start_while_start_has_the_keyboard(page: TodayPage, key: Qt.Key) -> None:
    started: list[int] = []
    page.start_wanted.connect(lambda: started.append(1))
    QTest.keyClick(page.start, key)
    assert started == [1]


def test_a_click_starts(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start_wanted):
        QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)


def test_start_has_the_keyboard_when_the_page_is_shown(page: TodayPage) -> None:
    assert page.focusWidget() is page.start


@pytest.mark.parametrize("is_short", [False, True])
def test_the_tile_of_what_is_chosen_is_on(page: TodayPage, *, is_short: bool) -> None:
    page.show_today(view(is_short=is_short))
    assert (page.full.isChecked(), page.short.isChecked()) == (not is_short, is_short)


def test_the_short_day_is_chosen_by_a_click(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.short_chosen) as chosen:
        QTest.mouseClick(page.short, Qt.MouseButton.LeftButton)
    assert chosen.args == [True]


def test_a_tick_leaves_an_exercise_out(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.included) as included:
        QTest.mouseClick(page.list._rows["oyster"].tick, Qt.MouseButton.LeftButton)
    assert included.args == ["oyster", False]


def test_what_is_left_out_says_so(page: TodayPage) -> None:
    page.show_today(view(row("bridge"), row("oyster", included=False)))
    assert pages.LEFT_OUT in words(page)
    assert pages.exercises(1) in words(page)
    assert not page.list._rows["oyster"].tick.isChecked()


def test_a_tick_keeps_the_keyboard_while_the_page_changes(page: TodayPage) -> None:
    tick = page.list._rows["oyster"].tick
    tick.setFocus()
    page.show_today(view(row("bridge"), row("oyster", included=False)))
    assert page.focusWidget() is tick


def test_with_nothing_left_there_is_no_start_and_a_sentence_says_why(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(view(row("bridge", included=False), row("oyster", included=False)))
    assert not page.start.isEnabled()
    assert pages.NOTHING_LEFT in words(page)
    with qtbot.assertNotEmitted(page.start_wanted):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_an_exercise_is_opened_by_its_name(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.opened) as opened:
        QTest.mouseClick(page.list._rows["bridge"].name, Qt.MouseButton.LeftButton)
    assert opened.args == ["bridge"]


def test_an_alternative_is_chosen_beside_its_exercise(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(view(row("bridge"), row("scrunch", alternatives=FEET)))
    choice = page.list._rows["scrunch"]._choice
    assert choice is not None
    assert choice.value() == "scrunch"
    with qtbot.waitSignal(page.exchanged) as exchanged:
        QTest.mouseClick(choice.buttons[1], Qt.MouseButton.LeftButton)
    assert exchanged.args == ["scrunch", "marbles"]


def marked(*, included: bool = True, swaps: tuple[tuple[str, str], ...] = FEET) -> TodayRow:
    """Return an exercise with something against it."""
    return replace(row("stairs", included=included), mark="Needs a step, which you do not have.", swaps=swaps)


def test_what_stands_against_an_exercise_is_said_and_swaps_are_offered(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(view(row("bridge"), marked()))
    line = page.list._rows["stairs"]
    QApplication.processEvents()  # what is new becomes visible
    assert "Needs a step, which you do not have." in words(page)
    assert line.tick.accessibleDescription() == "Needs a step, which you do not have."
    assert [offer.words() for offer in line.offers] == ["Towel scrunch instead", "Marble pick-ups instead"]
    with qtbot.waitSignal(page.exchanged) as exchanged:
        QTest.keyClick(line.offers[1], Qt.Key.Key_Return)
    assert exchanged.args == ["stairs", "marbles"]


def test_where_nothing_can_take_its_place_it_can_be_left_out(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(view(row("bridge"), marked(swaps=())))
    line = page.list._rows["stairs"]
    (leave_out,) = line.offers
    leave_out.setFocus()
    with qtbot.waitSignal(page.included) as included:
        QTest.keyClick(leave_out, Qt.Key.Key_Space)
    assert included.args == ["stairs", False]
    page.show_today(view(row("bridge"), marked(swaps=(), included=False)))
    assert line.offers == []
    assert page.focusWidget() is line.tick


def test_after_a_swap_the_keyboard_is_on_the_way_back(page: TodayPage) -> None:
    page.show_today(view(row("bridge"), marked()))
    line = page.list._rows["stairs"]
    line.offers[0].setFocus()
    swapped = replace(row("scrunch", alternatives=(("stairs", "Stairs"), FEET[0])), place="stairs")
    page.show_today(view(row("bridge"), swapped))
    assert line._choice is not None
    assert page.focusWidget() is line._choice
    page.show_today(view(row("bridge"), marked()))
    assert line._choice is None
    assert page.focusWidget() is line.tick


def test_an_ordinary_exercise_has_no_mark_and_no_offers(page: TodayPage) -> None:
    page.show_today(view(row("bridge"), marked()))
    page.show_today(view(row("bridge"), row("stairs")))
    line = page.list._rows["stairs"]
    assert (line.mark.isVisible(), line.offers) == (False, [])


@pytest.mark.parametrize("width", [956, 1080])
def test_long_names_side_by_side_do_not_widen_the_list(page: TodayPage, width: int) -> None:
    long = (("sit", "Band-supported sit-back"), ("split", "Raised-foot split squat"), ("ball", "Wall slide with ball"))
    page.resize(width, 800)
    page.show_today(view(replace(marked(), alternatives=long, swaps=long)))
    assert page.list.minimumSizeHint().width() <= page.list.width()


def test_another_programme_is_one_click_away(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.programmes_wanted):
        QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)


def test_knees_now_may_stay_unsaid_and_is_asked_anew(page: TodayPage) -> None:
    assert page.comfort() == UNSAID
    QTest.keyClick(page.knees.both.buttons[0], Qt.Key.Key_4)
    assert page.comfort() == Knees(4)
    page.forget_comfort()
    assert page.comfort() == UNSAID


def test_what_is_wrong_is_said_until_it_is_right(page: TodayPage) -> None:
    page.show_today(view(faults=("mine.toml: it has no exercises.", "settings.toml: not TOML.")))
    assert len(page._notices) == 2
    page.show_today(view())
    assert page._notices == []


def test_a_programme_without_a_short_day_offers_none(page: TodayPage) -> None:
    page.show_today(replace(view(), short=""))
    assert not page.short.isVisible()


@pytest.mark.parametrize(("width", "text", "columns"), [(956, 1.0, 2), (1700, 1.0, 2), (956, 1.25, 1), (1080, 2.0, 1)])
def test_it_has_two_columns_where_there_is_room(
    page: TodayPage, qapp: QApplication, width: int, text: float, columns: int
) -> None:
    theme.apply(qapp, theme.Theme.light(), text)
    page.resize(width, 800)
    beside = (
        page.list.mapTo(page, page.list.rect().topLeft()).x() > page.start.mapTo(page, page.start.rect().topRight()).x()
    )
    assert beside == (columns == 2)


@pytest.mark.parametrize(("width", "height"), [(956, 640), (1080, 800), (1700, 1080)])
def test_start_is_in_view_without_scrolling(page: TodayPage, width: int, height: int) -> None:
    page.resize(width, height)
    bottom = page.start.mapTo(page, page.start.rect().bottomLeft()).y()
    assert 0 < bottom < height


def test_start_is_in_view_with_text_at_200_per_cent(page: TodayPage, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme.light(), 2.0)
    page.resize(1080, 800)
    page.focus_start()
    bottom = page.start.mapTo(page, page.start.rect().bottomLeft()).y()
    assert 0 < bottom < 800


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_no_label_is_cut(page: TodayPage, qapp: QApplication, qtbot: QtBot, text: float) -> None:
    page.show_today(view(row("bridge"), marked()))
    theme.apply(qapp, theme.Theme.light(), text)
    qapp.processEvents()  # what is new becomes visible
    assert page.list._rows["stairs"].mark.isVisible()
    qtbot.waitUntil(
        lambda: [label for label in page.findChildren(QLabel) if label.isVisible() and _is_cut(label)] == []
    )


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()
