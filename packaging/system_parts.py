"""What KneeCoach needs from the system, which of it is missing, and how a package manager is asked for it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

MANAGERS = ("apt-get", "dnf", "pacman", "zypper")

# A row: the part as Python, the loader or the shell knows it, then the package with it, for each of MANAGERS.
# The libraries are those that PySide6's QtWidgets and QtSvg and its xcb, wayland and offscreen platforms are
# linked against and do not bring along (readelf -d). The C library's own are left out: Python runs on them.
# Those from libpulse on are of QtMultimedia, its FFmpeg plugin and QtTextToSpeech, then a voice: its server, which a
# program starts by itself, and espeak-ng with the module that joins the two.
_TABLE = """
ensurepip               python3.{minor}-venv  python3-libs           python              python3{minor}-base
libstdc++.so.6          libstdc++6            libstdc++              gcc-libs            libstdc++6
libgcc_s.so.1           libgcc-s1             libgcc                 gcc-libs            libgcc_s1
libz.so.1               zlib1g                zlib                   zlib                libz1
libzstd.so.1            libzstd1              libzstd                zstd                libzstd1
libgssapi_krb5.so.2     libgssapi-krb5-2      krb5-libs              krb5                krb5
libglib-2.0.so.0        libglib2.0-0          glib2                  glib2               libglib-2_0-0
libgthread-2.0.so.0     libglib2.0-0          glib2                  glib2               libgthread-2_0-0
libdbus-1.so.3          libdbus-1-3           dbus-libs              dbus                libdbus-1-3
libfontconfig.so.1      libfontconfig1        fontconfig             fontconfig          libfontconfig1
libfreetype.so.6        libfreetype6          freetype               freetype2           libfreetype6
libEGL.so.1             libegl1               libglvnd-egl           libglvnd            libglvnd
libGL.so.1              libgl1                libglvnd-glx           libglvnd            libglvnd
libX11.so.6             libx11-6              libX11                 libx11              libX11-6
libX11-xcb.so.1         libx11-xcb1           libX11-xcb             libx11              libX11-xcb1
libxkbcommon.so.0       libxkbcommon0         libxkbcommon           libxkbcommon        libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0    libxkbcommon-x11       libxkbcommon-x11    libxkbcommon-x11-0
libxcb.so.1             libxcb1               libxcb                 libxcb              libxcb1
libxcb-cursor.so.0      libxcb-cursor0        xcb-util-cursor        xcb-util-cursor     libxcb-cursor0
libxcb-glx.so.0         libxcb-glx0           libxcb                 libxcb              libxcb-glx0
libxcb-icccm.so.4       libxcb-icccm4         xcb-util-wm            xcb-util-wm         libxcb-icccm4
libxcb-image.so.0       libxcb-image0         xcb-util-image         xcb-util-image      libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1       xcb-util-keysyms       xcb-util-keysyms    libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0         libxcb                 libxcb              libxcb-randr0
libxcb-render.so.0      libxcb-render0        libxcb                 libxcb              libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0   xcb-util-renderutil    xcb-util-renderutil libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0         libxcb                 libxcb              libxcb-shape0
libxcb-shm.so.0         libxcb-shm0           libxcb                 libxcb              libxcb-shm0
libxcb-sync.so.1        libxcb-sync1          libxcb                 libxcb              libxcb-sync1
libxcb-util.so.1        libxcb-util1          xcb-util               xcb-util            libxcb-util1
libxcb-xfixes.so.0      libxcb-xfixes0        libxcb                 libxcb              libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1           libxcb                 libxcb              libxcb-xkb1
libwayland-client.so.0  libwayland-client0    libwayland-client      wayland             libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0    libwayland-cursor      wayland             libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1       libwayland-egl         wayland             libwayland-egl1
libpulse.so.0           libpulse0             pulseaudio-libs        libpulse            libpulse0
libXext.so.6            libxext6              libXext                libxext             libXext6
libXrandr.so.2          libxrandr2            libXrandr              libxrandr           libXrandr2
libdrm.so.2             libdrm2               libdrm                 libdrm              libdrm2
libspeechd.so.2         libspeechd2           speech-dispatcher-libs libspeechd          libspeechd2
speech-dispatcher       speech-dispatcher     speech-dispatcher      speech-dispatcher   speech-dispatcher
libespeak-ng.so.1 speech-dispatcher-espeak-ng speech-dispatcher-espeak-ng espeak-ng speech-dispatcher-module-espeak
Xvfb                    xvfb                  xorg-x11-server-Xvfb   xorg-server-xvfb    xorg-x11-server-Xvfb
xdotool                 xdotool               xdotool                xdotool             xdotool
"""
PACKAGES = {
    part: dict(zip(MANAGERS, names, strict=True)) for part, *names in map(str.split, _TABLE.strip().splitlines())
}

FOR_TESTS = ("Xvfb", "xdotool")
#: What KneeCoach can do without: it is then silent, or speaks in recorded words.
FOR_SOUND = (
    "libpulse.so.0",
    "libXext.so.6",
    "libXrandr.so.2",
    "libdrm.so.2",
    "libspeechd.so.2",
    "speech-dispatcher",
    "libespeak-ng.so.1",
)
FOR_THE_PROGRAM = tuple(part for part in PACKAGES if part not in FOR_TESTS + FOR_SOUND)


class Stop(Exception):  # noqa: N818 - not an error of the program: what it says is all that has to be said
    """Set-up cannot go on; its text is the sentence for the person."""


def present(part: str) -> bool:
    """Whether this machine has the part: a Python module, a shared library or a program."""
    if part == "ensurepip":
        return importlib.util.find_spec(part) is not None
    if ".so." not in part:
        return shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


def missing(parts: Iterable[str], has: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts that `has` does not find."""
    return tuple(part for part in parts if not has(part))


def packages(parts: Iterable[str], manager: str, minor: int) -> tuple[str, ...]:
    """What to ask `manager` for, each package once; `minor` is 11 for Python 3.11."""
    names = (PACKAGES[part][manager].format(minor=minor) for part in parts)
    return tuple(dict.fromkeys(names))


def commands(manager: str, names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The commands that install the packages, in order, without the right to do so."""
    if manager == "apt-get":  # a fresh Debian has no lists of packages yet
        return (manager, "update"), (manager, "install", "-y", "--no-install-recommends", *names)
    before = {
        "dnf": ("install", "-y"),
        "pacman": ("-Sy", "--noconfirm", "--needed"),
        "zypper": ("--non-interactive", "install", "--no-recommends"),
    }
    return ((manager, *before[manager], *names),)


def rights(*, root: bool, sudo: bool, terminal: bool, unasked: Callable[[], bool]) -> tuple[str, ...] | None:
    """What to put before a command so that it may install; None where nobody is there to allow it.

    `unasked` tells whether sudo works without a password, and is called only without a terminal.
    """
    if root:
        return ()
    if not sudo:
        return None
    if terminal:
        return ("sudo",)
    return ("sudo", "-n") if unasked() else None


def by_hand(steps: Iterable[tuple[str, ...]], *, root: bool, sudo: bool) -> str:
    """The line a person can paste to do the same."""
    if root or not sudo:
        line = " && ".join(map(shlex.join, steps))
        return line if root else "su - -c " + shlex.quote(line)
    return " && ".join("sudo " + shlex.join(step) for step in steps)


def ensure(parts: Iterable[str]) -> None:
    """Install what is missing of the parts; Stop with the command to run where that is not allowed."""
    wanted = missing(parts, present)
    if not wanted:
        return
    manager = next(filter(shutil.which, MANAGERS), None)
    if manager is None:
        raise Stop(
            f"KneeCoach needs these parts of the system, and no package manager known to it "
            f"({', '.join(MANAGERS)}) is here to install them: {', '.join(wanted)}."
        )
    steps = commands(manager, packages(wanted, manager, sys.version_info.minor))
    _install(steps)
    left = missing(wanted, present)
    if left:
        raise Stop(f"The packages are installed, yet these parts cannot be found: {', '.join(left)}.")


def wish(parts: Iterable[str], asked: Path) -> None:
    """Install what is missing of parts that KneeCoach can do without; a sentence where that is not allowed.

    `asked` is a file that remembers that this was tried once, however it ended, so that no start tries it again.
    """
    if asked.exists():
        return
    try:
        ensure(parts)
    except Stop as stop:
        print(f"KneeCoach starts without a part of its sound.\n{stop}", file=sys.stderr)
    with suppress(OSError):
        asked.parent.mkdir(parents=True, exist_ok=True)
        asked.touch()


def _install(steps: tuple[tuple[str, ...], ...]) -> None:
    root, sudo = os.geteuid() == 0, shutil.which("sudo") is not None
    line = by_hand(steps, root=root, sudo=sudo)
    before = rights(root=root, sudo=sudo, terminal=sys.stdin.isatty(), unasked=_sudo_unasked)
    if before is None:
        raise Stop(
            f"KneeCoach needs packages of the system that you may not install from here. "
            f"Run this, then start again:\n\n  {line}\n"
        )
    print(f"Installing what is missing from the system:\n  {line}", file=sys.stderr, flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in steps:
        code = subprocess.run([*before, *step], env=quietly, stdout=sys.stderr, check=False).returncode
    if code != 0:  # of the last step: a source may be out of reach and the packages be had all the same
        raise Stop(
            f"The system's packages could not be installed (see above). Run this, then start again:\n\n  {line}\n"
        )


def _sudo_unasked() -> bool:
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
