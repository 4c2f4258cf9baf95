"""The line and column of anything in a TOML text."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from routines import described, everything, good, opened

from kneecoach.core.fault import Code, FaultsError
from kneecoach.files.exchange.locate import line_and_column, spots
from kneecoach.files.exchange.place import Path, at, told

TEXT = """\
# [not.a] = "table"
plain = 1
'quoted "key"'."dotted\\u002e" = { inline.deep = [1, [2, "]"], 3], last = true }  # = here
long = \"\"\"
[no.table]
key = "no" \\\"\"\"\"\"\"
words = '''it's''''
when = 1979-05-27 07:32:00
[[list]]
a = 1
[[list.inner]]
b = [
  "one", # comment ]
  { c = 4 },
]
[[list]]
[list.table.below]
d = -1.5
[[list.inner]]
b = 2
"""

PLACES: list[tuple[Path, int, str]] = [
    (("plain",), 2, "1\n'quoted"),
    (('quoted "key"', "dotted.", "inline", "deep", 1, 1), 3, '"]"'),
    (('quoted "key"', "dotted.", "last"), 3, "true"),
    (("words",), 7, "'''it's"),
    (("when",), 8, "1979"),
    (("list", 0, "a"), 10, "1\n[[list.inner"),
    (("list", 0, "inner", 0, "b", 1, "c"), 14, "4 }"),
    (("list", 1, "table", "below", "d"), 18, "-1.5"),
    (("list", 1, "inner", 0, "b"), 20, "2\n"),
    (("list", 1), 16, "[[list]]\n[list"),
]


@pytest.mark.parametrize(("path", "line", "begins"), PLACES, ids=[told(path) for path, _, _ in PLACES])
def test_a_value_is_found_at_its_line_and_column(path: Path, line: int, begins: str) -> None:
    at(tomllib.loads(TEXT), path)  # it is really there
    found = spots(TEXT, [path])[path]
    assert line_and_column(TEXT, found.value)[0] == line
    assert TEXT[found.value :].startswith(begins)


def test_what_is_not_there_is_left_out_and_the_table_above_it_is_found() -> None:
    found = spots(TEXT, [("list", 0, "missing"), ("list", 7)])
    assert found.keys() == {("list",), ("list", 0)}
    assert line_and_column(TEXT, found["list", 0].key) == (9, 1)


def leaves(tree: Any, path: Path = ()) -> list[Path]:
    """Return the paths of all values that are neither tables nor lists."""
    if isinstance(tree, dict | list):
        steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
        return [one for step, inner in steps for one in leaves(inner, (*path, step))]
    return [path]


TREES = {name: tomllib.loads(text) for name, text in (("good", good()), ("doc", described()), ("all", everything()))}
LEAVES = [(name, path) for name, tree in TREES.items() for path in leaves(tree) if path[0] not in {"format", "version"}]


@settings(deadline=None)  # some of them solve figures
@given(st.sampled_from(LEAVES))
def test_a_broken_value_is_told_at_its_own_line_and_column(leaf: tuple[str, Path]) -> None:
    name, path = leaf
    tree = json.loads(json.dumps(TREES[name]))
    at(tree, path[:-1])[path[-1]] = float("nan")
    text = tomli_w.dumps(tree)
    where = re.search(r"(?<=[\s\[{,])nan(?=[\s,\]}])", text)
    assert where is not None
    with pytest.raises(FaultsError) as caught:
        opened(text)
    (fault,) = [one for one in caught.value.faults if one.place == told(path)]
    line, column = line_and_column(text, where.start())
    assert fault.code is Code.UNKNOWN_VALUE
    assert (fault.values["line"], fault.values["column"]) == (line, column)


TABLES = sorted({(name, path[:-1]) for name, path in LEAVES if isinstance(path[-1], str)}, key=str)


@settings(deadline=None)  # some of them solve figures
@given(st.sampled_from(TABLES), st.sampled_from([1, {"x": 1}]))
def test_a_key_too_many_is_told_at_its_own_line(table: tuple[str, Path], value: object) -> None:
    name, path = table
    tree = json.loads(json.dumps(TREES[name]))
    at(tree, path)["zzz"] = value
    text = tomli_w.dumps(tree)
    with pytest.raises(FaultsError) as caught:
        opened(text)
    (fault,) = [one for one in caught.value.faults if "zzz" in f"{one.values.get('key')} {one.place}"]
    assert "zzz" in text.splitlines()[int(fault.values["line"]) - 1]
