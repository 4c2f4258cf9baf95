"""The session: a painted page, its figure, a bar of controls and the sheets of a pause. Every control has its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.core.commands import Command
from kneecoach.core.exercise import Catalogue
from kneecoach.core.ledger import SetRow
from kneecoach.core.present import Progress, Screen
from kneecoach.core.session import Phase
from kneecoach.ui.kit.edge_flash import EdgeFlash
from kneecoach.ui.session_bar import SessionBar
from kneecoach.ui.session_canvas import SessionCanvas
from kneecoach.ui.session_figure import SessionFigure
from kneecoach.ui.session_keys import Repeats, command, digit
from kneecoach.ui.session_sheets import SessionSheets
from kneecoach.words import reader
from kneecoach.words import session as words

Key = Qt.Key


class SessionPage(QWidget):
    """Shows a session and takes the person's orders.

    Signals: ordered(Command); rated(int), how sore it is; corrected(int), the last set by so many repetitions;
    exchanged(str), the exercise to do instead; change_wanted(), mute_wanted(), full_screen_wanted(), help_wanted().
    """

    ordered = Signal(object)
    rated = Signal(int)
    corrected = Signal(int)
    exchanged = Signal(str)
    change_wanted = Signal()
    mute_wanted = Signal()
    full_screen_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._screen: Screen | None = None
        self._told: tuple[object, ...] = ()
        self._heard: tuple[object, ...] = ()
        self._muted = False
        self._repeats = Repeats()
        self._clock = QElapsedTimer()  # with a screen reader under X11 no event knows its time
        self._clock.start()
        self.setAccessibleName(reader.SESSION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = SessionCanvas(catalogue, self)
        self.figure = SessionFigure(self)
        self.sheets = SessionSheets(self)
        self.bar = SessionBar(self, self.order)
        self.flash = EdgeFlash(self)
        for part in (self.canvas, self.figure):
            part.clicked.connect(self._clicked)
        self.sheets.ordered.connect(self.order)
        self.sheets.rated.connect(self.rated)
        self.sheets.exchanged.connect(self.exchanged)
        self.bar.correct.connect(self._correct)
        self.bar.change_wanted.connect(self._want_change)
        self.bar.mute_wanted.connect(self.mute_wanted)
        self.bar.full_screen_wanted.connect(self.full_screen_wanted)
        self.bar.help_wanted.connect(self.help_wanted)
        self._keys: dict[int, Callable[[], None]] = {
            Key.Key_M: self.mute_wanted.emit,
            Key.Key_F1: self.help_wanted.emit,
            Key.Key_C: self._want_change,
            Key.Key_Up: lambda: self._correct(1),
            Key.Key_Down: lambda: self._correct(-1),
        }

    def show_screen(self, screen: Screen, proposed: Command = Command.SKIP) -> None:
        """Show this moment, and the controls that make sense in it; `proposed` is what Too sore offers first."""
        self._screen = screen
        self.canvas.show_screen(screen)
        self.figure.show_screen(screen, self._catalogue[screen.exercise])
        now = (screen.phase, screen.look, screen.adjusts, screen.exercise, screen.set, screen.side, screen.kind)
        standing = (screen.rated, screen.undoes, proposed, self.sheets.changing)
        if (*now, *standing) != self._told:
            self._told = (*now, *standing)
            self.bar.show_screen(screen)
            self.sheets.show_screen(screen, proposed)
            self._place()
        self._describe(screen, proposed)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the session is and how much time is left."""
        self.canvas.show_progress(progress)
        if self._screen is not None:
            left = words.time_left(progress.left_ms)
            self.canvas.setAccessibleName(f"{words.exercise_line(self._screen)}. {left}")

    def show_last(self, row: SetRow | None) -> None:
        """Show what the last set came to, where it can be corrected."""
        self.bar.show_last(row)

    def show_change(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer other forms of the exercise, and others (id and name) in its place."""
        self.sheets.open_change(others)
        self._show_again()
        self.announce(self.sheets.offered())

    def show_muted(self, *, muted: bool) -> None:
        """Show whether the session is silent."""
        self.bar.show_muted(muted=muted)
        self._place()
        if muted != self._muted:
            self._muted = muted
            self.announce(words.MUTE if muted else words.UNMUTE)

    def show_notice(self, text: str) -> None:
        """Keep a sentence in sight, or none: what is missing, and that the session goes on."""
        self.figure.show_notice(text)
        if text:
            self.announce(text)

    def press(self, key: Qt.Key) -> None:
        """Do what this key does, as from a headset."""
        wanted = command(key, self._screen) if self._screen is not None else None
        if wanted is not None:
            self.order(wanted)

    def announce(self, text: str) -> None:
        """Let a screen reader say this, when it has done with what it is saying."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _describe(self, screen: Screen, proposed: Command) -> None:
        """Tell those who hear the page where the session stands.

        A screen reader speaks every change of the description of what has the keyboard, over the counts that are
        announced: so the page has one only while nothing is counted, and the canvas has it at any time.
        """
        now = (screen.phase, screen.exercise, screen.set, screen.side, screen.kind, screen.count, screen.rated)
        if now == self._heard:
            return
        before, self._heard = self._heard, now
        name = self._catalogue[screen.exercise].name
        self.canvas.setAccessibleDescription(words.spoken(screen, name))
        self.setAccessibleDescription(reader.standing(screen, name))
        if screen.rated is not None and before and screen.rated != before[-1]:
            self.announce(reader.rated(screen.rated, proposed))

    def _show_again(self) -> None:
        if self._screen is not None:
            self._told = ()
            self.show_screen(self._screen)

    def _want_change(self) -> None:
        if self._screen is not None and Command.EXCHANGE in self._screen.allowed:
            self.change_wanted.emit()

    def order(self, wanted: Command) -> None:
        """Order this where it is allowed now."""
        if self._screen is not None and wanted in self._screen.allowed:
            self.ordered.emit(wanted)

    def _correct(self, by: int) -> None:
        if not self.bar.last_set.isHidden():
            self.corrected.emit(by)
            self.announce(self.bar.last_set.accessibleName())

    def _clicked(self) -> None:
        if self._screen is not None and self._screen.phase is Phase.OWN_PACE:
            self.order(Command.COUNT)

    def _place(self) -> None:
        at = self.canvas.places()
        self.figure.place(at.stage, at.u)
        self.sheets.place(at)
        self.bar.place(at)
        self.flash.place(self.rect(), at.u)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())
        self._place()
        super().resizeEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._repeats.release(event)
        super().keyReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen, key, typed = self._screen, event.key(), digit(event.key())
        if screen is None or self._repeats.is_one(event):
            return
        if typed is not None and self.sheets.type(typed, self._clock.elapsed()):
            return
        wanted = Command.UNDO if event.matches(QKeySequence.StandardKey.Undo) else command(key, screen)
        if key == Key.Key_Escape and self.sheets.close_change():
            self._show_again()
            self.announce(words.PAUSED)
        elif key in self._keys:
            self._keys[key]()
        elif wanted is not None:
            self.order(wanted)
        else:
            super().keyPressEvent(event)
