"""Colours are far enough apart to be read, fonts are the bundled ones, light and dark follow the wish."""

from __future__ import annotations

from itertools import product

import pytest
from colours import contrast
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from kneecoach.ui import assets, theme
from kneecoach.ui.theme import Theme

GROUNDS = ("paper", "panel", "stage")
SESSION_TEXT = [
    *product(("ink", "ink2", "stop", "accent_text"), GROUNDS),
    ("on_brand", "brand"),
    ("on_accent", "accent_fill"),
    ("ink", "breath_disc"),
]
OTHER_TEXT = [
    *product(("ink3", "brand", "plum"), ("paper", "panel")),
    *product(("ink", "ink2", "ink3", "brand", "accent_text"), ("brand_soft",)),
    *product(("ink", "ink2"), ("sunken", "cell")),
    ("accent_text", "accent_soft"),
    ("on_brand", "brand_hover"),
    ("panel", "ink"),
]
MARKS = [
    *product(("edge", "accent", "brand", "focus"), GROUNDS),
    *product(("edge", "brand", "accent"), ("sunken",)),
    ("brand_mid", "panel"),
    ("plum", "panel"),
    ("accent", "breath_disc"),
    ("edge", "brand_soft"),
]
# Pairs that may be closer than 3:1, each with what tells the two apart instead.
EXEMPT = {
    ("line", "panel"): "decoration: space and headings part what it parts",
    ("sunken", "panel"): "a track has an edge",
    ("cell", "panel"): "a rest day is an empty place in a grid with words",
    ("brand_soft", "panel"): "selection is bold and has a bar, a border or a radio mark",
    ("accent_fill", "paper"): "the side tag has an edge in accent, a pointed end and a word",
    ("accent_soft", "panel"): "a number of one's own has a mark and a word",
    ("breath_disc", "paper"): "the disc has an edge in accent",
}


LIMITS = [(7.0, SESSION_TEXT), (4.5, OTHER_TEXT), (3.0, MARKS)]
CASES = [
    pytest.param(name, *pair, least, id=f"{name}-{pair[0]}-on-{pair[1]}-{least}")
    for name in ("light", "dark")
    for least, pairs in LIMITS
    for pair in pairs
]


@pytest.mark.parametrize(("name", "front", "back", "least"), CASES)
def test_every_pair_of_colours_keeps_its_limit(name: str, front: str, back: str, least: float) -> None:
    look = Theme.light() if name == "light" else Theme.dark()
    assert contrast(look.role(front), look.role(back)) >= least


def test_no_pair_is_exempt_without_need() -> None:
    looks = (Theme.light(), Theme.dark())
    for pair in EXEMPT:
        assert min(contrast(*map(look.role, pair)) for look in looks) < 3.0


def test_text_and_marks_are_never_exempt() -> None:
    limited = {pair for _, pairs in LIMITS for pair in pairs}
    assert not limited & EXEMPT.keys()


def test_an_unknown_role_is_an_error() -> None:
    assert Theme.light().role("on-brand") == Theme.light().on_brand
    with pytest.raises(AttributeError):
        Theme.light().role("glitter")


def test_loaders_say_so_when_nobody_told_them_where_to_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets._Root, "path", None)
    with pytest.raises(LookupError, match=r"assets\.use"):
        assets.path("theme.toml")


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_the_bundled_font_is_used_in_every_weight(weight: int) -> None:
    used = QFontInfo(theme.font(20, weight))
    assert used.family() == "Atkinson Hyperlegible Next"
    assert used.weight() == weight
    assert used.pixelSize() == 20


def test_tabular_digits_are_equally_wide() -> None:
    metrics = QFontMetricsF(theme.font(100, 700, tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    prose = QFontMetricsF(theme.font(100, 700))
    assert prose.horizontalAdvance("1") < prose.horizontalAdvance("0")


@pytest.mark.parametrize(
    ("setting", "scheme", "name"),
    [
        ("system", Qt.ColorScheme.Dark, "dark"),
        ("system", Qt.ColorScheme.Light, "light"),
        ("system", Qt.ColorScheme.Unknown, "light"),
        ("light", Qt.ColorScheme.Dark, "light"),
        ("dark", Qt.ColorScheme.Light, "dark"),
    ],
)
def test_the_setting_wins_over_the_system(setting: theme.Setting, scheme: Qt.ColorScheme, name: str) -> None:
    assert theme.chosen(setting, scheme).name == name


def test_a_follower_dresses_the_program_and_says_so(qapp: QApplication) -> None:
    follower = theme.Follower(qapp, "light")
    seen: list[str] = []
    follower.changed.connect(lambda look: seen.append(look.name))
    follower.set_setting("dark")
    follower.set_setting("dark")
    assert seen == ["dark"]
    assert theme.current() is Theme.dark()
    assert qapp.palette().color(QPalette.ColorRole.Window) == Theme.dark().paper


def test_text_grows_with_the_setting_up_to_twice_its_size(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.light(), 3.0)
    assert theme.text_scale() == 2.0
    assert theme.px(16) == 32
    assert qapp.font().pixelSize() == 32
    assert "font-size: 60px" in qapp.styleSheet()
