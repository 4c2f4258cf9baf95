"""The colours by role, the fonts and the style sheet; light or dark as the system or the person says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template
from typing import Literal

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kneecoach.ui import assets

Setting = Literal["system", "light", "dark"]

FAMILIES = ("Atkinson Hyperlegible Next", "Inter", "DejaVu Sans")
WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
DESK_SIZES = (13, 14, 15, 16, 17, 19, 24, 30)  # DESIGN.md 2
CONTROL_HEIGHTS = (20, 26, 33, 35, 38)
CAP_HEIGHT = 0.668  # of the font size, measured


class Theme(Struct, frozen=True, eq=False):
    """One colour for every role of resources/theme.toml; treat the colours as constants."""

    name: str
    paper: QColor
    panel: QColor
    stage: QColor
    sunken: QColor
    cell: QColor
    line: QColor
    edge: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    brand: QColor
    brand_hover: QColor
    on_brand: QColor
    brand_soft: QColor
    brand_mid: QColor
    accent: QColor
    accent_fill: QColor
    on_accent: QColor
    accent_soft: QColor
    accent_text: QColor
    breath_disc: QColor
    stop: QColor
    plum: QColor
    focus: QColor

    @staticmethod
    def light() -> Theme:
        """Return the theme for a bright room."""
        return _read(assets.path("theme.toml"))["light"]

    @staticmethod
    def dark() -> Theme:
        """Return the theme for a dim room."""
        return _read(assets.path("theme.toml"))["dark"]

    def role(self, name: str) -> QColor:
        """Return a colour by its role, "on-brand" or "on_brand"; AttributeError for an unknown one."""
        colour: QColor = getattr(self, name.replace("-", "_"))
        return colour


@cache
def _read(file: Path) -> Mapping[str, Theme]:
    tables = tomllib.loads(file.read_text("utf-8"))
    roles = [field.name for field in fields(Theme) if field.name != "name"]
    return {
        name: Theme(name, **{role: QColor(table[role.replace("_", "-")]) for role in roles})
        for name, table in tables.items()
    }


class _Look:
    """What the window looks like at this moment: the only state of this module."""

    theme: Theme | None = None
    text_scale: float = 1.0


def current() -> Theme:
    """Return the theme in use; ask in every paintEvent, then a change needs only a repaint."""
    return _Look.theme or Theme.light()


def text_scale() -> float:
    """Return how much larger than the design the text of desk pages is, 1.0 to 2.0."""
    return _Look.text_scale


def px(size: float) -> int:
    """Return a size of the design, in pixels at 100 % text, at the text size in use."""
    return round(size * _Look.text_scale)


@cache
def font(size: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Return the font at this many pixels; never change the result, it is shared.

    `tabular` gives every digit the same width, for numbers that change while they are looked at.
    """
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(max(size, 1))
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def load_fonts() -> None:
    """Give Qt the bundled fonts; all weights at once, since a later one restyles every widget."""
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(assets.path("fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")))


def use(theme: Theme) -> None:
    """Paint in this theme from now on, without dressing a whole program: for pictures without a window."""
    _Look.theme = theme


def apply(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Dress the whole program; every widget then gets a StyleChange event and repaints."""
    load_fonts()
    _Look.theme, _Look.text_scale = theme, min(max(scale, 1.0), 2.0)
    app.setFont(font(px(16)))
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette(theme.panel, theme.paper)
    for role, colour in (
        (roles.WindowText, theme.ink),
        (roles.Base, theme.panel),
        (roles.AlternateBase, theme.sunken),
        (roles.Text, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.ink3),
        (roles.Highlight, theme.brand),
        (roles.HighlightedText, theme.on_brand),
        (roles.ToolTipBase, theme.ink),
        (roles.ToolTipText, theme.panel),
        (roles.Link, theme.brand),
        (roles.Accent, theme.brand),
    ):
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.ink3)
    return palette


def _style_sheet(theme: Theme) -> str:
    values = {field.name: theme.role(field.name).name() for field in fields(theme) if field.name != "name"}
    sizes = {f"px{size}": f"{px(size)}px" for size in DESK_SIZES}
    heights = {f"h{height}": f"{px(height)}px" for height in CONTROL_HEIGHTS}
    tinted = assets.path("icons", "tinted").as_posix()
    sheet = Template(assets.path("theme.qss").read_text("utf-8"))
    return sheet.substitute(values, **sizes, **heights, name=theme.name, icons=tinted)


def chosen(setting: Setting, scheme: Qt.ColorScheme) -> Theme:
    """Return the theme for a setting, given what the system says; an unknown system is light."""
    dark = setting == "dark" or (setting == "system" and scheme == Qt.ColorScheme.Dark)
    return Theme.dark() if dark else Theme.light()


class Follower(QObject):
    """Keeps the program dressed as set, and as the system changes. Signals: changed(Theme)."""

    changed = Signal(object)

    def __init__(self, app: QApplication, setting: Setting = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app, self._setting, self._scale = app, setting, scale
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    def set_setting(self, setting: Setting) -> None:
        """Follow the system, or stay light or dark."""
        self._setting = setting
        self._dress()

    def set_text_scale(self, scale: float) -> None:
        """Show desk pages with text this much larger, 1.0 to 2.0."""
        self._scale = scale
        self._dress()

    def _dress(self) -> None:
        theme = chosen(self._setting, self._app.styleHints().colorScheme())
        if (theme, self._scale) == (_Look.theme, _Look.text_scale):
            return
        apply(self._app, theme, self._scale)
        self.changed.emit(theme)
