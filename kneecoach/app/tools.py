"""What every part of the window works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from kneecoach.app.books import Books
from kneecoach.app.person import Person
from kneecoach.core.fault import Fault, FaultError
from kneecoach.core.settings import Value
from kneecoach.ui.main_window import MainWindow
from kneecoach.words import pages
from kneecoach.words.faults import fault

if TYPE_CHECKING:
    from kneecoach.ui.question import Questions


class Tools(Struct, frozen=True):
    """The person, their books, the window, and a way to ask: a window of its own, if no other is given."""

    person: Person
    books: Books
    window: MainWindow
    questions: Questions | None

    def ask(self, title: str, text: str, *options: tuple[str, str]) -> str:
        """Ask in front of the window and return the key of the answer."""
        return self._questions().ask(title, text, options, self.window)

    def open_file(self, title: str, kinds: str) -> str:
        """Let the person choose a file to open, and return it; "" for none."""
        return self._questions().open_file(title, kinds, self.window)

    def save_file(self, title: str, name: str, kinds: str) -> str:
        """Let the person choose where to save a file, and return it; "" for nowhere."""
        return self._questions().save_file(title, name, kinds, self.window)

    def _questions(self) -> Questions:
        from kneecoach.ui.question import Questions  # the window is painted before there is anything to ask

        return self.questions or Questions()

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


def scale(values: Mapping[str, Value]) -> float:
    """Return how large texts are, 1.0 to 2.0."""
    return int(values["text_size"]) / 100
