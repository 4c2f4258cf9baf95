"""What happens when KneeCoach itself is at fault: a sentence for the person, the details in a file."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from kneecoach.app.clock import wall


class BugReporter:
    """Takes the place of sys.excepthook; `tell` shows a sentence, once at a time."""

    def __init__(self, file: Path, tell: Callable[[str], None]) -> None:
        self._file, self._tell, self._telling = file, tell, False

    def install(self) -> None:
        """Be called from now on for every exception that nobody has caught."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep the details, then tell; a bug inside telling is kept only."""
        text = "".join(traceback.format_exception(kind, error, trace))
        try:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{wall().isoformat(timespec='seconds')}\n{text}\n")
        except OSError:
            sys.stderr.write(text)  # nowhere to keep it: better seen than lost
        if not self._telling:
            self._telling = True
            try:
                self._tell(str(self._file))
            finally:
                self._telling = False
