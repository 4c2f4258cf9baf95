"""What is carried away: the history as a table, or everything; and deleting all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kneecoach.app.planner import Planner
from kneecoach.app.tools import Tools
from kneecoach.core.exercise import Catalogue
from kneecoach.files.histories.writer import write
from kneecoach.files.history_file import write_history
from kneecoach.files.places import Places
from kneecoach.files.wipe import wipe
from kneecoach.words import carrying as words
from kneecoach.words import histories, pages, sharing

TABLE, WHOLE = ".csv", ".json"
NAME = "kneecoach-{day}"


def save_table(tools: Tools, planner: Planner) -> None:
    """Let the person choose where to, and write every set that was done as a table."""
    programmes, catalogue = tools.person.shelf.programmes, tools.person.catalogue

    def title(programme: str) -> str:
        return programmes[programme].name if programme in programmes else programme

    def save(out: Path) -> None:
        write(out, tools.books.store.past_sessions(title), _names(catalogue))

    _save(tools, planner, (histories.SAVE_TITLE, TABLE, histories.SAVE_KINDS), save)


def save_everything(tools: Tools, planner: Planner) -> None:
    """Let the person choose where to, and write all that was done and meant."""

    def save(out: Path) -> None:
        write_history(out, tools.books.store.carried(planner.now()))

    _save(tools, planner, (words.SAVE_TITLE, WHOLE, words.SAVE_KINDS), save)


def delete_everything(tools: Tools, planner: Planner, places: Places) -> bool:
    """Ask, say what goes, and delete it; tell whether that was done. Raises FaultError where the log is unreadable."""
    shelf, own = tools.person.shelf, list(places.exercises.glob("*.toml"))
    told = words.goes(len(tools.books.log.entries()), len(tools.books.backups()), len(shelf.own), len(own))
    options = (("keep", words.DELETE_KEEP), ("save", words.DELETE_SAVE), ("delete", words.DELETE_SURE))
    answer = tools.ask(words.DELETE_TITLE, told, *options)
    if answer == "save":
        save_everything(tools, planner)
        return delete_everything(tools, planner, places)
    if answer != "delete":
        return False
    tools.books.close()
    left = wipe(places)
    text = words.LEFT_OVER.format(files=", ".join(str(path) for path in left)) if left else words.DELETED
    tools.ask(words.DELETED_TITLE, text, ("ok", pages.CLOSE))
    return True


def _save(tools: Tools, planner: Planner, kind: tuple[str, str, str], save: Callable[[Path], None]) -> None:
    title, ending, kinds = kind
    name = NAME.format(day=planner.today.isoformat()) + ending
    path = tools.save_file(title, name, kinds)
    if not path:
        return
    out = Path(path) if path.lower().endswith(ending) else Path(path + ending)
    if tools.carefully(lambda: save(out)):
        tools.ask(words.SAVED_TITLE, sharing.exported(str(out)), ("ok", pages.CLOSE))


def _names(catalogue: Catalogue) -> dict[str, str]:
    return {exercise.id: exercise.name for exercise in catalogue.values()}
