"""The two commands of the README: what they find missing, what they ask for, and when they do nothing."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[1] / "packaging"


def load(name: str) -> ModuleType:
    """A module of packaging/, which is no package: its files are started by path."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


parts, environment, bootstrap = (load(name) for name in ("system_parts", "environment", "bootstrap"))


def never() -> bool:
    """A question that must not be asked."""
    raise AssertionError("asked sudo although nobody needed to know")


def finished(venv: Path, root: Path, extras: tuple[str, ...] = ()) -> Path:
    """An environment as set-up leaves it, with an empty file for its Python."""
    (root / "pyproject.toml").write_text("[project]\n")
    python = environment.python_in(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.2\n")
    environment.write_stamp(venv, environment.stamp_for(venv, root, extras))
    return venv


def condition(venv: Path, root: Path, extras: tuple[str, ...] = ()) -> str:
    """What set-up would do with the environment."""
    return str(environment.condition(venv, environment.stamp_for(venv, root, extras)))


def test_only_what_the_probe_does_not_find_is_missing() -> None:
    here: Callable[[str], bool] = {"libEGL.so.1", "Xvfb"}.__contains__

    missing = parts.missing(("libEGL.so.1", "libxcb-cursor.so.0", "Xvfb", "xdotool"), here)

    assert missing == ("libxcb-cursor.so.0", "xdotool")


def test_nothing_is_missing_where_everything_is_found() -> None:
    everything = parts.FOR_THE_PROGRAM + parts.FOR_SOUND + parts.FOR_TESTS

    assert parts.missing(everything, lambda _part: True) == ()
    assert set(everything) == set(parts.PACKAGES)


def test_a_part_is_found_as_a_module_a_library_or_a_program() -> None:
    assert parts.present("ensurepip")
    assert not parts.present("libno-such-library.so.9")
    assert not parts.present("no-such-program")


@pytest.mark.parametrize(
    ("manager", "expected"),
    [
        ("apt-get", ("python3.12-venv", "libx11-xcb1", "libglib2.0-0")),
        ("dnf", ("python3-libs", "libX11-xcb", "glib2")),
        ("pacman", ("python", "libx11", "glib2")),
        ("zypper", ("python312-base", "libX11-xcb1", "libglib-2_0-0", "libgthread-2_0-0")),
    ],
)
def test_each_package_is_asked_for_once_by_its_name_there(manager: str, expected: tuple[str, ...]) -> None:
    wanted = ("ensurepip", "libX11-xcb.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0")

    assert parts.packages(wanted, manager, 12) == expected


def test_without_sound_the_program_starts_and_asks_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    asked = tmp_path / "cache" / "sound-asked"

    parts.wish(("libno-such-library.so.9",), asked)
    assert "without a part of its sound" in capsys.readouterr().err

    parts.wish(("libno-such-library.so.9",), asked)
    assert capsys.readouterr().err == ""


def test_root_installs_and_a_user_goes_through_sudo() -> None:
    assert parts.rights(root=True, sudo=True, terminal=False, unasked=never) == ()
    assert parts.rights(root=False, sudo=True, terminal=True, unasked=never) == ("sudo",)
    assert parts.rights(root=False, sudo=False, terminal=True, unasked=never) is None


def test_without_a_terminal_sudo_is_used_only_if_it_asks_nothing() -> None:
    for unasked, expected in ((True, ("sudo", "-n")), (False, None)):
        found = parts.rights(root=False, sudo=True, terminal=False, unasked=lambda answer=unasked: answer)

        assert found == expected


@pytest.mark.parametrize(
    ("root", "sudo", "expected"),
    [
        (True, True, "apt-get update && apt-get install -y --no-install-recommends xvfb"),
        (False, True, "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb"),
        (False, False, "su - -c 'apt-get update && apt-get install -y --no-install-recommends xvfb'"),
    ],
)
def test_the_line_to_paste_carries_the_rights_it_needs(*, root: bool, sudo: bool, expected: str) -> None:
    steps = parts.commands("apt-get", ("xvfb",))

    assert parts.by_hand(steps, root=root, sudo=sudo) == expected


@pytest.mark.parametrize("manager", ["dnf", "pacman", "zypper"])
def test_the_other_package_managers_need_one_command_that_asks_nothing(manager: str) -> None:
    (command,) = parts.commands(manager, ("xdotool",))

    assert command[0] == manager
    assert command[-1] == "xdotool"
    assert {"-y", "--noconfirm", "--non-interactive"} & set(command)


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14)])
def test_another_python_is_refused_in_a_sentence(version: tuple[int, int]) -> None:
    sentence = bootstrap.refusal(version)

    assert "needs Python 3.11, 3.12 or 3.13" in sentence
    assert f"this is {version[0]}.{version[1]}." in sentence
    assert bootstrap.refusal((3, 11)) == bootstrap.refusal((3, 13)) == ""


def test_without_a_display_the_sentence_names_what_is_missing() -> None:
    sentence = bootstrap.no_display([], {}, "linux")

    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in sentence
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert bootstrap.no_display([], {name: "x"}, "linux") == ""
    assert bootstrap.no_display([], {}, "win32") == bootstrap.no_display([], {}, "darwin") == ""


def test_commands_without_a_window_need_no_display() -> None:
    for words in ("outline --all --json", "log", "--home x self-test", "--help"):
        assert bootstrap.no_display(words.split(), {}, "linux") == ""

    for words in ("--home log", "--begin outline --short", "--rehearse 60"):
        assert bootstrap.no_display(words.split(), {}, "linux") != ""


def test_a_finished_environment_is_left_alone(tmp_path: Path) -> None:
    venv = finished(tmp_path / ".venv", tmp_path, ("test",))

    assert condition(venv, tmp_path, ("test",)) == "ready"
    assert condition(venv, tmp_path) == "ready"


def test_a_changed_project_or_a_new_extra_updates_the_environment(tmp_path: Path) -> None:
    venv = finished(tmp_path / ".venv", tmp_path)

    assert condition(venv, tmp_path, ("test",)) == "update"

    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    assert condition(venv, tmp_path) == "update"


def test_an_environment_made_by_hand_is_updated_not_trusted(tmp_path: Path) -> None:
    venv = finished(tmp_path / ".venv", tmp_path)

    (venv / environment.STAMP).unlink()
    assert condition(venv, tmp_path) == "update"

    (venv / environment.STAMP).write_text("{}")
    assert condition(venv, tmp_path) == "update"


def test_an_interrupted_environment_is_made_anew(tmp_path: Path) -> None:
    venv = finished(tmp_path / ".venv", tmp_path)

    (venv / environment.UNFINISHED).touch()

    assert condition(venv, tmp_path) == "make"
    assert condition(tmp_path / "never-made", tmp_path) == "make"


@pytest.mark.parametrize("version", ["3.12.1", "3.14.0", "2.7.18"])
def test_another_python_behind_the_environment_makes_it_anew(tmp_path: Path, version: str) -> None:
    venv = finished(tmp_path / ".venv", tmp_path)

    (venv / "pyvenv.cfg").write_text(f"version_info = {version}.final.0\n")

    assert condition(venv, tmp_path) == "make"


def test_a_moved_checkout_makes_its_environment_anew(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    finished(tmp_path / "old" / ".venv", tmp_path / "old")

    moved = (tmp_path / "old").rename(tmp_path / "new")

    assert condition(moved / ".venv", moved) == "make"


def test_a_checkout_that_cannot_be_written_has_its_environment_in_the_cache(tmp_path: Path) -> None:
    cache = environment.caches("linux", {"XDG_CACHE_HOME": str(tmp_path)}, Path("/home/x"))

    assert environment.place(Path("/opt/a"), cache, writable=True) == Path("/opt/a/.venv")
    first, other = (environment.place(Path(p), cache, writable=False) for p in ("/opt/a", "/opt/b"))
    assert first.parent == other.parent == tmp_path / "kneecoach"
    assert first != other


def test_the_tools_keep_their_caches_out_of_such_a_checkout(tmp_path: Path) -> None:
    settings = bootstrap.elsewhere(tmp_path, writable=False)

    assert bootstrap.elsewhere(tmp_path, writable=True) == {}
    assert {"RUFF_CACHE_DIR", "MYPY_CACHE_DIR", "PYTEST_ADDOPTS"} <= settings.keys()
    assert all(str(tmp_path) in value for value in settings.values())


def test_each_system_has_its_own_folder_for_cached_files() -> None:
    home = Path("/home/x")

    assert environment.caches("linux", {}, home) == home / ".cache/kneecoach"
    assert environment.caches("darwin", {}, home) == home / "Library/Caches/kneecoach"
    assert environment.caches("win32", {"LOCALAPPDATA": "/l"}, home) == Path("/l/kneecoach")
    assert environment.python_in(home, "win32") == home / "Scripts/python.exe"
