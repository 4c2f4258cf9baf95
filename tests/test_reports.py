"""The page to take along from the command line: what is written, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from paper import words
from pypdf import PdfReader
from support import Trainee, command, tiny

from kneecoach.core.felt import Knees
from kneecoach.files.places import Places
from kneecoach.store.database import open_database
from kneecoach.store.journal import Journal


def train(here: Places, *days: int) -> None:
    """Do a session of six repetitions on these days of June 2026."""
    engine, its = open_database(here.database), tiny()
    for day in days:
        journal = Journal(engine, lambda day=day: datetime(2026, 6, day, 18, 30, tzinfo=UTC))  # type: ignore[misc]
        session = journal.begin("kneecap-basics", its, short=False, rehearsal=False, before=Knees(3))
        for event in Trainee(its).until(100).events:
            journal.append(session, event)
    engine.dispose()


def test_the_page_is_written_for_the_period_day_and_paper_that_are_asked_for(here: Places) -> None:
    train(here, 2, 4, 9)
    out = here.home / "new" / "page.pdf"
    asked = ("--period", "4", "--today", "2026-06-05", "--paper", "letter")
    told = command(here.home, "export", "--pdf", out, *asked)
    assert (told.returncode, told.stdout, told.stderr) == (0, f"Written: {out}\n", "")
    (page,) = words(out.read_bytes())
    assert "11 May 2026 to 5 June 2026" in page
    assert " 2 12 of 12 100 % 6 / 6 " in page
    assert "4 Jun 2026 3 2 Jun 2026 3 " in page
    assert round(PdfReader(out).pages[0].mediabox.width) == 612


def test_an_empty_home_has_a_page_too_and_stays_empty(tmp_path: Path) -> None:
    told = command(tmp_path, "export", "--pdf", tmp_path / "page.pdf", "--period", "all")
    assert (told.returncode, told.stderr) == (0, "")
    assert "No session was held in this period." in words((tmp_path / "page.pdf").read_bytes())[0]
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


def test_a_fault_of_the_plan_is_told_and_the_page_is_written(here: Places) -> None:
    here.plan.write_text('[[plans]]\nsince = 2026-06-08\nprogramme = "six"\nrhythm = "hourly"\n', "utf-8")
    told = command(here.home, "export", "--pdf", here.home / "page.pdf")
    assert told.returncode == 0
    assert told.stderr.startswith("plan.toml, at plans 1.rhythm")
    assert (here.home / "page.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export",), "name a programme, or one of --csv"),
        (("export", "kneecap-basics", "--pdf", "x.pdf"), "name a programme, or one of --csv"),
        (("export", "kneecap-basics"), "a programme with --out"),
        (("export", "--pdf", "x.pdf", "--out", "y.kneecoach"), "a programme with --out"),
        (("export", "--pdf", "x.pdf", "--period", "3"), "--period"),
        (("export", "--pdf", "x.pdf", "--today", "yesterday"), "not a date"),
        (("export", "--pdf", "settings.toml/x.pdf"), "x.pdf was not written"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "settings.toml").write_text("")
    told = command(tmp_path, *arguments)
    assert (told.returncode, told.stdout) == (2, "")
    assert said in told.stderr
    assert told.stderr.count("\n") == 1
