"""A message bus of a test's own, and those who would be on a desktop's bus."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from shutil import which
from typing import Any

import pytest

if which("dbus-daemon") is None:
    pytest.skip("this machine has no dbus-daemon, so it has no bus to try this on", allow_module_level=True)

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

#: A bus for anybody, that starts no services: those of the machine are not the tests' to start.
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={path}</listen>
  <policy context="default"><allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/></policy>
</busconfig>"""

_numbers = count(1)
PROPERTIES = "org.freedesktop.DBus.Properties"


@contextmanager
def message_bus() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run a bus; yield its address and its process."""
    with tempfile.TemporaryDirectory() as folder:  # a path for a socket must be short
        configuration = f"{folder}/bus.conf"
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(_CONFIGURATION.format(path=f"{folder}/bus"))
        order = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"]
        with subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            yield process.stdout.readline().strip(), process
            process.terminate()


class Neighbour(QObject):
    """Another program on the bus at `address`: asks, offers itself as a service, and hears of changes."""

    changed = Signal(str, dict)

    def __init__(self, address: str) -> None:
        super().__init__()
        self.bus = QDBusConnection.connectToBus(address, f"neighbour-{next(_numbers)}")

    def leave(self) -> None:
        """Close the connection."""
        QDBusConnection.disconnectFromBus(self.bus.name())

    def call(self, name: str, path: str, interface: str, method: str, *arguments: Any) -> list[Any]:
        """Call a method of somebody who may live in this process, and return what it answers."""
        message = QDBusMessage.createMethodCall(name, path, interface, method)
        message.setArguments(list(arguments))
        answer = self.bus.call(message, QDBus.CallMode.BlockWithGui)
        assert not answer.errorName(), answer.errorMessage()
        return list(answer.arguments())

    def get(self, name: str, path: str, interface: str, key: str) -> Any:
        """Return a property of somebody."""
        return self.call(name, path, PROPERTIES, "Get", interface, key)[0].variant()

    def names(self) -> list[str]:
        """Return the names that are taken on the bus."""
        where = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        return list(self.call(*where, "ListNames")[0])

    def offer(self, name: str, service: QObject) -> None:
        """Be the service with this name, at the path and with the interface that go with the name."""
        path = "/" + name.replace(".", "/")
        assert self.bus.registerObject(path, name, service, QDBusConnection.RegisterOption.ExportAllSlots)
        assert self.bus.registerService(name)

    def tell(self, path: str, interface: str, name: str, *arguments: Any) -> None:
        """Tell everybody."""
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        self.bus.send(message)

    def listen(self, name: str, path: str) -> None:
        """Hear of changes of somebody's properties."""
        slot: Any = SLOT("hear(QString,QVariantMap,QStringList)")
        assert self.bus.connect(name, path, PROPERTIES, "PropertiesChanged", self, slot)

    @Slot(str, "QVariantMap", "QStringList")
    def hear(self, interface: str, values: dict[str, Any], _others: list[str]) -> None:
        """Hand on what has changed."""
        self.changed.emit(interface, values)


def typed(qtbot: QtBot, address: str, name: str, path: str, interface: str) -> dict[str, tuple[str, Any]]:
    """Return all properties of somebody with their types on the bus, read by a library that is not Qt's."""
    question = new_method_call(DBusAddress(path, name, PROPERTIES), "GetAll", "s", (interface,))
    with ThreadPoolExecutor() as threads, open_dbus_connection(address) as connection:
        answer = threads.submit(connection.send_and_get_reply, question)  # here we go on serving
        qtbot.waitUntil(answer.done)
    return dict(answer.result().body[0])


class RecordingScreenSaver(QObject):
    """A screen saver that agrees to wait, for so many as `held`. Signals: inhibited(who, why), released(cookie)."""

    inhibited = Signal(str, str)
    released = Signal(int)
    held = 0

    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:
        """Agree."""
        self.held += 1
        self.inhibited.emit(who, why)
        return 7

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        """Wait no longer."""
        self.held -= 1
        self.released.emit(cookie)


class RecordingGnome(QObject):
    """A session manager of GNOME that agrees. Signals: inhibited(who, why), released(cookie)."""

    inhibited = Signal(str, str)
    released = Signal(int)

    @Slot(str, "uint", str, "uint", result="uint")
    def Inhibit(self, who: str, _window: int, why: str, _flags: int) -> int:
        """Agree."""
        self.inhibited.emit(who, why)
        return 8

    @Slot("uint")
    def Uninhibit(self, cookie: int) -> None:
        """Wait no longer."""
        self.released.emit(cookie)
