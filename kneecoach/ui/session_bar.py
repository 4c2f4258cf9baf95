"""The controls in the bottom bar of a session, and beside the ring of a rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from kneecoach.core.commands import Command
from kneecoach.core.ledger import SetRow
from kneecoach.core.present import Look, Screen
from kneecoach.core.session import STANDING, Phase
from kneecoach.ui import theme
from kneecoach.ui.kit.key_button import KeyButton, Kind
from kneecoach.ui.kit.key_pair import MINUS, PLUS, KeyPair
from kneecoach.ui.kit.sizes import BAR, BAR_MAIN, REST
from kneecoach.ui.paint.places import Places
from kneecoach.words import reader
from kneecoach.words import session as words

SPACE, LEFT, RIGHT, ENTER = "Space", "\N{LEFTWARDS ARROW}", "\N{RIGHTWARDS ARROW}", "Enter"
UP, DOWN = "\N{UPWARDS ARROW}", "\N{DOWNWARDS ARROW}"
GAP = 10  # u, between controls


class SessionBar(QWidget):
    """Owns the controls; they are children of the page, which they are laid out in. `order` takes a Command.

    Signals: correct(int), the last set by so many repetitions; change_wanted(), mute_wanted(),
    full_screen_wanted(), help_wanted().
    """

    correct = Signal(int)
    change_wanted = Signal()
    mute_wanted = Signal()
    full_screen_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, page: QWidget, order: Callable[[Command], None]) -> None:
        super().__init__(page)
        self._page, self._order = page, order
        self._screen: Screen | None = None
        self._at: Places | None = None
        self.hide()  # only what it owns is seen
        self.back = self._command(words.BACK, Command.BACK, "skip-back", LEFT)
        self.pause = self._command(words.PAUSE, Command.PAUSE, "pause", SPACE, main=True)
        self.skip = self._command(words.SKIP, Command.SKIP, "skip-forward", RIGHT)
        self.done = self._command(words.DONE, Command.COUNT, "check", ENTER)
        self.undo = self._command(words.UNDO, Command.UNDO, "undo-2", "U")
        self.sore = self._command(words.TOO_SORE, Command.SORE, "hand", "S", kind="stop")
        self.adjust = self._pair(lambda: order(Command.LESS), lambda: order(Command.MORE))
        self.change = self._button(words.CHANGE, self.change_wanted.emit, "repeat", "C")
        self.mute = self._button(words.MUTE, self.mute_wanted.emit, "volume-2", "M", kind="quiet")
        self.full = self._button(words.FULL_SCREEN, self.full_screen_wanted.emit, "maximize", "F11", kind="quiet")
        self.help = self._button(words.GETTING_HELP, self.help_wanted.emit, "life-buoy", "F1", kind="quiet")
        self.rest_more = KeyButton(words.MORE_REST, icon="plus", key=PLUS, size=REST, parent=page)
        self.start_now = KeyButton(words.START_NOW, "main", icon="play", key=RIGHT, size=REST, parent=page)
        self.rest_more.clicked.connect(lambda: order(Command.MORE))
        self.start_now.clicked.connect(lambda: order(Command.SKIP))
        self.last_set = KeyPair("", keys=(DOWN, UP), parent=page)
        self.last_set.hide()
        self.last_set.less.connect(lambda: self.correct.emit(-1))
        self.last_set.more.connect(lambda: self.correct.emit(1))
        for button in (self.mute, self.full, self.help):
            button.show_words(shown=False)
        self._describe()
        for button in page.findChildren(KeyButton):
            # Space must always pause, whatever was clicked last (rulings 12).
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_screen(self, screen: Screen) -> None:
        """Show the controls that make sense at this moment."""
        self._screen = screen
        running, rest = screen.phase not in STANDING, resting(screen)
        own = screen.phase is Phase.OWN_PACE
        for button in (self.back, self.pause, self.skip):
            button.setVisible(running)
        self.pause.set_kind("plain" if rest or own else "main")
        self.done.set_kind("main")
        self.done.setVisible(own)
        self.undo.setVisible(running and screen.undoes)
        self.adjust.setVisible(running and screen.adjusts is not None)
        self.adjust.set_words(words.adjust(screen))
        self.sore.setVisible(screen.phase is not Phase.SORE)
        self.change.setVisible(screen.phase is Phase.PAUSED)
        self.rest_more.setVisible(rest and screen.adjusts is not None)
        self.start_now.setVisible(rest)

    def show_last(self, row: SetRow | None) -> None:
        """Show what the last set came to, so that it can be corrected in the rest after it."""
        fits = row is not None and self._screen is not None and resting(self._screen)
        self.last_set.setVisible(fits)
        said = "" if row is None else words.last_set(row)
        if said != self.last_set.accessibleName():
            self.last_set.set_words(said)
            self._fit_last_set()

    def show_muted(self, *, muted: bool) -> None:
        """Show whether the session is silent."""
        self.mute.set_icon("volume-x" if muted else "volume-2")
        self.mute.set_words(words.UNMUTE if muted else words.MUTE)
        self.mute.show_words(shown=False)

    def place(self, at: Places) -> None:
        """Stand where the page has room for it."""
        text = min(theme.text_scale(), 1.5)
        left = (self.back, self.done, self.pause, self.skip, self.adjust, self.undo)
        right = (self.full, self.mute, self.help, self.sore, self.change)
        for button in (self.back, self.pause, self.done, self.skip, self.undo, self.sore, self.change):
            # Done takes the room of the words of Pause where the text is large.
            button.show_words(shown=text <= 1.0 or (button is self.pause and self.done.isHidden()))
        _scale_to_fit((*left, *right), at.controls.width(), at.u, text)
        _lay_out(left, at.controls, GAP * at.u)
        _lay_out(right, at.controls, GAP * at.u, from_right=True)
        self._at = at
        beside, tall = at.rest_side, 76 * at.u
        for control, y in ((self.rest_more, 60), (self.start_now, 150), (self.last_set, 240)):
            control.set_scale(at.u)
            control.setGeometry(QRectF(beside.left(), beside.top() + y * at.u, beside.width(), tall).toRect())
        self._fit_last_set()

    def _fit_last_set(self) -> None:
        """Make the words of the last set as small as its box beside the ring asks."""
        if self._at is None:
            return
        scale, room = self._at.u, self._at.rest_side.width()
        self.last_set.set_scale(scale)
        while self.last_set.sizeHint().width() > room:  # letters come in whole pixels
            scale *= 0.97
            self.last_set.set_scale(scale)

    def _describe(self) -> None:
        """Let those who hear the page know the keys that stand beside the ring."""
        self.rest_more.setAccessibleName(reader.MORE_REST)
        self.rest_more.setAccessibleDescription(reader.key(PLUS))
        self.start_now.setAccessibleDescription(reader.key(RIGHT))
        self.adjust.setAccessibleDescription(reader.keys(MINUS, PLUS))
        self.last_set.setAccessibleDescription(reader.keys(DOWN, UP))

    def _command(
        self, text: str, command: Command, icon: str, key: str, *, main: bool = False, kind: Kind = "plain"
    ) -> KeyButton:
        size = BAR_MAIN if main else BAR
        button = KeyButton(text, "main" if main else kind, icon=icon, key=key, size=size, parent=self._page)
        button.clicked.connect(lambda: self._order(command))
        button.setAccessibleDescription(reader.key(key))
        return button

    def _button(self, text: str, act: Callable[[], None], icon: str, key: str, *, kind: Kind = "plain") -> KeyButton:
        button = KeyButton(text, kind, icon=icon, key=key, size=BAR, parent=self._page)
        button.clicked.connect(lambda: act())
        button.setAccessibleDescription(reader.key(key))
        return button

    def _pair(self, less: Callable[[], None], more: Callable[[], None]) -> KeyPair:
        pair = KeyPair("", parent=self._page)
        pair.less.connect(less)
        pair.more.connect(more)
        return pair


def resting(screen: Screen) -> bool:
    """Tell whether the page shows a rest."""
    return screen.look is Look.REST and screen.phase not in STANDING


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
