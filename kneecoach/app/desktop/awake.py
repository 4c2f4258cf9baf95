"""Keeps the computer awake, its screen on and unlocked."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from wakepy import DBusAdapter

#: While a desktop has not answered, its answer is looked for this often, in ms.
LOOK = 20


class KeepAwake(QObject):
    """Asks the computer to stay awake from `start` to `stop`; if the program dies, it asks no longer.

    Signals: answered(bool), whether the computer agreed, told after each start. `why` is what the desktop
    may tell the person; `address` is the person's bus, and matters on Linux alone.
    """

    answered = Signal(bool)

    def __init__(self, why: str, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._why, self._address = why, address
        self._vigil: _Vigil | None = None
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._hear)

    def start(self) -> None:
        """Ask, if that is not done already. Returns at once, whatever the desktop does."""
        if self._vigil is None:
            self._vigil = _Vigil(self._why, self._address)
            self._vigil.start()
            self._look.start()

    def stop(self) -> None:
        """Let the computer sleep again when it likes."""
        if self._vigil is not None:
            self._vigil.over.set()
            self._vigil = None
            self._look.stop()

    def _hear(self) -> None:
        if self._vigil is not None and self._vigil.agreed is not None:
            self._look.stop()
            self.answered.emit(self._vigil.agreed)


class _Vigil(Thread):
    """Waits for a desktop that may take seconds to answer. Knows nothing of Qt, so it may outlive windows."""

    def __init__(self, why: str, address: str) -> None:
        super().__init__(name="awake", daemon=True)
        self._why, self._address = why, address
        self.over = Event()
        self.agreed: bool | None = None

    def run(self) -> None:
        """Keep the computer awake until it is over."""
        with suppress(Exception):  # nothing that fails here is a reason to disturb a session
            self._keep()
        self.agreed = bool(self.agreed)

    def _keep(self) -> None:
        from wakepy import keep

        with keep.presenting(on_fail="pass", dbus_adapter=self._adapter()) as mode:
            self.agreed = mode.active
            if mode.active:
                self.over.wait()

    def _adapter(self) -> type[DBusAdapter] | None:
        try:
            from kneecoach.app.desktop.awake_bus import adapter
        except ImportError:  # Windows and macOS are asked without a bus
            return None
        return adapter(self._address, self._why)
