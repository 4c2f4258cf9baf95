"""The commands without a window: what they print, and their exit codes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from support import Trainee, kneecoach, programme, programmes, tiny

from kneecoach import __version__
from kneecoach.__main__ import main
from kneecoach.core.commands import Command
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal

COUNTS = {"reps", "holds", "hold_seconds", "breaths", "timed_seconds"}
EXERCISE = {"id", "source", "sets", "blocks", *COUNTS, "rests", "side_changes", "seconds"}
SESSION = {"id", "programme", "started", "ended", "state", "short", "rehearsal", "sets"}

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(here: Places, capsys: pytest.CaptureFixture[str]) -> Say:
    """Return a function that runs a command in an empty home: exit code, output, complaints."""

    def said(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(["--home", str(here.home), *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return said


def listed(said: tuple[int, str, str]) -> list[dict[str, Any]]:
    """Return the JSON of a command that went well."""
    code, out, err = said
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert isinstance(found, list)
    return found


def keep(here: Places, *sessions: tuple[str, Trainee], rehearsal: bool = False) -> None:
    """Write these sessions into the home."""
    engine = open_database(here.database)
    journal = Journal(engine, lambda: datetime(2026, 6, 11, 18, 30, tzinfo=UTC))
    for name, trainee in sessions:
        session = journal.begin(name, trainee.session.timeline, short=True, rehearsal=rehearsal)
        for event in trainee.events:
            journal.append(session, event)
    engine.dispose()


def test_an_outline_is_a_list_of_one_programme(say: Say) -> None:
    (told,) = listed(say("outline", "kneecap-basics", "--json"))
    assert list(told) == ["programme", "dose", "seconds", "exercises"]
    assert (told["programme"], told["dose"], told["seconds"]) == ("kneecap-basics", "low", 860)
    assert [exercise["source"] for exercise in told["exercises"]] == ["000-1", "002-1", "002-5", "002-3"]
    assert all(set(exercise) == EXERCISE for exercise in told["exercises"])


def test_an_outline_of_all_has_every_programme(say: Say) -> None:
    told = listed(say("outline", "--all", "--json"))
    assert [each["programme"] for each in told] == list(programmes())


@pytest.mark.parametrize("name", programmes())
@pytest.mark.parametrize("more", [(), ("--short",), ("--dose", "high"), ("--short", "--dose", "low")], ids=" ".join)
def test_the_parts_of_an_outline_add_up(say: Say, name: str, more: tuple[str, ...]) -> None:
    (told,) = listed(say("outline", name, "--json", *more))
    around = 10 + 30 * (len(told["exercises"]) - 1)  # getting ready once, then a gap before every other exercise
    assert told["seconds"] == around + sum(exercise["seconds"] for exercise in told["exercises"])
    assert told["dose"] == ("high" if "high" in more else "low")


def test_the_short_day_has_fewer_exercises(say: Say) -> None:
    (told,) = listed(say("outline", "six-knee-strength", "--short", "--json"))
    assert [exercise["source"] for exercise in told["exercises"]] == ["000-1", "000-3", "000-4"]


def test_an_outline_is_at_the_person_s_own_settings_unless_a_dose_is_named(say: Say, here: Places) -> None:
    here.settings.write_text('[settings]\ndose = "high"\nprep = 60\n', "utf-8")
    (own,) = listed(say("outline", "six-knee-strength", "--json"))
    (high,) = listed(say("outline", "six-knee-strength", "--dose", "high", "--json"))
    assert own["dose"] == "high"
    assert own["seconds"] == high["seconds"] + 50


def test_an_outline_for_people_names_every_exercise(say: Say) -> None:
    code, out, err = say("outline", "kneecap-basics")
    assert (code, err) == (0, "")
    assert out.startswith("kneecap-basics: 14 min (14:20)\n")
    assert [line.split()[0] for line in out.splitlines()[1:]] == ["000-1", "002-1", "002-5", "002-3"]


def test_a_log_without_sessions_is_an_empty_list_and_makes_no_database(say: Say, here: Places) -> None:
    assert listed(say("log", "--json")) == []
    assert say("log")[1] == "Your first session will show here.\n"
    assert not here.database.exists()


def test_a_log_tells_every_session_newest_first(say: Say, here: Places) -> None:
    stopped = Trainee(programme("kneecap-basics")).wait(100).order(Command.PAUSE, Command.FINISH)
    keep(here, ("kneecap-basics", stopped), ("stability-seven", Trainee(programme("stability-seven"))))
    newest, oldest = listed(say("log", "--json"))
    assert list(newest) == list(oldest) == [*_in_order(SESSION, newest)]
    assert (oldest["programme"], oldest["state"], oldest["short"], oldest["rehearsal"]) == (
        "kneecap-basics",
        "little",
        True,
        False,
    )
    assert oldest["started"] == oldest["ended"] == "2026-06-11T18:30:00+00:00"
    assert (newest["state"], newest["ended"]) == ("open", None)


def test_a_set_in_the_log_tells_the_counts_that_apply(say: Say, here: Places) -> None:
    keep(here, ("kneecap-basics", Trainee(programme("kneecap-basics")).wait(2000)), rehearsal=True)
    (told,) = listed(say("log", "--json"))
    assert (told["state"], told["rehearsal"]) == ("done", True)
    first, bridge = told["sets"][0], told["sets"][-1]
    assert list(first)[:6] == ["exercise", "source", "set", "side", "planned", "done"]
    assert list(first)[6:] == ["rested", "form", "left_because", "comfort"]
    assert (first["exercise"], first["source"], first["set"], first["side"]) == (
        "simple-contraction",
        "000-1",
        1,
        "left",
    )
    assert first["planned"] == first["done"] == {"reps": 16, "holds": 1, "hold_seconds": 10}
    assert set(bridge["planned"]) == set(bridge["done"]) <= COUNTS


def test_a_log_for_people_tells_what_was_done_of_what(say: Say, here: Places) -> None:
    stopped = Trainee(programme("kneecap-basics")).wait(21).order(Command.PAUSE, Command.FINISH)
    keep(here, ("kneecap-basics", stopped))
    code, out, _ = say("log")
    assert code == 0
    assert "Thursday 11 June 2026, 18:30" in out
    assert re.search(r"Simple contraction +1 +Left +2 reps / 16 reps, 1 hold\n", out)


def test_an_exercise_that_is_gone_is_told_by_its_id(say: Say, here: Places) -> None:
    keep(here, ("gone", Trainee(tiny()).wait(100)))
    assert listed(say("log", "--json"))[0]["sets"][0]["exercise"] == "0"
    assert say("log")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("outline",),
        ("outline", "kneecap-basics", "--all"),
        ("outline", "nobody-s"),
        ("outline", "--all", "--dose", "middling"),
        ("log", "--yaml"),
        ("juggle",),
        ("--rehearse", "0"),
        ("--rehearse", "1001"),
        ("--rehearse", "fast"),
        ("--begin", "nobody-s"),
    ],
    ids=" ".join,
)
def test_bad_input_is_told_in_one_line_with_exit_code_2(say: Say, arguments: tuple[str, ...]) -> None:
    code, out, err = say(*arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert "Traceback" not in err


def test_a_speed_that_is_no_number_is_told_without_names_from_the_code(say: Say) -> None:
    assert "_speed" not in say("--rehearse", "fast")[2]


def test_an_unknown_programme_is_told_with_those_there_are(say: Say) -> None:
    _, _, err = say("outline", "nobody-s")
    assert "nobody-s" in err
    assert all(name in err for name in programmes())


def test_a_broken_programme_of_one_s_own_is_told_with_its_place(say: Say, here: Places) -> None:
    here.programmes.mkdir()
    broken = 'id = "mine"\nname = "Mine"\n[[exercises]]\nid = "bridge"\nsetz = 3\n'
    (here.programmes / "mine.toml").write_text(broken, "utf-8")
    code, out, err = say("outline", "mine")
    assert (code, out) == (2, "")
    assert "mine.toml" in err
    assert "setz" in err
    assert "exercises[0]" in err


def test_a_broken_programme_does_not_hide_the_others(say: Say, here: Places) -> None:
    here.programmes.mkdir()
    (here.programmes / "mine.toml").write_text("id = ", "utf-8")
    code, out, err = say("outline", "--all", "--json")
    assert code == 0
    assert len(json.loads(out)) == len(programmes())
    assert err.count("\n") == 1


@pytest.mark.parametrize("length", [0, 5000])
def test_a_damaged_database_is_told_in_one_line(say: Say, here: Places, length: int) -> None:
    keep(here, ("kneecap-basics", Trainee(tiny()).wait(100)))
    here.database.write_bytes(here.database.read_bytes()[:length] or b"no database")
    code, out, err = say("log")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert here.database.name in err


def test_the_version_is_told(say: Say) -> None:
    assert say("--version") == (0, f"kneecoach {__version__}\n", "")


def test_help_names_every_command_and_option(say: Say) -> None:
    code, out, _ = say("--help")
    assert code == 0
    for name in ("outline", "log", "self-test", "--home", "--begin", "--short", "--rehearse", "--json", "--version"):
        assert name in out


def test_a_reader_that_goes_away_is_no_error(here: Places) -> None:
    with kneecoach("--home", here.home, "outline", "--all", "--json") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(20) == 0


def test_the_self_test_finds_everything_well() -> None:
    command = [sys.executable, "-m", "kneecoach", "self-test"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 0, told.stdout
    assert [line.split(":")[0] for line in told.stdout.splitlines()] == [
        "resources",
        "figures",
        "sounds",
        "database",
        "session",
        "pages",
    ]


def _in_order(names: set[str], found: dict[str, Any]) -> list[str]:
    assert set(found) == names
    return list(found)
