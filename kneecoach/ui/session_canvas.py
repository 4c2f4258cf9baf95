"""The painted part of the session page: everything but the controls, each measure in u (DESIGN.md 4.2)."""

from __future__ import annotations

from math import ceil, pi, sin

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.core.dose import Side, Sides
from kneecoach.core.exercise import Catalogue
from kneecoach.core.present import Look, Progress, Screen
from kneecoach.core.session import Phase
from kneecoach.core.step import Kind
from kneecoach.ui import theme
from kneecoach.ui.paint.big_number import draw_phase, draw_rep_number, draw_ring_number
from kneecoach.ui.paint.cue import draw_cue, draw_detail, draw_name, draw_next
from kneecoach.ui.paint.pause_mark import draw_pause_mark
from kneecoach.ui.paint.places import Places, places
from kneecoach.ui.paint.rep_bar import draw_rep_bar
from kneecoach.ui.paint.ring import draw_breath_ring, draw_hold_ring, draw_rest_ring
from kneecoach.ui.paint.ring_words import draw_ring_words
from kneecoach.ui.paint.session_bar import Piece, draw_progress
from kneecoach.ui.paint.set_dots import draw_set_line
from kneecoach.ui.paint.shapes import draw_box
from kneecoach.ui.paint.side_tag import SideWords, draw_side_tag
from kneecoach.ui.paint.words import draw_block
from kneecoach.ui.theme import Theme
from kneecoach.words import pages, vocabulary
from kneecoach.words import session as words
from kneecoach.words.doses import dose_sentence

#: The side tag slides this long to its other place, in ms (DESIGN.md 7).
SLIDE = 400
REST_NUMBER = 204  # u


class SessionCanvas(QWidget):
    """Paints one Screen. Signals: clicked(), anywhere on it."""

    clicked = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._screen: Screen | None = None
        self._progress: Progress | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_screen(self, screen: Screen) -> None:
        """Show this moment."""
        self._screen = screen
        self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the session is."""
        self._progress = progress
        self.update()

    def places(self) -> Places:
        """Return where everything stands at this size."""
        return places(self.width(), self.height(), theme.text_scale())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, at = theme.current(), self.places()
        painter.fillRect(self.rect(), look.paper)
        if self._screen is not None:
            _Page(painter, look, at, self._catalogue, self._screen).draw()
        painter.fillRect(at.bar, look.panel)
        painter.fillRect(QRectF(at.bar.left(), at.bar.top(), at.bar.width(), 1), look.line)
        if self._screen is not None and self._progress is not None:
            _draw_bar(painter, look, at, self._screen, self._progress)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        super().mousePressEvent(event)


class _Page:
    """One painting of one screen; it lives as long as its painter."""

    def __init__(self, painter: QPainter, look: Theme, at: Places, catalogue: Catalogue, screen: Screen) -> None:
        self._painter, self._look, self._at, self._u = painter, look, at, at.u
        self._catalogue, self._screen = catalogue, screen
        self._exercise = catalogue[screen.exercise]

    def draw(self) -> None:
        """Paint the stage and the column of words."""
        self._stage()
        if self._screen.phase is Phase.PAUSED:
            self._paused()
            return
        if self._screen.look is Look.REST:
            self._rest()
            return
        self._head()
        {Look.REPS: self._reps, Look.HOLD: self._hold, Look.BREATH: self._breath, Look.READY: self._ready}[
            self._screen.look
        ]()

    def _head(self) -> None:
        at, u, screen = self._at, self._u, self._screen
        draw_name(self._painter, at.name, u, self._look, self._exercise.name)
        after = words.rep_line(screen) if screen.look is not Look.REPS else ""
        line, sets = words.set_line(screen), screen.item.sets
        draw_set_line(self._painter, at.set_line, u, self._look, line, done=screen.set - 1, total=sets, after=after)
        swap = min(1.0, (screen.length_ms - screen.remaining_ms) / SLIDE) if _slides(screen) else 1.0
        said = SideWords(words.tag(Side.LEFT), words.tag(Side.RIGHT), words.side(Side.BOTH))
        draw_side_tag(self._painter, at.tag, u, self._look, screen.side.value, words=said, swap=swap)

    def _reps(self) -> None:
        at, u, screen, look = self._at, self._u, self._screen, self._look
        cells = len(str(screen.count_of))
        room = draw_rep_number(
            self._painter, at.number, u, look, str(screen.count), of=words.of_reps(screen), cells=cells
        )
        word = words.headline(screen)
        if screen.kind is Kind.HOLD:
            word = f"{word} {_seconds(screen.step_left_ms)}"
        draw_phase(self._painter, room, u, look, word, arrow=words.arrow(screen))
        fraction = 0.0 if screen.waits else screen.fraction
        draw_rep_bar(self._painter, at.rep_bar, u, look, done=screen.count - 1, total=screen.count_of, now=fraction)
        draw_cue(self._painter, at.cue_by_number, u, look, screen.cue)

    def _hold(self) -> None:
        left = self._screen.remaining_ms / self._screen.length_ms if self._screen.length_ms else 0.0
        draw_hold_ring(self._painter, self._at.ring, self._u, self._look, left)
        self._ring(str(_seconds(self._screen.remaining_ms)), words.of_seconds(self._screen))

    def _ready(self) -> None:
        draw_hold_ring(self._painter, self._at.ring, self._u, self._look, 0.0)
        self._ring(str(self._screen.count_in or _seconds(self._screen.remaining_ms)), "")

    def _breath(self) -> None:
        screen, share = self._screen, self._screen.breath_fraction
        draw_breath_ring(
            self._painter,
            self._at.ring,
            self._u,
            self._look,
            breaths=screen.breaths,
            done=screen.breath - 1,
            now=share,
            disc=sin(pi * share),
        )
        self._ring(str(screen.breath), words.breath_line(screen))

    def _ring(self, number: str, detail: str) -> None:
        at, u, look = self._at, self._u, self._look
        draw_ring_number(self._painter, at.ring.center(), u, look, number)
        draw_ring_words(self._painter, at.ring_words, u, look, words.headline(self._screen), detail=detail)
        draw_cue(self._painter, at.cue_by_ring, u, look, self._screen.cue, most_lines=2)

    def _rest(self) -> None:
        at, u, look, screen = self._at, self._u, self._look, self._screen
        draw_name(self._painter, at.name, u, look, words.headline(screen))
        left = screen.remaining_ms / screen.length_ms if screen.length_ms else 0.0
        draw_rest_ring(self._painter, at.rest_ring, u, look, left)
        number = str(_seconds(screen.remaining_ms))
        draw_ring_number(self._painter, at.rest_ring.center(), u, look, number, two=REST_NUMBER)
        below = QRectF(at.column.left(), 430 * u, at.column.width(), 240 * u)
        y = draw_block(self._painter, below, u, look.ink2, words.NEXT, size=30, weight=500, most_lines=1)
        y = draw_next(self._painter, _from(below, y), u, look, self._exercise.name)
        detail = dose_sentence(screen.item) if screen.kind is Kind.GAP else words.next_set(screen)
        draw_detail(self._painter, _from(below, y), u, look, detail)

    def _paused(self) -> None:
        at, u, look, screen = self._at, self._u, self._look, self._screen
        draw_name(self._painter, at.name, u, look, self._exercise.name)
        big = QRectF(at.column.left(), 92 * u, at.column.width(), 130 * u)
        draw_block(self._painter, big, u, look.ink, words.PAUSED, size=120, weight=700, most_lines=1)
        where = QRectF(at.column.left(), 226 * u, at.column.width(), 50 * u)
        y = draw_block(
            self._painter, where, u, look.ink2, words.paused_where(screen), size=40, weight=500, most_lines=1
        )
        goes_on = words.paused_next(screen)
        draw_block(self._painter, _from(where, y + 4 * u), u, look.ink2, goes_on, size=30, weight=500, most_lines=2)
        draw_pause_mark(self._painter, QPointF(at.stage.right() - 108 * u, at.stage.top() + 111 * u), u, look)

    def _stage(self) -> None:
        """Paint the place of the figure: until it moves in, the position, and what to fetch or to mind."""
        at, u, look = self._at, self._u, self._look
        draw_box(self._painter, at.stage, 24 * u, fill=look.stage)
        inside = at.stage.adjusted(28 * u, 26 * u, -28 * u, -26 * u)
        if self._screen.phase is Phase.PAUSED:
            inside.setRight(inside.right() - 150 * u)
        position, size = self._exercise.position, 40
        y = draw_block(self._painter, inside, u, look.ink, position, size=size, weight=600, most_lines=3)
        title, said = self._remark()
        y = max(y + 30 * u, inside.bottom() - 190 * u)
        y = draw_block(self._painter, _from(inside, y), u, look.ink2, title, size=26, weight=500, most_lines=1)
        draw_block(self._painter, _from(inside, y + 4 * u), u, look.ink, said, size=34, weight=600, most_lines=3)

    def _remark(self) -> tuple[str, str]:
        if self._screen.kind in {Kind.GAP, Kind.PREP} and self._exercise.equipment:
            things = ", ".join(vocabulary.EQUIPMENT.get(key, key) for key in self._exercise.equipment)
            return pages.HAVE_READY, things
        return pages.WATCH_OUT, self._exercise.watch_out


def _draw_bar(painter: QPainter, look: Theme, at: Places, screen: Screen, progress: Progress) -> None:
    pieces = [Piece(segment.ms, segment.part.value, segment.fraction) for segment in progress.segments]
    where, left = words.exercise_line(screen), words.time_left(progress.left_ms)
    text = min(theme.text_scale(), 1.5)
    draw_progress(painter, at.progress, at.u, look, pieces, where=where, left=left, text=text)
    if screen.phase is Phase.PAUSED:
        row, size = at.controls, round(22 * text)
        box = QRectF(row.left(), row.center().y() - 0.6 * size * at.u, 0.7 * row.width(), 1.2 * size * at.u)
        draw_block(painter, box, at.u, look.ink2, words.paused_for(screen), size=size, weight=500, most_lines=1)


def _slides(screen: Screen) -> bool:
    """Tell whether the side has changed with what is on the screen now."""
    return screen.kind in {Kind.SIDE, Kind.TURN} or (screen.item.sides is Sides.SWAPPING and screen.kind is Kind.MOVE)


def _seconds(ms: int) -> int:
    return ceil(ms / 1000)


def _from(box: QRectF, top: float) -> QRectF:
    return QRectF(box.left(), top, box.width(), max(0.0, box.bottom() - top))
