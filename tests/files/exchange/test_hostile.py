"""Files made to do harm are each refused with a sentence, without reading, keeping or working out much."""

from __future__ import annotations

import io
import json
import random
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile import judged, mutated
from msgspec.structs import replace
from routines import FEEEL, JAWT, described, good, library, opened, own, zipped

from kneecoach.core.fault import Code, Fault, FaultError, FaultsError
from kneecoach.figure.props import Bowl, Rail
from kneecoach.files.exchange.kneecoach_file import pack
from kneecoach.files.exchange.opening import open_parcel
from kneecoach.files.exchange.reading import LARGEST, bounded
from kneecoach.files.places import Places
from kneecoach.sharing import import_file
from kneecoach.words import sharing

#: No refusal may take more memory at once than this, in bytes: some forty times the largest file.
MOST_MEMORY = 40 * LARGEST
HEAD = 'format = "kneecoach"\nversion = 1\n'


def with_figure(**changes: Any) -> str:
    """Return a file with a figure that has these fields."""
    exercise, figure = own("clamshells")
    return pack(None, [exercise], [replace(figure, **changes)])


HOSTILE: dict[str, tuple[str | bytes | Callable[[], bytes], set[Code]]] = {
    "empty": ("", {Code.NOT_OURS}),
    "blank": (" \n" * 9, {Code.NOT_OURS}),
    "truncated": (good()[: len(good()) // 2], {Code.SYNTAX, Code.MISSING_KEY}),
    "truncated in a letter": ("é".join([HEAD, ""]).encode()[:-1], {Code.ENCODING}),
    "nested lists": (HEAD + "a = " + "[" * 10_000 + "]" * 10_000, {Code.TOO_DEEP}),
    "nested tables": (HEAD + "a = " + "{a = " * 10_000 + "1" + "}" * 10_000, {Code.TOO_DEEP}),
    "nested a little": (HEAD + "a = " + "[" * 20 + "]" * 20, {Code.TOO_DEEP}),
    "nested json": ("[" * 10_000 + "]" * 10_000, {Code.TOO_DEEP}),
    "nested json tables": ('{"workouts":' * 10_000, {Code.TOO_DEEP}),
    "endless dotted key": (HEAD + "a" + ".a" * 490_000 + " = 1", {Code.TOO_MANY}),
    "long dotted key": (HEAD + "a" + " . 'a'" * 5_000 + " = 1", {Code.TOO_DEEP}),
    "tables without end": (HEAD + "[[exercises]]\n" * 60_000, {Code.TOO_MANY}),
    "a list without end": (HEAD + "a = [" + "1," * 490_000 + "]", {Code.TOO_MANY}),
    "a table of tables": (HEAD + "".join(f"[a{n}{'.a' * 30}]\n" for n in range(14_000)), {Code.TOO_MANY}),
    "not a number": (described().replace("sets = 2", "sets = nan"), {Code.UNKNOWN_VALUE}),
    "infinite": (described().replace("sets = 2", "sets = inf"), {Code.UNKNOWN_VALUE}),
    "beyond floats": (described().replace("sets = 2", "sets = 1e999"), {Code.UNKNOWN_VALUE}),
    "infinite in a figure": (good().replace("knee = 86.5", "knee = -inf"), {Code.UNKNOWN_VALUE}),
    "not a number in json": (json.dumps(JAWT).replace("30", "NaN"), {Code.NOT_JSON}),
    "beyond floats in json": (json.dumps(JAWT).replace("30", "1e999"), {Code.NOT_JSON, Code.OUT_OF_RANGE}),
    "a number of 5000 digits": (HEAD + "a = " + "9" * 5_000, {Code.TOO_LONG}),
    "a number of a megabyte": (HEAD + "a = 0x" + "f" * 990_000, {Code.TOO_LONG}),
    "a text of a megabyte": (HEAD + f'a = "{"a" * 990_000}"', {Code.TOO_LONG}),
    "UTF-16": (good().encode("utf-16"), {Code.ENCODING}),
    "UTF-32": (good().encode("utf-32"), {Code.ENCODING}),
    "Latin-1": (good().replace("Mornings", "Frühstück").encode("latin-1"), {Code.ENCODING}),
    "nought bytes": (good().replace("Mornings", "Morn\0ings"), {Code.ENCODING}),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, {Code.ENCODING}),
    "half a surrogate": (good().replace("Mornings", "\\uD800"), {Code.SYNTAX}),
    "half a surrogate in json": (json.dumps(JAWT).replace("Mornings", "\\ud800"), {Code.NOT_JSON}),
    "up and away": (good().replace('"my-clamshells"', '"../../../etc/passwd"'), {Code.ODD_ID}),
    "another drive": (good().replace('"mornings"', '"C:\\\\x"'), {Code.ODD_ID}),
    "a device": (good().replace('"mornings"', '"com1"'), {Code.ODD_ID}),
    "a long id": (good().replace('"mornings"', f'"{"a" * 61}"'), {Code.ODD_ID}),
    "markup": (good().replace("Mornings", "<a href=x>M"), {Code.MARKUP}),
    "an entity": (good().replace("Mornings", "&lt;b&gt;"), {Code.MARKUP}),
    "turned text": (good().replace("Mornings", "gnp.\u202eexe"), {Code.ODD_TEXT}),
    "an isolate": (good().replace("Mornings", "a\u2066b"), {Code.ODD_TEXT}),
    "nothing between": (good().replace("Mornings", "Morn\u200bings"), {Code.ODD_TEXT}),
    "a joiner between letters": (good().replace("Mornings", "Morn\u200dings"), {Code.ODD_TEXT}),
    "a heap of accents": (good().replace("Mornings", "M" + "\u0301" * 40), {Code.ODD_TEXT}),
    "the way to a terminal": (good().replace("Mornings", "\\u001b[2J"), {Code.ODD_TEXT}),
    "a turned key": (good().replace("sets = 2", '"se\u202ets" = 2'), {Code.ODD_TEXT}),
    "a bowl without end": (with_figure(props=(Bowl((0.0, 0.0), 10**5),)), {Code.OUT_OF_RANGE}),
    "a figure that looks from nowhere": (
        with_figure(props=(Rail((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)),), supports=("left hand on rail",)),
        {Code.FIGURE_FAILS, Code.OFF_SUPPORT, Code.UNKNOWN_VALUE},
    ),
    "some json": ('{"a": 1}', {Code.NOT_OURS}),
    "an empty list": ("[]", {Code.NOT_OURS}),
    "an empty backup": ('{"workouts": []}', {Code.EMPTY}),
    "truncated json": (json.dumps(JAWT)[:-9], {Code.NOT_JSON}),
    "no workout": ('{"workouts": [{}, 7]}', {Code.MISSING_KEY}),
    "someone else's toml": ('[project]\nname = "x"\n', {Code.NOT_OURS}),
    "words": ("Dear all,\nhere are my exercises.\n", {Code.NOT_OURS}),
    "a broken zip": (b"PK\x03\x04" + b"\0" * 90, {Code.ARCHIVE}),
    "a truncated zip": (zipped({"a.feeel": json.dumps(FEEEL).encode()})[:-30], {Code.ARCHIVE}),
    "an empty zip": (zipped({}), {Code.ARCHIVE}),
    "a zip bomb": (lambda: zipped({"a.feeel": b" " * 60_000_000}), {Code.ARCHIVE}),
    "many small bombs": (lambda: zipped({f"{n}.feeel": b" " * 190_000 for n in range(40)}), {Code.ARCHIVE}),
    "a bomb that lies": (lambda: lying(), {Code.ARCHIVE}),
    "a zip in zips": (zipped({"a.zip": zipped({"b.feeel": b"{}"})}), {Code.ARCHIVE}),
    "many files": (zipped({f"{n}.feeel": b"{}" for n in range(41)}), {Code.ARCHIVE}),
    "a zip with a way out": (zipped({"../a.feeel": json.dumps(FEEEL).encode()}), {Code.ARCHIVE}),
    "a zip with a turned name": (zipped({"x\u202e.feeel": b"{}"}), {Code.NOT_OURS}),
    "a zip packed in another way": (
        zipped({"a.feeel": json.dumps(FEEEL).encode()}, zipfile.ZIP_LZMA),
        {Code.ARCHIVE},
    ),
}  # fmt: skip


def lying() -> bytes:
    """Return a zip whose head says that its 60 MB are 100 bytes."""
    data = zipped({"a.feeel": b" " * 60_000_000})
    return data.replace((60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence_in_bounded_memory(name: str) -> None:
    content, codes = HOSTILE[name]
    content = content() if callable(content) else content
    library()
    tracemalloc.start()
    try:
        with pytest.raises(FaultError) as caught:
            opened(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.fault.code in codes
    assert peak < MOST_MEMORY
    faults = caught.value.faults if isinstance(caught.value, FaultsError) else (caught.value.fault,)
    said = sharing.refused(faults)
    assert said.endswith("Nothing was changed.")
    assert said.isprintable()
    assert all(sharing.fault_line(one).isprintable() for one in faults)


def test_no_hostile_file_changes_anything_in_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home, path = Places(tmp_path / "home"), tmp_path / "shared.kneecoach"
    home.home.mkdir()
    path.write_text(good(), "utf-8")
    assert import_file(home, path) == 0
    before = {one: one.read_bytes() for one in sorted(home.home.rglob("*.*"))}
    for made, _ in HOSTILE.values():
        content = made() if callable(made) else made
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        assert import_file(home, path) == 2
    assert {one: one.read_bytes() for one in sorted(home.home.rglob("*.*"))} == before
    assert capsys.readouterr().err.count("Nothing was changed.\n") == len(HOSTILE)


class Endless(io.RawIOBase):
    """A file that never ends; `given` is how many bytes were asked of it."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        """Return as many bytes as are wanted."""
        assert size > 0, "all of it was asked for"
        self.given += size
        return b"a" * size


def test_no_more_is_read_than_may_be_there() -> None:
    file = Endless()
    with pytest.raises(FaultError) as caught:
        bounded(file, "big.kneecoach")  # type: ignore[arg-type]  # what it needs is there
    assert caught.value.fault == Fault(Code.TOO_LARGE, "big.kneecoach", values={"most": 1000})
    assert file.given == LARGEST + 1


def test_a_file_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.kneecoach"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(FaultsError) as caught:
            open_parcel(path, library())
        assert tracemalloc.get_traced_memory()[1] < 4 * LARGEST
    finally:
        tracemalloc.stop()
    assert caught.value.fault.code is Code.TOO_LARGE


def test_a_folder_a_missing_file_and_an_odd_name_are_told(tmp_path: Path) -> None:
    odd = tmp_path / "a\u202eb.kneecoach"
    odd.write_text("x", "utf-8")
    told = []
    for path in (tmp_path, tmp_path / "nowhere", odd):
        with pytest.raises(FaultsError) as caught:
            open_parcel(path, library())
        told.append((caught.value.fault.code, caught.value.fault.file))
    assert [code for code, _ in told] == [Code.UNREADABLE, Code.UNREADABLE, Code.NOT_OURS]
    assert told[2][1] == "a\ufffdb.kneecoach"


@pytest.mark.parametrize("part", range(10))
def test_files_broken_at_random_are_refused_or_taken_whole(part: int) -> None:
    judged_ = [judged(mutated(random.Random(f"test/{part}/{number}"))) for number in range(30)]
    assert {"taken", *judged_} > {"taken"}
