"""What a desktop sees of KneeCoach as a media player, by MPRIS 2. Needs D-Bus, so it is imported late."""

# ruff: noqa: N802  # methods have their names on the bus; a Slot with another name than its function crashes

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusArgument, QDBusConnection, QDBusMessage, QDBusObjectPath

if TYPE_CHECKING:
    from kneecoach.app.desktop.remote import MediaRemote, Showing

PATH = "/org/mpris/MediaPlayer2"
NAME = "org.mpris.MediaPlayer2.kneecoach"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"

#: Types that Qt has a name for and Python has not.
STRINGS: Any = "QStringList"
MAP: Any = "QVariantMap"
INT64: Any = "qlonglong"


def _interface(name: str) -> Any:
    return ClassInfo({"D-Bus Interface": name})  # type: ignore[call-arg]  # the stub knows keywords alone


@_interface(ROOT)
class Root(QDBusAbstractAdaptor):
    """The program."""

    def __init__(self, exported: QObject, remote: MediaRemote) -> None:
        super().__init__(exported)
        self._remote = remote

    Identity = Property(str, lambda _: "KneeCoach")
    DesktopEntry = Property(str, lambda _: "kneecoach")
    CanQuit = Property(bool, lambda _: False)
    CanRaise = Property(bool, lambda _: True)
    HasTrackList = Property(bool, lambda _: False)
    SupportedUriSchemes = Property(STRINGS, lambda _: [])
    SupportedMimeTypes = Property(STRINGS, lambda _: [])

    @Slot()
    def Raise(self) -> None:
        """Ask for the window."""
        self._remote.raised.emit()

    @Slot()
    def Quit(self) -> None:
        """Do nothing: a session is left in its window alone."""


@_interface(PLAYER)
class Player(QDBusAbstractAdaptor):
    """The session: an exercise is a track that lasts as long as it lasts, so nobody can seek in it."""

    def __init__(self, exported: QObject, remote: MediaRemote) -> None:
        super().__init__(exported)
        self._remote = remote

    def _now(self, name: str) -> Any:
        return changing(self._remote.showing)[name]

    PlaybackStatus = Property(str, lambda self: self._now("PlaybackStatus"))
    Metadata = Property(MAP, lambda self: self._now("Metadata"))
    CanGoNext = Property(bool, lambda self: self._now("CanGoNext"))
    CanGoPrevious = Property(bool, lambda self: self._now("CanGoPrevious"))
    CanPlay = Property(bool, lambda self: self._now("CanPlay"))
    CanPause = Property(bool, lambda self: self._now("CanPause"))
    CanSeek = Property(bool, lambda _: False)
    CanControl = Property(bool, lambda _: True)
    Rate = Property(float, lambda _: 1.0)
    MinimumRate = Property(float, lambda _: 1.0)
    MaximumRate = Property(float, lambda _: 1.0)
    Volume = Property(float, lambda _: 1.0)
    Position = Property(INT64, lambda _: 0)

    @Slot()
    def PlayPause(self) -> None:
        """Ask to go on or to pause, whichever it is not."""
        self._remote.toggled.emit()

    @Slot()
    def Play(self) -> None:
        """Ask to go on."""
        self._remote.go_on.emit()

    @Slot()
    def Pause(self) -> None:
        """Ask to pause."""
        self._remote.pause.emit()

    @Slot()
    def Stop(self) -> None:
        """Ask to stop."""
        self._remote.stopped.emit()

    @Slot()
    def Next(self) -> None:
        """Ask for what comes next."""
        self._remote.next.emit()

    @Slot()
    def Previous(self) -> None:
        """Ask for what came before."""
        self._remote.previous.emit()

    @Slot(INT64)
    def Seek(self, _microseconds: int) -> None:
        """Do nothing: CanSeek is false."""

    @Slot(QDBusObjectPath, INT64)
    def SetPosition(self, _track: QDBusObjectPath, _microseconds: int) -> None:
        """Do nothing: CanSeek is false."""

    @Slot(str)
    def OpenUri(self, _uri: str) -> None:
        """Do nothing: KneeCoach opens no media."""


def changing(showing: Showing) -> dict[str, Any]:
    """Return the properties of the player that are not always the same."""
    title = showing.title
    track = {
        "mpris:trackid": QDBusObjectPath(f"/kneecoach/exercise/{showing.number}"),
        "xesam:title": title,
        "xesam:artist": ["KneeCoach"],  # GNOME says "Unknown artist" where there is none
    }
    can = dict.fromkeys(("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause"), bool(title))
    status = "Stopped" if not title else "Playing" if showing.playing else "Paused"
    return {"PlaybackStatus": status, "Metadata": track if title else {}, **can}


def export(bus: QDBusConnection, remote: MediaRemote) -> QObject:
    """Put a player on the bus. It is there as long as the object returned and the connection are."""
    exported = QObject()
    Root(exported, remote)
    Player(exported, remote)
    bus.registerObject(PATH, exported, QDBusConnection.RegisterOption.ExportAdaptors)
    if not bus.registerService(NAME):  # a second KneeCoach of this person
        bus.registerService(f"{NAME}.instance{os.getpid()}")
    return exported


def tell_changes(bus: QDBusConnection, before: Showing, after: Showing) -> None:
    """Tell everybody on the bus which properties have changed, if any have."""
    old = changing(before)
    changed = {name: value for name, value in changing(after).items() if value != old[name]}
    if changed:
        message = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
        message.setArguments([PLAYER, changed, _no_strings()])
        bus.send(message)


def _no_strings() -> QDBusArgument:
    """Return an empty list of strings; an empty list of Python would be sent as one of anything."""
    strings = QDBusArgument()
    strings.beginArray(QMetaType(QMetaType.Type.QString))
    strings.endArray()
    return strings
