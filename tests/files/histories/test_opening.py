"""Files that are histories, and files that are not: known by what they hold, and refused with one clear fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from histories import EVERY, HEVY, KNOWN, STRONG, TODAY, found
from routines import FEEEL, good, zipped

from kneecoach.core.fault import Code, FaultError
from kneecoach.core.past import Source, session_key
from kneecoach.files.histories.gathering import MOST_TOLD
from kneecoach.files.histories.opening import LARGEST, read, source_of


@pytest.mark.parametrize("kind", EVERY)
def test_a_history_is_known_by_its_columns_whatever_its_name(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(EVERY[kind], "utf-8")
    assert source_of(path) is Source(kind.split(maxsplit=1)[0])
    assert read(path, TODAY, KNOWN) == found(EVERY[kind])


def test_the_head_of_a_large_file_is_enough_to_know_it(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes((HEVY + "é" * 60_000).encode())
    assert source_of(path) is Source.HEVY
    path.write_bytes((HEVY + "€x" * 60_000).encode("utf-16"))
    assert source_of(path) is Source.HEVY


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", good().encode(), b"{}", b"title,date\n", zipped({"a": b"b"}), bytes(range(256)), b"\xff\xfe\x00"],
    ids=["nothing", "blank", "programme", "json", "another table", "zip", "bytes", "half a letter"],
)
def test_what_is_no_history_is_one_clear_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert source_of(path) is None
    with pytest.raises(FaultError) as caught:
        read(path, TODAY)
    assert caught.value.fault.code in {Code.NO_HISTORY, Code.ENCODING}
    assert caught.value.fault.file == "a.csv"


def test_folders_and_files_that_are_not_there_are_no_history(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        assert source_of(path) is None
        with pytest.raises(FaultError) as caught:
            read(path, TODAY)
        assert caught.value.fault.code is Code.UNREADABLE


def test_a_file_beyond_reason_is_refused() -> None:
    with pytest.raises(FaultError) as caught:
        read(b"x" * (LARGEST + 1), TODAY, name="huge.csv")
    assert (caught.value.fault.code, caught.value.fault.file) == (Code.TOO_LARGE, "huge.csv")


def test_a_head_alone_is_a_history_without_sessions() -> None:
    its = found(HEVY.partition("\n")[0])
    assert (its.source, its.sessions, its.refused) == (Source.HEVY, (), ())


def test_reading_twice_or_a_longer_file_gives_the_same_keys() -> None:
    shorter = "\n".join(HEVY.splitlines()[:7])
    assert [one.key for one in found(shorter).sessions] == [one.key for one in found(HEVY).sessions][:1]
    assert len({one.key for one in found(HEVY).sessions}) == 2


def test_the_keys_never_change() -> None:
    first = found(HEVY).sessions[0]
    assert first.key == "e62c29b5-432c-5e94-a5d0-181917e8c08f"
    others = {session_key(source, first.started, first.title) for source in Source}
    assert len(others | {session_key(Source.HEVY, first.started, "")}) == 5


def test_sessions_stand_from_first_to_last_whatever_the_order_of_the_file() -> None:
    head, *rows = STRONG.splitlines()
    moved = [row.replace("2024-05-04", f"2024-05-{day:02}") for day, row in zip((9, 3, 9, 6), rows, strict=True)]
    assert [one.started.date() for one in found("\n".join([head, *moved])).sessions] == [
        date(2024, 5, 3),
        date(2024, 5, 6),
        date(2024, 5, 9),
    ]


def test_more_refusals_than_can_be_told_are_counted() -> None:
    lines = HEVY.splitlines()
    its = found("\n".join([*lines, *([lines[-1].replace(",12,", ",x,")] * (MOST_TOLD + 7))]))
    assert (len(its.refused), its.more_refused, len(its.sessions)) == (MOST_TOLD, 7, 2)


def test_a_routine_of_another_timer_is_no_history(tmp_path: Path) -> None:
    path = tmp_path / "routine.feeel"
    path.write_text(str(FEEEL), "utf-8")
    assert source_of(path) is None
