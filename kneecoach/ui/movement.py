"""Whether things move on the screen: as the system or the person says."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QGuiApplication

Setting = Literal["system", "full", "reduced"]


class _Wish:
    """What the person says: the only state of this module."""

    setting: Setting = "system"


def follow(setting: Setting) -> None:
    """Move as the system says, always, or as little as possible."""
    _Wish.setting = setting


def reduced() -> bool:
    """Tell whether as little as possible should move; Qt knows what the system wants from 6.12 on."""
    if _Wish.setting != "system":
        return _Wish.setting == "reduced"
    hints = QGuiApplication.styleHints().accessibility()
    wanted = getattr(hints, "motionPreference", None)
    return wanted is not None and wanted().name == "ReducedMotion"
