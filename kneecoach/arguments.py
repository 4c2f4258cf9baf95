"""What may be said on the command line, and what is wrong with it."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

from kneecoach import __version__


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


_EPILOG = """\
commands without a window (exit 0, or 2 with one line on stderr for bad input):
  kneecoach outline PROGRAMME|--all [--short] [--dose low|high] [--json]
      what a programme promises: sets, repetitions, holds, breaths, seconds;
      without --dose at your own settings, at first the low end of each range
  kneecoach log [--json]
      every session, newest first, with what was planned and done in each set
  kneecoach plan [--json]
      what the plan says of today and this week, every plan there was, and every break
  kneecoach progress [--today DATE] [--json]
      planned and done in every week, and in every exercise
  kneecoach figure EXERCISE --out FILE.png [--side left|right] [--at 0.0-1.0] [--size PX] [--dark]
      a picture of an exercise, at any moment of its movement
  kneecoach figures --out DIR
      a sheet of pictures for every programme, light and dark
  kneecoach handout PROGRAMME --out FILE.pdf [--paper a4|letter] [--short]
      a programme to print, with boxes to tick
  kneecoach check FILE...
      every fault of files to share, as FILE:LINE:COLUMN: what; exit 1 where there is one
  kneecoach import FILE
      adds the programme of a .kneecoach file, or of a timer that KneeCoach knows; or a history, that of
      export --json or of Hevy, Strong or FitNotes, of which nothing comes twice
  kneecoach export PROGRAMME --out FILE.kneecoach
      writes a programme, with all of yours that it uses, for somebody else
  kneecoach export --ics FILE.ics
      the sessions that are planned, with alarms, for a calendar
  kneecoach export --pdf FILE.pdf [--period 4|12|52|all] [--today DATE] [--paper a4|letter]
      one page of what was done in the last weeks, to take along
  kneecoach export --csv FILE.csv | --json FILE.json
      all that was done: as a table of sets, or whole, to keep or to bring into another folder
  kneecoach self-test
      resources, database, one session on a virtual clock, each page drawn
"""


#: What `export` can write besides a programme, by the ending of the file.
KEPT = {
    "csv": "all that was done, as a table of sets",
    "json": "all that was done and meant, whole",
    "pdf": "one page of what was done in a period",
    "ics": "the sessions that are planned, as a calendar",
}


def wrong(options: argparse.Namespace) -> str:
    """Return what does not go together in what was asked, "" for nothing."""
    if options.command == "outline" and bool(options.programme) == options.all:
        return "outline: name a programme, or --all"
    return _wrong_export(options) if options.command == "export" else ""


def _wrong_export(options: argparse.Namespace) -> str:
    kinds = [kind for kind in ("programme", *KEPT) if getattr(options, kind) is not None]
    if len(kinds) != 1:
        return f"export: name a programme, or one of {', '.join(f'--{kind}' for kind in KEPT)}"
    if (options.programme is None) is not (options.out is None):
        return "export: --out goes with a programme, and a programme with --out"
    return ""


def made() -> argparse.ArgumentParser:
    """Return what understands the command line."""
    parser = _Parser(
        prog="kneecoach",
        description="A guided timer for exercises for the muscles around the knees.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"kneecoach {__version__}")
    parser.add_argument("--home", metavar="DIR", help="keep database, settings and own programmes in DIR")
    parser.add_argument("--begin", metavar="PROGRAMME", help="open on Today with it chosen and Start focused")
    parser.add_argument("--short", dest="short_day", action="store_true", help="with --begin: its short day")
    parser.add_argument(
        "--open", dest="open_file", nargs="?", type=Path, metavar="FILE", help="look at a file somebody sent"
    )
    parser.add_argument("--tray", action="store_true", help="begin without a window, and remind if that is chosen")
    parser.add_argument(
        "--rehearse",
        type=_speed,
        metavar="N",
        help="run the clock N times as fast; the sessions are rehearsals, which never count",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", help=argparse.SUPPRESS)
    outline = commands.add_parser("outline", help="what a programme promises")
    outline.add_argument("programme", nargs="?", metavar="PROGRAMME")
    outline.add_argument("--all", action="store_true", help="every programme")
    outline.add_argument("--short", action="store_true", help="its short day")
    outline.add_argument("--dose", choices=("low", "high"), help="as shipped, at this end of every range")
    outline.add_argument("--json", action="store_true", help="as JSON, always a list")
    log = commands.add_parser("log", help="every session, newest first")
    log.add_argument("--json", action="store_true", help="as JSON, always a list")
    _add_pictures(commands)
    _add_keeping(commands)
    _add_handout(commands)
    _add_sharing(commands)
    commands.add_parser("self-test", help="check that this KneeCoach is whole")
    return parser


def _add_pictures(commands: argparse._SubParsersAction[_Parser]) -> None:
    figure = commands.add_parser("figure", help="a picture of an exercise")
    figure.add_argument("exercise", metavar="EXERCISE", help='its id, or its place in the articles ("000-1")')
    figure.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    figure.add_argument("--side", choices=("left", "right"), default="right", help="the working side")
    figure.add_argument("--at", type=_share, default=0.0, metavar="0.0-1.0", help="how much of the movement is behind")
    figure.add_argument("--size", type=_size, default=840, metavar="PX", help="width and height, 32 to 4096")
    figure.add_argument("--dark", action="store_true", help="in the dark theme")
    figures = commands.add_parser("figures", help="a sheet of pictures for every programme")
    figures.add_argument("--out", type=Path, required=True, metavar="DIR")


def _add_keeping(commands: argparse._SubParsersAction[_Parser]) -> None:
    plan = commands.add_parser("plan", help="what the plan says of today")
    plan.add_argument("--json", action="store_true", help="as JSON")
    progress = commands.add_parser("progress", help="planned and done in every week")
    progress.add_argument("--json", action="store_true", help="as JSON")
    progress.add_argument("--today", type=_date, metavar="DATE", help="as it stood on this day, such as 2026-06-11")


def _add_handout(commands: argparse._SubParsersAction[_Parser]) -> None:
    handout = commands.add_parser("handout", help="a programme to print")
    handout.add_argument("programme", metavar="PROGRAMME")
    handout.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    handout.add_argument("--paper", choices=("a4", "letter"), help="by default that of your country")
    handout.add_argument("--short", action="store_true", help="its short day")


def _add_sharing(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser("check", help="every fault of files to share")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    into = commands.add_parser("import", help="add the programme or the history of a file")
    into.add_argument("file", type=Path, metavar="FILE")
    into.add_argument("--weights", choices=("kg", "lb"), help="what weights are in, where a history does not say so")
    export = commands.add_parser("export", help="write a programme for somebody else, what was done, or the plan")
    export.add_argument("programme", nargs="?", metavar="PROGRAMME")
    export.add_argument("--out", type=Path, metavar="FILE.kneecoach")
    for kind, words in KEPT.items():
        export.add_argument(f"--{kind}", type=Path, metavar=f"FILE.{kind}", help=words)
    export.add_argument("--period", choices=("4", "12", "52", "all"), default="12", help="of the page, in weeks")
    export.add_argument("--today", type=_date, metavar="DATE", help="the page as of this day, such as 2026-06-11")
    export.add_argument("--paper", choices=("a4", "letter"), help="by default that of your country")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-06-11") from None


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0.0 to 1.0")
    return share


def _size(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 32 <= int(text[:5]) <= 4096:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 32 to 4096")
    return int(text)


def _speed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:5]) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 1000")
    return int(text)
