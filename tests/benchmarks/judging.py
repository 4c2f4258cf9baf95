"""What a recording holds, in sentences, beside what the cues of its session promise."""

from __future__ import annotations

import wave
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import ear
import numpy as np
from msgspec import Struct

from kneecoach.core.cue import Cue, Level
from kneecoach.core.exercise import Exercise
from kneecoach.core.settings import Value, volume_of
from kneecoach.files.resources import root
from kneecoach.words.speech import clips, length, spoken

#: How near a tone should be to its place, in ms.
NEAR = 50
#: A line is heard if it begins within so many seconds and lasts for so many.
LATEST, SHORTEST = 2.0, 0.03
#: From here on nothing is said any more: a line may take this much longer than thought, for voices differ.
LONGER, MORE = 1.5, 1.0


class Heard(Struct, frozen=True):
    """A recording in which a session begins at the second `zero`, and its tones: looked for, and present."""

    samples: ear.Samples
    zero: float
    looked_for: list[ear.Found]
    tones: list[ear.Found]


class Said(Struct, frozen=True):
    """A line that is to be heard: when, for about how long, and when the next comes, in seconds of the recording."""

    at: float
    lasts: float
    next: float


def hear(samples: ear.Samples, around: Sequence[ear.Span], cues: Sequence[Cue], values: Mapping[str, Value]) -> Heard:
    """Look for every tone that was to be heard in the seconds `around` which there was a server."""
    wanted = [(cue.at / 1000, cue.tone) for cue in cues if cue.tone and volume_of(values, cue.tone)]
    zero = ear.zero(samples, wanted[:30])
    found = [
        ear.find(samples, tone, zero + at)
        for at, tone in wanted
        if any(first <= zero + at < last - 1 for first, last in around)
    ]
    sure = [each.late for each in found if each.like > ear.SURE]
    middle = float(np.median(sure)) if sure else 0.0
    found = [each if each.like > ear.SURE else ear.find_again(samples, each, middle) for each in found]
    usual = _usual(found)
    return Heard(samples, zero, found, [each for each in found if each.present(usual)])


def tones_told(heard: Heard) -> Iterator[str]:
    """Tell how many tones are heard, how far they are from their places, and how far the ear can be trusted."""
    found, tones = heard.looked_for, heard.tones
    missing = [f"{each.tone} at {each.place - heard.zero:.1f} s" for each in found if each not in tones]
    yield f"{len(tones)} of {len(found)} tones heard" + (f" (not: {', '.join(missing[:5])})" if missing else "")
    if tones:
        late = 1000 * np.array([each.late for each in tones])
        off = np.abs(late - late[0])
        yield f"by the first off by {_shares(off)}, {np.mean(off <= NEAR):.1%} within {NEAR} ms"
        yield f"by their median off by {_shares(np.abs(late - np.median(late)))}"
    together = sum(one.ends > other.begins for one, other in pairwise(tones))
    yield f"{together} of them overlap"
    yield f"{sum(each.like <= ear.SURE for each in tones)} of them under something louder, or broken"
    wrong, looked = _false_alarms(heard)
    yield f"another tone asked for in the same places: {wrong} of {looked} seem heard"


def silence_told(heard: Heard) -> str:
    """Tell whether anything but the tones is heard."""
    others = ear.spans(ear.without(heard.samples, heard.tones))
    return f"{len(others)} other sounds, from {others[0][0] - heard.zero:.1f} s" if others else "nothing else is heard"


def speech_told(heard: Heard, said: Sequence[Said]) -> Iterator[str]:
    """Tell which lines are heard and when, whether each is over when the next comes, and what is heard between."""
    rest = ear.without(heard.samples, heard.tones)
    begun = [(line, _begins(rest, line)) for line in said]
    late = [1000 * (at - line.at) for line, at in begun if at is not None]
    missing = [line.at for line, at in begun if at is None]
    yield f"{len(late)} of {len(said)} lines heard{_some(heard, missing, 'not at')}"
    yield f"beginning, or coming out from under a tone, {_shares(np.array(late))} after their places"
    cut = [line.at for line in said if ear.spans(rest, line.next - 0.04, line.next)]
    yield f"{len(cut)} still sound when the next comes{_some(heard, cut)}"
    silent = [(0.0, said[0].at), *((line.at + LONGER * line.lasts + MORE, line.next) for line in said)]
    silent = [(first, last) for first, last in silent if last - first > 0.2]
    loud = [first for first, last in silent if ear.spans(rest, first, last)]
    yield f"of {len(silent)} spans that should be silent {len(loud)} are not{_some(heard, loud)}"


def lines(
    cues: Sequence[Cue], zero: float, library: Mapping[str, Exercise], values: Mapping[str, Value], *, recorded: bool
) -> list[Said]:
    """Return the lines that are to be heard where the session begins at `zero`, from an engine or `recorded`."""
    level, rate = Level(str(values["speak"])), int(values["voice_rate"])
    lasting = list[ear.Span]()
    for cue in (cue for cue in cues if cue.line):
        assert cue.line is not None
        text = spoken(cue.line, library.get(cue.line.exercise), level, rate)
        words = sum(map(_seconds, clips(cue.line, level))) if recorded else length(text, rate) / 1000
        if text and words:
            lasting.append((zero + cue.at / 1000, words))
    ends = [at for at, _ in lasting[1:]] + [lasting[-1][0] + 3]
    return [Said(at, lasts, end) for (at, lasts), end in zip(lasting, ends, strict=True)]


def _begins(rest: ear.Samples, line: Said) -> float | None:
    """Return when a line begins to be heard; what may be left of the one before it is passed over."""
    heard = ear.spans(rest, line.at + 0.03, min(line.next, line.at + LATEST + 1))
    return next((first for first, last in heard if last - first > SHORTEST and first - line.at < LATEST), None)


def _false_alarms(heard: Heard) -> tuple[int, int]:
    """Look for another tone where each is: an ear that hears that too would hear anything."""
    kinds = list(dict.fromkeys(each.tone for each in heard.tones))
    after = dict(zip(kinds, kinds[1:] + kinds[:1], strict=True))
    looked = [ear.find(heard.samples, after[each.tone], each.begins, ear.NARROW) for each in heard.tones]
    return sum(each.present(_usual(heard.looked_for)) for each in looked), len(looked)


def _some(heard: Heard, places: Sequence[float], at: str = "at") -> str:
    """Return the first of these seconds of the recording as those of the session."""
    told = ", ".join(f"{place - heard.zero:.1f}" for place in places[:5])
    return f" ({at} {told} s{', and more' * (len(places) > 5)})" if places else ""


def _usual(found: Sequence[ear.Found]) -> float:
    """Return how loud tones are here, by those of which the ear is sure: many others may be missing."""
    sure = [each.loud for each in found if each.like > ear.SURE]
    return float(np.median(sure)) if sure else 0.0


def _shares(ms: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> str:
    p50, p99, most = np.percentile(ms, [50, 99, 100])
    return f"{p50:.0f} ms (median), {p99:.0f} (p99), {most:.0f} (most)"


def _seconds(clip: str) -> float:
    with wave.open(str(root() / "sounds" / "words" / f"{clip}.wav")) as file:
        return float(file.getnframes() / file.getframerate())
