"""The keys of a session: of the keyboard, of a presenter, and of headsets and media keyboards (DESIGN.md 9)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kneecoach.core.commands import Command
from kneecoach.core.present import Screen
from kneecoach.core.session import STANDING, Phase

Key = Qt.Key
#: Nobody releases a key and presses it again within so many ms.
AT_ONCE = 5

#: What each key asks for; Space and Esc depend on the phase.
_COMMANDS: dict[int, Command] = {
    Key.Key_Left: Command.BACK,
    Key.Key_Right: Command.SKIP,
    Key.Key_Plus: Command.MORE,
    Key.Key_Equal: Command.MORE,  # the plus key without Shift
    Key.Key_Minus: Command.LESS,
    Key.Key_S: Command.SORE,
    Key.Key_E: Command.EASIER,
    Key.Key_H: Command.HARDER,
    Key.Key_R: Command.SET_AGAIN,
    Key.Key_Backspace: Command.REP_AGAIN,
    Key.Key_U: Command.UNDO,
    Key.Key_Enter: Command.COUNT,
    Key.Key_Return: Command.COUNT,
}
#: A presenter has the keys of a slide show, and a headset those of a player.
_SAME_AS: dict[int, int] = {
    Key.Key_PageUp: Key.Key_Left,
    Key.Key_MediaPrevious: Key.Key_Left,
    Key.Key_PageDown: Key.Key_Right,
    Key.Key_MediaNext: Key.Key_Right,
    Key.Key_B: Key.Key_Space,  # a presenter's black screen
    Key.Key_Period: Key.Key_Space,
    Key.Key_F5: Key.Key_Space,
    Key.Key_MediaPlay: Key.Key_Space,
    Key.Key_MediaPause: Key.Key_Space,
    Key.Key_MediaTogglePlayPause: Key.Key_Space,
    Key.Key_MediaStop: Key.Key_Escape,
}


def command(key: int, screen: Screen) -> Command | None:
    """Return what this key asks for at this moment, allowed or not; None where it asks for nothing."""
    if screen.phase is Phase.OWN_PACE and _SAME_AS.get(key) == Key.Key_Right:
        return Command.COUNT  # rulings 12: the presenter's next
    pressed = _SAME_AS.get(key, key)
    standing = screen.phase in STANDING
    if pressed == Key.Key_Space:
        return Command.GO_ON if standing else Command.PAUSE
    if pressed == Key.Key_Escape:
        return Command.FINISH if standing else Command.PAUSE
    return _COMMANDS.get(pressed)


class Repeats:
    """Tells the repeats of a key that is held down from presses.

    Under X11 Qt now and then takes a repeat for a press: then the key seems to be released and pressed at once.
    """

    def __init__(self) -> None:
        self._released: tuple[int, int] = (0, 0)

    def release(self, event: QKeyEvent) -> None:
        """Note that a key was released, or seems to be."""
        self._released = (event.key(), event.timestamp())

    def is_one(self, event: QKeyEvent) -> bool:
        """Tell whether this press is but a repeat."""
        key, at = self._released
        at_once = at > 0 and 0 <= event.timestamp() - at < AT_ONCE  # 0: nobody knows when
        return event.isAutoRepeat() or (key == event.key() and at_once)


def digit(key: int) -> int | None:
    """Return the digit a key stands for."""
    return key - Key.Key_0 if Key.Key_0 <= key <= Key.Key_9 else None
