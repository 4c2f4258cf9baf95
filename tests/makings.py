"""What people make of exercises of their own, of every shape, for hypothesis and for pages."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy, composite

from kneecoach.core.dose import Side, Sides
from kneecoach.core.exercise import LONGEST_CUE, LONGEST_NAME, Cue, When
from kneecoach.core.making import (
    CHANGE,
    LONGEST_FORM,
    LONGEST_POSITION,
    OWN,
    SHARES,
    WAYS,
    Breaths,
    Holds,
    Making,
    Reps,
    Timed,
    bounds,
    longest,
)

#: Two rounds of sliding a heel, one leg after the other.
HEEL_SLIDES = Making(
    name="Heel slides",
    position="Lie on your back, legs long",
    cues=(Cue("Lie down, legs long", When.SETUP), Cue("Slide one heel towards you", When.MOVE)),
    work=Reps(words=("bend", "straighten")),
    sides=Sides.EACH,
    rest=30,
    figure="supine-leg-lifts",
)


def texts(least: int, most: int) -> SearchStrategy[str]:
    """Texts of so many letters in any script that say something."""
    return st.text(min_size=least, max_size=most).filter(lambda text: not least or text.strip())


def number(field: str) -> SearchStrategy[int]:
    """Every value that a number may have."""
    return st.integers(*bounds(field))


@composite
def cues(draw: st.DrawFn) -> Cue:
    """A cue that fits its place."""
    when = draw(st.sampled_from(When))
    return Cue(draw(texts(1, longest(when))), when)


def works() -> SearchStrategy[Reps | Holds | Breaths | Timed]:
    """Work of every shape."""
    return (
        st.builds(Reps, number("reps"), st.sampled_from(WAYS), number("there"), number("pause"), number("back"))
        | st.builds(Holds, number("reps"), number("hold"), number("relax"))
        | st.builds(Breaths, number("reps"), number("breaths"), number("relax"))
        | st.builds(Timed, number("timed"))
    )


@composite
def makings(draw: st.DrawFn) -> Making:
    """Makings with which nothing is wrong."""
    work = draw(works())
    sides = draw(st.sampled_from(SHARES[work.shape]))
    return Making(
        name=draw(texts(1, LONGEST_NAME)),
        position=draw(texts(1, LONGEST_POSITION)),
        movement=draw(st.sampled_from(["", "bridge"])),
        cues=tuple(draw(st.lists(cues(), max_size=4))),
        watch_out=draw(texts(0, LONGEST_CUE)),
        easier=draw(texts(0, LONGEST_FORM)),
        equipment=draw(st.sampled_from([(), ("mat",), ("mat", "wall")])),
        closes=draw(st.booleans()),
        work=work,
        sets=draw(number("sets")),
        rest=draw(number("rest")),
        sides=sides,
        first=draw(st.sampled_from([Side.LEFT, Side.RIGHT])),
        change=draw(number("change")) if sides is Sides.EACH else CHANGE,
        figure=draw(st.sampled_from(["", "bridge", OWN])),
    )
