"""The buttons of headsets and the media keys, which work while another window is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from kneecoach.app.desktop.bus import join, leave

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection


class Showing(Struct, frozen=True):
    """What desktops are told: a title while there is something to play. `number` counts the titles."""

    title: str = ""
    playing: bool = False
    number: int = 0


class MediaRemote(QObject):
    """A media player on the bus at `address`, from `start` to `stop`. It asks, and changes nothing itself.

    Signals, each for a button: toggled(), go_on(), pause(), next(), previous(), stopped(); raised() for the
    window. Without a bus nobody asks.
    """

    toggled = Signal()
    go_on = Signal()
    pause = Signal()
    next = Signal()
    previous = Signal()
    stopped = Signal()
    raised = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._bus: QDBusConnection | None = None
        self._exported: QObject | None = None
        self.showing = Showing()

    def start(self) -> None:
        """Appear on the bus, if that is not done already."""
        if self._bus is None and (bus := join(self._address)) is not None:
            from kneecoach.app.desktop.mpris import export

            self._bus, self._exported = bus, export(bus, self)

    def stop(self) -> None:
        """Disappear."""
        self.hide()
        if self._bus is not None:
            leave(self._bus)
            self._bus = self._exported = None

    def show(self, title: str, *, playing: bool) -> None:
        """Show the exercise with this title, and whether it goes on or is paused."""
        self._tell(Showing(title, playing, self.showing.number + (title != self.showing.title)))

    def hide(self) -> None:
        """Show that there is nothing to play."""
        self._tell(Showing(number=self.showing.number))

    def _tell(self, showing: Showing) -> None:
        before, self.showing = self.showing, showing
        if self._bus is not None:
            from kneecoach.app.desktop.mpris import tell_changes

            tell_changes(self._bus, before, showing)
