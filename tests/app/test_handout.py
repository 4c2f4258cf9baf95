"""From a programme and the person to its handout: every exercise, at the person's own dose and choice."""

from __future__ import annotations

import pytest
from support import acknowledged

from kneecoach.app.handout import handout_of
from kneecoach.app.person import Person
from kneecoach.core.outline import outline
from kneecoach.files.places import Places
from kneecoach.files.programmes import BUNDLED
from kneecoach.ui.handout.value import Handout, HandoutRow, Ticks


def made(here: Places, programme: str, *, short: bool = False) -> Handout:
    """Return the handout of a programme."""
    person = Person(here)
    return handout_of(person, person.shelf.programmes[programme], short=short)


def row(here: Places, programme: str, name: str) -> HandoutRow:
    """Return one exercise of it."""
    return next(row for row in made(here, programme).rows if row.name == name)


@pytest.mark.parametrize("programme", BUNDLED)
def test_there_are_as_many_boxes_as_blocks_of_work(here: Places, programme: str) -> None:
    person = Person(here)
    chosen = person.session(person.shelf.programmes[programme], short=False)
    planned = [line.blocks for line in outline(person.compile(chosen))]
    assert [sum(tick.count for tick in row.ticks) for row in made(here, programme).rows] == planned


def test_sides_that_take_turns_have_boxes_of_their_own_the_first_side_first(here: Places) -> None:
    assert row(here, "six-knee-strength", "Supine leg lift").ticks == (Ticks("Left", 3), Ticks("Right", 3))
    assert row(here, "stability-seven", "Banded side step").ticks == (Ticks("Right", 2), Ticks("Left", 2))
    assert row(here, "six-knee-strength", "Bridge with leg extension").ticks == (Ticks("Sets", 3),)


def test_the_tempo_tells_each_beat_once_and_the_rest(here: Places) -> None:
    assert row(here, "six-knee-strength", "Supine leg lift").tempo == "Lift 2 s, lower 3 s. Rest 30 s between sets."
    assert row(here, "hips-to-feet-eleven", "Back plank").tempo == "Hold 10 s, relax 10 s."
    assert row(here, "six-knee-strength", "Moving Warrior II").tempo == "Turn 5 s. Rest 60 s between sets."


def test_dose_and_pace_are_the_persons_own(here: Places) -> None:
    plain = row(here, "six-knee-strength", "Band-supported sit-back")
    acknowledged(here.home, ['dose = "high"', "own_pace = true"])
    own = row(here, "six-knee-strength", "Band-supported sit-back")
    assert (plain.dose, own.dose) == ("3 sets of 8", "3 sets of 12")
    assert own.tempo.startswith("Your pace.")


def test_the_short_day_has_its_own_exercises(here: Places) -> None:
    whole, short = made(here, "six-knee-strength"), made(here, "six-knee-strength", short=True)
    assert [r.name for r in short.rows] == [
        "Simple contraction",
        "Bridge with leg extension",
        "Standing front leg lift",
    ]
    assert "6 exercises" in whole.facts
    assert "3 exercises" in short.facts


@pytest.mark.parametrize("programme", BUNDLED)
def test_every_exercise_has_two_to_four_cues_and_what_to_mind(here: Places, programme: str) -> None:
    for each in made(here, programme).rows:
        assert 2 <= len(each.cues) <= 4
        assert each.position not in each.cues
        assert [label for label, said in each.notes if said][:2] == ["Watch out", "Easier"]
        assert all(said[-1] in ".?" for _, said in each.notes)
