"""The window: a rail at the left, one page at a time beside it, and nothing but the page in a session."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from kneecoach.ui import icons
from kneecoach.ui.kit.rail import Item, Rail
from kneecoach.words import pages

TODAY, PROGRAMME, PROGRESS, SETTINGS, HELP = "today", "programme", "progress", "settings", "help"
PAGES = (
    Item(TODAY, pages.TODAY, "sun"),
    Item(PROGRAMME, pages.PROGRAMME, "list-checks"),
    Item(PROGRESS, pages.PROGRESS, "chart-column"),
    Item(SETTINGS, pages.SETTINGS, "settings"),
)
FOOT = Item(HELP, pages.HELP, "life-buoy")
SIZE, LEAST = (1280, 800), (1024, 640)


class MainWindow(QMainWindow):
    """Holds the pages. Signals: page_wanted(str), painted() once, leaving(QCloseEvent), dropped(str), a file."""

    page_wanted = Signal(str)
    painted = Signal()
    leaving = Signal(object)
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("KneeCoach")
        # Drawing an SVG costs as much as the whole rail; nobody misses the icon before the window is there.
        self.painted.connect(lambda: self.setWindowIcon(icons.icon("kneecoach")))
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.rail = Rail("KneeCoach", PAGES, FOOT, pages.DISCLAIMER, self)
        self.rail.chosen.connect(self.page_wanted)
        self.stack = QStackedWidget(self)
        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self._shortcuts = [self._shortcut(f"Ctrl+{n + 1}", item.key) for n, item in enumerate(PAGES)]
        self._shortcuts.append(self._shortcut("F1", HELP))
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)
        self._was_painted = self._filled = False
        self.setAcceptDrops(True)

    def show_page(self, page: QWidget, key: str = "") -> None:
        """Show a page with the rail beside it; `key` is the item of the rail it belongs to."""
        self._show(page, alone=False)
        self.rail.select(key)

    def show_alone(self, page: QWidget) -> None:
        """Show a page without the rail: a session, or the first page of all."""
        self._show(page, alone=True)

    def do_without_painting(self) -> None:
        """Be as if painted, because the window is not to be shown yet."""
        self._was_painted = True
        QTimer.singleShot(0, self.painted.emit)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def screens(self) -> list[str]:
        """Return the names of the screens there are."""
        return [screen.name() for screen in QGuiApplication.screens()]

    def fill_screen(self, name: str) -> None:
        """Fill the screen of this name, or the one the window is on where there is none of it."""
        if self.isFullScreen():
            return
        self._filled = True
        screen = next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
        if screen is not None and screen is not self.screen():
            self.move(screen.geometry().topLeft())
        self.showFullScreen()

    def leave_screen(self) -> None:
        """Be a window again, if `fill_screen` made it otherwise and nobody has changed it since."""
        if self._filled and self.isFullScreen():
            self.showNormal()
        self._filled = False

    def _show(self, page: QWidget, *, alone: bool) -> None:
        self.rail.setVisible(not alone)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not alone)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def _shortcut(self, keys: str, page: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self, lambda: self.page_wanted.emit(page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leaving.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file(event.mimeData()) and self.rail.isVisible():  # a session is not interrupted by a file
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(_file(event.mimeData()))


def _file(dragged: QMimeData) -> str:
    """Return the one file that is dragged, or ""."""
    urls = dragged.urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
