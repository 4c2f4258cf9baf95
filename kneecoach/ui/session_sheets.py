"""What takes the place of the number while nothing runs: the sheets of Paused, of Too sore and of Change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.commands import Command
from kneecoach.core.present import Screen
from kneecoach.core.session import Phase
from kneecoach.ui.kit.sheet import Row, Sheet, main
from kneecoach.ui.kit.sizes import SHEET_SMALL
from kneecoach.ui.kit.sore_scale import SoreScale
from kneecoach.ui.paint.places import Places
from kneecoach.ui.session_bar import RIGHT, SPACE
from kneecoach.words import reader
from kneecoach.words import session as words

ESC = "Esc"
PAUSED = (
    main(Command.GO_ON, words.GO_ON, "play", SPACE),
    Row(Command.SET_AGAIN, words.SET_AGAIN, "rotate-ccw", "R"),
    Row(Command.SKIP, words.SKIP_EXERCISE, "skip-forward", RIGHT),
    Row(Command.FINISH, words.FINISH_HERE, "flag", ESC),
)
SORE = (
    Row(Command.SKIP, words.SKIP_TO_NEXT, "skip-forward", RIGHT),
    Row(Command.EASIER, words.MAKE_EASIER, "chevrons-down", "E"),
    Row(Command.FINISH, words.FINISH_HERE, "flag", ESC),
    Row(Command.GO_ON, words.FINE, "play", SPACE),
)
FORMS = (
    Row(Command.EASIER, words.EASIER_FORM, "chevrons-down", "E", SHEET_SMALL),
    Row(Command.HARDER, words.HARDER_FORM, "chevrons-up", "H", SHEET_SMALL),
)
BACK = "back"
#: So many other exercises may be offered beside the forms.
OTHERS = 2


class SessionSheets(QWidget):
    """Owns the sheets; they are children of the page.

    Signals: ordered(Command), rated(int), exchanged(str), the id of the exercise to do instead.
    """

    ordered = Signal(object)
    rated = Signal(int)
    exchanged = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.hide()  # only what it owns is seen
        self.changing = False
        self._others: tuple[str, ...] = ()
        self._screen: Screen | None = None
        self.paused, self.sore, self.change = Sheet(PAUSED, page), Sheet(SORE, page), Sheet((), page)
        self.scale = SoreScale(words.HOW_SORE, page)
        self.scale.chosen.connect(self.rated)
        for sheet in (self.paused, self.sore):
            sheet.chosen.connect(lambda name: self.ordered.emit(Command(name)))
        self.change.chosen.connect(self._changed)

    def show_screen(self, screen: Screen, proposed: Command) -> None:
        """Show the sheet of this moment, or none; Too sore fills the button of what it proposes."""
        self._screen = screen
        self.changing = self.changing and screen.phase is Phase.PAUSED
        self.paused.setVisible(screen.phase is Phase.PAUSED and not self.changing)
        self.change.setVisible(self.changing)
        self.sore.setVisible(screen.phase is Phase.SORE)
        self.scale.setVisible(screen.phase is Phase.SORE)
        self.scale.show_value(screen.rated)
        self.sore.set_main(proposed)

    def open_change(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer other forms and other exercises (id and name) instead of this one."""
        self._others = tuple(exercise for exercise, _ in others[:OTHERS])
        named = enumerate(others[:OTHERS], 1)
        swaps = [Row(f"{n}", words.instead(name), "repeat", f"{n}", SHEET_SMALL) for n, (_, name) in named]
        self.change.show_rows((*FORMS, *swaps, Row(BACK, words.BACK_TO_PAUSE, "arrow-left", ESC, SHEET_SMALL)))
        self.change.set_main("")
        self.changing = True

    def offered(self) -> str:
        """Return what the sheet of Change offers, for those who hear it."""
        return reader.offered([(row.words, row.key) for row in self.change.rows])

    def type(self, digit: int, at: int) -> bool:
        """Take a digit typed at this ms; return whether it meant anything."""
        if self._screen is not None and self._screen.phase is Phase.SORE:
            self.scale.type(digit, at)
            return True
        if self.changing and 1 <= digit <= len(self._others):
            self._changed(str(digit))
            return True
        return False

    def close_change(self) -> bool:
        """Go back to the sheet of the pause; return whether there was anything to close."""
        was, self.changing = self.changing, False
        return was

    def place(self, at: Places) -> None:
        """Stand in the text column."""
        column, u = at.column, at.u
        below = QRectF(column.left(), 350 * u, column.width(), column.bottom() - 350 * u)
        for sheet in (self.paused, self.change):
            sheet.place(below, u)
        self.scale.place(QRectF(column.left(), 256 * u, column.width(), 64 * u), u)
        self.sore.place(QRectF(column.left(), 371 * u, column.width(), column.bottom() - 371 * u), u)

    def _changed(self, name: str) -> None:
        self.changing = False
        if name.isdigit():
            self.exchanged.emit(self._others[int(name) - 1])
        elif name != BACK:
            self.ordered.emit(Command(name))
        if self._screen is not None:
            self.show_screen(self._screen, Command.GO_ON)
