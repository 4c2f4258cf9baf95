"""What every test of the window needs: the shipped files, the light theme, something to paint on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneecoach.files.resources import root
from kneecoach.ui import assets, theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESOURCES = root()
HERE = Path(__file__).parent

Draw = Callable[[QPainter], object]
Paint = Callable[[Draw], QImage]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let windows be shown: the platform plugin of tests says in a warning that it has no window manager."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(scope="session", autouse=True)
def shipped() -> None:
    """Read theme, fonts and icons from the checkout."""
    assets.use(RESOURCES)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Begin every test in the light theme at 100 % text."""
    if (theme.current(), theme.text_scale()) != (theme.Theme.light(), 1.0) or not qapp.styleSheet():
        theme.apply(qapp, theme.Theme.light())


@pytest.fixture
def paint(qapp: QApplication) -> Paint:
    """Return a function that runs a painting function on a sheet of 1280 x 800 in the colour of paper."""

    def painted(draw: Draw) -> QImage:
        sheet = QImage(1280, 800, QImage.Format.Format_RGB32)
        sheet.fill(theme.current().paper)
        painter = QPainter(sheet)
        try:
            draw(painter)
        finally:
            painter.end()
        return sheet

    return painted


@pytest.fixture
def colours(qapp: QApplication) -> Callable[[QImage], set[str]]:
    """Return a function that names the colours found in a picture."""

    def found(sheet: QImage) -> set[str]:
        every = {sheet.pixel(x, y) for x in range(sheet.width()) for y in range(sheet.height())}
        return {QColor(rgb).name() for rgb in every}

    return found
