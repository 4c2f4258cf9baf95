"""Ears, voice and desktop of a session: told when it begins, when it changes and when it is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from quiet import QuietSenses
from support import FailingJournal, FakeClock, catalogue, timeline

from kneecoach.app.person import Person
from kneecoach.coach import Coach
from kneecoach.core.commands import Command
from kneecoach.core.cue import Tone
from kneecoach.core.ledger import open_ledger
from kneecoach.core.settings import VOLUMES
from kneecoach.files.places import Places
from kneecoach.files.resources import root
from kneecoach.ui import assets
from kneecoach.ui.session_page import SessionPage


@pytest.fixture
def person(here: Places) -> Person:
    """Return somebody in an empty home."""
    return Person(here)


@pytest.fixture
def senses(person: Person) -> QuietSenses:
    return QuietSenses(person)


@pytest.fixture
def coach(clock: FakeClock, disk: FailingJournal) -> Coach:
    """Return the coach of an exercise that is done side by side."""
    return Coach(open_ledger(timeline("000-2")), clock, disk.write)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[SessionPage]:
    assets.use(root())
    made = SessionPage(catalogue())
    qtbot.addWidget(made)
    yield made
    made.hide()


def wait(clock: FakeClock, coach: Coach, seconds: int) -> None:
    """Let time pass, looked at often enough to be no sleep."""
    for _ in range(seconds):
        clock.advance(1)
        coach.tick()


def test_the_desktop_is_told_what_is_done_and_on_which_side(
    senses: QuietSenses, coach: Coach, page: SessionPage
) -> None:
    senses.begin(coach, page)
    name = catalogue()[coach.session.items[0].exercise].name
    assert senses.desktop.told == ["begin", (f"{name}, left leg", True)]


def test_it_is_told_of_a_pause_and_of_going_on_but_not_of_every_repetition(
    senses: QuietSenses, coach: Coach, page: SessionPage, clock: FakeClock
) -> None:
    senses.begin(coach, page)
    wait(clock, coach, 20)
    coach.order(Command.PAUSE)
    coach.order(Command.GO_ON)
    assert [told[1] for told in senses.desktop.told if isinstance(told, tuple)] == [True, False, True]


def test_it_is_told_of_a_change_of_sides(
    senses: QuietSenses, coach: Coach, page: SessionPage, clock: FakeClock
) -> None:
    senses.begin(coach, page)
    coach.order(Command.SKIP)
    coach.order(Command.SKIP)
    wait(clock, coach, 12)
    titles = [told[0] for told in senses.desktop.told if isinstance(told, tuple)]
    assert [title.rpartition(", ")[2] for title in titles] == ["left leg", "right leg"]


def test_after_the_end_the_next_session_is_told_from_its_beginning(
    senses: QuietSenses, coach: Coach, page: SessionPage
) -> None:
    senses.begin(coach, page)
    senses.end()
    senses.begin(coach, page)
    begun, shown, ended, *again = senses.desktop.told
    assert (begun, ended) == ("begin", "end")
    assert again == [begun, shown]


def test_what_the_coach_decides_is_heard(
    senses: QuietSenses, coach: Coach, page: SessionPage, clock: FakeClock
) -> None:
    senses.begin(coach, page)
    wait(clock, coach, 10)
    assert Tone.TICK in [tone for tone, _ in senses.tones.played]
    assert catalogue()[coach.session.items[0].exercise].name in senses.voice.said[0]


def test_the_page_shows_whether_it_is_still_silent(senses: QuietSenses, coach: Coach, page: SessionPage) -> None:
    senses.hearing.mute(on=True)
    senses.begin(coach, page)
    assert page.bar.mute.accessibleName() == "Sound on"


def test_voice_speed_and_loudness_follow_the_settings(senses: QuietSenses, person: Person) -> None:
    senses.start()
    person.set("voice", "Ada")
    person.set("voice_rate", 120)
    person.set("voice_volume", 35)
    senses.follow()
    assert senses.voice.tuned == {"voice": "Ada", "rate": 120, "volume": 35}


def test_the_voice_can_be_tried(senses: QuietSenses) -> None:
    senses.try_out("voice")
    assert len(senses.voice.said) == 1
    assert senses.tones.played == []


@pytest.mark.parametrize("setting", sorted(set(VOLUMES.values())))
def test_every_loudness_can_be_tried_with_a_tone_of_its_own(senses: QuietSenses, setting: str) -> None:
    senses.try_out(setting)
    ((tone, _),) = senses.tones.played
    assert VOLUMES[tone] == setting


def test_the_loudness_of_all_sounds_is_tried_with_the_commonest_of_them(senses: QuietSenses) -> None:
    senses.try_out("sound_volume")
    assert senses.tones.played[0][0] is Tone.REP


def test_the_voices_of_the_computer_can_be_chosen_from(senses: QuietSenses) -> None:
    assert senses.voices() == ("Ada", "Charles")
