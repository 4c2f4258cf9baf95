"""Where everything stands on the session page; learnt once by the person, so the same in every variant.

`u` is the unit of the page, 1 px in a window of 1280 x 800; a wider or taller window only widens the stage.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF


class Places(Struct, frozen=True):
    """Boxes in pixels for one size of window; `u` is the unit of DESIGN.md 4.2. Treat the boxes as constants."""

    u: float
    stage: QRectF
    name: QRectF
    set_line: QPointF  # middle of its left end
    tag: QRectF
    number: QRectF
    rep_bar: QRectF
    ring: QRectF
    ring_words: QRectF
    rest_ring: QRectF
    rest_side: QRectF  # buttons beside the rest ring
    cue_by_number: QRectF  # 3 lines
    cue_by_ring: QRectF  # 2 lines
    column: QRectF  # the whole text column, for sheets
    bar: QRectF  # the bottom bar
    progress: QRectF
    controls: QRectF


@lru_cache(maxsize=4)  # asked for in every frame
def places(width: float, height: float, text: float = 1.0) -> Places:
    """Return the places in a window; `text` up to 1.5 makes the rows of the bottom bar taller inside it."""
    u = min(width / 1280, height / 800)
    x = width - 624 * u
    grown = min(max(text, 1.0), 1.5) - 1.0
    top = height - 112 * u

    def column(y: float, tall: float, wide: float = 592, indent: float = 0) -> QRectF:
        return QRectF(x + indent * u, y * u, wide * u, tall * u)

    def row(y: float, tall: float) -> QRectF:
        return QRectF(24 * u, top + y * u, width - 48 * u, tall * u)

    return Places(
        u=u,
        stage=QRectF(24 * u, 24 * u, width - 680 * u, top - 36 * u),
        name=column(22, 50),
        set_line=QPointF(x, 96 * u),
        tag=column(128, 92),
        number=column(246, 190),
        rep_bar=column(452, 18),
        ring=column(234, 300, 300),
        ring_words=column(234, 300, 260, 332),
        rest_ring=column(82, 330, 330),
        rest_side=column(82, 330, 238, 356),
        cue_by_number=column(490, 186),
        cue_by_ring=column(546, 130),
        column=column(22, 654),
        bar=QRectF(0, top, width, height - top),
        progress=row(16 - 20 * grown, 24 + 16 * grown),
        controls=row(56 - 24 * grown, 48 + 32 * grown),
    )
