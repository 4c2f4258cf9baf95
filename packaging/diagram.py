"""Prints the table of ARCHITECTURE.md that says what a person may do when, from the table in the code."""

from __future__ import annotations

from kneecoach.core.commands import ALLOWED, Command


def diagram() -> str:
    """Return `ALLOWED` as a Markdown table: a row for each phase, a column for each command."""
    head = "| phase | " + " | ".join(command.value for command in Command) + " |"
    rows = [
        f"| {phase.value} | " + " | ".join("x" if command in allowed else " " for command in Command) + " |"
        for phase, allowed in ALLOWED.items()
    ]
    return "\n".join([head, "|---" * (len(Command) + 1) + "|", *rows])


if __name__ == "__main__":
    print(diagram())
