"""The session: a painted page, a bar of controls, and the sheet of a pause. Every control has its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.core.commands import Command
from kneecoach.core.exercise import Catalogue
from kneecoach.core.present import Look, Progress, Screen
from kneecoach.core.session import Phase
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton
from kneecoach.ui.kit.key_pair import KeyPair
from kneecoach.ui.kit.sizes import BAR, BAR_MAIN, REST, SHEET, SHEET_MAIN
from kneecoach.ui.session_canvas import SessionCanvas
from kneecoach.ui.session_figure import SessionFigure
from kneecoach.words import session as words

SPACE, LEFT, RIGHT, ENTER, ESC = "Space", "\N{LEFTWARDS ARROW}", "\N{RIGHTWARDS ARROW}", "Enter", "Esc"

GAP = 10  # u, between controls

#: What each key asks for; Enter, Space and Esc depend on the phase.
_KEYS = {
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_Right: Command.SKIP,
    Qt.Key.Key_Plus: Command.MORE,
    Qt.Key.Key_Equal: Command.MORE,  # the plus key without Shift
    Qt.Key.Key_Minus: Command.LESS,
    Qt.Key.Key_S: Command.STOP_EXERCISE,
    Qt.Key.Key_Enter: Command.COUNT,
    Qt.Key.Key_Return: Command.COUNT,
}


class SessionPage(QWidget):
    """Shows a session and takes the person's orders.

    Signals: ordered(Command), full_screen_wanted(), help_wanted().
    """

    ordered = Signal(object)
    full_screen_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._screen: Screen | None = None
        self._told: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = SessionCanvas(catalogue, self)
        self.figure = SessionFigure(self)
        for part in (self.canvas, self.figure):
            part.clicked.connect(self._clicked)
        self.back = self._button(words.BACK, Command.BACK, "skip-back", LEFT)
        self.pause = self._button(words.PAUSE, Command.PAUSE, "pause", SPACE, main=True)
        self.skip = self._button(words.SKIP, Command.SKIP, "skip-forward", RIGHT)
        self.done = self._button(words.DONE, Command.COUNT, "check", ENTER)
        self.adjust = KeyPair("", parent=self)
        self.adjust.less.connect(lambda: self._order(Command.LESS))
        self.adjust.more.connect(lambda: self._order(Command.MORE))
        self.sore = KeyButton(words.TOO_SORE, "stop", icon="hand", key="S", size=BAR, parent=self)
        self.full = KeyButton(words.FULL_SCREEN, "quiet", icon="maximize", key="F11", size=BAR, parent=self)
        self.help = KeyButton(words.GETTING_HELP, "quiet", icon="life-buoy", key="F1", size=BAR, parent=self)
        self.sheet = self._sheet()
        self.rest_more = KeyButton(words.MORE_REST, icon="plus", key="+", size=REST, parent=self)
        self.start_now = KeyButton(words.START_NOW, "main", icon="play", key=RIGHT, size=REST, parent=self)
        self._connect()

    def show_screen(self, screen: Screen) -> None:
        """Show this moment, and the controls that make sense in it."""
        self._screen = screen
        self.canvas.show_screen(screen)
        self.figure.show_screen(screen, self._catalogue[screen.exercise])
        now = (screen.phase, screen.look, screen.adjusts, screen.exercise, screen.set, screen.side, screen.kind)
        if now != self._told:
            self._told = now
            self._show_controls(screen)
            self.setAccessibleDescription(words.spoken(screen, self._catalogue[screen.exercise].name))

    def show_progress(self, progress: Progress) -> None:
        """Show how far the session is and how much time is left."""
        self.canvas.show_progress(progress)

    def _button(self, text: str, command: Command, icon: str, key: str, *, main: bool = False) -> KeyButton:
        size = BAR_MAIN if main else BAR
        button = KeyButton(text, "main" if main else "plain", icon=icon, key=key, size=size, parent=self)
        button.clicked.connect(lambda: self._order(command))
        return button

    def _sheet(self) -> tuple[KeyButton, ...]:
        rows = (
            (words.GO_ON, Command.GO_ON, "play", SPACE),
            (words.SET_AGAIN, Command.BACK, "rotate-ccw", LEFT),
            (words.SKIP_EXERCISE, Command.SKIP, "skip-forward", RIGHT),
            (words.FINISH_HERE, Command.FINISH, "flag", ESC),
        )
        return tuple(self._sheet_button(*row, main=not place) for place, row in enumerate(rows))

    def _sheet_button(self, text: str, command: Command, icon: str, key: str, *, main: bool) -> KeyButton:
        kind, size = ("main", SHEET_MAIN) if main else ("plain", SHEET)
        button = KeyButton(text, kind, icon=icon, key=key, size=size, parent=self)  # type: ignore[arg-type]
        button.clicked.connect(lambda: self._order(command))
        return button

    def _connect(self) -> None:
        self.sore.clicked.connect(lambda: self._order(Command.STOP_EXERCISE))
        self.full.clicked.connect(self.full_screen_wanted)
        self.help.clicked.connect(self.help_wanted)
        for button in (self.full, self.help):
            button.show_words(shown=False)
        self.rest_more.clicked.connect(lambda: self._order(Command.MORE))
        self.start_now.clicked.connect(lambda: self._order(Command.SKIP))
        for button in self.findChildren(KeyButton):
            # Space must always pause, whatever was clicked last (rulings 12).
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _order(self, command: Command) -> None:
        if self._screen is not None and command in self._screen.allowed:
            self.ordered.emit(command)

    def _clicked(self) -> None:
        if self._screen is not None and self._screen.phase is Phase.OWN_PACE:
            self._order(Command.COUNT)

    def _show_controls(self, screen: Screen) -> None:
        paused, rest = screen.phase is Phase.PAUSED, screen.look is Look.REST and screen.phase is not Phase.PAUSED
        own = screen.phase is Phase.OWN_PACE
        for button in (self.back, self.pause, self.skip):
            button.setVisible(not paused)
        self.pause.set_kind("plain" if rest or own else "main")
        self.done.set_kind("main")
        self.done.setVisible(own)
        self.adjust.setVisible(not paused and screen.adjusts is not None)
        self.adjust.set_words(words.adjust(screen))
        for sheet_button in self.sheet:
            sheet_button.setVisible(paused)
        self.rest_more.setVisible(rest and screen.adjusts is not None)
        self.start_now.setVisible(rest)
        self._place()

    def _place(self) -> None:
        at = self.canvas.places()
        text = min(theme.text_scale(), 1.5)
        left = (self.back, self.done, self.pause, self.skip, self.adjust)
        right = (self.full, self.help, self.sore)
        for button in (self.back, self.pause, self.done, self.skip, self.sore):
            # Done takes the room of the words of Pause where the text is large.
            button.show_words(shown=text <= 1.0 or (button is self.pause and self.done.isHidden()))
        _scale_to_fit((*left, *right), at.controls.width(), at.u, text)
        _lay_out(left, at.controls, GAP * at.u)
        _lay_out(right, at.controls, GAP * at.u, from_right=True)
        self.figure.place(at.stage, at.u)
        self._place_sheet(at.column, at.u)
        beside, tall = at.rest_side, 76 * at.u
        for button, y in ((self.rest_more, 82), (self.start_now, 172)):
            button.set_scale(at.u)
            button.setGeometry(QRectF(beside.left(), beside.top() + y * at.u, beside.width(), tall).toRect())

    def _place_sheet(self, column: QRectF, u: float) -> None:
        y = 350 * u
        for button in self.sheet:
            button.set_scale(u)
            tall = button.sizeHint().height()
            button.setGeometry(QRectF(column.left(), y, column.width(), tall).toRect())
            y += tall + 12 * u

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())
        self._place()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen = self._screen
        if screen is None or event.isAutoRepeat():
            return
        paused = screen.phase is Phase.PAUSED
        by_phase: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: lambda: self._order(Command.GO_ON if paused else Command.PAUSE),
            Qt.Key.Key_F1: self.help_wanted.emit,
            Qt.Key.Key_Escape: lambda: self._order(Command.FINISH if paused else Command.PAUSE),
        }
        key = event.key()
        if key in by_phase:
            by_phase[key]()
        elif key in _KEYS:
            self._order(_KEYS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)


def _scale_to_fit(buttons: tuple[KeyButton | KeyPair, ...], room: float, u: float, text: float) -> None:
    """Make the controls as large as the text asks, or as the row has room for."""
    for button in buttons:
        button.set_scale(u * text)
    shown = [button for button in buttons if not button.isHidden()]
    gaps = GAP * u * len(shown)
    wide = sum(button.sizeHint().width() for button in shown)
    for button in buttons if wide + gaps > room else ():
        button.set_scale(u * text * (room - gaps) / wide)


def _lay_out(buttons: tuple[QWidget, ...], row: QRectF, gap: float, *, from_right: bool = False) -> None:
    x = row.right() if from_right else row.left()
    for button in (b for b in buttons if not b.isHidden()):
        wide, tall = button.sizeHint().width(), button.sizeHint().height()
        left = x - wide if from_right else x
        button.setGeometry(QRectF(left, row.center().y() - tall / 2, wide, tall).toRect())
        x += -(wide + gap) if from_right else wide + gap
