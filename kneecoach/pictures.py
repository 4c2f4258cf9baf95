"""Figures as pictures, without a window: one exercise, or a sheet of all exercises of each programme."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.figure.figure import Figure, Move, along, loop, ways
from kneecoach.figure.motion import Motion
from kneecoach.files.catalogue import FileCatalogue
from kneecoach.files.figures import FileFigures
from kneecoach.files.places import Places
from kneecoach.files.programmes import shelf
from kneecoach.files.resources import root
from kneecoach.ui import assets, theme
from kneecoach.ui.figure_picture import FigurePicture, Instant
from kneecoach.ui.paint.painting import in_one_thread, painting
from kneecoach.ui.theme import Theme, font

#: A picture in a sheet, the room above it for its words, and the edge round all; in pixels.
CELL, WORDS, EDGE = 280, 34, 20


def save_figure(places: Places, exercise: str, out: Path, *, left: bool, at: float, size: int, dark: bool) -> None:
    """Write one picture of an exercise, `at` (0 to 1) of its movement, `size` pixels wide and high.

    Raises FaultError: there is no such exercise, or the file cannot be written.
    """
    dress(dark=dark)
    catalogue = FileCatalogue(root(), places.exercises)
    figures = FileFigures(root(), places.figures, catalogue)
    motion = figures[_named(catalogue, exercise)]
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    move = along(loop(motion.figure), at)
    flipped = left and motion.figure.mirrors
    with painting(picture) as painter:
        FigurePicture(motion, QRectF(picture.rect()), flipped=flipped).draw(painter, Instant(move, arrow=True))
    _save(picture, out)


def save_sheets(places: Places, folder: Path) -> tuple[Path, ...]:
    """Write a contact sheet for each programme, the person's own among them, into `folder` and return the files.

    Each row is an exercise: where its movements begin, their middles, their ends, and the other side.
    """
    catalogue = FileCatalogue(root(), places.exercises)
    figures = FileFigures(root(), places.figures, catalogue)
    written = []
    for programme in shelf(root(), places, catalogue).programmes.values():
        for dark in (False, True):
            dress(dark=dark)
            exercises = [one.exercise for p in programme.prescriptions for one in (p, *p.alternatives)]
            rows = [(catalogue[e].name, figures[e]) for e in dict.fromkeys(exercises) if e in figures]
            out = folder / f"{programme.id}{'-dark' if dark else ''}.png"
            _save(_sheet(rows), out)
            written.append(out)
    return tuple(written)


def _sheet(rows: list[tuple[str, Motion]]) -> QImage:
    cells = [list(_cells(motion.figure)) for _, motion in rows]
    wide, high = max(map(len, cells)) * CELL, len(rows) * (CELL + WORDS)
    sheet = QImage(wide + 2 * EDGE, high + 2 * EDGE, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(theme.current().paper)
    with painting(sheet) as painter:
        painter.setFont(font(18, 600))
        for place, ((name, motion), row) in enumerate(zip(rows, cells, strict=True)):
            top = EDGE + place * (CELL + WORDS)
            painter.setPen(theme.current().ink)
            painter.drawText(QRectF(EDGE, top, wide, WORDS), Qt.AlignmentFlag.AlignVCenter, name)
            for column, (move, flipped) in enumerate(row):
                box = QRectF(EDGE + column * CELL + 2, top + WORDS + 2, CELL - 4, CELL - 4)
                painter.setClipRect(box)
                FigurePicture(motion, box, flipped=flipped).draw(painter, Instant(move, arrow=0 < move.share < 1))
                painter.setClipping(False)
    return sheet


def _cells(figure: Figure) -> Iterator[tuple[Move, bool]]:
    """Yield what a row shows: rest, and of every different way its middle and its end; then the other side."""
    yield Move(figure.rest, figure.rest), False
    shown = {figure.rest}
    there = {frozenset(way): way for way in reversed(ways(figure))}  # the way back is the same
    for start, end in there.values():
        yield Move(start, end, 0.5), False
        if end not in shown:
            yield Move(end, end), False
        shown.add(end)
    if figure.mirrors:
        start, end = ways(figure)[-1]
        yield Move(start, end, 0.5), True
        yield Move(figure.still, figure.still), True


def _named(catalogue: FileCatalogue, exercise: str) -> str:
    """Return the id of an exercise given by it or by its place in the articles ("000-1")."""
    sources = {catalogue[each].source: each for each in catalogue}
    found = sources.get(exercise, exercise)
    if found not in catalogue:
        known = ", ".join(catalogue)
        raise FaultError(Fault(Code.NO_EXERCISE, values={"value": exercise, "known": known}))
    return found


def dress(*, dark: bool) -> None:
    """Make ready to draw without a screen, in one theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    in_one_thread()
    _ = QGuiApplication.instance() or QGuiApplication([])
    assets.use(root())
    theme.load_fonts()
    theme.use(Theme.dark() if dark else Theme.light())


def _save(picture: QImage, out: Path) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(out, type(error).__name__) from error
    writer = QImageWriter(str(out), b"PNG")
    if not writer.write(picture):
        raise _unwritten(out, writer.errorString())


def _unwritten(out: Path, why: str) -> FaultError:
    return FaultError(Fault(Code.NOT_WRITTEN, str(out), values={"why": why}))
