"""The commands for files that are shared: check, import and export, without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from kneecoach.core.fault import Code, Fault, FaultError, FaultsError
from kneecoach.files.exchange.adding import add
from kneecoach.files.exchange.opening import open_parcel, shown
from kneecoach.files.exchange.packing import packed
from kneecoach.files.exchange.parcel import Library
from kneecoach.files.exchange.review import Review, review
from kneecoach.files.exchange.there import there
from kneecoach.files.places import Places
from kneecoach.files.resources import root
from kneecoach.words import sharing


def check(files: Sequence[Path]) -> int:
    """Print every fault of these files, `FILE:LINE:COLUMN: sentence`, or that a file is good; 1 where one is not."""
    library, wrong = Library.shipped(root()), 0
    for path in files:
        try:
            parcel = open_parcel(path, library)
        except FaultsError as error:
            wrong = 1
            for one in error.faults:
                print(sharing.checked(shown(str(path)), one))
        else:
            print(sharing.good(shown(str(path)), len(parcel.programmes), len(parcel.exercises)))
    return wrong


def import_file(places: Places, path: Path) -> int:
    """Add what a file holds and print what was added under which name; 2 with a sentence where it is refused."""
    library = Library.shipped(root())
    try:
        made = review(open_parcel(path, library), there(places, library))
    except FaultsError as error:
        print(sharing.refused(error.faults), file=sys.stderr)
        return 2
    add(made, places)
    print("\n".join(_told(made)))
    return 0


def export(places: Places, programme: str, out: Path) -> None:
    """Write a programme, with the own exercises and figures it uses, to a file that others can open.

    Raises FaultError: there is no such programme, or the file cannot be written.
    """
    text = packed(places, root(), programme)
    try:
        out.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise FaultError(Fault(Code.NOT_WRITTEN, str(out), values={"why": type(error).__name__})) from error
    print(sharing.exported(str(out)))


def _told(made: Review) -> list[str]:
    lines = [sharing.coming(one.name, one.state.value, one.new_name) for one in (*made.programmes, *made.exercises)]
    left = made.parcel.left_behind
    return lines + ([sharing.not_carried_over(len(left)), *(f"  {sharing.lost(one)}" for one in left)] if left else [])
