"""What the review page is handed of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from routines import JAWT, good, library, opened

from kneecoach.app.reviewing import pictures, refused_view, review_view
from kneecoach.core.fault import FaultsError
from kneecoach.core.timeline import Pace
from kneecoach.files.exchange.adding import add
from kneecoach.files.exchange.review import review
from kneecoach.files.exchange.there import there
from kneecoach.files.places import Places
from kneecoach.ui.review_page import ReviewLine


def test_a_new_file_is_shown_with_doses_and_figures(tmp_path: Path) -> None:
    view = review_view(review(opened(good()), there(Places(tmp_path), library())), library(), Pace())
    (programme,) = view.programmes
    assert (programme.name, programme.state) == ("Mornings", "new")
    (picture,) = pictures(opened(good()))
    assert programme.exercises[0] == ReviewLine("My clamshell", "2 × 10 each side", picture, "new")
    assert programme.exercises[1].picture == "oyster"
    assert view.own == (ReviewLine("My bridge", "", "bridge", "new"),)
    assert (view.new, view.left_behind, view.refused) == (True, (), "")


def test_what_is_there_already_is_shown_so(tmp_path: Path) -> None:
    add(review(opened(JAWT), there(Places(tmp_path), library())), Places(tmp_path))
    view = review_view(review(opened(JAWT), there(Places(tmp_path), library())), library(), Pace())
    assert not view.new
    lines = view.programmes[0].exercises
    assert {(line.state, line.picture) for line in lines} == {("there already", "")}
    assert view.own == ()
    assert view.made_by == "Made by Just Another Workout Timer"
    assert len(view.left_behind) == 2


def test_a_refused_file_is_shown_with_every_fault() -> None:
    with pytest.raises(FaultsError) as caught:
        opened(good().replace("sets = 2", "sets = 99\nrest = 999"))
    view = refused_view("x.kneecoach", caught.value.faults)
    assert view.refused.startswith("This file is not a KneeCoach programme (line ")
    assert [line.split(": ", 1)[1] for line in view.faults] == [
        "99 is not between 1 and 10", "999 is not between 0 and 300",
    ]  # fmt: skip


def test_a_figure_is_named_by_what_it_is() -> None:
    (one,), (other,) = pictures(opened(good())), pictures(opened(good().replace("bend = -2.0", "bend = -3.0")))
    assert one != other
    assert pictures(opened(good()))[one].figure.id == "my-clamshells"
