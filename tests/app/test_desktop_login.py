"""KneeCoach starts with the computer when the person wants it, and leaves nothing behind when not."""

from __future__ import annotations

import configparser
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from kneecoach.app.desktop.login import (
    AGENT,
    FileLogin,
    RegistryLogin,
    desktop_entry,
    launch_agent,
    login,
    start_command,
)
from kneecoach.core.fault import Code, FaultError

COMMAND = ("/usr/bin/python3", "-m", "kneecoach", "--home", '/home/ada/Knees & 100 % "$HOME" `ls` \\ it\'s', "--tray")


def exec_of(text: str) -> str:
    """Return the Exec line of a desktop entry as the desktop has it once texts are read."""
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read_string(text)
    line = entry["Desktop Entry"]["Exec"]
    return line.replace("\\\\", "\\").replace("%%", "%")


def test_on_linux_it_is_a_desktop_entry_that_a_shell_reads_the_same() -> None:
    line = exec_of(desktop_entry(COMMAND))
    # between double quotes a shell has the rules of the Desktop Entry Specification
    told = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True)
    assert tuple(told.stdout.splitlines()) == COMMAND


@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f")), min_size=1))
def test_no_word_can_leave_its_quotes(words: list[str]) -> None:
    line = exec_of(desktop_entry(words))
    found, word, inside, at = list[str](), "", False, 0
    while at < len(line):
        if line[at] == "\\" and inside:
            at += 1
            word += line[at]
        elif line[at] == '"':
            inside = not inside
            if not inside:
                found.append(word)
                word = ""
        elif inside:
            word += line[at]
        at += 1
    assert found == words


def test_on_linux_it_lies_in_the_folder_for_it_and_goes_again(tmp_path: Path) -> None:
    user = tmp_path / "ada"
    made = login(tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "config")}, user, "linux")
    assert made is not None
    assert not made.is_on()
    made.switch(on=True)
    file = tmp_path / "config" / "autostart" / "kneecoach.desktop"
    assert made.is_on()
    assert f'"--home" "{tmp_path}" "--tray"' in file.read_text("utf-8")
    made.switch(on=False)
    assert not file.exists()
    assert not made.is_on()


def test_without_a_folder_of_its_own_it_lies_in_the_usual_one(tmp_path: Path) -> None:
    made = login(tmp_path, {}, tmp_path, "linux")
    assert made is not None
    made.switch(on=True)
    assert [file.name for file in (tmp_path / ".config" / "autostart").iterdir()] == ["kneecoach.desktop"]


def test_what_the_desktop_switched_off_is_off(tmp_path: Path) -> None:
    file = tmp_path / "a" / "kneecoach.desktop"
    made = FileLogin(file, desktop_entry(COMMAND))
    made.switch(on=True)
    file.write_text(file.read_text("utf-8").replace("enabled=true", "enabled=false"), "utf-8")
    assert not made.is_on()
    made.switch(on=True)
    assert made.is_on()


def test_on_macos_it_is_a_launch_agent(tmp_path: Path) -> None:
    made = login(tmp_path, {}, tmp_path, "darwin")
    assert made is not None
    made.switch(on=True)
    told = plistlib.loads((tmp_path / "Library" / "LaunchAgents" / f"{AGENT}.plist").read_bytes())
    assert told["ProgramArguments"] == list(start_command(tmp_path, Path(sys.executable)))
    assert told["RunAtLoad"] is True
    assert plistlib.loads(launch_agent(COMMAND).encode())["ProgramArguments"] == list(COMMAND)


def test_on_windows_it_is_a_value_among_those_that_run(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    made = RegistryLogin(settings, ("C:\\Program Files\\pythonw.exe", "-m", "kneecoach", "--tray"))
    made.switch(on=True)
    assert made.is_on()
    assert settings.value("kneecoach") == '"C:\\Program Files\\pythonw.exe" -m kneecoach --tray'
    made.switch(on=False)
    assert not made.is_on()


def test_on_windows_no_console_opens(tmp_path: Path) -> None:
    assert start_command(tmp_path, tmp_path / "python.exe")[0].endswith("python.exe")
    (tmp_path / "pythonw.exe").touch()
    assert start_command(tmp_path, tmp_path / "python.exe")[0].endswith("pythonw.exe")


def test_a_system_that_is_not_known_has_none(tmp_path: Path) -> None:
    assert login(tmp_path, {}, tmp_path, "plan9") is None


@pytest.mark.parametrize("on", [True, False])
def test_what_cannot_be_written_is_told(tmp_path: Path, *, on: bool) -> None:
    in_the_way = tmp_path / "autostart" / "kneecoach.desktop"
    (in_the_way / "folder").mkdir(parents=True)
    with pytest.raises(FaultError) as told:
        FileLogin(in_the_way, "text").switch(on=on)
    assert told.value.fault.code is Code.UNWRITABLE


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").touch()
    with pytest.raises(FaultError, match="unwritable"):
        FileLogin(tmp_path / "autostart" / "kneecoach.desktop", "text").switch(on=True)
