"""A file that is opened while the window is there comes to that window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kneecoach.app.mailbox import Mailbox, send

SENDS = """
import sys
from pathlib import Path
from kneecoach.app.mailbox import send
print(send(*map(Path, sys.argv[1:])))
"""


def test_a_second_start_hands_its_file_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    mailbox = Mailbox(tmp_path, parent)
    with qtbot.waitSignal(mailbox.arrived, timeout=20_000) as told:
        command = [sys.executable, "-c", SENDS, str(tmp_path), str(tmp_path / "übung.kneecoach")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
            assert second.stdout is not None
            assert second.stdout.read().strip() == "True"
    assert told.args == [str(tmp_path / "übung.kneecoach")]


def test_a_second_start_without_a_file_calls_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    mailbox = Mailbox(tmp_path, parent)
    with qtbot.assertNotEmitted(mailbox.arrived), qtbot.waitSignal(mailbox.called, timeout=20_000):
        assert send(tmp_path, None)


def test_nobody_takes_a_file_where_no_window_is_open(tmp_path: Path) -> None:
    assert not send(tmp_path, tmp_path / "any.kneecoach")


def test_two_folders_have_two_mailboxes(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    here, there = Mailbox(tmp_path / "a", parent), Mailbox(tmp_path / "b", parent)
    with qtbot.assertNotEmitted(there.arrived), qtbot.waitSignal(here.arrived, timeout=20_000):
        assert send(tmp_path / "a", Path("any.kneecoach"))
