"""Files to share, as KneeCoach and four other timers write them; made here, with nobody's own routine in them."""

from __future__ import annotations

import json
import re
import tomllib
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.opening import parcel_of
from kneecoach.files.exchange.parcel import Library, Parcel
from kneecoach.files.figure_schema import FigureFile
from kneecoach.files.resources import root
from kneecoach.files.schema import EntryFile, ExerciseFile, ProgrammeFile

T = TypeVar("T")

DESCRIBED = Path(__file__).parents[1] / "packaging" / "kneecoach-file.md"

JAWT: dict[str, Any] = {
    "workouts": [
        {
            "title": "Mornings",
            "version": 2,
            "position": -1,
            "sets": [
                {
                    "id": "a",
                    "repetitions": 3,
                    "exercises": [
                        {"id": "b", "name": "Wall sit", "duration": 30},
                        {"id": "c", "name": "Rest", "duration": 15},
                    ],
                },
                {
                    "id": "d",
                    "repetitions": 2,
                    "exercises": [
                        {"id": "e", "name": "Genoux levés", "duration": 40},
                        {"id": "f", "name": "Rest", "duration": 10},
                        {"id": "g", "name": "Clamshell", "duration": 20},
                    ],
                },
            ],
        }
    ]
}

OPENHIIT: list[dict[str, Any]] = [
    {
        "id": "1",
        "name": "Evening",
        "timerIndex": 0,
        "totalTime": 300,
        "intervals": 4,
        "activeIntervals": 2,
        "activities": ["March", "Squat"],
        "showMinutes": 0,
        "color": 4280391411,
        "timeSettings": {
            "id": "2", "timerId": "1", "workTime": 20, "restTime": 10, "breakTime": 30, "warmupTime": 60,
            "cooldownTime": 45, "getReadyTime": 10, "restarts": 1,
        },
        "soundSettings": {"workSound": "short-whistle", "restSound": "none"},
    }
]  # fmt: skip

GNOME: list[dict[str, Any]] = [
    {"Title": "Plank", "PreparationSec": 5, "ExerciseSec": 30, "RestSec": 20, "Sets": 4},
    {"Title": "Squat", "PreparationSec": 0, "ExerciseSec": 45, "RestSec": 30, "Sets": 12},
]

GNOME_OLD: dict[str, Any] = {"name": "Balance", "warmup_s": 5, "exercise_s": 25, "rest_s": 15, "sets": 3}

FEEEL: dict[str, Any] = {
    "feeelMetadataVersion": 300,
    "exerciseDbImport": "2023-01-01T00:00:00Z",
    "fullWorkout": {
        "workout": {
            "id": 4, "type": 0, "title": "Legs", "translationJson": "{}", "category": 0, "countdownDuration": 5,
            "exerciseDuration": 30, "breakDuration": 10, "cachedLastUse": None,
        },
        "workoutExercises": [
            {"workoutId": 4, "orderPosition": 1, "exercise": 345, "exerciseDuration": 45, "breakDuration": None},
            {"workoutId": 4, "orderPosition": 0, "exercise": 12, "exerciseDuration": None, "breakDuration": None},
        ],
    },
}  # fmt: skip


@cache
def library() -> Library:
    """Return the library that shared files speak of."""
    return Library.shipped(root())


def opened(content: str | bytes | dict[str, Any] | list[Any], name: str = "shared.kneecoach") -> Parcel:
    """Return what a file of this content holds; tables and lists are written as JSON."""
    if isinstance(content, dict | list):
        content = json.dumps(content)
    return parcel_of(content.encode() if isinstance(content, str) else content, name, library())


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@cache
def described() -> str:
    """Return the example of the description; where only the wheel is there, another good file."""
    if not DESCRIBED.exists():
        return good()
    found = re.search(r"```toml\n(.*?)```", DESCRIBED.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def shipped(folder: str, name: str, kind: type[T]) -> T:
    """Return a file of the package as it is written."""
    return msgspec.convert(tomllib.loads((root() / folder / f"{name}.toml").read_text("utf-8")), kind)


def own(name: str) -> tuple[ExerciseFile, FigureFile]:
    """Return an exercise of the package and its figure, as if they were somebody's own."""
    exercise, figure = shipped("exercises", name, ExerciseFile), shipped("figures", name, FigureFile)
    exercise = replace(exercise, source="", id=f"my-{name}", name=f"My {exercise.name.lower()}"[:26])
    return exercise, replace(figure, source="", id=f"my-{name}")


@cache
def good() -> str:
    """Return a file with a programme, two exercises of its own, and a figure."""
    clamshells, figure = own("clamshells")
    bridge, _ = own("bridge")
    entries = (EntryFile(id=clamshells.id, sets=2), EntryFile(id="oyster", alternatives=(bridge.id,)))
    programme = ProgrammeFile(id="mornings", name="Mornings", exercises=entries, short=("oyster",))
    return pack(programme, (clamshells, replace(bridge, figure="bridge")), (figure,))


@cache
def everything() -> str:
    """Return a file with figures that have every kind of prop."""
    names = ("marble-pick-ups", "lateral-band-step", "single-leg-extension-in-bridge", "forward-step-down")
    pairs = [own(name) for name in (*names, "wall-semi-squat-with-ball", "lying-band-hip-extension")]
    programme = ProgrammeFile(id="all", name="All", exercises=tuple(EntryFile(id=one.id) for one, _ in pairs))
    return pack(programme, [one for one, _ in pairs], [figure for _, figure in pairs])
