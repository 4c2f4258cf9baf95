"""Routines of other timers: what of them is carried over, and what is told to have been left behind."""

from __future__ import annotations

import json
from typing import Any

import pytest
from routines import FEEEL, GNOME, GNOME_OLD, JAWT, OPENHIIT, library, opened, zipped

from kneecoach.core.fault import Code, FaultError
from kneecoach.core.left_behind import Left, Lost
from kneecoach.files.catalogue import exercise_of
from kneecoach.files.exchange.parcel import Parcel, Source
from kneecoach.files.programmes import programme_of
from kneecoach.words import sharing


def places(parcel: Parcel, number: int = 0) -> list[tuple[str, int, int, int]]:
    """Return exercise, sets, seconds of work and rest of each place of a programme, as KneeCoach reads it."""
    own = {one.id: exercise_of(one, "file", library().defaults) for one in parcel.exercises}
    programme = programme_of(parcel.programmes[number], "file", own, library().defaults)
    doses = [(own[one.exercise].name, one.dose) for one in programme.prescriptions]
    return [(name, dose.sets.low, dose.timed.low if dose.timed else 0, dose.rest.low) for name, dose in doses]


def test_a_backup_of_just_another_workout_timer() -> None:
    parcel = opened(JAWT, "backup.json")
    assert parcel.source is Source.JAWT
    assert [one.name for one in parcel.programmes] == ["Mornings"]
    assert [place[:3] for place in places(parcel)] == [
        ("Wall sit", 3, 30), ("Genoux levés", 1, 40), ("Clamshell", 1, 20), ("Genoux levés", 1, 40),
        ("Clamshell", 1, 20),
    ]  # fmt: skip
    assert places(parcel)[0][3] == 15
    assert parcel.left_behind == (
        Left(Lost.RESTS, "Mornings", number=10),
        Left(Lost.LIKE_OURS, "Mornings", "Clamshell", other="Clamshell"),
    )


def test_one_workout_alone_is_taken_as_well() -> None:
    assert opened(JAWT["workouts"][0]).programmes == opened(JAWT).programmes


def test_letters_that_are_not_utf_8_are_read_as_well_as_can_be() -> None:
    parcel = opened(json.dumps(JAWT, ensure_ascii=False).encode("latin-1"))
    assert "Genoux levés" in {one.name for one in parcel.exercises}
    assert Left(Lost.ACCENTS) in parcel.left_behind


def test_a_timer_of_openhiit_is_unrolled_by_its_restarts() -> None:
    parcel = opened(OPENHIIT, "timers.txt")
    assert parcel.source is Source.OPENHIIT
    assert [place[:3] for place in places(parcel)] == [("March", 1, 20), ("Squat", 1, 20)] * 2
    lost = {one.what: one.number for one in parcel.left_behind}
    assert lost == {
        Lost.RESTS: 10, Lost.WARM_UP: 60, Lost.COOL_DOWN: 45, Lost.GET_READY: 10, Lost.BREAKS: 30,
        Lost.SOUNDS: 0, Lost.COLOUR: 0,
    }  # fmt: skip


def test_a_timer_of_one_activity_becomes_sets_with_rests() -> None:
    same: dict[str, Any] = {**OPENHIIT[0], "activities": [], "activeIntervals": 8}
    assert places(opened([same])) == [("Evening", 10, 20, 10), ("Evening", 6, 20, 10)]


def test_trainings_of_exercise_timer_old_and_new() -> None:
    parcel = opened(GNOME)
    assert parcel.source is Source.GNOME
    assert [one.name for one in parcel.programmes] == ["Plank", "Squat"]
    assert places(parcel) == [("Plank", 4, 30, 20)]
    assert [place[1:] for place in places(parcel, 1)] == [(10, 45, 30), (2, 45, 30)]
    assert parcel.left_behind == (Left(Lost.GET_READY, "Plank", number=5),)
    assert places(opened(GNOME_OLD)) == [("Balance", 3, 25, 15)]


def test_a_workout_of_feeel_has_only_numbers_for_names() -> None:
    parcel = opened(FEEEL)
    assert parcel.source is Source.FEEEL
    assert [place[:3] for place in places(parcel)] == [("Exercise 12", 1, 30), ("Exercise 345", 1, 45)]
    assert {one.what for one in parcel.left_behind} == {Lost.NUMBERED, Lost.RESTS, Lost.GET_READY, Lost.CATEGORY}


def test_a_zip_of_feeel_holds_several_workouts_with_ids_of_their_own() -> None:
    content = json.dumps(FEEEL).encode()
    parcel = opened(zipped({"Legs.feeel": content, "More.FEEEL": content}), "workouts.zip")
    assert [one.id for one in parcel.programmes] == ["legs", "legs-2"]
    assert len(parcel.exercises) == 2


def test_a_broken_workout_in_a_zip_is_told_by_its_own_name() -> None:
    with pytest.raises(FaultError) as caught:
        opened(zipped({"Legs.feeel": b"{"}), "workouts.zip")
    assert (caught.value.fault.code, caught.value.fault.file) == (Code.NOT_JSON, "workouts.zip: Legs.feeel")


def one(name: str, seconds: int, repetitions: int = 1) -> Parcel:
    """Return a workout with one block."""
    block = {"name": name, "duration": seconds}
    return opened({"title": "T", "sets": [{"repetitions": repetitions, "exercises": [block]}]})


def test_a_long_name_is_cut_at_a_word_and_kept_whole() -> None:
    parcel = one("Standing on one leg while brushing teeth", 30)
    assert [(made.name, made.aliases) for made in parcel.exercises] == [
        ("Standing on one leg while", ("Standing on one leg while brushing teeth",))
    ]
    assert parcel.left_behind == (Left(Lost.SHORTENED, "T", "Standing on one leg while brushing teeth"),)


@pytest.mark.parametrize("name", ["<b>Squat</b>", "Sq\u202euat", "Squat\u200b", "Squ\x1bat", "<Squat"])
def test_a_name_that_plays_tricks_is_taken_without_them(name: str) -> None:
    parcel = one(name, 30)
    assert [made.name for made in parcel.exercises] == ["Squat"]
    assert parcel.left_behind == (Left(Lost.CHANGED, "T", "Squat"),)


def test_seconds_outside_of_what_can_be_timed_are_told() -> None:
    parcel = one("Squat", 3_000)
    assert places(parcel) == [("Squat", 1, 600, 0)]
    assert parcel.left_behind == (Left(Lost.SECONDS, "T", "Squat", 3_000),)
    assert sharing.lost(parcel.left_behind[0]) == (
        "T: Squat: the file asks for 3000 s, which is outside of what KneeCoach can time."
    )


def test_a_routine_without_end_is_cut_and_told() -> None:
    blocks = [{"name": "A", "duration": 9}, {"name": "B", "duration": 9}]
    parcel = opened({"title": "T", "sets": [{"repetitions": 999_999, "exercises": blocks}]})
    assert len(parcel.programmes[0].exercises) == 100
    assert parcel.left_behind == (Left(Lost.CUT, "T", number=100),)


@pytest.mark.parametrize("what", Lost)
def test_everything_lost_has_a_sentence(what: Lost) -> None:
    said = sharing.lost(Left(what, "Mornings", "Squat", 7, "Clamshell"))
    assert said.startswith("Mornings: ")
    assert "{" not in said
