"""The recorded words: each there, small, equally loud, trimmed, and as many as the table names."""

from __future__ import annotations

import importlib.util
import math
import shutil
import wave
from array import array
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from kneecoach.files.resources import root
from kneecoach.words.recorded import RECORDED

WORDS = root() / "sounds" / "words"
SCRIPT = Path(__file__).parents[2] / "packaging" / "recorded.py"
#: A hundredth of full scale: silence.
FAINT = 328


@cache
def samples(clip: str) -> list[int]:
    """Return the samples of a clip."""
    with wave.open(str(WORDS / f"{clip}.wav"), "rb") as reader:
        return array("h", reader.readframes(reader.getnframes())).tolist()


def script() -> ModuleType:
    """Return packaging/recorded.py, which is in no package."""
    spec = importlib.util.spec_from_file_location("recorded", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_word_of_the_table_is_there_and_no_other() -> None:
    assert {path.stem for path in WORDS.iterdir()} == set(RECORDED)
    assert {str(number) for number in range(1, 51)} < set(RECORDED)
    assert sum(path.stat().st_size for path in WORDS.iterdir()) < 2_000_000


def test_all_clips_have_one_format_so_that_they_share_one_output() -> None:
    for clip in RECORDED:
        with wave.open(str(WORDS / f"{clip}.wav"), "rb") as reader:
            assert reader.getparams()[:3] == (1, 2, 16_000)


@pytest.mark.parametrize("clip", RECORDED)
def test_a_clip_is_short_begins_at_once_and_ends_softly(clip: str) -> None:
    heard = [at for at, value in enumerate(samples(clip)) if abs(value) > FAINT]
    assert len(samples(clip)) < 1.3 * 16_000
    assert heard[0] < 0.05 * 16_000
    assert 0.03 * 16_000 < len(samples(clip)) - heard[-1] < 0.12 * 16_000
    assert samples(clip)[0] == samples(clip)[-1] == 0


def test_clips_are_equally_loud_and_none_is_distorted() -> None:
    loud = {clip: [value for value in samples(clip) if abs(value) > FAINT] for clip in RECORDED}
    levels = [20 * math.log10(math.hypot(*values) / math.sqrt(len(values)) / 32_768) for values in loud.values()]
    assert max(levels) - min(levels) < 2
    assert max(max(map(abs, values)) for values in loud.values()) < 32_000


@pytest.mark.skipif(not SCRIPT.exists(), reason="the wheel does not hold packaging/")
def test_the_script_says_what_is_missing_and_what_is_left_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = script()
    assert made.main(["--check", str(WORDS)]) == 0
    shutil.copytree(WORDS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "rest.wav").rename(tmp_path / "nap.wav")
    assert made.main(["--check", str(tmp_path)]) == 1
    assert "rest.wav is missing\nnap.wav is not in the table" in capsys.readouterr().out


@pytest.mark.skipif(not SCRIPT.exists() or not shutil.which("espeak-ng"), reason="nothing here can make the clips")
def test_the_script_makes_every_clip_anew(tmp_path: Path) -> None:
    made = script()
    (tmp_path / "nap.wav").touch()
    assert made.main([str(tmp_path)]) == 0
    assert made.main(["--check", str(tmp_path)]) == 0
