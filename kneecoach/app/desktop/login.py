"""Starting with the computer: one entry where each system looks for such, written when the person wants it."""

from __future__ import annotations

import plistlib
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

from kneecoach.core.fault import Code, Fault, FaultError
from kneecoach.files.atomic import remove, write_text

NAME = "kneecoach"
AGENT = "io.kneecoach.KneeCoach"
RUN = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


class Login(Protocol):
    """Whether KneeCoach starts with the computer. Changing it raises FaultError (UNWRITABLE)."""

    def is_on(self) -> bool: ...

    def switch(self, *, on: bool) -> None: ...


class FileLogin:
    """A file that is there, with this text and no other, while KneeCoach starts with the computer."""

    def __init__(self, path: Path, text: str) -> None:
        self._path, self._text = path, text

    def is_on(self) -> bool:
        """Tell whether the file is there; one of another folder, or that the desktop has switched off, is not ours."""
        try:
            return self._path.read_text("utf-8") == self._text
        except (OSError, UnicodeDecodeError):
            return False

    def switch(self, *, on: bool) -> None:
        """Write the file, or remove it."""
        if not on:
            remove(self._path)
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritten(str(self._path), type(error).__name__) from error
        write_text(self._path, self._text)


class RegistryLogin:
    """A value in the registry of Windows; `settings` are those of RUN."""

    def __init__(self, settings: QSettings, command: Sequence[str]) -> None:
        self._settings, self._line = settings, subprocess.list2cmdline(command)

    def is_on(self) -> bool:
        """Tell whether the value is there."""
        return bool(self._settings.value(NAME) == self._line)

    def switch(self, *, on: bool) -> None:
        """Write the value, or remove it."""
        self._settings.setValue(NAME, self._line) if on else self._settings.remove(NAME)
        self._settings.sync()
        if self._settings.status() is not QSettings.Status.NoError:
            raise _unwritten(self._settings.fileName(), self._settings.status().name)


def login(home: Path, environment: Mapping[str, str], user: Path, system: str = sys.platform) -> Login | None:
    """Return how KneeCoach, with this home, starts with the computer of this `user`'s folder; None if we do not know.

    `system` is one of those that sys.platform tells of.
    """
    command = start_command(home, Path(sys.executable))
    if system == "win32":
        return RegistryLogin(QSettings(RUN, QSettings.Format.NativeFormat), command)
    if system == "darwin":
        return FileLogin(user / "Library" / "LaunchAgents" / f"{AGENT}.plist", launch_agent(command))
    if system.startswith(("linux", "freebsd")):
        folder = environment.get("XDG_CONFIG_HOME", "")
        config = Path(folder) if folder.startswith("/") else user / ".config"
        return FileLogin(config / "autostart" / f"{NAME}.desktop", desktop_entry(command))
    return None


def start_command(home: Path, python: Path) -> tuple[str, ...]:
    """Return what starts KneeCoach in the tray; on Windows without a console where there is such a Python."""
    quiet = python.with_name("pythonw.exe")
    runs = quiet if python.name.lower() == "python.exe" and quiet.exists() else python
    return (str(runs), "-m", "kneecoach", "--home", str(home.resolve()), "--tray")


def desktop_entry(command: Sequence[str]) -> str:
    """Return the file that desktops of Linux read, by the Desktop Entry Specification and its rules for quoting."""
    quoted = " ".join('"' + re.sub(r'(["`$\\])', r"\\\1", each).replace("%", "%%") + '"' for each in command)
    line = quoted.replace("\\", "\\\\")  # once more, as in every text of such a file
    keys = {
        "Type": "Application",
        "Name": "KneeCoach",
        "Exec": line,
        "Icon": NAME,
        "Terminal": "false",
        "X-GNOME-Autostart-enabled": "true",
    }
    return "\n".join(["[Desktop Entry]", *(f"{key}={value}" for key, value in keys.items()), ""])


def launch_agent(command: Sequence[str]) -> str:
    """Return the file that macOS reads."""
    told = {"Label": AGENT, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
    return plistlib.dumps(told).decode("utf-8")


def _unwritten(file: str, why: str) -> FaultError:
    return FaultError(Fault(Code.UNWRITABLE, file, values={"why": why}))
