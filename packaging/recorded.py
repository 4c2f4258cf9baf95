"""Makes the recorded words of resources/sounds/words/ from the table in kneecoach/words/recorded.py.

python packaging/recorded.py [FOLDER]           writes the files; needs espeak-ng
python packaging/recorded.py --check [FOLDER]   says which are missing or left over; needs nothing

Another version of espeak-ng may speak a little differently, so --check compares names and not contents.
"""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
import wave
from array import array
from collections.abc import Sequence
from functools import cache
from operator import mul
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOUSE))

from kneecoach.words.recorded import RECORDED  # noqa: E402 - a script is started by its path, from anywhere

FOLDER = HOUSE / "resources" / "sounds" / "words"
#: Hz: of espeak-ng, and of the clips. A voice has nothing to say above 8 kHz, and the clips stay under 2 MB.
MADE, RATE = 22_050, 16_000
FULL = 32_768
#: British English, slower than the voice's own 175 words a minute; long numbers are not, as repetitions wait for none.
VOICE, WORDS, LONG_NUMBERS = "en-gb", 150, 175
#: dBFS: how loud a clip is (RMS of where it is heard), how far its peak may go, and below which it is silence.
LOUDNESS, PEAK, SILENCE = -20.0, -1.0, -42.0
#: ms: how softly a clip begins and ends, and the silence after it, so that clips in a row stay words.
SOFT, AFTER = 4, 40
#: Samples that a filter looks at on either side of a moment, and its cut-off in Hz.
REACH, CUT = 32, 7_500


def spoken(clip: str, text: str) -> array[int]:
    """Return the samples that espeak-ng makes of a text."""
    pace = LONG_NUMBERS if clip.isdecimal() and int(clip) > 20 else WORDS
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clip.wav"
        subprocess.run(["espeak-ng", "-v", VOICE, "-s", str(pace), "-z", "-w", file, text], check=True)
        with wave.open(str(file), "rb") as reader:
            assert reader.getparams()[:3] == (1, 2, MADE), "espeak-ng speaks in another format than it did"
            return array("h", reader.readframes(reader.getnframes()))


@cache
def taps(phase: int) -> list[float]:
    """Return the weights of the samples around a moment that lies `phase` / RATE of a sample after one of them."""
    ways = [at - phase / RATE for at in range(-REACH, REACH + 1)]
    weights = [_sinc(2 * CUT / MADE * way) * math.cos(math.pi * way / (2 * REACH + 2)) ** 2 for way in ways]
    return [weight / sum(weights) for weight in weights]


def _sinc(x: float) -> float:
    return math.sin(math.pi * x) / (math.pi * x) if x else 1.0


def resampled(samples: array[int]) -> list[float]:
    """Return the same sound at RATE."""
    padded = [0] * REACH + samples.tolist() + [0] * (REACH + 1)
    moments = (divmod(at * MADE, RATE) for at in range(len(samples) * RATE // MADE))
    return [sum(map(mul, padded[whole : whole + 2 * REACH + 1], taps(phase))) for whole, phase in moments]


def level(db: float) -> float:
    """Return dBFS as a share of full scale."""
    return FULL * 10 ** (db / 20)


def trimmed(samples: list[float]) -> list[float]:
    """Return the samples without the silence before and after; ValueError where there is nothing else."""
    heard = [at for at, value in enumerate(samples) if abs(value) > level(SILENCE)]
    if not heard:
        raise ValueError("nothing is said")
    edge = RATE * SOFT // 1000
    return samples[max(heard[0] - edge, 0) : heard[-1] + edge]


def levelled(samples: list[float]) -> array[int]:
    """Return the samples as loud as every clip is, beginning and ending softly, with a short silence after."""
    loud = [value for value in samples if abs(value) > level(SILENCE)]
    gain = level(LOUDNESS) / math.sqrt(sum(value * value for value in loud) / len(loud))
    gain = min(gain, level(PEAK) / max(map(abs, samples)))
    edge, last = RATE * SOFT // 1000, len(samples) - 1
    soft = (value * gain * min(at, last - at, edge) / edge for at, value in enumerate(samples))
    return array("h", map(round, soft)) + array("h", bytes(2 * (RATE * AFTER // 1000)))


def write(folder: Path) -> int:
    """Make every clip anew and remove what is left over; 1 where espeak-ng is not here."""
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is not installed.")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.wav"):
        file.unlink()
    for clip, text in RECORDED.items():
        samples = levelled(trimmed(resampled(spoken(clip, text))))
        with wave.open(str(folder / f"{clip}.wav"), "wb") as writer:
            writer.setparams((1, 2, RATE, len(samples), "NONE", ""))
            writer.writeframes(samples.tobytes())
    return 0


def check(folder: Path) -> int:
    """Print what is missing and what is left over; 1 if there is any of it."""
    there = {file.stem for file in folder.glob("*.wav")}
    wrong = [f"{clip}.wav is missing" for clip in RECORDED if clip not in there]
    wrong += [f"{clip}.wav is not in the table" for clip in sorted(there) if clip not in RECORDED]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(there)} clips, {sum(file.stat().st_size for file in folder.glob('*.wav')) / 1e6:.2f} MB.")
    return int(bool(wrong))


def main(arguments: Sequence[str]) -> int:
    """Write or check the clips of the folder named, else of resources/sounds/words."""
    parser = argparse.ArgumentParser(description="Make the recorded words of KneeCoach.")
    parser.add_argument("--check", action="store_true", help="say what is missing or left over")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="default: resources/sounds/words")
    asked = parser.parse_args(arguments)
    return check(asked.folder) if asked.check else write(asked.folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
