"""Hears from the computer that it is about to sleep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from kneecoach.app.desktop.bus import join, leave

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

LOGIN = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
POWER = ("org.freedesktop.UPower", "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties")
#: The stub asks for bytes, Qt for text.
SLEEPS: Any = SLOT("_sleeps(bool)")
CHANGED: Any = SLOT("_changed(QString,QVariantMap,QStringList)")


class SleepWatch(QObject):
    """Listens from `start` to `stop`. Signals: going_to_sleep(), also when the lid is closed; woken().

    `address` is the computer's bus. Where nobody tells of sleep there, nothing is heard.
    """

    going_to_sleep = Signal()
    woken = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._bus: QDBusConnection | None = None

    def start(self) -> None:
        """Listen, if that is not done already."""
        if self._bus is None and (bus := join(self._address)) is not None:
            bus.connect(*LOGIN, "PrepareForSleep", self, SLEEPS)
            bus.connect(*POWER, "PropertiesChanged", self, CHANGED)
            self._bus = bus

    def stop(self) -> None:
        """Listen no longer."""
        if self._bus is not None:
            leave(self._bus)
            self._bus = None

    @Slot(bool)
    def _sleeps(self, asleep: bool) -> None:  # noqa: FBT001  # as Qt calls it
        (self.going_to_sleep if asleep else self.woken).emit()

    @Slot(str, "QVariantMap", "QStringList")
    def _changed(self, _interface: str, values: dict[str, Any], _others: list[str]) -> None:
        if "LidIsClosed" in values:
            self._sleeps(bool(values["LidIsClosed"]))
