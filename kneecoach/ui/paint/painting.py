"""How to paint: a painter that is ended whatever happens, or Qt ends the process; and in one thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


def in_one_thread() -> None:
    """Let Qt paint slanted gradients itself, before it paints at all.

    It would hand each larger than 64 lines to a pool of threads, which costs three times what it saves.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Yield a painter with smooth edges."""
    painter = QPainter(device)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter
    finally:
        painter.end()
