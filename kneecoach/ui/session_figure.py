"""The stage of a session: the figure at this moment, and while nothing counts, where to be and what to mind."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kneecoach.core.events import Form
from kneecoach.core.exercise import Exercise
from kneecoach.core.present import Screen
from kneecoach.core.session import STANDING, Phase
from kneecoach.core.step import WORK, Kind
from kneecoach.figure.motion import Motion
from kneecoach.ui import stills, theme
from kneecoach.ui.figure_view import FigureView
from kneecoach.ui.moments import moment
from kneecoach.ui.paint.pause_mark import draw_pause_mark
from kneecoach.ui.paint.words import SPACING, below, draw_block, lines
from kneecoach.words import pages, vocabulary
from kneecoach.words import session as words

RADIUS, ABOVE = 24, 96  # u: of the corners; left free above the figure, for the words
EDGE = 28  # u, between the words and the edge
BELOW, MIRROR = 28, 26  # u, the size of the words below the figure, and of those that tell how to see it


class Remark(Struct, frozen=True):
    """Words on the stage: at its top, and below the figure; either may be empty."""

    above: str = ""
    below: str = ""


class SessionFigure(FigureView):
    """Shows one Screen. Signals as those of FigureView."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(radius=RADIUS, behind="paper", parent=parent)
        self._u, self._remark, self._paused, self._mirror = 1.0, Remark(), False, False
        self._exercise = self._notice = ""
        self._figure: Motion | None = None

    def place(self, box: QRectF, u: float) -> None:
        """Stand here, each measure in this unit."""
        self._u = u
        self.set_frame(radius=RADIUS * u, above=ABOVE * u)
        self.setGeometry(box.toRect())

    def show_screen(self, screen: Screen, exercise: Exercise) -> None:
        """Show this moment of a session."""
        paused = screen.phase in STANDING
        told = remark(screen, exercise)
        if (told, paused) != (self._remark, self._paused):
            self._remark, self._paused = told, paused
            self.set_faded(on=paused)
            self._describe()
            self.update()
        if exercise.id != self._exercise:
            self.setAccessibleName(exercise.name)
            self._take_up(exercise.id)
        if self._figure is not None:
            shown = moment(self._figure.figure, screen)
            self.show_figure(self._figure, shown.instant, flipped=shown.flipped)

    def show_notice(self, text: str) -> None:
        """Keep a sentence at the foot of the stage; anything that belongs to the exercise goes before it."""
        self._notice = text
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Let the words on the stage be heard as well."""
        said = (self._remark.above, self._remark.below, self._notice)
        self.setAccessibleDescription(". ".join(part.rstrip(".") for part in said if part))

    def _take_up(self, exercise: str) -> None:
        """Fetch the figure of an exercise with every way solved, so that no later frame has to wait for one."""
        self._exercise, self._figure = exercise, stills.figure(exercise)
        self._mirror = self._figure is not None and self._figure.figure.frontal
        if self._figure is None:
            self.show_nothing()
        else:
            self._figure.prepare()

    def paint_over(self, painter: QPainter) -> None:
        u, look = self._u, theme.current()
        inside = QRectF(self.rect()).adjusted(EDGE * u, 22 * u, -EDGE * u, -14 * u)
        if self._paused:
            draw_pause_mark(painter, QPointF(self.width() - 108 * u, 111 * u), u, look)
            inside.setRight(inside.right() - 150 * u)
        if self._remark.above:
            draw_block(painter, inside, u, look.ink, self._remark.above, size=36, weight=600, most_lines=2)
        if self._mirror and not self._remark.above and not self._paused:
            draw_block(painter, inside, u, look.ink2, words.MIRROR, size=MIRROR, weight=500, most_lines=1)
        if foot := self._remark.below or self._notice:
            inside.setRight(self.width() - EDGE * u)
            high = len(lines(foot, BELOW, inside.width() / u)) * BELOW * SPACING * u
            low = below(inside, inside.bottom() - high)
            draw_block(painter, low, u, look.ink, foot, size=BELOW, most_lines=2)


def remark(screen: Screen, exercise: Exercise) -> Remark:
    """Return where to be and what to fetch while there is time for it; what to mind before the next set."""
    if screen.phase is Phase.SORE:
        return Remark(exercise.easier, f"{words.WARNING} {words.WARNING_THEN}")
    form = {Form.EASIER: exercise.easier, Form.HARDER: exercise.harder}.get(screen.form, "")
    if screen.phase is not Phase.PAUSED and screen.kind in WORK:
        return Remark(below=form)
    if screen.kind in {Kind.PREP, Kind.GAP}:
        things = [vocabulary.EQUIPMENT.get(key, key) for key in exercise.equipment]
        return Remark(exercise.position, pages.have_ready(things) if things else "")
    return Remark(exercise.watch_out if screen.kind is Kind.REST else exercise.position, form)
