"""The program as a person has it: a process, a real X server, real keys, and the log afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Protocol

import pytest
from support import acknowledged, eventually, kneecoach

COUNTS = ("reps", "holds", "hold_seconds", "breaths", "timed_seconds")
BEGIN = ("--begin", "kneecap-basics", "--short")


class Hands(Protocol):
    """Who presses keys on a display."""

    display: str

    def press(self, *keys: str) -> None: ...

    def focus(self, title: str = ...) -> None: ...


SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def told(home: Path, *command: str) -> Any:
    """Return what a command without a window prints as JSON."""
    words = [sys.executable, "-m", "kneecoach", "--home", str(home), *command, "--json"]
    return json.loads(subprocess.run(words, capture_output=True, text=True, timeout=20, check=True).stdout)


def newest(home: Path) -> dict[str, Any]:
    """Return the newest session of the log, or one that is nothing yet."""
    found: list[dict[str, Any]] = told(home, "log")
    return found[0] if found else {"state": "", "sets": []}


def totals(sets: list[dict[str, Any]], which: str) -> dict[str, Counter[str]]:
    """Return the counts of each exercise."""
    sums: dict[str, Counter[str]] = {}
    for row in sets:
        sums.setdefault(row["exercise"], Counter()).update(row[which])
    return sums


def test_two_keys_lead_through_a_whole_session_that_is_done_as_promised(home: Path, keyboard: Hands) -> None:
    (promised,) = told(home, "outline", "kneecap-basics", "--short")
    with kneecoach("--home", home, *BEGIN, "--rehearse", 200, DISPLAY=keyboard.display) as process:
        keyboard.focus()
        keyboard.press("Return", "Return")
        eventually(lambda: newest(home)["state"] == "done")
        process.terminate()
    session = newest(home)
    wanted = {e["id"]: Counter({name: e[name] for name in COUNTS if e[name]}) for e in promised["exercises"]}
    assert totals(session["sets"], "planned") == totals(session["sets"], "done") == wanted
    assert len(session["sets"]) == sum(exercise["blocks"] for exercise in promised["exercises"])
    assert (session["short"], session["rehearsal"]) == (True, True)


def test_esc_twice_stops_half_way_and_the_log_holds_what_was_done(home: Path, keyboard: Hands) -> None:
    acknowledged(home)
    with kneecoach("--home", home, *BEGIN, "--rehearse", 50, DISPLAY=keyboard.display) as process:
        keyboard.focus()
        keyboard.press("Return")
        eventually(lambda: any(sum(row["done"].values()) for row in newest(home)["sets"]))
        keyboard.press("Escape", "Escape")
        eventually(lambda: newest(home)["state"] in {"partial", "little"})
        process.terminate()
    rows = newest(home)["sets"]
    whole = [row for row in rows if row["done"] == row["planned"]]
    nothing = [row for row in rows if not any(row["done"].values())]
    assert rows[: len(whole)] == whole
    assert rows[len(rows) - len(nothing) :] == nothing
    assert len(rows) - len(whole) - len(nothing) <= 1
    assert nothing


def test_a_window_killed_in_a_session_asks_at_the_next_start_and_goes_on(home: Path, keyboard: Hands) -> None:
    acknowledged(home)
    with kneecoach("--home", home, *BEGIN, "--rehearse", 50, DISPLAY=keyboard.display) as process:
        keyboard.focus()
        keyboard.press("Return")
        eventually(lambda: any(sum(row["done"].values()) for row in newest(home)["sets"]))
        process.kill()
    left = newest(home)
    assert left["state"] == "open"
    with kneecoach("--home", home, "--rehearse", 1000, DISPLAY=keyboard.display) as process:
        keyboard.focus("^A session was left open$")
        keyboard.press("Return", "space")
        eventually(lambda: newest(home)["state"] == "done")
        process.terminate()
    assert newest(home)["id"] == left["id"]


def test_a_second_window_on_the_same_home_is_refused(home: Path, keyboard: Hands) -> None:
    acknowledged(home)
    with kneecoach("--home", home, DISPLAY=keyboard.display) as process:
        keyboard.focus()
        words = [sys.executable, "-m", "kneecoach", "--home", str(home)]
        second = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False, env=_offscreen())
        process.terminate()
    assert second.returncode == 2
    assert second.stderr.count("\n") == 1
    assert str(home) in second.stderr


def test_without_a_screen_one_line_says_so(home: Path) -> None:
    words = [sys.executable, "-m", "kneecoach", "--home", str(home)]
    alone = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False, env=_no_screen())
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a screen")
    assert (alone.returncode, alone.stdout, alone.stderr.count("\n")) == (2, "", 1)
    assert "DISPLAY" in alone.stderr


def _no_screen() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in SCREENS}


def _offscreen() -> dict[str, str]:
    return _no_screen() | {"QT_QPA_PLATFORM": "offscreen"}
