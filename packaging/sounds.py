"""Makes the tones of resources/sounds/ from the table below, bit for bit the same each time.

python packaging/sounds.py [FOLDER]           writes the files
python packaging/sounds.py --check [FOLDER]   says whether they are what this script makes, and how loud they are

No recording goes into them: the tones are the project's own, under the MIT licence like the code.
"""

from __future__ import annotations

import argparse
import io
import math
import sys
import wave
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 48_000
FULL = 32_768
WINDOW = RATE // 20

# Pitches in Hz. Whole-number ratios to C, so that notes sounding together do not beat.
C5 = 523.25
A4, E5, F5, G5, A5 = C5 * 5 / 6, C5 * 5 / 4, C5 * 4 / 3, C5 * 3 / 2, C5 * 5 / 3
C6, E6 = C5 * 2, C5 * 5 / 2


class Partial(NamedTuple):
    """One sine of a colour: its multiple of the pitch, and its share."""

    multiple: int
    share: float


# Even the lowest pitch has partials near 1 kHz, for small speakers; none has one above 4 kHz, which many do not hear.
Colour = tuple[Partial, ...]
WOOD: Colour = (Partial(1, 1.0), Partial(3, 0.5))
GLASS: Colour = (Partial(1, 1.0), Partial(2, 0.45), Partial(3, 0.15))
FLUTE: Colour = (Partial(1, 1.0), Partial(2, 0.35), Partial(3, 0.12))
HORN: Colour = (Partial(1, 1.0), Partial(2, 0.8), Partial(3, 0.5), Partial(4, 0.2))
REED: Colour = (Partial(1, 1.0), Partial(3, 0.35), Partial(5, 0.1))


class Envelope(NamedTuple):
    """How a note comes and goes, in ms: raised cosines at both ends, and the time in which it fades to 37 %."""

    attack: int
    fade: int
    release: int


TAP = Envelope(attack=5, fade=25, release=25)
KNOCK = Envelope(attack=5, fade=45, release=25)
STRUCK = Envelope(attack=8, fade=160, release=60)
BLOWN = Envelope(attack=20, fade=600, release=120)
RUNG = Envelope(attack=10, fade=500, release=450)
LONG = Envelope(attack=45, fade=900, release=350)
BREATHED = Envelope(attack=240, fade=10_000, release=300)


class Note(NamedTuple):
    """A note of a tone: when it starts and how long it is, in ms, and its pitch, or the two it glides between."""

    start: int
    length: int
    pitch: float
    glides_to: float | None = None


class Tone(NamedTuple):
    """A tone: its file's name, what it tells, how loud its loudest 50 ms are (RMS, dBFS), and what it is made of."""

    name: str
    meaning: str
    loudness: float
    colour: Colour
    envelope: Envelope
    notes: tuple[Note, ...]


# At -15 dBFS a voice has room beside a tone. High tones get less than low ones, as ears hear them better.
TONES = (
    Tone("tick", "get ready: the last three seconds", -20, WOOD, TAP, (Note(0, 70, E5),)),
    Tone("rep", "one repetition", -21, GLASS, TAP, (Note(0, 80, E6),)),
    Tone("up", "lift", -15.5, FLUTE, STRUCK, (Note(0, 130, G5), Note(95, 155, C6))),
    Tone("down", "lower", -15.5, FLUTE, STRUCK, (Note(0, 130, C6), Note(95, 155, G5))),
    Tone("hold-begin", "a hold begins", -15, HORN, BLOWN, (Note(0, 360, C5),)),
    Tone("hold-half", "a hold is half over", -15.5, HORN, BLOWN, (Note(0, 360, G5),)),
    Tone("hold-end", "a hold ends", -16, GLASS, BLOWN, (Note(0, 360, E6),)),
    Tone("breath-in", "breathe in", -17.5, FLUTE, BREATHED, (Note(0, 600, C5, G5),)),
    Tone("breath-out", "breathe out", -17.5, FLUTE, BREATHED, (Note(0, 600, G5, C5),)),
    Tone(
        "side-change",
        "the other side",
        -15.5,
        GLASS,
        STRUCK,
        (Note(0, 140, E5), Note(0, 140, A5), Note(140, 240, E5), Note(140, 240, A5)),
    ),
    Tone("rest-begin", "a rest begins", -15, HORN, LONG, (Note(0, 700, A4),)),
    Tone("paused", "paused: a click down", -16.5, WOOD, KNOCK, (Note(0, 75, C6), Note(70, 90, C5))),
    Tone("resumed", "going on: a click up", -16.5, WOOD, KNOCK, (Note(0, 75, C5), Note(70, 90, C6))),
    Tone(
        "finished",
        "the session is over",
        -15,
        GLASS,
        RUNG,
        (Note(0, 1200, C5), Note(70, 1130, E5), Note(140, 1060, G5)),
    ),
    Tone("warning", "a notice, such as a sound device lost", -16, REED, STRUCK, (Note(0, 180, F5), Note(210, 190, F5))),
)


def samples(ms: int) -> int:
    """Return how many samples last so long."""
    return ms * RATE // 1000


def edge(at: int, length: int) -> float:
    """Return the share of a raised cosine of this length, from 0 at its beginning to 1 at its end and after."""
    return 1.0 if at >= length else 0.5 - 0.5 * math.cos(math.pi * at / length)


def sound(note: Note, colour: Colour, envelope: Envelope) -> Iterator[float]:
    """Yield the samples of a note; the higher a partial, the sooner it fades, as with things that are struck."""
    count, attack, release = samples(note.length), samples(envelope.attack), samples(envelope.release)
    bend = ((note.glides_to or note.pitch) - note.pitch) / (2 * count / RATE)
    for at in range(count):
        seconds = at / RATE
        turns = 2 * math.pi * (note.pitch + bend * seconds) * seconds
        faded = math.exp(-1000 * seconds / envelope.fade)
        body = sum(p.share * faded**p.multiple * math.sin(p.multiple * turns) for p in colour)
        yield body * edge(at, attack) * edge(count - 1 - at, release)


def mix(tone: Tone) -> list[float]:
    """Return all notes of a tone together, as loud as they come."""
    mixed = [0.0] * max(samples(note.start) + samples(note.length) for note in tone.notes)
    for note in tone.notes:
        for at, value in enumerate(sound(note, tone.colour, tone.envelope), samples(note.start)):
            mixed[at] += value
    return mixed


def loudness(values: Sequence[float]) -> float:
    """Return the RMS of the loudest 50 ms, in dB of the unit; what is shorter counts as followed by silence."""
    sums = [0.0, *accumulate(value * value for value in values)]
    most = max(sums[end] - sums[max(end - WINDOW, 0)] for end in range(1, len(sums)))
    return 10 * math.log10(most / WINDOW)


def peak(values: Sequence[float]) -> float:
    """Return the largest distance from silence, in dB of the unit."""
    return 20 * math.log10(max(map(abs, values)))


def encode(tone: Tone) -> bytes:
    """Return a tone as a WAV file: 48 kHz, one channel, 16 bits."""
    mixed = mix(tone)
    gain = FULL * 10 ** ((tone.loudness - loudness(mixed)) / 20)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setparams((1, 2, RATE, len(mixed), "NONE", ""))
        writer.writeframes(array("h", (round(value * gain) for value in mixed)).tobytes())
    return file.getvalue()


@cache
def files() -> dict[str, bytes]:
    """Return every file by its name."""
    return {f"{tone.name}.wav": encode(tone) for tone in TONES}


def decode(file: bytes) -> list[float]:
    """Return the samples of a WAV file, in units of full scale."""
    with wave.open(io.BytesIO(file), "rb") as reader:
        return [value / FULL for value in array("h", reader.readframes(reader.getnframes()))]


def differing(folder: Path) -> dict[str, str]:
    """Return what is wrong with a folder's files, by name; nothing if they are exactly what this script makes."""
    there = {path.name: path.read_bytes() for path in folder.glob("*.wav")}
    wrong = {name: "is missing" for name in files() if name not in there}
    wrong |= {name: "is not in the table" for name in there if name not in files()}
    return wrong | {name: "differs" for name in there if name in files() and there[name] != files()[name]}


def describe(name: str, file: bytes) -> str:
    """Return a line on a file: its length, peak and loudness."""
    values = decode(file)
    length = 1000 * len(values) // RATE
    return f"{name:16} {length:5} ms   peak {peak(values):6.1f} dBFS   loudness {loudness(values):6.1f} dBFS"


def check(folder: Path) -> int:
    """Print a line on every tone and a sentence on every file that is not as made; 1 if there is one."""
    print(*(describe(name, file) for name, file in files().items()), sep="\n")
    wrong = differing(folder)
    print(*(f"{name} {what}" for name, what in sorted(wrong.items())), sep="\n", end="\n" if wrong else "")
    print("Not what this script makes." if wrong else "Exactly what this script makes.")
    return int(bool(wrong))


def write(folder: Path) -> int:
    """Write every file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in files().items():
        (folder / name).write_bytes(file)
    return 0


def main(arguments: Sequence[str]) -> int:
    """Write or check the files of the folder named, else of resources/sounds."""
    parser = argparse.ArgumentParser(description="Make the tones of KneeCoach.")
    parser.add_argument("--check", action="store_true", help="say whether the files are what this script makes")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="default: resources/sounds")
    asked = parser.parse_args(arguments)
    return check(asked.folder) if asked.check else write(asked.folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
