"""Numbers that are read from a mat, three metres away (DESIGN.md 2)."""

from __future__ import annotations

import pytest

from kneecoach.ui.paint.big_number import REP, REST, RING, RING_TWO
from kneecoach.ui.paint.places import places
from kneecoach.ui.theme import CAP_HEIGHT

#: A 24-inch screen of 1920 x 1080: mm for each px.
PITCH = 531.4 / 1920
#: An hour of arc is 60 minutes; letters of 16 of them are read (ISO 9241-3, content.md [E56]), at three metres 14 mm.
LEAST = 17.0


@pytest.mark.parametrize("number", [REP, RING, RING_TWO, REST])
def test_every_number_is_at_least_17_mm_tall_on_a_24_inch_screen(number: int) -> None:
    u = places(1920, 1080).u
    assert int(number * u) * CAP_HEIGHT * PITCH >= LEAST
