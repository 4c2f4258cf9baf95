"""What is said of things and cautions: a name for every key, and one sentence for what stands against an exercise."""

from __future__ import annotations

import pytest

from kneecoach.core.own import CAUTIONS, Marks
from kneecoach.words import own


def test_every_thing_and_caution_has_a_name_and_says_what_it_means() -> None:
    assert all(name and what for _, name, what in (*own.things(), *own.cautions()))


@pytest.mark.parametrize("key", [key for key, _, _ in own.things()])
def test_a_missing_thing_is_named_in_a_sentence(key: str) -> None:
    assert key not in own.mark(Marks(missing=(key,))).split()
    assert own.mark(Marks(missing=(key,))).endswith(", which you do not have.")


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (Marks(), ""),
        (Marks(("step",)), "Needs a step, which you do not have."),
        (Marks(("step", "rail", "jetpack")), "Needs a step, a hand rail and jetpack, which you do not have."),
        (Marks((), ("latex", "balance")), "Your cautions: latex and balance."),
        (Marks(("step",), ("balance",)), "Needs a step, which you do not have. Your caution: balance."),
    ],
)
def test_what_stands_against_an_exercise_is_one_line(marks: Marks, said: str) -> None:
    assert own.mark(marks) == own.mark(marks, left_out=True) == said


def test_only_what_a_caution_left_out_says_how_to_take_it_in() -> None:
    against = {key: own.mark(Marks((), (key,)), left_out=True) for key in CAUTIONS}
    assert [key for key, said in against.items() if own.ALL_THE_SAME in said] == ["back-pain"]
