"""Where a person's files are: everything in one folder, so that it can be kept and carried."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kneecoach.core.fault import Code, Fault, FaultError


class Places(Struct, frozen=True):
    """The files inside the person's folder."""

    home: Path

    @property
    def database(self) -> Path:
        """The journal and the log."""
        return self.home / "kneecoach.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings, as readable TOML."""
        return self.home / "settings.toml"

    @property
    def plan(self) -> Path:
        """The plan and its pauses, as readable TOML."""
        return self.home / "plan.toml"

    @property
    def programmes(self) -> Path:
        """The person's own programmes, one TOML file each."""
        return self.home / "programmes"

    @property
    def changes(self) -> Path:
        """What the person changed in KneeCoach's programmes, a file for each."""
        return self.home / "changes"

    @property
    def exercises(self) -> Path:
        """The person's own exercises, one TOML file each."""
        return self.home / "exercises"

    @property
    def figures(self) -> Path:
        """The figures of the person's own exercises."""
        return self.home / "figures"

    @property
    def backups(self) -> Path:
        """Dated copies of the database, taken after every session."""
        return self.home / "backups"

    @property
    def removed(self) -> Path:
        """Programmes and exercises that the person deleted, until the folder is emptied by hand."""
        return self.home / "removed"

    @property
    def errors(self) -> Path:
        """The details of what went wrong in KneeCoach itself."""
        return self.home / "errors.log"

    @property
    def lock(self) -> Path:
        """Held while a window has this folder open."""
        return self.home / "kneecoach.lock"


def places(home: str | None) -> Places:
    """Return the places inside `home`, by default the system's folder for such data, and make the folder.

    Raises FaultError (UNWRITABLE) when the folder cannot be made.
    """
    folder = Path(home).expanduser() if home else _usual()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FaultError(Fault(Code.UNWRITABLE, str(folder), values={"why": type(error).__name__})) from error
    return Places(folder)


def _usual() -> Path:
    from platformdirs import user_data_path

    return user_data_path("kneecoach", appauthor=False)
