"""The session page as a table of parts, so that only what has changed is painted again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import ceil, pi, sin

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from kneecoach.core.dose import Side, Sides
from kneecoach.core.exercise import Exercise
from kneecoach.core.present import Look, Progress, Screen
from kneecoach.core.session import STANDING, Phase
from kneecoach.core.step import Kind
from kneecoach.ui import movement, theme
from kneecoach.ui.paint.big_number import REST, draw_phase, draw_rep_number, draw_ring_number
from kneecoach.ui.paint.cue import draw_cue, draw_detail, draw_name, draw_next
from kneecoach.ui.paint.places import Places
from kneecoach.ui.paint.rep_bar import draw_rep, draw_reps_done, draw_reps_to_do, place_of_rep
from kneecoach.ui.paint.ring import draw_breath_ring, draw_hold_ring, draw_rest_ring
from kneecoach.ui.paint.ring_words import draw_ring_words
from kneecoach.ui.paint.session_bar import Piece, draw_progress
from kneecoach.ui.paint.set_dots import draw_set_line
from kneecoach.ui.paint.side_tag import SideWords, draw_side_tag
from kneecoach.ui.paint.words import advance, below, draw_block
from kneecoach.ui.theme import Theme
from kneecoach.words import session as words
from kneecoach.words.doses import dose_sentence

#: The side tag slides this long to its other place, in ms (DESIGN.md 7).
SLIDE = 400
#: Where movement is reduced, a breath shows so many sizes of its disc, in and out.
BREATH_STEPS = 8
#: Letters may reach this far out of their box, in u.
OVER = 5
#: Bars and rings move in steps of this many device pixels: less cannot be seen.
STEP = 0.5

Draw = Callable[..., object]


class Part(Struct, frozen=True):
    """One place of the page and what is painted there: where two parts are equal, so are their pictures.

    `draw` is handed a painter, `box`, u and the theme, then `shown` and `named`; it paints nothing outside `place`.
    """

    place: QRect
    draw: Draw
    box: QRectF | QPointF
    shown: tuple[object, ...]
    named: Mapping[str, object]

    def paint(self, painter: QPainter, u: float, look: Theme) -> None:
        """Paint it."""
        self.draw(painter, self.box, u, look, *self.shown, **self.named)


#: The parts of a page by name, in the order in which they are painted.
Parts = Mapping[str, Part]


def changed(old: Parts, new: Parts) -> Iterator[QRect]:
    """Yield the places that no longer look as they did."""
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if before != after:
            yield from (part.place for part in (before, after) if part is not None)


def parts(at: Places, screen: Screen, progress: Progress | None, exercise: Exercise, *, ratio: float) -> Parts:
    """Return the parts of the page at this moment; `ratio` is how many device pixels a px has."""
    page = _Page(at, screen, exercise, ratio)
    page.add_ground()
    if screen.phase is Phase.PAUSED:
        page.add_pause()
    elif screen.phase is Phase.SORE:
        page.add_sore()
    elif screen.look is Look.REST:
        page.add_rest()
    else:
        page.add_head()
        page.add_work()
    if progress is not None:
        page.add_bar(progress)
    return page.parts


class _Page:
    """A page whose parts are put down one by one."""

    def __init__(self, at: Places, screen: Screen, exercise: Exercise, ratio: float) -> None:
        self.parts: dict[str, Part] = {}
        self._at, self._u, self._screen, self._exercise = at, at.u, screen, exercise
        self._ratio = ratio

    def add_ground(self) -> None:
        """Put down the bottom bar, on which the rest stands; the place of the figure is another widget's."""
        self._add_at(self._at.bar, "bar", _draw_bar, self._at.bar)

    def add_head(self) -> None:
        """Put down what stands above every kind of work: name, sets, side."""
        at, u, screen = self._at, self._u, self._screen
        self._add("name", draw_name, at.name, self._exercise.name)
        after = words.rep_line(screen) if screen.look is not Look.REPS else ""
        line, sets = words.set_line(screen), screen.item.sets
        place = QRectF(at.set_line.x() - OVER * u, at.set_line.y() - 20 * u, at.column.width() + 2 * OVER * u, 40 * u)
        self._add_at(place, "sets", draw_set_line, at.set_line, line, done=screen.set - 1, total=sets, after=after)
        slides = _slides(screen) and not movement.reduced()
        swap = min(1.0, (screen.length_ms - screen.remaining_ms) / SLIDE) if slides else 1.0
        said = SideWords(words.tag(Side.LEFT), words.tag(Side.RIGHT), words.side(Side.BOTH))
        self._add("side", draw_side_tag, at.tag, screen.side.value, words=said, swap=swap)

    def add_work(self) -> None:
        """Put down the number of the repetition, or the ring."""
        screen = self._screen
        if screen.look is Look.REPS:
            self._add_reps()
        elif screen.look is Look.HOLD:
            self._add_hold(_left(screen), str(_seconds(screen.remaining_ms)), words.of_seconds(screen))
        elif screen.look is Look.BREATH:
            self._add_breath()
        else:
            self._add_hold(0.0, str(screen.count_in or _seconds(screen.remaining_ms)), "")

    def _add_reps(self) -> None:
        at, u, screen = self._at, self._u, self._screen
        word, cells = words.headline(screen), len(str(screen.count_of))
        if screen.kind is Kind.HOLD:
            word = f"{word} {_seconds(screen.step_left_ms)}"
        arrow, of = words.arrow(screen), words.of_reps(screen)
        place = at.number.adjusted(-OVER * u, -OVER * u, OVER * u, 14 * u)  # letters go down to the bar, no further
        self._add_at(
            place, "number", _draw_number, at.number, str(screen.count), of=of, word=word, cells=cells, arrow=arrow
        )
        if screen.count_of:
            self._add_bar_of_reps(screen.count - 1, screen.count_of, 0.0 if screen.waits else screen.fraction)
        self._add("cue", draw_cue, at.cue_by_number, screen.cue)

    def _add_bar_of_reps(self, done: int, total: int, share: float) -> None:
        bar = self._at.rep_bar
        piece = place_of_rep(bar, self._u, number=done, total=total)
        if piece == bar:
            share = (done + share) / max(total, 1)
        else:
            before = QRectF(bar.topLeft(), piece.bottomLeft()).adjusted(0, 0, -2 * self._u, 0)
            after = QRectF(piece.topRight(), bar.bottomRight()).adjusted(2 * self._u, 0, 0, 0)
            self._add_at(before, "reps done", draw_reps_done, bar, done=done, total=total)
            self._add_at(after, "reps to do", draw_reps_to_do, bar, done=done, total=total)
        self._add_at(piece, "rep", draw_rep, piece, self._coarse(share, piece.width()))

    def _add_hold(self, left: float, number: str, detail: str) -> None:
        ring = self._at.ring
        self._add_at(ring, "ring", draw_hold_ring, ring, self._coarse(left, pi * ring.width()))
        self._add_in_ring(number, detail)

    def _add_breath(self) -> None:
        screen, box, share = self._screen, self._at.ring, self._screen.breath_fraction
        if movement.reduced():
            share = round(share * BREATH_STEPS) / BREATH_STEPS
        disc = self._coarse(sin(pi * share), box.width() / 5)
        now = self._coarse(share, pi * box.width() / max(screen.breaths, 1))
        done = screen.breath - 1
        self._add_at(box, "ring", draw_breath_ring, box, breaths=screen.breaths, done=done, now=now, disc=disc)
        self._add_in_ring(str(screen.breath), words.breath_line(screen))

    def _add_in_ring(self, number: str, detail: str) -> None:
        at = self._at
        self._add_at(at.ring, "number", draw_ring_number, at.ring.center(), number)
        self._add("ring words", draw_ring_words, at.ring_words, words.headline(self._screen), detail=detail)
        self._add("cue", draw_cue, at.cue_by_ring, self._screen.cue, most_lines=2)

    def add_rest(self) -> None:
        """Put down a rest: its ring, and what comes next."""
        at, u, screen = self._at, self._u, self._screen
        self._add("name", draw_name, at.name, words.headline(screen))
        ring = at.rest_ring
        self._add_at(ring, "ring", draw_rest_ring, ring, self._coarse(_left(screen), pi * ring.width()))
        number = str(_seconds(screen.remaining_ms))
        self._add_at(ring, "number", draw_ring_number, ring.center(), number, two=REST)
        box = QRectF(at.column.left(), 430 * u, at.column.width(), 240 * u)
        detail = dose_sentence(screen.item) if screen.kind is Kind.GAP else words.next_set(screen)
        self._add("next", _draw_next, box, self._exercise.name, detail=detail)

    def add_pause(self) -> None:
        """Put down where the session stands still; the sheet of controls is none of the parts."""
        at, u, screen = self._at, self._u, self._screen
        self._add("name", draw_name, at.name, self._exercise.name)
        box = QRectF(at.column.left(), 92 * u, at.column.width(), 250 * u)
        self._add("pause", _draw_pause, box, words.paused_where(screen), goes_on=words.paused_next(screen))

    def add_sore(self) -> None:
        """Put down the question how sore it is; the scale and the sheet are none of the parts."""
        at, u = self._at, self._u
        self._add("name", draw_name, at.name, self._exercise.name)
        self._add("sore", _draw_sore, QRectF(at.column.left(), 88 * u, at.column.width(), 276 * u))

    def add_bar(self, progress: Progress) -> None:
        """Put down the line of the whole session, and how long a pause has lasted."""
        at, u, screen, text = self._at, self._u, self._screen, min(theme.text_scale(), 1.5)
        wide = at.progress.width()
        pieces = tuple(Piece(s.ms, s.part.value, self._coarse(s.fraction, wide)) for s in progress.segments)
        where, left = words.exercise_line(screen), words.time_left(progress.left_ms)
        self._add("progress", draw_progress, at.progress, pieces, where=where, left=left, text=text)
        if screen.phase in STANDING:
            row, size = at.controls, round(22 * text)
            sore = screen.phase is Phase.SORE
            # In a pause two more controls stand beside it, and with larger text they are larger too.
            wide = row.width() * (0.7 if sore else 0.46 - 0.12 * (text - 1))
            box = QRectF(row.left(), row.center().y() - 0.6 * size * u, wide, 1.2 * size * u)
            said = words.KEPT_SO_FAR if sore else words.paused_for(screen)
            self._add("paused for", _draw_paused_for, box, said, size=size)

    def _add(self, name: str, draw: Draw, box: QRectF, *shown: object, **named: object) -> None:
        over = OVER * self._u
        self._add_at(box.adjusted(-over, -over, over, over), name, draw, box, *shown, **named)

    def _add_at(
        self, place: QRectF, name: str, draw: Draw, box: QRectF | QPointF, *shown: object, **named: object
    ) -> None:
        self.parts[name] = Part(place.toAlignedRect(), draw, box, shown, named)

    def _coarse(self, share: float, px: float) -> float:
        """Return a share of this many px, rounded to what can be seen."""
        steps = max(ceil(px * self._ratio / STEP), 1)
        return round(share * steps) / steps


def _draw_bar(painter: QPainter, box: QRectF, _u: float, look: Theme) -> None:
    painter.fillRect(box, look.panel)
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), look.line)


def _draw_number(
    painter: QPainter,
    box: QRectF,
    u: float,
    look: Theme,
    number: str,
    *,
    of: str,
    word: str,
    cells: int,
    arrow: words.Arrow,
) -> None:
    room = draw_rep_number(painter, box, u, look, number, of=of, cells=cells)
    draw_phase(painter, room, u, look, word, arrow=arrow)


def _draw_next(painter: QPainter, box: QRectF, u: float, look: Theme, name: str, *, detail: str) -> None:
    y = draw_block(painter, box, u, look.ink2, words.NEXT, size=30, weight=500, most_lines=1)
    y = draw_next(painter, below(box, y), u, look, name)
    draw_detail(painter, below(box, y), u, look, detail)


def _draw_pause(painter: QPainter, box: QRectF, u: float, look: Theme, where: str, *, goes_on: str) -> None:
    draw_block(painter, box, u, look.ink, words.PAUSED, size=120, weight=700, most_lines=1)
    box = below(box, box.top() + 134 * u)
    y = draw_block(painter, box, u, look.ink2, where, size=40, weight=500, most_lines=1)
    draw_block(painter, below(box, y + 4 * u), u, look.ink2, goes_on, size=30, weight=500, most_lines=2)


def _draw_sore(painter: QPainter, box: QRectF, u: float, look: Theme) -> None:
    draw_block(painter, box, u, look.ink, words.TOO_SORE_TITLE, size=96, weight=700, most_lines=1)
    draw_block(painter, below(box, box.top() + 112 * u), u, look.ink, words.HOW_SORE, size=34, weight=600, most_lines=1)
    ends = below(box, box.top() + 236 * u)
    draw_block(painter, ends, u, look.ink2, words.COMFORTABLE, size=22, weight=500, most_lines=1)
    ends.setLeft(ends.right() - advance(words.AS_SORE, int(22 * u), 500) - 1)
    draw_block(painter, ends, u, look.ink2, words.AS_SORE, size=22, weight=500, most_lines=1)


def _draw_paused_for(painter: QPainter, box: QRectF, u: float, look: Theme, said: str, *, size: int) -> None:
    draw_block(painter, box, u, look.ink2, said, size=size, weight=500, most_lines=1)


def _left(screen: Screen) -> float:
    """Return how much of a hold or a rest is left, 0 to 1; second by second where movement is reduced."""
    if not screen.length_ms:
        return 0.0
    left = 1000 * _seconds(screen.remaining_ms) if movement.reduced() else screen.remaining_ms
    return min(left / screen.length_ms, 1.0)


def _slides(screen: Screen) -> bool:
    """Tell whether the side has changed with what is on the screen now."""
    return screen.kind in {Kind.SIDE, Kind.TURN} or (screen.item.sides is Sides.SWAPPING and screen.kind is Kind.MOVE)


def _seconds(ms: int) -> int:
    return ceil(ms / 1000)
