"""Figures as pictures, from the command line: what is written, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from support import command


def seen(path: Path) -> QImage:
    """Return a picture that was written."""
    picture = QImage(str(path))
    assert not picture.isNull(), path
    return picture


def colours(picture: QImage) -> int:
    """Return how many different colours a picture has, of a sample."""
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)})


def test_an_exercise_is_written_as_a_picture_of_the_size_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "new" / "legs.png"
    told = command(tmp_path, "figure", "supine-leg-lifts", "--out", out, "--at", "0.4", "--size", "300")
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    assert (seen(out).width(), seen(out).height()) == (300, 300)
    assert colours(seen(out)) > 50


def test_its_place_in_the_articles_names_it_as_well(tmp_path: Path) -> None:
    for name in ("000-2", "supine-leg-lifts"):
        command(tmp_path, "figure", name, "--out", tmp_path / f"{name}.png", "--size", "120")
    assert seen(tmp_path / "000-2.png") == seen(tmp_path / "supine-leg-lifts.png")


def test_side_moment_and_theme_each_make_another_picture(tmp_path: Path) -> None:
    asked = {"plain": (), "left": ("--side", "left"), "later": ("--at", "0.3"), "dark": ("--dark",)}
    for name, more in asked.items():
        command(tmp_path, "figure", "oyster", "--out", tmp_path / f"{name}.png", "--size", "160", *more)
    pictures = [seen(tmp_path / f"{name}.png") for name in asked]
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[:n])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("figure", "juggling", "--out", "x.png"), "There is no exercise “juggling”"),
        (("figure", "oyster"), "--out"),
        (("figure", "oyster", "--out", "x.png", "--at", "2"), "not a number from 0.0 to 1.0"),
        (("figure", "oyster", "--out", "x.png", "--at", "nan"), "not a number from 0.0 to 1.0"),
        (("figure", "oyster", "--out", "x.png", "--size", "9999"), "from 32 to 4096"),
        (("figure", "oyster", "--out", "x.png", "--side", "both"), "--side"),
        (("figures",), "--out"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    told = command(tmp_path, *arguments)
    assert (told.returncode, told.stdout) == (2, "")
    assert said in told.stderr
    assert told.stderr.count("\n") == 1
    assert list(tmp_path.glob("*.png")) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told = command(tmp_path, "figure", "oyster", "--out", tmp_path / "file" / "x.png")
    assert told.returncode == 2
    assert "x.png was not written" in told.stderr
    assert "Traceback" not in told.stderr


def test_each_programme_has_a_sheet_in_both_themes(tmp_path: Path) -> None:
    told = command(tmp_path, "figures", "--out", tmp_path)
    written = sorted(path.name for path in tmp_path.glob("*.png"))
    assert told.returncode == 0
    assert sorted(Path(line).name for line in told.stdout.splitlines()) == written
    assert len(written) == 10
    light, dark = seen(tmp_path / "kneecap-basics.png"), seen(tmp_path / "kneecap-basics-dark.png")
    assert light.size() == dark.size()
    assert light.pixelColor(2, 2).lightness() > 4 * dark.pixelColor(2, 2).lightness()
