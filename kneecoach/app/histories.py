"""A history that comes from elsewhere: looked at first, then added, and nothing of it comes twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kneecoach.app.clock import wall
from kneecoach.app.tools import Tools
from kneecoach.core.carried import Carried
from kneecoach.core.fault import FaultError
from kneecoach.core.known_names import known_names
from kneecoach.core.past import Found, Left, Unit
from kneecoach.files import plan
from kneecoach.files.exchange.opening import shown
from kneecoach.files.histories.opening import read, source_of
from kneecoach.files.history_file import is_history, read_history
from kneecoach.ui.history_review_page import HistoryReviewPage, HistoryView
from kneecoach.ui.main_window import PROGRESS
from kneecoach.ui.review_page import ReviewPage, ReviewView
from kneecoach.words import carrying as words
from kneecoach.words import histories, pages
from kneecoach.words.faults import fault

#: So many faults of a file are told at once.
TOLD = 8


class Histories(QObject):
    """Signals: came(), something was added; closed(), nothing was; another_wanted(), a file is to be chosen."""

    came = Signal()
    closed = Signal()
    another_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._path = Path()
        self._found: Found | None = None
        self._asks_unit = False

    def open(self, path: Path) -> bool:
        """Show what a file holds, and tell whether it is a history at all."""
        self._path = path
        if is_history(path):
            self._open_everything(path)
        elif source_of(path) is not None:
            self._asks_unit = False
            self._show_table("")
        else:
            return False
        return True

    def _show_table(self, unit: str) -> None:
        library = self._tools.person.catalogue.values()
        try:
            weights = Unit(unit) if unit else None
            self._found = read(self._path, wall().date(), known_names(library), unit=weights)
        except FaultError as error:
            self._refuse(histories.refused_file(error.fault))
            return
        self._asks_unit = self._asks_unit or Left.WEIGHT in self._found.left_out
        self._tools.carefully(lambda: self._show_found(unit))

    def _show_found(self, unit: str) -> None:
        assert self._found is not None
        known = self._tools.books.archive.known()
        here = sum(one.key in known for one in self._found.sessions)
        view = HistoryView(
            file=shown(self._path.name),
            found=self._found,
            new=len(self._found.sessions) - here,
            here=here,
            names={exercise.id: exercise.name for exercise in self._tools.person.catalogue.values()},
            ask_unit=self._asks_unit,
            unit=unit,
        )
        self._page.show_history(view)
        self._tools.window.show_page(self._page, PROGRESS)

    def _add_table(self) -> None:
        found = self._found
        if found is not None:
            self._bring(lambda: self._tools.books.store.bring_table(found.sessions))

    def _open_everything(self, path: Path) -> None:
        """Ask about a whole history: it is ours, so there is nothing to choose but whether it comes."""
        try:
            found = read_history(path)
        except FaultError as error:
            self._refuse(histories.refused_file(error.fault))
            return
        sessions = tuple(found.sessions)
        known = self._tools.books.archive.known()
        new = sum(whole.uid not in known for whole in sessions)
        told = [histories.new_and_here(new, len(sessions) - new), *(fault(one) for one in found.faults[:TOLD])]
        if len(found.faults) > TOLD:
            told.append(words.more_faults(len(found.faults) - TOLD))
        options = (("add", histories.ADD), ("back", histories.BACK)) if sessions else (("back", histories.BACK),)
        if self._tools.ask(shown(path.name), "\n\n".join(told), *options) == "add":
            self._bring(lambda: self._bring_everything(replace(found, sessions=sessions)))
        else:
            self.closed.emit()

    def _bring_everything(self, found: Carried) -> tuple[int, int]:
        came = self._tools.books.store.bring(found)
        plan.adopt(self._tools.person.places.plan, found.intent)
        return came

    def _bring(self, bring: Callable[[], tuple[int, int]]) -> None:
        """Add it, and say what came."""
        told: list[str] = []
        if self._tools.carefully(lambda: told.append(histories.added(*bring()))):
            self._found = None
            self._tools.ask(words.SAVED_TITLE, told[0], ("ok", pages.CLOSE))
            self.came.emit()

    def _refuse(self, why: str) -> None:
        self._refused.show_review(ReviewView(file=shown(self._path.name), refused=why))
        self._tools.window.show_page(self._refused, PROGRESS)

    @cached_property
    def _page(self) -> HistoryReviewPage:
        page = HistoryReviewPage()
        page.added.connect(self._add_table)
        page.passed_over.connect(self.closed)
        page.unit_chosen.connect(self._show_table)
        return page

    @cached_property
    def _refused(self) -> ReviewPage:
        page = ReviewPage()
        page.closed.connect(self.closed)
        page.another_wanted.connect(self.another_wanted)
        return page
