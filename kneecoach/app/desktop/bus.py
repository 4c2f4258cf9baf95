"""Message buses: where this computer has them, and a connection of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_numbers = count(1)


class Buses(Struct, frozen=True):
    """The addresses of the person's bus and of the computer's; empty where there is none."""

    session: str = ""
    system: str = ""


def buses(environment: Mapping[str, str]) -> Buses:
    """Return the buses that this environment leads to.

    Left to itself, D-Bus would start a bus of its own where it finds none, or wait five seconds for it.
    """
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return Buses(
        environment.get("DBUS_SESSION_BUS_ADDRESS") or (_socket(f"{runtime}/bus") if runtime else ""),
        environment.get("DBUS_SYSTEM_BUS_ADDRESS") or _socket("/run/dbus/system_bus_socket"),
    )


def join(address: str) -> QDBusConnection | None:
    """Return a new connection, or None where there is no bus, or no D-Bus at all."""
    if not address:
        return None
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError:  # the library of D-Bus itself is not installed
        return None
    connection = QDBusConnection.connectToBus(address, f"kneecoach-{next(_numbers)}")
    return connection if connection.isConnected() else None


def leave(connection: QDBusConnection) -> None:
    """Give back a connection, with all names and objects it has; it closes when nobody holds it any more."""
    type(connection).disconnectFromBus(connection.name())


def _socket(path: str) -> str:
    return f"unix:path={path}" if Path(path).is_socket() else ""
