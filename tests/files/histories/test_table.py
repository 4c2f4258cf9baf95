"""Bytes and rows of a table: encodings, separators, torn rows, and bounds that cost little."""

from __future__ import annotations

import codecs

import pytest
from histories import EVERY, FITNOTES, HEVY, HEVY_HEAD, STRONG, found

from kneecoach.core.fault import Code, FaultError
from kneecoach.files.histories import table
from kneecoach.files.histories.table import Row, clean, rows_of

ROW = '"A","22 Dec 2025, 08:00","","","Bridge",,"{note}",0,"normal",,10,,,'


def rows(text: str) -> list[Row]:
    return list(rows_of(text, ",", "a.csv"))


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_every_encoding_says_the_same(kind: str, encoding: str) -> None:
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    assert found(mark + EVERY[kind].encode(encoding)) == found(EVERY[kind])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("kind", EVERY)
def test_every_end_of_a_line_says_the_same(kind: str, end: str) -> None:
    assert found(EVERY[kind].replace("\n", end)) == found(EVERY[kind])


@pytest.mark.parametrize("separator", [";", "\t"])
def test_the_separator_is_known_by_the_columns(separator: str) -> None:
    assert found(FITNOTES.replace(",", separator)) == found(FITNOTES)


def test_blank_rows_and_columns_without_a_name_are_passed_over() -> None:
    lines = STRONG.splitlines()
    padded = ["", *(f"{line},," for line in lines), ",,,,,,,,,,,,,", ""]
    assert found("\n".join(padded)) == found(STRONG)


def test_columns_may_come_in_any_order_and_case() -> None:
    swapped = [",".join(reversed(line.split(","))) for line in FITNOTES.upper().splitlines()]
    plain = found(FITNOTES.upper())
    assert found("\n".join(swapped)).sessions == plain.sessions
    assert len(plain.sessions) == 2


def test_a_row_is_told_by_the_line_on_which_it_begins() -> None:
    told = found(HEVY.replace(',"normal",,12,', ',"normal",,many,')).refused
    assert [(one.row, HEVY.splitlines()[one.row - 1][:9]) for one in told] == [(8, '"Evening"')]


def test_a_quote_that_never_closes_costs_its_own_row_alone() -> None:
    good = ROW.format(note="")
    its = found("\n".join([HEVY_HEAD, good, '"A","22 Dec', good, good]))
    assert [(one.row, one.why) for one in its.refused] == [(3, Code.TORN_ROW)]
    assert len(its.sessions[0].sets) == 3


def test_a_quotation_mark_that_is_not_doubled_stays_in_its_note() -> None:
    quoted = 'Date,Exercise,Category,Reps,Comment\n"2026-08-04","Bridge","Legs","5","a 5" mat, thick"\n'
    assert found(quoted).sessions[0].sets[0].note == 'a 5" mat, thick'


def test_a_note_that_is_too_long_costs_its_own_row_alone() -> None:
    texts = (HEVY_HEAD, ROW.format(note="x" * 4001), ROW.format(note="x" * 30_000), ROW.format(note="x" * 4000))
    its = found("\n".join(texts))
    assert [(one.row, one.why) for one in its.refused] == [(2, Code.TOO_LONG), (3, Code.TORN_ROW)]
    assert len(its.sessions[0].sets) == 1


def test_too_many_rows_or_torn_rows_are_one_fault() -> None:
    with pytest.raises(FaultError) as torn:
        rows("a,b\n" + '"x\n' * (table.MOST_TORN + 1))
    with pytest.raises(FaultError) as many:
        rows("a\n" + "1\n" * (table.MOST_ROWS + 1))
    assert (torn.value.fault.code, many.value.fault.code) == (Code.TOO_MANY, Code.TOO_MANY)
    assert (torn.value.fault.place, many.value.fault.place) == ("torn rows", "")


#: Texts with which a reader could go through the same lines again and again.
HOSTILE = {
    "open quotes": "a,b\n" + ('"x\n' + "y\n" * 99) * 1000,
    "one cell": 'a,b\n"' + "x" * 3_000_000,
    "many cells": "a\n" + "," * 3_000_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_text_is_gone_through_without_end(kind: str) -> None:
    assert all(row.torn for row in rows(HOSTILE[kind]))


def test_what_hides_or_turns_a_text_is_taken_out_of_it() -> None:
    assert clean("\u202eSq\u200but\x1b[31m\t\u00a0x\r\ny ") == "Squt[31m  x y"
    assert clean("one\r\ntwo\rthree", lines=True) == "one\ntwo\nthree"
    assert clean("👩\u200d🦳 é 日本") == "👩\u200d🦳 é 日本"
