"""How the knees are, on one scale, or on one for each knee."""

from __future__ import annotations

from kneecoach.ui.kit.comfort_scale import ComfortScale
from kneecoach.ui.kit.per_knee import PerKnee


class KneeScale(PerKnee[ComfortScale]):
    """Comfort from 0 to 10. Signals: none of its own; those of its scales."""

    def made(self, name: str) -> ComfortScale:
        return ComfortScale(name, parent=self)

    def read(self, widget: ComfortScale) -> int | None:
        return widget.value()

    def fill(self, widget: ComfortScale, number: int | None) -> None:
        widget.set_value(number)
