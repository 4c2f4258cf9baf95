"""A handout from the command line: a programme as a PDF file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale

from kneecoach.app.handout import handout_of
from kneecoach.app.person import Person
from kneecoach.files.places import Places
from kneecoach.files.programmes import find
from kneecoach.pictures import dress
from kneecoach.ui import stills
from kneecoach.ui.handout.printing import printed
from kneecoach.ui.paper.pdf import Paper, save, usual_paper


def write_handout(places: Places, name: str, out: Path, *, paper: Paper | None, short: bool) -> None:
    """Write the handout of a programme at the person's pace, by default on the paper of their country.

    Raises FaultError: there is no such programme, or the file cannot be written.
    """
    person = Person(places)
    programme = find(person.shelf, name)
    dress(dark=False)
    stills.use(lambda: person.figures)
    handout = handout_of(person, programme, short=short and bool(programme.short))
    save(printed(handout), out, paper or usual_paper(QLocale.system()))
