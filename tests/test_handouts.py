"""Handouts from the command line: what is written, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from paper import boxes, words
from support import command, programme

from kneecoach.core.outline import outline
from kneecoach.files.programmes import BUNDLED


@pytest.mark.parametrize("name", BUNDLED)
def test_each_programme_fits_three_small_pages_with_its_boxes(tmp_path: Path, name: str) -> None:
    for paper in ("a4", "letter"):
        out = tmp_path / "new" / f"{paper}.pdf"
        told = command(tmp_path, "handout", name, "--out", out, "--paper", paper)
        assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
        assert len(words(out.read_bytes())) <= 3
        assert boxes(out.read_bytes()) == sum(line.blocks for line in outline(programme(name)))
        assert out.stat().st_size < 1_000_000


def test_the_short_day_is_printed_when_asked_for(tmp_path: Path) -> None:
    command(tmp_path, "handout", "six-knee-strength", "--short", "--out", tmp_path / "short.pdf")
    told = " ".join(words((tmp_path / "short.pdf").read_bytes()))
    assert "3. Standing front leg lift" in told
    assert "Supine leg lift" not in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("handout", "juggling", "--out", "x.pdf"), "There is no programme “juggling”"),
        (("handout", "kneecap-basics"), "--out"),
        (("handout", "kneecap-basics", "--out", "x.pdf", "--paper", "a3"), "--paper"),
        (("handout", "kneecap-basics", "--out", "settings.toml/x.pdf"), "x.pdf was not written"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "settings.toml").write_text("")
    told = command(tmp_path, *arguments)
    assert (told.returncode, told.stdout) == (2, "")
    assert said in told.stderr
    assert told.stderr.count("\n") == 1
    assert list(tmp_path.rglob("*.pdf")) == []
