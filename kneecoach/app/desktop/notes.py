"""Notifications of a Linux desktop, with buttons where it has them. Nothing here waits for the desktop.

Qt cannot send the unsigned numbers of this interface from Python, so jeepney does, which comes with wakepy.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from jeepney import Message  # type: ignore[import-untyped]
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
#: The bus answers at once; a desktop that has not shown anything after so long will not, in ms.
BUS, PATIENCE = 1000, 5000
#: The action of a click on the notification itself.
DEFAULT = "default"


class Notes(QObject):
    """One notification at a time on the bus at `address`. Where there is no bus, or nobody shows any, none.

    Signals: chosen(str), the key of the button that was pressed, or DEFAULT; failed(), what was to be shown was not.
    """

    chosen = Signal(str)
    failed = Signal()

    def __init__(self, address: str, parent: QObject | None = None, *, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._bus = _join(address)
        self._awaited: dict[int, Callable[[tuple[Any, ...]], None]] = {}
        self._note = 0
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._ear: QSocketNotifier | None = None
        if self._bus is not None:
            self._ear = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self)
            self._ear.activated.connect(self._read)
            self._listen()

    def is_there(self) -> bool:
        """Tell whether somebody on the bus shows notifications, or can be started to."""
        return any(NAME in self._ask_bus(question) for question in ("ListNames", "ListActivatableNames"))

    def show_note(self, title: str, text: str, actions: Mapping[str, str]) -> None:
        """Show a notification in place of the one before; `actions` are the words of its buttons by their keys."""
        pairs = [each for pair in {DEFAULT: "", **actions}.items() for each in pair]
        hints = {"desktop-entry": ("s", "kneecoach"), "urgency": ("y", 1)}

        def show(answer: tuple[Any, ...]) -> None:
            able = pairs if "actions" in answer[0] else []
            body = ("KneeCoach", self._note, "kneecoach", title, text, able, hints, -1)
            self._call("Notify", "susssasa{sv}i", body, self._shown)

        self._patience.start()
        self._call("GetCapabilities", "", (), show)

    def withdraw(self) -> None:
        """Take the notification back, if there is one."""
        if self._note:
            self._call("CloseNotification", "u", (self._note,), lambda _: None)
            self._note = 0

    def close(self) -> None:
        """Leave the bus."""
        self._patience.stop()
        if self._ear is not None and self._bus is not None:
            self._ear.setEnabled(False)
            self._bus.close()
        self._bus = self._ear = None

    def _shown(self, answer: tuple[Any, ...]) -> None:
        self._patience.stop()
        self._note = answer[0]

    def _give_up(self) -> None:
        self._patience.stop()
        self._awaited.clear()
        self.failed.emit()

    def _listen(self) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=NAME, path=PATH)
        self._send(message_bus.AddMatch(rule))

    def _call(
        self, method: str, signature: str, body: tuple[Any, ...], then: Callable[[tuple[Any, ...]], None]
    ) -> None:
        from jeepney import DBusAddress, new_method_call

        serial = self._send(new_method_call(DBusAddress(PATH, NAME, NAME), method, signature, body))
        if serial:
            self._awaited[serial] = then

    def _send(self, message: Message) -> int:
        """Send this and return its number, 0 where the bus is gone."""
        if self._bus is None:
            return 0
        serial = next(self._bus.outgoing_serial)
        try:
            self._bus.send(message, serial=serial)
        except OSError:
            self.close()
            return 0
        return int(serial)

    def _ask_bus(self, question: str) -> list[str]:
        if self._bus is None:
            return []
        from jeepney import DBusAddress, new_method_call

        where = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        found: list[list[str]] = []
        self._awaited[self._send(new_method_call(where, question))] = lambda answer: found.append(answer[0])
        with suppress(TimeoutError, OSError):
            while not found and self._bus is not None:
                self._hear(self._bus.receive(timeout=BUS / 1000))
        return found[0] if found else []

    def _read(self) -> None:
        """Hear everything that has come."""
        try:
            while self._bus is not None:
                self._hear(self._bus.receive(timeout=0))
        except TimeoutError:
            return  # that was all
        except OSError:
            self.close()

    def _hear(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        kind, answered = message.header.message_type, fields.get(HeaderFields.reply_serial, 0)
        if kind is MessageType.signal and fields.get(HeaderFields.interface) == NAME:
            self._happened(fields.get(HeaderFields.member, ""), message.body)
        elif answered in self._awaited:
            then = self._awaited.pop(answered)
            if kind is MessageType.method_return:
                then(message.body)
            elif self._patience.isActive():
                self._give_up()

    def _happened(self, member: str, body: tuple[Any, ...]) -> None:
        if not self._note or body[0] != self._note:
            return  # of another program, or one that is gone
        if member == "ActivationToken":  # what Wayland wants before a window may come to the front
            os.environ["XDG_ACTIVATION_TOKEN"] = body[1]
        elif member == "ActionInvoked":
            self._note = 0
            self.chosen.emit(body[1])
        elif member == "NotificationClosed":
            self._note = 0


def _join(address: str) -> DBusConnection | None:
    if not address:
        return None
    try:
        from jeepney.io.blocking import open_dbus_connection
    except ImportError:  # not on this system
        return None
    with suppress(OSError, ValueError, RuntimeError):  # nobody is there, or it wants another way to be greeted
        return open_dbus_connection(address)
    return None
