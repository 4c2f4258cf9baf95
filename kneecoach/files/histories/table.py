"""The bytes of a table, row by row: encodings, separators, cells with several lines, and rows that are torn."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from kneecoach.core.fault import Code, Fault, FaultError

#: Ten years of daily sessions are about 100,000 rows.
MOST_ROWS = 1_000_000
#: A cell with a note may have as many lines, and a row as many characters; no torn row costs more than that.
MOST_LINES, MOST_CHARACTERS = 100, 20_000
#: With more rows than this torn, or with quotation marks that are not doubled, the file is no table.
MOST_TORN = 10_000
SEPARATORS = ",;\t"
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_JOINERS = "\u200c\u200d"  # between letters of some scripts and in pictographs they have their use


class Row(Struct, frozen=True):
    """One row: the line of the file on which it begins, its cells by column, and the columns as the file has them.

    Columns go by their names in small letters. A torn row has no cells. `comma` tells that numbers may have one.
    """

    line: int
    cells: Mapping[str, str]
    titles: Mapping[str, str]
    comma: bool = False
    torn: str = ""


def text_of(data: bytes, name: str) -> str:
    """Return the text, in UTF-8 or with the mark of UTF-16. Raises FaultError (ENCODING)."""
    encoding = next((its for mark, its in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FaultError(Fault(Code.ENCODING, name)) from error
    if "\0" in text:
        raise FaultError(Fault(Code.ENCODING, name))
    return text


def heads(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each separator that a table may have, with the columns that this text would then have."""
    line = next((one for one in io.StringIO(text[:MOST_CHARACTERS], newline="") if one.strip()), "")
    for separator in SEPARATORS:
        yield separator, _bare(_leniently(line, separator))


def rows_of(text: str, separator: str, name: str) -> Iterator[Row]:
    """Yield every row under the head, blank ones left out. Raises FaultError (TOO_MANY): too many, or too many torn."""
    records = _records(text, separator, name)
    head = _bare(next(records)[1])
    titles = {title.casefold(): title for title in reversed(head)}
    keys = [title.casefold() for title in head]
    for number, (line, cells, source) in enumerate(records):
        if number >= MOST_ROWS:
            raise FaultError(Fault(Code.TOO_MANY, name, values={"most": MOST_ROWS}))
        if len(cells) >= len(keys) and not any(cells[len(keys) :]):
            # The first of two columns of the same name counts.
            by_column = dict(reversed(list(zip(keys, cells, strict=False))))
            yield Row(line, by_column, titles, separator != ",")
        else:
            yield Row(line, {}, titles, torn=clean(source))


def clean(text: str, *, lines: bool = False) -> str:
    """Return a text without what hides, turns or ends it; on one line, or on the `lines` that it has."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_shown(character, lines=lines) for character in text).strip()


def _shown(character: str, *, lines: bool) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character == "\n":
        return "\n" if lines else " "
    return " " if character.isspace() or unicodedata.category(character) == "Zs" else ""


def _records(text: str, separator: str, name: str) -> Iterator[tuple[int, Sequence[str], str]]:
    """Yield line number, cells and first line of each record; a torn one ends with its first line."""
    lines, at, torn = list(io.StringIO(text, newline="")), 0, 0
    while at < len(lines):
        if not lines[at].strip(f" \r\n{separator}"):
            at += 1
            continue
        taken, cells = _record(lines, at, separator)
        if not taken:
            torn, cells = torn + 1, _guessed(lines[at][:MOST_CHARACTERS], separator)
        if torn > MOST_TORN:
            raise FaultError(Fault(Code.TOO_MANY, name, "torn rows", {"most": MOST_TORN}))
        yield at + 1, cells, lines[at][:MOST_CHARACTERS]
        at += taken or 1


def _record(lines: Sequence[str], at: int, separator: str) -> tuple[int, Sequence[str]]:
    """Return how many lines a record has, 0 where it is torn, and its cells."""
    if '"' not in lines[at]:
        whole = len(lines[at]) <= MOST_CHARACTERS
        return (1, lines[at].rstrip("\r\n").split(separator)) if whole else (0, ())
    reader = csv.reader(_bounded(lines, at), delimiter=separator, strict=True)
    try:
        cells = next(reader)
    except (csv.Error, StopIteration):
        return 0, ()
    return reader.line_num, cells


def _bounded(lines: Sequence[str], at: int) -> Iterator[str]:
    left = MOST_CHARACTERS
    for place in range(at, min(at + MOST_LINES, len(lines))):
        left -= len(lines[place])
        if left < 0:
            return
        yield lines[place]


def _guessed(line: str, separator: str) -> Sequence[str]:
    """Return the cells of one line whose quotation marks do not fit; some programs forget to double one in a note."""
    bare = line.strip()
    if len(bare) > 1 and bare[0] == bare[-1] == '"':
        return [cell.replace('""', '"') for cell in bare[1:-1].split(f'"{separator}"')]
    return _leniently(line, separator)


def _leniently(line: str, separator: str) -> Sequence[str]:
    try:
        return next(csv.reader([line[:MOST_CHARACTERS]], delimiter=separator), [])
    except csv.Error:
        return []


def _bare(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns, without those at the end that have none."""
    names = [clean(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return tuple(names)
