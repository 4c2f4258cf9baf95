"""An ear for recordings: where each tone begins, how sure that is, and when something else is heard."""

from __future__ import annotations

import wave
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray
from soundserver import RATE

from kneecoach.core.cue import Tone
from kneecoach.files.resources import root

Samples = NDArray[np.float64]
Span = tuple[float, float]
#: A tone is looked for this many seconds around its place; under a voice so many around where tones are.
REACH, NARROW = 0.4, 0.06
#: It is present if it is this loud, as a share of what is usual, and no other tone is more like what is heard;
#: where what is heard is less like it than BURIED, something louder sounds too, and loudness alone tells.
LEAST, MOST, BURIED = 0.7, 1.4, 0.5
#: Nothing but a tone itself is so like it, where nothing else is heard.
SURE = 0.9
#: Seconds that a program may take from the beginning of the recording to that of its session.
WAITED = 20
#: Louder than this, of 1, is a sound.
AUDIBLE = 0.003
#: Seconds before and after a tone that belong to it, for an output may stumble where it begins.
AROUND = (0.03, 0.05)


class Found(Struct, frozen=True):
    """What is most like a tone near its place: `late` by so many seconds, and how loud in units of its file.

    `like` tells how like it what is heard there is, of 1; `rival` how like the likest other tone.
    """

    tone: Tone
    place: float
    late: float
    loud: float
    like: float
    rival: float

    @property
    def begins(self) -> float:
        """The second of the recording at which it begins."""
        return self.place + self.late

    @property
    def ends(self) -> float:
        """The second of the recording at which it is over."""
        return self.begins + len(sound(self.tone)) / RATE

    def present(self, usual: float) -> bool:
        """Tell whether it is that tone, where tones are usually so loud."""
        loud_enough = self.loud > 0 and LEAST * usual <= self.loud <= MOST * usual
        return loud_enough and (self.like > self.rival or self.like < BURIED)


@cache
def sound(tone: Tone) -> Samples:
    """Return the samples of a tone's file, -1 to 1, without the silence at its end."""
    with wave.open(str(root() / "sounds" / f"{tone}.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    return samples[: np.flatnonzero(samples)[-1] + 1]


def zero(samples: Samples, cues: Sequence[tuple[float, Tone]]) -> float:
    """Return the second of the recording at which the session began: where most of its first tones are heard.

    `cues` are their seconds and tones; the recording begins less than WAITED s before the session.
    """
    ends = round((WAITED + cues[-1][0] + 2) * RATE)
    candidates = [_first(samples[:ends], tone) - at for at, tone in cues[:8]]
    tries = [(at, [find(samples, tone, at + place) for place, tone in cues]) for at in candidates]
    near, found = max(tries, key=lambda one: sum(each.like for each in one[1]))
    return near + float(np.median([each.late for each in found if each.like > SURE] or [0.0]))


def find(samples: Samples, tone: Tone, place: float, reach: float = REACH) -> Found:
    """Return what is most like this tone within `reach` s of its place, in seconds of the recording."""
    first = round((place - reach) * RATE)
    part = _cut(samples, first, round(2 * reach * RATE) + len(sound(tone)))
    loud, like = _likeness(part, sound(tone))
    best = int(np.argmax(like))
    heard = part[best : best + len(sound(tone))]
    rival = max(_rivalry(heard, other) for other in Tone if other is not tone)
    return Found(tone, place, (first + best) / RATE - place, float(loud[best]), float(like[best]), rival)


def find_again(samples: Samples, unsure: Found, late: float) -> Found:
    """Return what is found nearer to where tones are, `late` s after their places, by an ear that a voice misled."""
    found = find(samples, unsure.tone, unsure.place + late, NARROW)
    return replace(found, place=unsure.place, late=found.late + late)


def without(samples: Samples, found: Iterable[Found]) -> Samples:
    """Return the recording with silence where these tones sound."""
    rest = samples.copy()
    before, after = AROUND
    for each in found:
        rest[round((each.begins - before) * RATE) : round((each.ends + after) * RATE)] = 0
    return rest


def spans(samples: Samples, begins: float = 0, ends: float | None = None, apart: float = 0.1) -> list[Span]:
    """Return from when to when something is heard in these seconds; silences shorter than `apart` are part of it."""
    first, last = max(0, round(begins * RATE)), len(samples) if ends is None else round(ends * RATE)
    loud = np.flatnonzero(np.abs(samples[first:last]) > AUDIBLE) + first
    if not len(loud):
        return []
    breaks = np.flatnonzero(np.diff(loud) > apart * RATE)
    starts, stops = [loud[0], *loud[breaks + 1]], [*loud[breaks], loud[-1]]
    return [(float(start) / RATE, float(stop) / RATE) for start, stop in zip(starts, stops, strict=True)]


def _first(samples: Samples, tone: Tone) -> float:
    """Return the second at which this tone is heard first."""
    _, like = _likeness(samples, sound(tone))
    near = int(np.argmax(like > 0.95 * float(np.max(like))))
    return (near + int(np.argmax(like[near : near + RATE // 100]))) / RATE


def _likeness(samples: Samples, tone: Samples) -> tuple[Samples, Samples]:
    """Return for every place how loud this tone would be there, and how like it what is heard there is, of 1."""
    size = 1 << (len(samples) + len(tone)).bit_length()
    across = np.fft.irfft(np.fft.rfft(samples, size) * np.conj(np.fft.rfft(tone, size)), size)
    across = across[: len(samples) - len(tone) + 1]
    power = np.concatenate(([0.0], np.cumsum(samples**2)))
    power = np.maximum(power[len(tone) :] - power[: -len(tone)], 1e-6)
    own = float(np.sum(tone**2))
    return across / own, across / np.sqrt(power * own)


def _rivalry(heard: Samples, other: Tone) -> float:
    """Return how like another tone this is where both begin together."""
    size = min(len(heard), len(sound(other)))
    return float(np.max(_likeness(np.pad(heard[:size], RATE // 100), sound(other)[:size])[1]))


def _cut(samples: Samples, first: int, length: int) -> Samples:
    """Return a part of the samples; before and after them there is silence."""
    part = samples[max(0, first) : max(0, first + length)]
    return np.pad(part, (max(0, -first), max(0, length - len(part) - max(0, -first))))
