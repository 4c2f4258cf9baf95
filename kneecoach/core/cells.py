"""A table as CSV text that no spreadsheet takes for anything but text and numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from kneecoach.core.inert import still

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def inert(cell: str) -> str:
    """Return a cell that cannot be taken for a formula; numbers stay as they are."""
    return cell if _NUMBER.fullmatch(cell) else still(cell)


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV with a line of names, each line ended as RFC 4180 says."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([inert(cell) for cell in row] for row in (columns, *rows))
    return text.getvalue()
