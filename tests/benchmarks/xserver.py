"""A screen of its own for a benchmark, and the moment at which a window is mapped on it."""

from __future__ import annotations

import ctypes
import ctypes.util
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

MAP_NOTIFY, SUBSTRUCTURE_NOTIFY = 19, 1 << 19


@contextmanager
def screen(patience: float = 30) -> Iterator[str]:
    """Run an Xvfb on a free display and yield the display's name; nothing of it outlives the block."""
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1920x1080x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None
    try:
        if not select.select([server.stdout], [], [], patience)[0]:
            raise TimeoutError("no X server came up")
        yield f":{server.stdout.readline().decode().strip()}"
    finally:
        server.terminate()
        try:
            server.wait(patience)
        except subprocess.TimeoutExpired:
            server.kill()


class Watcher:
    """Waits for windows to be mapped, through Xlib itself: no polling, so no error of its own."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, 1)

    def seconds_to_window(self, start: float, patience: float = 30) -> float:
        """Return the seconds from `start` (time.perf_counter) until the next window is mapped."""
        event, door = (ctypes.c_long * 24)(), self._x.XConnectionNumber(self._display)
        while True:
            if not self._x.XPending(self._display) and not select.select([door], [], [], patience)[0]:
                raise TimeoutError("no window was mapped")
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == MAP_NOTIFY:
                return time.perf_counter() - start
