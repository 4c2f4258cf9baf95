"""Ids made of names: plain, never taken, and files on every system."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach.core.slug import DEVICES, LONGEST, slug


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Heel slides", "heel-slides"),
        ("  Bridge (both legs), 2nd ", "bridge-both-legs-2nd"),
        ("Füße heben", "fusse-heben"),
        ("Élévation", "elevation"),
        ("膝の運動", "exercise"),
        ("../../etc/passwd", "etc-passwd"),
        ("COM1", "com1-2"),
        ("nul", "nul-2"),
        ("", "exercise"),
    ],
)
def test_a_name_becomes_an_id(name: str, made: str) -> None:
    assert slug(name, ()) == made


def test_what_is_taken_gets_a_number_whatever_its_case() -> None:
    assert slug("Bridge", ["Bridge", "bridge-2"]) == "bridge-3"
    assert slug("膝", ["exercise"]) == "exercise-2"
    assert slug("膝", ["programme"], "programme") == "programme-2"


@given(st.text(max_size=80), st.sets(st.text(max_size=8), max_size=4))
def test_an_id_is_plain_free_and_short_and_no_device(name: str, taken: set[str]) -> None:
    made = slug(name, taken)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert made not in taken | DEVICES
    assert len(made) <= LONGEST + 2
    assert slug(name, {*taken, made}) != made
