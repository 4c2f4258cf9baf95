"""What a person changed in a programme of ours, and what becomes of it when the programme changes itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import Edit, edits
from support import catalogue, programmes

from kneecoach.core import editing
from kneecoach.core.dose import Origin
from kneecoach.core.dose_fields import figure_at
from kneecoach.core.overlay import Change, Difference, Merged, changes, leaves, merged, settled
from kneecoach.core.programme import Programme

BASICS = programmes()["kneecap-basics"]
LESS = editing.changed(BASICS, "bridge", "reps", 6)
#: The same programme as a later release may bring it.
LATER = editing.changed(editing.added(BASICS, "clamshells", 1, catalogue()), "bridge", "reps", 10)


def again(own: Programme, base: Programme) -> Merged:
    """Return what becomes of a person's programme on another release."""
    return merged(base, changes(BASICS, own, catalogue()), catalogue())


def reps(programme: Programme, key: str = "bridge") -> int:
    """Return the repetitions of one exercise."""
    figure = figure_at(editing.at(programme, key).dose, "reps")
    assert figure is not None
    return figure.low


@given(st.sampled_from(sorted(programmes())), st.lists(edits(), max_size=20))
def test_changes_make_the_same_programme_again(name: str, made: list[Edit]) -> None:
    base = own = programmes()[name]
    for edit in made:
        own = edit(own)
    found = merged(base, changes(base, own, catalogue()), catalogue())
    assert leaves(found.programme) == leaves(own)
    assert found.differences == ()


def test_an_unchanged_programme_has_no_changes() -> None:
    back = editing.changed(LESS, "bridge", "reps", 8)
    assert changes(BASICS, back, catalogue()) == ()


def test_one_number_is_one_change() -> None:
    assert changes(BASICS, LESS, catalogue()) == (Change("bridge.reps", 8, 6),)


def test_what_is_set_to_what_it_was_keeps_its_reason() -> None:
    back = again(editing.changed(LESS, "bridge", "reps", 8), BASICS).programme
    figure = figure_at(editing.at(back, "bridge").dose, "reps")
    assert figure is not None
    assert figure.given.origin is Origin.OURS


def test_a_new_release_and_the_person_are_both_heard() -> None:
    found = again(LESS, LATER)
    assert "clamshells" in [each.key for each in found.programme.prescriptions]
    assert reps(found.programme) == 6
    assert found.differences == (Difference(Change("bridge.reps", 8, 6), 10),)


def test_where_both_say_the_same_there_is_nothing_to_ask() -> None:
    found = again(editing.changed(BASICS, "bridge", "reps", 10), LATER)
    assert found.differences == ()


def test_mine_is_kept_for_good_or_theirs_is_taken() -> None:
    made = changes(BASICS, LESS, catalogue())
    mine, theirs = (settled(made, "bridge.reps", theirs=10, mine=answer) for answer in (True, False))
    kept, taken = merged(LATER, mine, catalogue()), merged(LATER, theirs, catalogue())
    assert (reps(kept.programme), kept.differences) == (6, ())
    assert (reps(taken.programme), taken.differences) == (10, ())


def test_what_comes_new_finds_its_place_in_the_persons_own_order() -> None:
    first, *rest = [each.key for each in BASICS.prescriptions]
    own = editing.moved(BASICS, first, 3, catalogue())
    found = again(own, LATER)
    assert [each.key for each in found.programme.prescriptions] == [*rest, first, "clamshells"]
    assert [difference.change.at for difference in found.differences] == ["exercises"]


def test_an_exercise_that_a_release_drops_keeps_the_persons_changes() -> None:
    found = again(LESS, editing.removed(BASICS, "bridge"))
    assert found.differences == (Difference(Change("bridge.reps", 8, 6), None, used=False),)


def test_what_was_added_stays_at_its_dose() -> None:
    own = editing.changed(editing.duplicated(BASICS, "bridge", catalogue()), "bridge-2", "reps", 5)
    found = again(own, LATER)
    assert (reps(found.programme), reps(found.programme, "bridge-2")) == (10, 5)


def test_an_added_exercise_that_is_gone_is_told_and_hides_nothing() -> None:
    own = editing.added(BASICS, "clamshells", 0, catalogue())
    without = {name: catalogue()[name] for name in catalogue() if name != "clamshells"}
    found = merged(BASICS, changes(BASICS, own, catalogue()), without)
    assert found.programme.prescriptions == BASICS.prescriptions
    assert [difference.used for difference in found.differences if difference.change.at == "exercises"] == [False]


ODD = st.sampled_from(["x", "bridge.fly", ".", "bridge.", "fly.reps"])


@given(st.builds(Change, ODD, st.none(), st.text() | st.integers()))
def test_a_change_that_makes_no_sense_changes_nothing(change: Change) -> None:
    assert merged(BASICS, [change], catalogue()).programme == BASICS
