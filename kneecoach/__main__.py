"""Opens the window, or runs a command without one."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime

from kneecoach.arguments import made, wrong
from kneecoach.core.fault import Fault, FaultError
from kneecoach.files.places import Places, places
from kneecoach.words.faults import fault


def main(arguments: Sequence[str] | None = None) -> int:
    """Run KneeCoach; return its exit code: 0, 2 for bad input, 1 where the self-test fails."""
    parser = made()
    options = parser.parse_args(arguments)
    if said := wrong(options):
        parser.error(said)
    try:
        return _run(options)
    except FaultError as error:
        print(fault(error.fault), file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has gone, as in `kneecoach log | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(options: argparse.Namespace) -> int:
    if options.command == "self-test":
        from kneecoach.selftest import self_test

        return self_test()
    if options.command in {"check", "import"}:
        return _exchange(options)
    here = places(options.home)
    if options.command == "outline":
        from kneecoach.commands import print_outline

        return _told(
            print_outline(here, options.programme, short=options.short, dose=options.dose, as_json=options.json)
        )
    if options.command in {"figure", "figures"}:
        return _picture(here, options)
    if options.command == "handout":
        return _write_handout(here, options)
    if options.command in {"log", "plan", "progress"}:
        return _keeping(here, options)
    if options.command == "export":
        return _export(here, options)
    # Nothing that start-up makes is garbage: looking for some would only keep the window waiting.
    gc.disable()
    from kneecoach.app import open_window

    return open_window(
        here,
        begin=options.begin,
        short=options.short_day,
        speed=options.rehearse,
        file=options.open_file,
        in_tray=options.tray,
    )


def _picture(here: Places, options: argparse.Namespace) -> int:
    from kneecoach.pictures import save_figure, save_sheets

    if options.command == "figures":
        for sheet in save_sheets(here, options.out):
            print(sheet)
        return 0
    left = options.side == "left"
    save_figure(here, options.exercise, options.out, left=left, at=options.at, size=options.size, dark=options.dark)
    return 0


def _keeping(here: Places, options: argparse.Namespace) -> int:
    if options.command == "log":
        from kneecoach.commands import print_log

        print_log(here, as_json=options.json)
        return 0
    from kneecoach.plans import print_plan, print_progress

    now = datetime.now().astimezone()
    if options.command == "plan":
        return _told(print_plan(here, now, as_json=options.json))
    return _told(print_progress(here, now, today=options.today, as_json=options.json))


def _told(faults: Iterable[Fault]) -> int:
    """Say what could not be used of what was read, which is no reason to fail."""
    for one in faults:
        print(fault(one), file=sys.stderr)
    return 0


def _write_handout(here: Places, options: argparse.Namespace) -> int:
    from kneecoach.handouts import write_handout

    write_handout(here, options.programme, options.out, paper=options.paper, short=options.short)
    return 0


def _exchange(options: argparse.Namespace) -> int:
    from kneecoach.carrying import import_history
    from kneecoach.sharing import check, import_file

    if options.command == "check":  # it looks at files alone, and makes no folder
        return check(options.files)
    here = places(options.home)
    done = import_history(here, options.file, datetime.now().astimezone(), weights=options.weights)
    return import_file(here, options.file) if done is None else done


def _export(here: Places, options: argparse.Namespace) -> int:
    if options.programme:
        from kneecoach.sharing import export

        export(here, options.programme, options.out)
    elif options.ics:
        from kneecoach.plans import export_calendar

        return _told(export_calendar(here, options.ics, datetime.now().astimezone()))
    elif options.pdf:
        from kneecoach.core.series import Period
        from kneecoach.reports import write_report

        period = Period(options.period)
        return _told(write_report(here, options.pdf, period=period, today=options.today, paper=options.paper))
    else:
        from kneecoach.carrying import export_everything, export_table

        out = options.csv or options.json
        (export_table if options.csv else export_everything)(here, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
