"""The virtual environment KneeCoach runs in: where it is, whether it is up to date, and how it is made so."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from system_parts import Stop

SUPPORTED = ("3.11", "3.12", "3.13")
UNFINISHED = "kneecoach-unfinished"  # lies in the environment while it is changed; an interruption leaves it
STAMP = "kneecoach-stamp.json"

Condition = Literal["ready", "update", "make"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment was made from: two equal stamps need no work."""

    home: str  # the Python behind it and the checkout it points to: another one needs a new environment
    project: str  # hash of pyproject.toml
    extras: tuple[str, ...]


def caches(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """The folder for a person's cached files on this kind of system."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "kneecoach"
    if platform == "darwin":
        return home / "Library" / "Caches" / "kneecoach"
    return Path(environ.get("XDG_CACHE_HOME") or home / ".cache") / "kneecoach"


def place(root: Path, cache: Path, *, writable: bool) -> Path:
    """Where the environment of the checkout `root` belongs."""
    if writable:
        return root / ".venv"
    return cache / ("venv-" + hashlib.sha256(str(root).encode()).hexdigest()[:12])


def python_in(venv: Path, platform: str = sys.platform) -> Path:
    """The environment's Python."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def version_of(venv: Path) -> str:
    """The Python an environment was made with, such as "3.11"; empty if it does not say."""
    config = venv / "pyvenv.cfg"
    text = config.read_text(encoding="utf-8") if config.exists() else ""
    found = re.search(r"^version(?:_info)? *= *(\d+\.\d+)", text, re.MULTILINE)
    return found[1] if found else ""


def stamp_for(venv: Path, root: Path, extras: tuple[str, ...]) -> Stamp:
    """The stamp the environment should carry."""
    # The real path names the version: a system that moves on to the next Python breaks its environments.
    home = f"{version_of(venv)} {python_in(venv).resolve()} {root}"
    return Stamp(home, hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest(), extras)


def read_stamp(venv: Path) -> Stamp | None:
    """The stamp the environment carries, if it can be read."""
    try:
        found = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        return Stamp(found["home"], found["project"], tuple(found["extras"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Say that the environment is finished."""
    (venv / STAMP).write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    (venv / UNFINISHED).unlink(missing_ok=True)


def condition(venv: Path, wanted: Stamp) -> Condition:
    """Whether the environment can be used as it is, needs an update, or must be made anew."""
    if not python_in(venv).exists() or (venv / UNFINISHED).exists() or version_of(venv) not in SUPPORTED:
        return "make"
    found = read_stamp(venv)
    if found is None:  # made by hand, or pip failed: what it holds is kept and completed
        return "update"
    if found.home != wanted.home:
        return "make"
    same = found.project == wanted.project and set(found.extras) >= set(wanted.extras)
    return "ready" if same else "update"


def ensure(root: Path, extras: tuple[str, ...], cache: Path) -> Path:
    """The Python of an environment that holds the project with its extras; made or updated if need be."""
    beside = place(root, cache, writable=True)
    if condition(beside, stamp_for(beside, root, extras)) == "ready":
        return python_in(beside)  # perhaps another user's, and good enough to start from
    writable = os.access(beside if beside.exists() else root, os.W_OK)
    venv = place(root, cache, writable=writable)
    state = condition(venv, stamp_for(venv, root, extras))
    if state != "ready":
        try:
            _bring_up(venv, root, extras, anew=state == "make")
        except OSError as error:
            raise Stop(f"The folder for KneeCoach's environment cannot be written: {error}") from None
    return python_in(venv)


def _bring_up(venv: Path, root: Path, extras: tuple[str, ...], *, anew: bool) -> None:
    before = read_stamp(venv)
    if anew:
        _clear(venv)
    venv.mkdir(parents=True, exist_ok=True)
    unfinished = venv / UNFINISHED
    unfinished.touch()
    both = extras if anew or before is None else tuple(sorted({*extras, *before.extras}))
    try:
        if anew:
            _step(f"Making a Python environment in {venv}", root, _own_python(), "-m", "venv", str(venv))
        _install(venv, root, both)
    except Stop:
        unfinished.unlink()  # pip undoes what it could not finish; a person's own packages need not go for it
        raise
    write_stamp(venv, stamp_for(venv, root, both))


def _own_python() -> str:
    """The Python running this or, if that lives in an environment (perhaps this very one), the one behind."""
    inside = sys.prefix != sys.base_prefix
    return str(Path(sys.executable).resolve()) if inside else sys.executable


def _clear(venv: Path) -> None:
    """Empty an environment, and nothing that is not one."""
    if (venv / "pyvenv.cfg").exists() or (venv / UNFINISHED).exists():
        shutil.rmtree(venv.resolve())


def _install(venv: Path, root: Path, extras: tuple[str, ...]) -> None:
    python = str(python_in(venv))
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode != 0:
        _step("Adding pip to it", root, python, "-m", "ensurepip")
    project = f".[{','.join(extras)}]" if extras else "."  # by itself: pip would read brackets in a longer path
    heading = "Installing KneeCoach and its libraries (some 200 MB the first time)"
    _step(heading, root, python, "-m", "pip", "install", "-e", project)


def _step(heading: str, folder: Path, *command: str) -> None:
    print(heading, file=sys.stderr, flush=True)
    # A machine may have pip install into the home folder by default, which an environment refuses.
    env = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if subprocess.run(command, cwd=folder, env=env, stdout=sys.stderr, check=False).returncode != 0:
        raise Stop(f"This step failed, and says why above: {heading}. Once that is mended, start again.")
