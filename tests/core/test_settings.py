"""Settings: every one has a default it allows, and the session's times come from them."""

from __future__ import annotations

import pytest

from kneecoach.core.cue import Level, Tone
from kneecoach.core.dose import End, Side
from kneecoach.core.settings import (
    BY_KEY,
    DEFAULTS,
    SETTINGS,
    VOLUMES,
    Choice,
    Named,
    Number,
    Setting,
    Value,
    pace,
    volume_of,
)
from kneecoach.core.timeline import Pace


def test_no_two_settings_have_the_same_key() -> None:
    assert len(BY_KEY) == len(SETTINGS) == len(DEFAULTS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_allows_its_own_default(setting: Setting) -> None:
    assert setting.allows(setting.default)


@pytest.mark.parametrize("number", [s for s in SETTINGS if isinstance(s, Number)], ids=lambda number: number.key)
def test_a_number_allows_its_limits_and_nothing_beyond(number: Number) -> None:
    assert number.allows(number.least)
    assert number.allows(number.most)
    assert not number.allows(number.least - 1)
    assert not number.allows(number.most + 1)


@pytest.mark.parametrize("value", [True, 5.0, "5", None])
def test_a_number_is_a_whole_number(value: object) -> None:
    assert not BY_KEY["breath"].allows(value)


@pytest.mark.parametrize(("key", "value"), [("own_pace", 1), ("theme", "pink"), ("rest", 30), ("rest", "31")])
def test_a_switch_or_a_choice_allows_only_what_it_names(key: str, value: object) -> None:
    assert not BY_KEY[key].allows(value)


def test_the_defaults_are_the_times_of_the_programmes() -> None:
    assert pace(DEFAULTS) == Pace()


def test_every_setting_of_a_session_reaches_its_pace() -> None:
    values: dict[str, Value] = {
        "dose": "high",
        "prep": 15,
        "gap": 60,
        "breath": 4,
        "rest": "90",
        "first_side": "right",
    }
    switches: dict[str, Value] = {"own_pace": True, "wait_after_rest": True, "warm_up": True}
    made = pace({**DEFAULTS, **values, **switches})
    assert made == Pace(End.HIGH, 15, 60, 4, 90, Side.RIGHT, own_pace=True, wait_after_rest=True, warm_up=True)


@pytest.mark.parametrize("rest", BY_KEY["rest"].values if isinstance(BY_KEY["rest"], Choice) else ())
def test_every_rest_on_offer_can_be_had(rest: str) -> None:
    expected = None if rest == "as-written" else int(rest)
    assert pace({**DEFAULTS, "rest": rest}).rest == expected


def test_the_sections_follow_one_another() -> None:
    sections = list(dict.fromkeys(setting.section for setting in SETTINGS))
    assert sections == ["session", "voice", "sounds", "comfort", "display", "plan", "reminders"]


@pytest.mark.parametrize("value", ["", "Daniel, English", "é" * 200])
def test_a_name_may_be_any_line_of_200_characters(value: str) -> None:
    assert Named("voice", "voice").allows(value)


@pytest.mark.parametrize("value", ["x" * 201, "two\nlines", "end\n", "two\u2028lines", 5, None, True])
def test_a_name_is_no_longer_than_200_characters_and_one_line(value: object) -> None:
    assert not Named("voice", "voice").allows(value)


def test_every_level_of_speech_can_be_chosen() -> None:
    assert all(BY_KEY["speak"].allows(level.value) for level in Level)


def test_every_tone_but_the_warning_has_its_own_volume() -> None:
    assert set(Tone) - set(VOLUMES) == {Tone.WARNING}
    own = {setting.key for setting in SETTINGS if setting.section == "sounds" and isinstance(setting, Number)}
    assert set(VOLUMES.values()) == own - {"sound_volume"}


@pytest.mark.parametrize(
    ("tone", "loud"), [(Tone.REP, 0.4), (Tone.UP, 0.8), (Tone.BREATH_IN, 0.0), (Tone.WARNING, 0.8)]
)
def test_a_tone_is_as_loud_as_all_sounds_times_its_own_volume(tone: Tone, loud: float) -> None:
    assert volume_of({**DEFAULTS, "sound_volume": 80, "sound_rep": 50}, tone) == pytest.approx(loud)


@pytest.mark.parametrize("tone", Tone)
def test_no_tone_is_heard_when_all_sounds_are_off(tone: Tone) -> None:
    assert volume_of({**DEFAULTS, "sound_volume": 0}, tone) == 0
