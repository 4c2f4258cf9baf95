"""The measures of the buttons, for every place where one stands."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Arrangement = Literal["together", "apart", "left"]


class Size(Struct, frozen=True):
    """The measures of a button in px at 100 %, or in u on the session page.

    Arranged "together" icon, words and key stand in the middle; "apart" the key goes to the right end;
    "left" the words go to the left end as well.
    """

    height: int
    text: int
    icon: int
    cap: int
    pad: int
    gap: int
    radius: int
    weight: int = 600
    arranged: Arrangement = "together"


DESK = Size(height=40, text=16, icon=20, cap=13, pad=14, gap=8, radius=10)
SMALL = Size(height=36, text=15, icon=18, cap=13, pad=9, gap=8, radius=10)
NAME = Size(height=34, text=24, icon=20, cap=13, pad=0, gap=8, radius=8, weight=700)
LINK = Size(height=30, text=17, icon=20, cap=13, pad=0, gap=8, radius=8)
SAVE = Size(height=54, text=20, icon=22, cap=13, pad=16, gap=10, radius=14, weight=700, arranged="apart")
START = Size(height=66, text=24, icon=26, cap=14, pad=16, gap=12, radius=16, weight=700, arranged="apart")
BAR = Size(height=48, text=19, icon=24, cap=16, pad=14, gap=8, radius=12)
BAR_MAIN = Size(height=48, text=19, icon=24, cap=16, pad=22, gap=9, radius=12)
REST = Size(height=76, text=26, icon=28, cap=20, pad=19, gap=11, radius=16, arranged="left")
SHEET = Size(height=64, text=28, icon=28, cap=20, pad=22, gap=16, radius=16, arranged="left")
SHEET_SMALL = Size(height=54, text=26, icon=26, cap=20, pad=22, gap=16, radius=14, arranged="left")
SHEET_MAIN = Size(height=84, text=36, icon=36, cap=20, pad=22, gap=16, radius=16, arranged="left")
