"""Programmes that come from elsewhere and go there: looked at before anything is added, and saved as one file."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kneecoach.app.histories import Histories
from kneecoach.app.reviewing import pictures, refused_view, review_view
from kneecoach.app.tools import Tools
from kneecoach.core.fault import FaultsError
from kneecoach.core.settings import pace
from kneecoach.files.atomic import write_text
from kneecoach.files.exchange.adding import add
from kneecoach.files.exchange.opening import open_parcel, shown
from kneecoach.files.exchange.packing import with_own
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.exchange.review import Review, review
from kneecoach.files.exchange.there import there
from kneecoach.files.programme_writer import raw_programme
from kneecoach.files.resources import root
from kneecoach.ui.main_window import PROGRAMME
from kneecoach.ui.review_page import ReviewPage
from kneecoach.words import sharing as words

ENDING = ".kneecoach"


class Sharing(QObject):
    """Opens and saves files. Signals: added(str), the id of a programme that came, or ""; closed(), nothing came.

    history_came(), sessions were added; history_closed(), none were.
    """

    added = Signal(str)
    closed = Signal()
    history_came = Signal()
    history_closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._review: Review | None = None

    def choose(self) -> None:
        """Let the person choose a file, and show what it holds."""
        path = self._tools.open_file(words.OPEN_TITLE, words.OPEN_KINDS)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Show what a file holds, or everything that is wrong with it."""
        if self._histories.open(path):
            return
        person, self._review = self._tools.person, None
        try:
            self._review = review(open_parcel(path, self._library), there(person.places, self._library))
        except FaultsError as error:
            self._page.show_review(refused_view(shown(path.name), error.faults))
        else:
            person.figures.lend(pictures(self._review.parcel))
            self._page.show_review(review_view(self._review, self._library, pace(person.values)))
        self._tools.window.show_page(self._page, PROGRAMME)

    def save(self, programme: str) -> None:
        """Let the person choose where to, and write a programme with all of theirs that it needs."""
        person = self._tools.person
        its = person.shelf.programmes[programme]
        path = self._tools.save_file(words.SAVE_TITLE, f"{its.id}{ENDING}", words.SAVE_KINDS)
        if not path:
            return
        out = Path(path) if path.endswith(ENDING) else Path(path + ENDING)
        text = with_own(raw_programme(its, person.catalogue), there(person.places, self._library))
        if self._tools.carefully(lambda: write_text(out, text)):
            self._tools.ask(words.SAVED_TITLE, words.exported(str(out)), ("ok", words.CLOSE))

    @cached_property
    def _histories(self) -> Histories:
        made = Histories(self._tools)
        made.came.connect(self.history_came)
        made.closed.connect(self.history_closed)
        made.another_wanted.connect(self.choose)
        return made

    @cached_property
    def _library(self) -> Library:
        return Library.shipped(root())

    @cached_property
    def _page(self) -> ReviewPage:
        page = ReviewPage()
        page.add_wanted.connect(self._add)
        page.another_wanted.connect(self.choose)
        page.closed.connect(self.closed)
        return page

    def _add(self) -> None:
        made = self._review
        if made is not None and self._tools.carefully(lambda: self._write(made)):
            self._review = None
            self._tools.person.read_again()
            self.added.emit(next((one.new_id for one in made.programmes), ""))

    def _write(self, made: Review) -> None:
        add(made, self._tools.person.places)
