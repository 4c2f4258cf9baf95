"""How the knees were the next morning, compared with the usual: of both together, or of each."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kneecoach.core.felt import Morning
from kneecoach.ui.kit.per_knee import PerKnee
from kneecoach.ui.kit.segmented import Segmented
from kneecoach.words import history


class MorningScale(PerKnee[Segmented]):
    """Each a Morning that may stay unsaid. Signals: picked(int), a person chooses or takes the answer back."""

    picked = Signal(int)

    def made(self, name: str) -> Segmented:
        options = [(str(morning.value), said) for morning, said in history.MORNINGS.items()]
        choice = Segmented(name, options, shape="chips", optional=True, parent=self)
        choice.picked.connect(self.picked)
        return choice

    def read(self, widget: Segmented) -> int | None:
        return Morning(int(widget.value())).value if widget.value() else None

    def fill(self, widget: Segmented, number: int | None) -> None:
        widget.set_value("" if number is None else str(number))
