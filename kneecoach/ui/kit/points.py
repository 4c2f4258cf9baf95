"""Short paragraphs under one another, each with a mark or a number before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kneecoach.ui.kit.label import Label

DOT = "\N{BULLET}"


class Points(QWidget):
    """The points in order; `numbered` puts 1, 2, 3 before them instead of dots."""

    def __init__(self, said: Sequence[str], *, numbered: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, words in enumerate(said):
            mark = Label(str(at + 1) if numbered else DOT, "strong" if numbered else "second")
            grid.addWidget(mark, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(words, "body", wrap=True), at, 1)
