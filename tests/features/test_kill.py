"""A process killed at any moment leaves a sound database and a session to take up in the same repetition."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from killing import Moment, Remains, is_sound, kept, kill, lost, opened, place, taken_up, unfinished
from support import FakeClock

from kneecoach.core.session import Phase, deadline

TIMES = 20


@pytest.fixture(scope="module")
def all_remains(tmp_path_factory: pytest.TempPathFactory) -> list[Remains]:
    """Return what processes left behind that were killed at moments of chance, two at a time."""
    folders = [tmp_path_factory.mktemp("killed") for _ in range(TIMES)]
    moments = [Moment("kneecap-basics", 200, random.uniform(0, 0.6)) for _ in folders]
    with ThreadPoolExecutor(2) as two:
        return list(two.map(kill, folders, moments))


@pytest.fixture(params=range(TIMES))
def remains(all_remains: list[Remains], request: pytest.FixtureRequest) -> Remains:
    """Return what one of them left behind."""
    number: int = request.param
    return all_remains[number]


def test_a_killed_process_leaves_a_sound_database(remains: Remains) -> None:
    assert is_sound(remains)


def test_nothing_is_lost_that_had_been_written(remains: Remains) -> None:
    assert lost(remains) == 0
    assert len(kept(remains)) <= len(remains.told) + 1


def test_the_session_is_taken_up_paused_in_the_same_repetition(remains: Remains) -> None:
    session = taken_up(opened(remains), FakeClock(), lambda _: None).session
    assert session.phase is Phase.PAUSED
    assert session.step == place(remains)
    assert deadline(session) is None


def test_some_were_killed_in_the_middle(all_remains: list[Remains]) -> None:
    assert len({len(kept(remains)) for remains in all_remains}) > 3


def test_going_on_from_there_gives_the_whole_plan(remains: Remains) -> None:
    assert unfinished(remains) == 0
