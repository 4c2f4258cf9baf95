"""Handouts as somebody else reads them: their words and boxes by pypdf, their pages as pictures by PDFium."""

from __future__ import annotations

import re
from io import BytesIO

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QRect, QSize
from PySide6.QtGui import QImage, QPainter, Qt
from PySide6.QtPdf import QPdfDocument

from kneecoach.ui.handout import printing
from kneecoach.ui.handout.ends import WEEKS
from kneecoach.ui.handout.value import Handout, HandoutRow, Ticks
from kneecoach.ui.paper import pdf as file

#: A square that is filled and outlined, as PDF has it.
_BOX = re.compile(rb"([\d.]+) ([\d.]+) re\s+B\b")


def pdf(made: Handout, paper: file.Paper) -> bytes:
    """Return a handout as a PDF file."""
    return file.pdf(printing.printed(made), paper)


def words(made: bytes) -> list[str]:
    """Return the words of each page, with one space between two."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(made)).pages]


def boxes(made: bytes) -> int:
    """Return how many boxes there are to tick, those of the days not among them."""
    contents = [page.get_contents() for page in PdfReader(BytesIO(made)).pages]
    found = [size for each in contents if each is not None for size in _BOX.findall(each.get_data())]
    return len([1 for wide, high in found if wide == high]) - 7 * WEEKS


def pictures(made: bytes) -> list[QImage]:
    """Return each page on white, a pixel a point."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(made)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    found = []
    for page in range(document.pageCount()):
        size = document.pagePointSize(page).toSize()
        found.append(_on_white(document.render(page, size), size))
    document.close()
    return found


def _on_white(drawn: QImage, size: QSize) -> QImage:
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet


def blank(picture: QImage, place: QRect) -> bool:
    """Tell whether nothing is printed in a place."""
    part = picture.copy(place)
    empty = QImage(part.size(), part.format())
    empty.fill(Qt.GlobalColor.white)
    return part == empty


def edges(picture: QImage, width: int) -> list[QRect]:
    """Return the four edges of a page."""
    wide, high = picture.width(), picture.height()
    return [
        QRect(0, 0, wide, width),
        QRect(0, high - width, wide, width),
        QRect(0, 0, width, high),
        QRect(wide - width, 0, width, high),
    ]


def row(name: str = "Oyster", **more: object) -> HandoutRow:
    """Return an exercise, with whatever is said otherwise."""
    plain = {
        "dose": "2 sets of 10 each side",
        "tempo": "Open 2 s, close 2 s.",
        "position": "Lie on your side",
        "cues": ("Lift the top knee", "Close slowly"),
        "notes": (("Watch out", "Hips still."),),
        "ticks": (Ticks("Left", 2), Ticks("Right", 2)),
    }
    return HandoutRow(name, **plain | more)  # type: ignore[arg-type]


def handout(*rows: HandoutRow, title: str = "Four for a friend") -> Handout:
    """Return a handout of these exercises."""
    return Handout(title, "Thighs and hips", "Every day. 12 min.", "", rows)


def texts(most: int) -> SearchStrategy[str]:
    """Return words of a person: letters of many scripts, very long words, line ends."""
    letters = st.characters(categories=("Ll", "Lu", "Nd", "Zs"), max_codepoint=0x24F) | st.sampled_from("\n\t-,.'")
    return st.text(letters, max_size=most) | st.integers(1, most).map(lambda n: "x" * n)


def handouts() -> SearchStrategy[Handout]:
    """Return handouts of one to eleven exercises whose texts may be very long."""
    ticks = st.lists(st.builds(Ticks, st.sampled_from(["Sets", "Left"]), st.integers(1, 12)), min_size=1, max_size=2)
    notes = st.lists(st.tuples(st.just("Watch out"), texts(600)), max_size=4)
    rows = st.builds(
        HandoutRow,
        name=texts(80),
        dose=texts(200),
        tempo=texts(120),
        position=texts(200),
        cues=st.lists(texts(120), max_size=8).map(tuple),
        notes=notes.map(tuple),
        ticks=ticks.map(tuple),
        figure=st.sampled_from(["", "", "oyster", "nothing"]),
        mirrors=st.booleans(),
    )
    every = st.lists(rows, min_size=1, max_size=11).map(tuple)
    return st.builds(Handout, texts(120), texts(200), texts(80), texts(600), every)
