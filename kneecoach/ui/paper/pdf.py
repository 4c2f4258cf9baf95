"""What is printed as a PDF file. Its words can be selected, searched and copied."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPdfWriter

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.ui.paper.printing import INCH

Paper = Literal["a4", "letter"]
SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
CREATOR = "KneeCoach"
#: Where people print on Letter although they measure in metres.
LETTER = frozenset(
    {
        QLocale.Country.Canada,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
    }
)
#: What a PDF file says each glyph means; and in it a tab, unless it ends a range of glyphs.
_MEANINGS, _TAB = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL), re.compile(rb"(?<=[ \[])<0009> (?!\[)")


class Printed(Struct, frozen=True, eq=False):
    """Something to print: its title, and what paints all its pages onto paper of any size."""

    title: str
    draw: Callable[[QPagedPaintDevice], None]


def usual_paper(locale: QLocale) -> Paper:
    """Return the paper that people use at a place."""
    american = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if american or locale.territory() in LETTER else "a4"


def set_paper(device: QPagedPaintDevice, paper: Paper) -> None:
    """Give a device this paper up to its edges."""
    device.setPageSize(QPageSize(SIZES[paper]))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))


def save(printed: Printed, out: Path, paper: Paper) -> None:
    """Write a PDF file, whole or not at all. Raises FaultError (NOT_WRITTEN) where it cannot."""
    made = pdf(printed, paper)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(out, type(error).__name__) from error
    file = QSaveFile(str(out))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(made) != len(made) or not file.commit():
        raise _unwritten(out, file.errorString())


def pdf(printed: Printed, paper: Paper) -> bytes:
    """Return what is printed as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(INCH)
    writer.setTitle(printed.title)
    writer.setCreator(CREATOR)
    set_paper(writer, paper)
    printed.draw(writer)
    # Qt takes the glyph of a space for that of a tab, and so would whoever copies or searches the words.
    return _MEANINGS.sub(lambda told: _TAB.sub(b"<0020> ", told[0]), buffer.data().data())


def _unwritten(out: Path, why: str) -> FaultError:
    return FaultError(Fault(Code.NOT_WRITTEN, str(out), values={"why": why}))
