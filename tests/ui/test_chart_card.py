"""The card of a chart: as a table, and as a file in three ways."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.core.adherence import Week
from kneecoach.core.series import Comfort, Dot, Grain, Measure, Sided
from kneecoach.ui import theme
from kneecoach.ui.chart_files import content
from kneecoach.ui.comfort_card import ComfortView
from kneecoach.ui.day_map import MapDay
from kneecoach.ui.dose_card import DoseView
from kneecoach.ui.progress_cards import ProgressCards
from kneecoach.words import progress

BEGIN = date(2026, 11, 2)
SPAN = (BEGIN, BEGIN + timedelta(days=20))
WEEKS = [Week(BEGIN + timedelta(weeks=n), 4, done, 0, 0, 0) for n, done in enumerate((4, 2, 1))]
DOSE = DoseView(
    span=SPAN,
    families=(("bridge", "Bridge"), ("squat", "Squat")),
    family="squat",
    measures=(Measure.REPS, Measure.HOLD_SECONDS),
    dots=(Dot(BEGIN, 36, 30, 3, 12, 15, 15),),
    sides=(Sided(BEGIN, 15, 15),),
)
COMFORT = {"both": (Comfort(BEGIN, 1, 3),), "left": (), "right": (Comfort(BEGIN, 1, 2),)}


@pytest.fixture
def cards(qtbot: QtBot) -> ProgressCards:
    made = ProgressCards()
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.arrange(2)
    made.show_days([MapDay(BEGIN + timedelta(days=at), "done", f"day {at}") for at in range(21)], 3)
    made.show_weeks(WEEKS, Grain.WEEK)
    made.show_dose(DOSE)
    made.show_comfort(ComfortView(SPAN, COMFORT))
    made.load()
    made.show()
    return made


KEYS = pytest.mark.parametrize("key", ["days", "weeks", "dose", "comfort", "sides"])


@KEYS
def test_the_table_in_place_of_the_chart_says_the_same(cards: ProgressCards, key: str) -> None:
    card = cards.by_key[key]
    assert card.chart is not None
    QTest.keyClick(card.as_table, Qt.Key.Key_Return)
    assert (card.table.isVisible(), card.chart.isVisible()) == (True, False)
    values = card.table.values
    said = [[values.index(row, at).data() for at in range(values.columnCount())] for row in range(values.rowCount())]
    assert said == [list(row) for row in card.rows()]
    assert len(said[0]) == len(card.columns)
    QTest.keyClick(card.as_table, Qt.Key.Key_Return)
    assert (card.table.isVisible(), card.chart.isVisible()) == (False, True)


@KEYS
def test_a_picture_holds_the_whole_chart(cards: ProgressCards, key: str) -> None:
    card = cards.by_key[key]
    assert card.chart is not None
    image = QImage.fromData(content(card, "png"))
    assert image.width() >= 2 * card.chart.width()
    assert share(image, theme.current().panel) > 0.7
    assert len(colours_of(image)) > 4


@KEYS
def test_a_drawing_is_made_of_shapes_and_words(cards: ProgressCards, key: str) -> None:
    drawing = ET.fromstring(content(cards.by_key[key], "svg"))  # our own drawing
    names = [element.tag.rpartition("}")[2] for element in drawing.iter()]
    assert names.count("image") == (key == "days")  # an icon
    assert names.count("text") >= 3
    assert drawing.findtext("{*}title") == cards.by_key[key].title
    assert any("Atkinson" in element.get("font-family", "") for element in drawing.iter())


@pytest.mark.parametrize("key", ["weeks", "dose", "comfort", "sides"])
def test_a_drawing_looks_as_the_picture_does(cards: ProgressCards, key: str) -> None:
    card = cards.by_key[key]
    picture = QImage.fromData(content(card, "png"))
    sheet = QImage(picture.size(), QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    QSvgRenderer(content(card, "svg")).render(painter)
    painter.end()
    for colour in (theme.current().panel, theme.current().brand):
        assert share(sheet, colour) == pytest.approx(share(picture, colour), rel=0.15, abs=0.01)


def colours_of(image: QImage) -> Counter[str]:
    """Return how many of every fourth pixel have which colour."""
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return Counter(image.pixelColor(x, y).name() for x, y in places)


def share(image: QImage, colour: QColor) -> float:
    """Return how much of a picture has this colour."""
    found = colours_of(image)
    return found[colour.name()] / found.total()


@KEYS
def test_a_table_is_saved_with_the_names_of_its_columns(cards: ProgressCards, key: str) -> None:
    card = cards.by_key[key]
    text = content(card, "csv").decode("utf-8-sig")
    assert text.splitlines()[0] == ",".join(card.columns)
    assert len(text.splitlines()) == 1 + len(card.rows())


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_saving_is_asked_for_in_the_menu(cards: ProgressCards, qtbot: QtBot, ending: str) -> None:
    action = cards.sides.menu.actions()[list(progress.PICTURES).index(ending)]
    with qtbot.waitSignal(cards.save_wanted) as told:
        action.trigger()
    assert told.args == ["sides", ending]


def test_family_and_measure_are_chosen_by_keyboard(cards: ProgressCards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.family_chosen) as family:
        QTest.keyClick(cards.dose.family, Qt.Key.Key_Up)
    with qtbot.waitSignal(cards.measure_chosen) as measure:
        QTest.keyClick(cards.dose.measure, Qt.Key.Key_Down)
    assert (family.args, measure.args) == (["bridge"], ["hold_seconds"])


def test_each_knee_has_its_own_chart_where_it_was_said_of_each(cards: ProgressCards) -> None:
    card = cards.comfort
    assert "during 3" in card.readout.text()
    card.knee.setFocus()
    QTest.keyClick(card.knee, Qt.Key.Key_Right)
    assert card.readout.text() == progress.NO_COMFORT
    QTest.keyClick(card.knee, Qt.Key.Key_Right)
    assert "during 2" in card.readout.text()
    cards.show_comfort(ComfortView(SPAN, {"both": COMFORT["both"]}))
    assert not card.knee.isVisible()
    assert "during 3" in card.readout.text()


def test_nothing_to_show_is_said_in_words(cards: ProgressCards) -> None:
    cards.show_dose(DoseView(span=SPAN))
    assert (cards.dose.readout.text(), cards.sides.readout.text()) == (progress.NO_DOSE, progress.NO_SIDES)
    assert cards.dose.chart is not None
    assert not cards.dose.chart.isVisible()
    cards.show_dose(DOSE)
    assert cards.dose.readout.text().startswith("Monday 2 November: 30 of 36 reps")
