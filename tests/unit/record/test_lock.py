import json
import os
import signal
import subprocess
import sys

import pytest

from signaling.record.lock import NAME, FolderInUse, FolderLock

HOLDER = """
import sys, time
from pathlib import Path
from signaling.record.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_run_is_refused_and_told_which_process_holds_the_folder(tmp_path, holder):
    with pytest.raises(FolderInUse, match=f"another run is writing here \\(process {holder.pid} on "):
        FolderLock(tmp_path)


def test_the_lock_of_a_killed_run_is_recognised_as_stale(tmp_path, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert (tmp_path / NAME).exists()
    lock = FolderLock(tmp_path)
    assert lock.stale["pid"] == holder.pid
    assert json.loads((tmp_path / NAME).read_text())["pid"] == os.getpid()
    lock.release()


def test_a_lock_file_left_by_another_machine_or_cut_short_does_not_block(tmp_path):
    (tmp_path / NAME).write_text('{"pid": 1, "host"')
    lock = FolderLock(tmp_path)
    assert lock.stale is None
    lock.release()


def test_two_locks_in_one_process_exclude_each_other(tmp_path):
    lock = FolderLock(tmp_path)
    with pytest.raises(FolderInUse, match=f"process {os.getpid()} on"):
        FolderLock(tmp_path)
    lock.release()


def test_a_released_lock_leaves_no_file_and_can_be_taken_again(tmp_path):
    lock = FolderLock(tmp_path)
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []
    again = FolderLock(tmp_path)
    assert again.stale is None
    again.release()
