"""Calls and files that arrive while KneeCoach runs: from a second start with the same folder, or from the system."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: A second start waits so long for the first one to take its file, in ms.
PATIENCE = 2000
#: No path is longer.
LONGEST = 8192
#: No path from a start is relative.
CALL = "."


class Mailbox(QObject):
    """Listens for the folder `home`. Signals: arrived(str), a file that is to be opened; called(), for the window."""

    arrived = Signal(str)
    called = Signal()

    def __init__(self, home: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        QLocalServer.removeServer(_name(home))  # left behind by a crash; the folder's lock says that nobody listens
        self._server.listen(_name(home))
        if sys.platform == "darwin":  # elsewhere a double click is a second start
            QCoreApplication.instance().installEventFilter(self)

    def _receive(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(lambda: self._read(socket))
        if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        path = bytes(socket.read(LONGEST).data()).decode("utf-8", "replace")
        socket.deleteLater()
        if path == CALL:
            self.called.emit()
        elif path:
            self.arrived.emit(path)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.arrived.emit(event.file())  # macOS tells of a double click like this
            return True
        return False


def send(home: Path, file: Path | None) -> bool:
    """Hand a file to the window that has this folder open, or call it to the front; tell whether that was taken."""
    socket = QLocalSocket()
    socket.connectToServer(_name(home))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write((str(file.absolute()) if file is not None else CALL).encode("utf-8"))
    sent = socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return sent


def _name(home: Path) -> str:
    return f"kneecoach-{sha256(str(home.resolve()).encode()).hexdigest()[:20]}"
