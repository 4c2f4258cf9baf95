"""The help page, and the way back to whatever it was asked from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtWidgets import QWidget

from kneecoach.ui.main_window import HELP, MainWindow


class Helping:
    """Shows the help page; `back` is what happens when it is left."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._back: Callable[[], None] = lambda: None

    def show(self, back: Callable[[], None]) -> None:
        """Show it as one page among the others."""
        self._back = back
        self._window.show_page(self._page, HELP)

    def show_alone(self, back: Callable[[], None]) -> None:
        """Show it where no other page may be reached but the one it was asked from."""
        self._back = back
        self._window.show_alone(self._page)

    @cached_property
    def _page(self) -> QWidget:
        from kneecoach.ui.help_page import HelpPage  # wanted when somebody asks for help

        page = HelpPage()
        page.closed.connect(lambda: self._back())
        return page
