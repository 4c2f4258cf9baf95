"""An exercise of one's own from the editor to the session, with a borrowed figure or a posed one."""

from __future__ import annotations

from collections.abc import Callable

from makings import HEEL_SLIDES
from msgspec.structs import replace

from kneecoach.app.desk import Desk
from kneecoach.app.own_exercises import OwnExercises
from kneecoach.app.person import Person
from kneecoach.core.making import OWN
from kneecoach.figure.begun import begun
from kneecoach.figure.joints import Posture
from kneecoach.files.places import Places

OpenDesk = Callable[..., Desk]
BASICS = "kneecap-basics"


def beginning(desk: Desk) -> OwnExercises:
    """Return what leads through a new exercise that the editor asked for."""
    desk.library.edit(BASICS)
    desk.library._editor.new_exercise_wanted.emit()
    return desk.library._own


def test_a_new_exercise_goes_into_the_programme_that_wanted_it(open_desk: OpenDesk, here: Places) -> None:
    desk = open_desk()
    own = beginning(desk)
    own._form.saved.emit(replace(HEEL_SLIDES, figure="bridge"))
    person = Person(here)
    assert person.catalogue["heel-slides"].name == "Heel slides"
    assert "heel-slides" in [each.key for each in person.shelf.programmes[BASICS].prescriptions]
    assert person.figures["heel-slides"].figure.id == "bridge"
    assert desk.window.stack.currentWidget() is desk.library._editor.page


def test_a_posed_figure_is_kept_with_its_exercise(open_desk: OpenDesk, here: Places) -> None:
    own = beginning(open_desk())
    own._form.pose_wanted.emit(replace(HEEL_SLIDES, figure=OWN))
    own._posing.done.emit(begun(Posture.SUPINE, "start"))
    assert own._form.making().figure == OWN
    own._form.saved.emit(replace(HEEL_SLIDES, figure=OWN))
    assert Person(here).figures["heel-slides"].figure.id == "heel-slides"


def test_an_exercise_in_use_is_not_deleted_and_it_is_said_why(
    open_desk: OpenDesk, here: Places, asked: list[str]
) -> None:
    desk = open_desk("ok")
    own = beginning(desk)
    own._form.saved.emit(HEEL_SLIDES)
    own.change("heel-slides")
    own._form.deleted.emit()
    assert "Kneecap basics" in asked[-1]
    desk.library._editor.page.removed.emit("heel-slides")
    own._form.deleted.emit()
    assert "heel-slides" not in Person(here).catalogue
    assert (here.removed / "exercises-heel-slides.toml").exists()
