"""How wakepy speaks to the desktop on Linux: in the name of KneeCoach, and without holding up the window."""

from __future__ import annotations

from typing import Any

from wakepy import DBusAdapter
from wakepy.core import DBusMethodCall
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter


def adapter(address: str, why: str) -> type[DBusAdapter]:
    """Return a way to the bus at `address`. Desktops show people who keeps them awake, and `why`."""
    ours = {"wakepy": "KneeCoach", "wakelock active": why}

    class Adapter(JeepneyDBusAdapter):
        def process(self, call: DBusMethodCall) -> object:
            call.args = tuple(ours.get(each, each) if isinstance(each, str) else each for each in call.args)
            try:
                return super().process(call)
            except Exception:  # wakepy would leave the connection open
                self.close_connections()
                raise

        def close_connections(self) -> None:
            # wakepy collects all garbage here, which would stop every thread, and is not for this one to do.
            while self._connections:
                self.close_connection(self._connections.popitem()[1])

        def _create_new_connection(self, _bus: object = None) -> Any:
            return super()._create_new_connection(address)

    return Adapter
