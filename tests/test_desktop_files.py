"""What makes a double click on a file open KneeCoach on Linux."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

import pytest

from kneecoach.arguments import made

LINUX = Path(__file__).parents[1] / "packaging" / "linux"
pytestmark = pytest.mark.skipif(not LINUX.exists(), reason="the wheel does not hold packaging/")


def entry() -> dict[str, str]:
    """Return the desktop entry."""
    read = RawConfigParser()
    read.optionxform = str  # type: ignore[assignment,method-assign]  # its keys have capitals
    read.read(LINUX / "kneecoach.desktop", "utf-8")
    return dict(read["Desktop Entry"])


@pytest.mark.parametrize(("files", "opened"), [(["/tmp/a.kneecoach"], Path("/tmp/a.kneecoach")), ([], None)])
def test_the_command_of_the_entry_is_understood_with_a_file_and_without(files: list[str], opened: Path | None) -> None:
    program, *told = entry()["Exec"].split()
    arguments = [part for each in told for part in (files if each == "%f" else [each])]
    assert program == "kneecoach"
    assert made().parse_args(arguments).open_file == opened


def test_the_type_of_the_entry_is_that_of_the_files() -> None:
    (kind,) = ET.parse(LINUX / "kneecoach-mime.xml").getroot()
    assert entry()["MimeType"] == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.findall("{*}glob")] == ["*.kneecoach"]
