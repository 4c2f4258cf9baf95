"""Every number of a dose with its mark: who says so, and why."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kneecoach.core.dose import Dose, Provenance
from kneecoach.ui.kit.card import Card
from kneecoach.ui.kit.label import Label
from kneecoach.ui.kit.provenance_mark import ProvenanceMark
from kneecoach.words import pages, vocabulary


class Number(Struct, frozen=True):
    """One number of a dose, in words."""

    name: str
    amount: str
    given: Provenance


class DoseNumbers(Card):
    """One row for each number; the same number for the same reason is shown once."""

    def __init__(self, dose: Dose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Label(pages.NUMBERS, "card-title", wrap=True))
        for at, number in enumerate(dict.fromkeys(numbers(dose))):
            if at:
                self.column.addWidget(_rule())
            self.column.addWidget(_Row(number))


def numbers(dose: Dose) -> Iterator[Number]:
    """Yield how the sides share the work, then every number of the dose."""
    yield Number(vocabulary.SHARE, vocabulary.SHARES[dose.sides], dose.sides_given)
    if dose.positions_given is not None:
        yield Number(vocabulary.POSITIONS, str(len(dose.positions)), dose.positions_given)
    for name, figure in dose.figures():
        if name == "rest" and dose.sets.high == 1:
            continue  # nobody rests between the sets of one
        yield Number(vocabulary.figure(name), vocabulary.amount(figure), figure.given)


class _Row(QWidget):
    """Name, amount and mark, and the reason below."""

    def __init__(self, number: Number) -> None:
        super().__init__()
        reason = vocabulary.provenance(number.given)
        self.setAccessibleName(f"{number.name}: {number.amount}. {reason}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        amount = Label(number.amount, "strong", wrap=True)
        amount.setAlignment(end)
        grid.addWidget(Label(number.name, "strong", wrap=True), 0, 0)
        grid.addWidget(amount, 0, 1)
        mark = ProvenanceMark(number.given.origin, vocabulary.ORIGINS[number.given.origin])
        grid.addWidget(mark, 0, 2, end)
        grid.addWidget(Label(reason, "second", wrap=True), 1, 0, 1, 3)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
