"""What every part of the window works with."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.core.fault import Fault, FaultError
from kneecoach.ui.main_window import MainWindow
from kneecoach.ui.question import Questions
from kneecoach.words import pages
from kneecoach.words.faults import fault


class Tools(Struct, frozen=True):
    """The person, their books, the window, and a way to ask."""

    person: Person
    books: Books
    window: MainWindow
    questions: Questions

    def ask(self, title: str, text: str, *options: tuple[str, str]) -> str:
        """Ask in front of the window and return the key of the answer."""
        return self.questions.ask(title, text, options, self.window)

    def tell(self, wrong: Fault) -> None:
        """Say what is wrong, in a window of its own."""
        self.ask(pages.SORRY, fault(wrong), ("ok", pages.CLOSE))

    def carefully(self, act: Callable[[], None]) -> bool:
        """Do this; tell what went wrong where a file or the database refuses, and return whether it was done."""
        try:
            act()
        except FaultError as error:
            self.tell(error.fault)
            return False
        return True
