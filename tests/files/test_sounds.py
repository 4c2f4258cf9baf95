"""The tones: soft, about as loud as one another, told apart by ear, and made by packaging/sounds.py."""

from __future__ import annotations

import importlib.util
import math
import shutil
import wave
from array import array
from functools import cache
from itertools import combinations, pairwise
from operator import mul
from pathlib import Path
from types import ModuleType

import pytest

from kneecoach.core.cue import Tone
from kneecoach.files.resources import root

SOUNDS = root() / "sounds"
SCRIPT = Path(__file__).parents[2] / "packaging" / "sounds.py"
MS = 48
#: How long each tone lasts, in ms.
LENGTHS = {
    "tick": 70,
    "rep": 80,
    "up": 250,
    "down": 250,
    "hold-begin": 360,
    "hold-half": 360,
    "hold-end": 360,
    "breath-in": 600,
    "breath-out": 600,
    "side-change": 380,
    "rest-begin": 700,
    "paused": 160,
    "resumed": 160,
    "finished": 1200,
    "warning": 400,
}
TICKS = ("tick", "rep")
#: A semitone apart, from 415 Hz to 3.95 kHz: where small speakers and older ears hear well.
PITCHES = [440 * 2 ** (step / 12) for step in range(-1, 39)]
#: A slice is 50 ms at a quarter of the rate.
SLICE, QUARTER = 600, 12_000


@cache
def samples(name: str) -> list[float]:
    """Return the samples of a tone, in units of full scale."""
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as reader:
        return [value / 32_768 for value in array("h", reader.readframes(reader.getnframes()))]


def peak(values: list[float]) -> float:
    """Return the largest distance from silence."""
    return max(map(abs, values))


def loudness(name: str) -> float:
    """Return the RMS of the loudest 50 ms of a tone, in dBFS, looking every 5 ms."""
    values = samples(name)
    spans = (values[at : at + 50 * MS] for at in range(0, len(values), 5 * MS))
    return 10 * math.log10(max(sum(map(mul, span, span)) for span in spans) / (50 * MS))


@cache
def waves(pitch: float) -> tuple[list[float], list[float]]:
    """Return a slice of sine and of cosine of this pitch, both swelling and sinking."""
    swell = [math.sin(math.pi * at / SLICE) ** 2 for at in range(SLICE)]
    turns = [2 * math.pi * pitch * at / QUARTER for at in range(SLICE)]
    return list(map(mul, swell, map(math.sin, turns))), list(map(mul, swell, map(math.cos, turns)))


def strength(values: list[float], pitch: float) -> float:
    """Return how much of a pitch there is in a slice."""
    sine, cosine = waves(pitch)
    return math.hypot(sum(map(mul, values, sine)), sum(map(mul, values, cosine)))


@cache
def picture(name: str) -> list[list[float]]:
    """Return the spectrogram of a tone: for every 50 ms, how much there is of each pitch; of length 1 as a vector."""
    values = samples(name)[::4]
    rows = [[strength(values[at : at + SLICE], pitch) for pitch in PITCHES] for at in range(0, len(values), SLICE)]
    whole = math.hypot(*(each for row in rows for each in row))
    return [[each / whole for each in row] for row in rows]


def likeness(one: str, other: str) -> float:
    """Return how much alike two tones are, from 0 to 1."""
    return sum(sum(map(mul, row, twin)) for row, twin in zip(picture(one), picture(other), strict=False))


def melody(name: str) -> list[int]:
    """Return the strongest pitch of a tone's audible slices, in semitones, without repeating one that goes on."""
    strongest = [row.index(max(row)) for row in picture(name) if math.hypot(*row) > 0.1]
    return strongest[:1] + [new for old, new in pairwise(strongest) if new != old]


def script() -> ModuleType:
    """Return packaging/sounds.py, which is in no package."""
    spec = importlib.util.spec_from_file_location("sounds", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_tone_is_there_in_one_format() -> None:
    assert {path.stem for path in SOUNDS.glob("*.wav")} == set(LENGTHS) == set(Tone)
    for name in LENGTHS:
        with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as reader:
            assert reader.getparams()[:3] == (1, 2, 48_000)
            assert reader.getcomptype() == "NONE"


@pytest.mark.parametrize("name", LENGTHS)
def test_a_tone_begins_and_ends_softly(name: str) -> None:
    values = samples(name)
    most = peak(values)
    assert values[0] == values[-1] == 0
    assert peak(values[:MS]) < most / 8
    assert peak(values[: 2 * MS]) < most / 2
    assert peak(values[-2 * MS :]) < most / 50


@pytest.mark.parametrize("name", LENGTHS)
def test_there_is_no_click_within_a_tone(name: str) -> None:
    sharp = samples(name)
    for _ in range(4):  # each time, what is below 4 kHz becomes fainter and a jump louder
        sharp = [after - before for before, after in pairwise(sharp)]
    assert peak(sharp) < 0.005


@pytest.mark.parametrize("name", LENGTHS)
def test_a_tone_lasts_as_long_as_it_should(name: str) -> None:
    assert len(samples(name)) == LENGTHS[name] * MS
    assert LENGTHS[name] <= {"rest-begin": 700, "finished": 1200}.get(name, 600 if "breath" in name else 400)
    assert LENGTHS[name] <= 250 or name not in {"up", "down", "paused", "resumed", *TICKS}


def test_tones_leave_room_and_are_about_as_loud_as_one_another() -> None:
    assert max(peak(samples(name)) for name in LENGTHS) < 10 ** (-3 / 20)
    loud = {name: loudness(name) for name in LENGTHS}
    ticks = [loud.pop(name) for name in TICKS]
    assert max(loud.values()) - min(loud.values()) < 3
    assert max(ticks) < min(loud.values())
    assert min(ticks) > -22
    assert min(loud, key=loud.__getitem__).startswith("breath")


def test_any_two_tones_differ_clearly() -> None:
    assert likeness("tick", "tick") == pytest.approx(1)
    alike = {(one, other): likeness(one, other) for one, other in combinations(LENGTHS, 2)}
    assert {pair: how for pair, how in alike.items() if how > 0.6} == {}
    assert likeness("tick", "rep") < 0.1
    assert likeness("up", "down") < 0.3
    assert likeness("paused", "resumed") < 0.3


@pytest.mark.parametrize(("rising", "falling"), [("up", "down"), ("breath-in", "breath-out"), ("resumed", "paused")])
def test_what_goes_up_rises_and_what_goes_down_falls(rising: str, falling: str) -> None:
    assert melody(rising) == sorted(set(melody(rising)))
    assert melody(falling) == sorted(set(melody(falling)), reverse=True)
    assert len(melody(rising)) >= 2
    assert len(melody(falling)) >= 2
    assert abs(melody(rising)[0] - melody(falling)[-1]) <= 1


def test_a_hold_begins_low_and_ends_high() -> None:
    begin, half, end = (melody(f"hold-{moment}") for moment in ("begin", "half", "end"))
    assert len(begin) == len(half) == len(end) == 1
    assert half[0] - begin[0] == 7
    assert end[0] - half[0] == 9
    assert melody("rest-begin") < begin


def test_the_session_ends_with_a_major_chord() -> None:
    first, third, fifth = melody("finished")
    assert (third - first, fifth - third) == (4, 3)
    together = picture("finished")[6]
    strongest = sorted(range(len(PITCHES)), key=together.__getitem__)[-3:]
    assert sorted(strongest) == [first, third, fifth]


@pytest.mark.parametrize(("name", "times"), [("side-change", 2), ("warning", 2), ("tick", 1), ("rep", 1)])
def test_a_tone_is_struck_once_or_twice(name: str, times: int) -> None:
    values = samples(name)
    levels = [peak(values[at : at + 10 * MS]) for at in range(0, len(values), 10 * MS)]
    heard = [level > peak(values) / 3 for level in levels]
    assert [before < after for before, after in pairwise([False, *heard])].count(True) == times
    assert len(melody(name)) == 1


@pytest.mark.skipif(not SCRIPT.exists(), reason="the wheel does not hold packaging/")
def test_the_script_makes_the_same_files_bit_for_bit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = script()
    assert made.main(["--check", str(SOUNDS)]) == 0
    shutil.copytree(SOUNDS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "tick.wav").write_bytes((SOUNDS / "rep.wav").read_bytes())
    (tmp_path / "up.wav").rename(tmp_path / "upward.wav")
    assert made.main(["--check", str(tmp_path)]) == 1
    assert "tick.wav differs\nup.wav is missing\nupward.wav is not in the table" in capsys.readouterr().out
    assert made.main([str(tmp_path)]) == 0
    assert (tmp_path / "up.wav").read_bytes() == (SOUNDS / "up.wav").read_bytes()
