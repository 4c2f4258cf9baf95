"""The house as ARCHITECTURE.md describes it: who may import whom, how large things are, what is loaded when."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from support import acknowledged

import kneecoach

PACKAGE = Path(kneecoach.__file__).parent
TESTS = Path(__file__).parent
BRIEF = TESTS.parent / "ARCHITECTURE.md"
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}

#: Lines that a module or function may have, and those that have more, each with its reason.
MODULE, FUNCTION = 300, 40
LONGER_MODULES: dict[str, str] = {}
LONGER_FUNCTIONS = {
    "core/present.py:screen": "fills every field of one value, a line each",
    "store/migrations/versions/0001_first.py:upgrade": "a whole schema, never to be changed again",
}

#: Who may import what at all; everything else of KneeCoach may not.
AT_HOME = {
    "PySide6": ("ui/", "app/", "selftest.py", "pictures.py", "handouts.py", "reports.py"),
    "pyqtgraph": ("ui/",),
    "sqlalchemy": ("store/",),
    "alembic": ("store/",),
    "sqlite3": ("store/",),
    "tomli_w": ("files/",),
    "platformdirs": ("files/",),
    "icalendar": ("files/",),
}
#: Modules of the core that reckon with days.
DATED = {
    f"core/{name}.py"
    for name in (
        "adherence",
        "agenda",
        "answer",
        "brought",
        "carried",
        "history",
        "offers",
        "past",
        "plan",
        "reminder",
        "said",
        "report",
        "schedule",
        "series",
        "spans",
        "whole",
    )
}
#: Sentences for people start with a capital letter, have at least three words, and are no patterns.
SENTENCE = re.compile(r"[A-Z][a-z]*( [\w’'{}]+){2,}[^(]*[.?]")


def imported(path: Path) -> set[str]:
    """Return the top packages that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of every function of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def texts(path: Path) -> Iterator[str]:
    """Yield every text in a module but its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    heads = [node.body[0] for node in ast.walk(tree) if isinstance(node, documented) and node.body]
    docstrings = {id(head.value) for head in heads if isinstance(head, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_imports_point_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(TESTS.parent / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("library", AT_HOME)
def test_each_library_is_imported_in_its_own_rooms_alone(library: str) -> None:
    strangers = [name for name, path in MODULES.items() if library in imported(path)]
    assert [name for name in strangers if not name.startswith(AT_HOME[library])] == []


def test_the_core_imports_nothing_but_itself_and_values() -> None:
    allowed = set(sys.stdlib_module_names) - {"time", "datetime", "random", "os", "pathlib", "sqlite3", "tomllib"}
    allowed |= {"kneecoach", "msgspec"}
    found = {name: imported(path) - allowed for name, path in MODULES.items() if name.startswith("core/")}
    for name in DATED:
        found[name] -= {"datetime"}  # a date is a value; nobody asks there what day it is
    assert {name: strange for name, strange in found.items() if strange} == {}


@pytest.mark.parametrize("room", ["core", "files", "store"])
def test_no_sentences_for_people_outside_words(room: str) -> None:
    said = {text for name, path in MODULES.items() if name.startswith(f"{room}/") for text in texts(path)}
    assert [text for text in said if SENTENCE.fullmatch(text)] == []


def test_no_module_is_longer_than_it_may_be() -> None:
    lines = {name: path.read_text("utf-8").count("\n") for name, path in MODULES.items()}
    assert {name: n for name, n in lines.items() if n > MODULE and name not in LONGER_MODULES} == {}
    assert [name for name in LONGER_MODULES if lines.get(name, 0) <= MODULE] == []


def test_no_function_is_longer_than_it_may_be() -> None:
    lines = {f"{name}:{function}": n for name, path in MODULES.items() for function, n in functions(path)}
    assert {name: n for name, n in lines.items() if n > FUNCTION and name not in LONGER_FUNCTIONS} == {}
    assert [name for name in LONGER_FUNCTIONS if lines.get(name, 0) <= FUNCTION] == []


def invariants() -> dict[int, str]:
    """Return the text of each numbered invariant of ARCHITECTURE.md."""
    if not BRIEF.exists():
        return {}
    section = BRIEF.read_text("utf-8").partition("## Invariants")[2].partition("\n## ")[0]
    found = re.findall(r"^(\d+)\. (.*?)(?=^\d+\. |\Z)", section, re.MULTILINE | re.DOTALL)
    return {int(number): told for number, told in found}


@pytest.mark.skipif(not BRIEF.exists(), reason="the wheel does not hold ARCHITECTURE.md")
def test_the_invariants_are_numbered_without_a_gap() -> None:
    assert list(invariants()) == list(range(1, len(invariants()) + 1))
    assert len(invariants()) >= 15


@pytest.mark.parametrize("number", invariants())
def test_every_invariant_names_tests_that_exist(number: int) -> None:
    there = {function for path in TESTS.rglob("test_*.py") for function, _ in functions(path)}
    named = re.findall(r"test_\w+(?=`)", invariants()[number])
    assert named, "no test is named"
    assert [name for name in named if name not in there] == []


#: Opens the window and tells which heavy libraries are there when it has just been painted.
OPENED = """
import sys
from PySide6.QtWidgets import QApplication
from kneecoach.app.desk import Desk
from kneecoach.app.person import Person
from kneecoach.files.places import places
from kneecoach.files.resources import root
from kneecoach.ui import assets

application = QApplication([])
assets.use(root())
here = places(sys.argv[1])
desk = Desk(application, Person(here), here)
desk.window.painted.disconnect()
desk.window.painted.connect(lambda: (print("painted", *sys.modules), application.quit()))
desk.open()
application.exec()
"""


@pytest.mark.parametrize("first", [True, False], ids=["first start", "every other start"])
def test_the_window_is_painted_before_heavy_libraries_are_imported(tmp_path: Path, *, first: bool) -> None:
    home = tmp_path if first else acknowledged(tmp_path, ["remind = true", "tray = true"])
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", OPENED, str(home)]
    told = subprocess.run(command, env=offscreen, capture_output=True, text=True, timeout=30, check=True).stdout.split()
    assert told[0] == "painted"
    assert {"PySide6.QtWidgets", "kneecoach.app.desk"} <= set(told)
    heavy = {"sqlalchemy", "alembic", "numpy", "pyqtgraph", "sqlite3"}
    heavy |= {"icalendar", "jeepney", "PySide6.QtDBus", "kneecoach.app.presence", "kneecoach.app.desktop.herald"}
    heavy |= {"kneecoach.core.reminder", "kneecoach.core.answer"}  # nor the rules that only a look at the plan needs
    assert heavy & set(told) == set()


@pytest.mark.parametrize("arguments", [("outline", "kneecap-basics"), ("--version",)], ids=" ".join)
def test_commands_without_a_window_import_none(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    script = "import sys; from kneecoach.__main__ import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules)"
    command = [sys.executable, "-c", script, "--home", str(tmp_path), *arguments]
    told = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False).stdout.split()
    assert "kneecoach.__main__" in told
    assert {"PySide6", "sqlalchemy", "numpy"} & set(told) == set()
