"""The figure can be told from the stage, and its working leg from the other, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from colours import contrast

from kneecoach.figure.body import Tone
from kneecoach.ui import figure_colours, theme
from kneecoach.ui.theme import Theme

#: Told from the stage by their own colour.
CLEAR = ("work-leg", "work-shoe", "leg", "shoe", "shorts", "top")
#: Closer than 3:1 to the stage in one theme at least, each with what tells it instead.
EXEMPT = {
    "skin": "its outline",
    "hair": "its outline, and the face that it frames",
    "sole": "the shoe above it, and its outline",
    "mat": "scenery: the person is on it whether it is seen or not",
    "floor": "scenery",
    "wall": "scenery, with an edge",
    "wood": "its outline",
    "cloth": "its outline, and stripes",
}


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest) -> Iterator[Theme]:
    """Paint in each theme in turn."""
    chosen = Theme.light() if request.param == "light" else Theme.dark()
    before = theme.current()
    theme.use(chosen)
    yield chosen
    theme.use(before)


@pytest.mark.parametrize("tone", CLEAR)
def test_legs_and_clothes_stand_out_from_the_stage(look: Theme, tone: str) -> None:
    assert contrast(figure_colours.colour(tone), look.stage) >= 3


@pytest.mark.parametrize("tone", EXEMPT)
def test_what_does_not_stand_out_has_an_outline_that_does(look: Theme, tone: str) -> None:
    rim, own = figure_colours.shades(tone).rim, figure_colours.colour(tone)
    assert max(contrast(rim, look.stage), contrast(own, look.stage)) >= 3 or tone in {"mat", "floor", "wall"}


def test_the_working_leg_is_no_shade_of_the_other(look: Theme) -> None:
    work, other = figure_colours.colour("work-leg"), figure_colours.colour("leg")
    assert contrast(work, other) >= 1.8, look.name
    assert abs(work.hue() - other.hue()) > 90


@pytest.mark.usefixtures("look")
def test_every_part_of_the_body_has_a_colour_near_and_far() -> None:
    for tone in (*map(str, Tone), "work-leg", "work-shoe", "work-sole", "glow"):
        near, far = figure_colours.shades(tone), figure_colours.shades(tone, 1.0)
        assert near.base != far.base
        assert near.lit.lightness() > near.base.lightness() > near.dark.lightness()


def test_an_unknown_tone_is_an_error() -> None:
    with pytest.raises(KeyError):
        figure_colours.colour("glitter")
