"""What may be done instead of an exercise: what the programmes exchange it for, then its like."""

from __future__ import annotations

import pytest
from support import catalogue

from kneecoach.app.others import others
from kneecoach.app.person import Person
from kneecoach.core.own import marks
from kneecoach.files.places import Places


@pytest.fixture
def person(here: Places) -> Person:
    """Return somebody in an empty home."""
    return Person(here)


@pytest.mark.parametrize("exercise", catalogue())
def test_nothing_is_offered_twice_or_in_its_own_place(person: Person, exercise: str) -> None:
    found = [other.exercise for other in others(person, exercise)]
    assert exercise not in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("exercise", catalogue())
def test_everything_of_the_same_movement_is_offered(person: Person, exercise: str) -> None:
    movement = catalogue()[exercise].movement
    alike = {other.id for other in catalogue().values() if movement and other.movement == movement} - {exercise}
    assert alike <= {other.exercise for other in others(person, exercise)}


def test_what_a_programme_exchanges_comes_before_what_is_merely_alike(person: Person) -> None:
    programmes = person.shelf.programmes.values()
    exchanged = [p for programme in programmes for p in programme.prescriptions if p.alternatives]
    assert exchanged
    for proposed in exchanged:
        mine = {each.exercise for each in proposed.alternatives}
        assert others(person, proposed.exercise)[0].exercise in mine


def test_from_an_alternative_the_way_leads_back(person: Person) -> None:
    for programme in person.shelf.programmes.values():
        for proposed in programme.prescriptions:
            for other in proposed.alternatives:
                assert proposed.exercise in {each.exercise for each in others(person, other.exercise)}


def test_what_is_merely_alike_comes_at_its_own_dose(person: Person) -> None:
    for exercise in catalogue():
        for other in others(person, exercise):
            assert other.dose.sets.low > 0


def test_what_a_person_can_do_comes_before_what_they_cannot(person: Person) -> None:
    person.own_things([])
    found = [other.exercise for other in others(person, "wall-semi-squat-with-ball")]
    assert found
    for exercise in catalogue():
        can = [marks(catalogue()[other.exercise], person.own).clear for other in others(person, exercise)]
        assert can == sorted(can, reverse=True)


def test_an_exercise_with_no_like_offers_nothing(person: Person) -> None:
    assert any(not others(person, exercise) for exercise in catalogue())
