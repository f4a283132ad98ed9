"""The file: damaged, full, shared between processes, killed in the middle of a write."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.cache.store import Size, Store

FILE = "kept.sqlite"
ROOT = Path(__file__).parents[2]
MIB = 1024 * 1024


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "cache", FILE, 64 * MIB)


def entries(first, last, size=100):
    return {b"%016d" % n: b"%d " % n * size for n in range(first, last)}


def test_what_was_put_is_got_and_nothing_else(store) -> None:
    store.put(entries(0, 1200))
    assert store.get(list(entries(0, 2000))) == entries(0, 1200)
    assert store.size().entries == 1200


def test_an_empty_store_makes_no_file(store) -> None:
    assert store.get([b"a"]) == {}
    assert store.size() == Size(0, 0)
    assert not store.folder.exists()


def test_the_folder_is_the_users_own(store) -> None:
    store.put(entries(0, 1))
    assert store.folder.stat().st_mode & 0o077 == 0


def test_a_later_entry_takes_the_place_of_an_earlier_one(store) -> None:
    store.put({b"k": b"old"})
    store.put({b"k": b"new"})
    assert store.get([b"k"]) == {b"k": b"new"}


def test_clear_takes_the_cache_and_leaves_what_is_not_its_own(store) -> None:
    store.put(entries(0, 9))
    (store.folder / "mine.txt").write_text("keep")
    store.clear()
    assert [path.name for path in store.folder.iterdir()] == ["mine.txt"]
    store.clear()
    assert store.get([b"k"]) == {}


@pytest.mark.parametrize("column", ["data", "checksum", "key"])
def test_an_entry_that_was_changed_is_as_good_as_not_there(store, column) -> None:
    store.put(entries(0, 3))
    with sqlite3.connect(store.file) as database:
        database.execute(f"UPDATE entry SET {column} = ? WHERE key = ?", (b"%016d" % 9, b"%016d" % 1))
    database.close()
    found = store.get(list(entries(0, 10)))
    assert found == {k: v for k, v in entries(0, 3).items() if k != b"%016d" % 1}


@pytest.mark.parametrize("damage", ["not a database", "zeros in the middle", "half of it", "other tables", "empty"])
def test_a_damaged_file_is_begun_anew(store, damage) -> None:
    store.put(entries(0, 400))
    data = bytearray(store.file.read_bytes())
    if damage == "not a database":
        data = bytearray(b"hello" * 5000)
    elif damage == "zeros in the middle":
        data[4096:-4096] = bytes(len(data) - 8192)
    elif damage == "half of it":
        data = data[: len(data) // 2 + 100]
    elif damage == "empty":
        data = bytearray()
    store.file.write_bytes(data)
    if damage == "other tables":
        store.file.unlink()
        with sqlite3.connect(store.file) as database:
            database.execute("CREATE TABLE guests (name)")
            database.execute("PRAGMA user_version = 1")
        database.close()
    found = store.get(list(entries(0, 400)))
    assert found.items() <= entries(0, 400).items()
    store.put(entries(0, 400))
    assert store.get(list(entries(0, 400))) == entries(0, 400)


def test_the_file_stays_below_its_limit_and_the_oldest_go_first(tmp_path) -> None:
    store = Store(tmp_path, FILE, 2 * MIB)
    for round in range(12):
        store.put(entries(100 * round, 100 * round + 100, 500))
        store.get(list(entries(0, 20, 500)))
    kept = store.get(list(entries(0, 1200, 500)))
    assert list(entries(1190, 1200)) == [key for key in entries(1190, 1200) if key in kept]
    assert list(entries(20, 30)) != [key for key in entries(20, 30) if key in kept]
    assert set(entries(0, 20)) <= set(kept)  # asked for in each round
    assert store.size().bytes < 3 * MIB


def test_no_more_entries_are_kept_than_there_may_be(tmp_path) -> None:
    store = Store(tmp_path, FILE, MIB, most=10)
    for number in range(40):
        store.put(entries(number, number + 1))
        assert store.get(list(entries(0, 1))) == entries(0, 1)  # asked for each time
    assert store.get(list(entries(0, 40))) == entries(0, 1) | entries(31, 40)


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        Store(tmp_path / "file/cache", FILE, MIB).put(entries(0, 1))


def test_a_full_disk_is_an_error_and_damages_nothing(store, monkeypatch) -> None:
    store.put(entries(0, 10))
    connect = sqlite3.connect

    def small(*arguments, **named):
        database = connect(*arguments, **named)
        database.execute("PRAGMA max_page_count = 10")
        return database

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(sqlite3.OperationalError, match="full"):
        store.put(entries(10, 3000))
    monkeypatch.undo()
    assert store.get(list(entries(0, 20))) == entries(0, 10)


WRITER = """
import sys
from pathlib import Path
from checker.cache.store import Store
store, first = Store(Path(sys.argv[1]), "kept.sqlite", 64 * 2**20), int(sys.argv[2])
print("go", flush=True)
for n in range(first, first + int(sys.argv[3])):
    store.put({b"%016d" % (n * 50 + i): b"%d " % (n * 50 + i) * 100 for i in range(50)})
"""


def writer(store, first, rounds) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(store.folder), str(first), str(rounds)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_processes_write_at_once(store) -> None:
    both = [writer(store, 0, 20), writer(store, 10, 20)]
    for one in both:
        one.communicate(timeout=60)
    assert [one.returncode for one in both] == [0, 0]
    assert store.get(list(entries(0, 1500))) == entries(0, 1500)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_process_that_is_killed_leaves_a_sound_file(store) -> None:
    for delay in (0.02, 0.05, 0.11):
        one = writer(store, 0, 100_000)
        assert one.stdout is not None
        one.stdout.readline()
        while not store.get([b"%016d" % 0]):
            assert one.poll() is None
        time.sleep(delay)
        os.kill(one.pid, signal.SIGKILL)
        one.wait(timeout=10)
        one.stdout.close()
        found = store.get(list(entries(0, 5000)))
        assert found
        assert found.items() <= entries(0, 5000).items()
        assert len(found) % 50 == 0  # a batch is there as a whole, or not at all
    with sqlite3.connect(store.folder / FILE) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    store.put(entries(0, 100))
    assert store.get(list(entries(0, 100))) == entries(0, 100)
