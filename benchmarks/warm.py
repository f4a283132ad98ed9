"""How long it takes to check a corpus again of which nothing has changed, or one article, beside reading its bytes.

    python benchmarks/warm.py [--articles 10000] [--profile]

Articles are generated, always the same: a few sentences each on one of many small events, by several papers that agree
or do not. The corpus is checked cold, then warm, then with one article edited, each in a process of its own; and its
files are read, and that is all.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from checker.cache import Cache
from checker.cache.runs import run
from checker.options import Options

PAPERS = ("Post", "Echo", "Courier", "Gazette")
FIRST = ("Vel", "Tar", "Bren", "Hol", "Mar", "Kes", "Dun", "Lor", "Ash", "Win", "Fen", "Gar", "Pel", "Ros", "Sto")
LAST = ("mouth", "wick", "ford", "stead", "ham", "borough", "field", "haven", "dale", "minster", "bridge", "ton")
EVENTS = (
    "A fire in {place} killed {dead} people and injured {hurt} on {day}, police said.",
    "A train crash near {place} killed {dead} people on {day}, officials said.",
    "An explosion at a factory in {place} killed {dead} workers and injured {hurt} on {day}.",
    "A flood in {place} on {day} killed {dead} people, the mayor said.",
)
MORE = (
    "Firefighters arrived after 20 minutes, residents of {place} told reporters.",
    "Some {homes} homes were evacuated, and two schools remained closed.",
    "The cause is being investigated, a spokeswoman said.",
    "The mayor of {place} said that the town would hold a service on Sunday.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")


def write(folder: Path, number: int) -> None:
    """The corpus, in folders of 500."""
    chance = random.Random(7)
    for start in range(0, number, len(PAPERS)):
        told = {
            "place": f"{chance.choice(FIRST)}{chance.choice(LAST)}", "dead": chance.randint(2, 40),
            "hurt": chance.randint(41, 90), "day": chance.choice(DAYS), "homes": chance.randint(10, 300),
        }  # fmt: skip
        event, date = chance.choice(EVENTS), f"{2001 + start % 19}-{1 + start % 12:02}-{1 + start // 7 % 28:02}"
        for paper, name in enumerate(PAPERS[: number - start]):
            own = told | ({"dead": chance.randint(2, 40)} if chance.random() < 0.03 else {})
            lines = [event, *chance.sample(MORE, 3)]
            text = "\n\n".join(line.format(**own) for line in lines)
            file = folder / f"{(start + paper) // 500:03}" / f"{start + paper:06}.md"
            file.parent.mkdir(exist_ok=True)
            head = f"---\nid: {name.lower()}-{start}\npublisher: {name}\npublished: {date}\nlanguage: en\n---\n"
            file.write_text(head + text + "\n")


def checked(folder: Path, cache: Path) -> float:
    """Seconds that the processors work for a run in a process of its own: what else the machine does is left out."""
    command = [sys.executable, "-m", "checker", "run", str(folder), "--no-config", "--cache-dir", str(cache)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [*command, "--format", "json", "--output", str(cache) + ".json"], check=False, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def read(folder: Path) -> float:
    """Seconds to read the bytes."""
    begun = time.process_time()
    for path in sorted(folder.rglob("*.md")):
        path.read_bytes()
    return time.process_time() - begun


def edit(file: Path) -> None:
    """One more sentence."""
    file.write_text(file.read_text() + "\nThe road was closed for an hour.\n")


def main() -> None:
    """Prints the four, and what the run after an edit spends its time on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true", help="name the parts of a run with one article edited")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder, cache = Path(made) / "articles", Path(made) / "cache"
        folder.mkdir()
        write(folder, given.articles)
        size = sum(path.stat().st_size for path in folder.rglob("*.md"))
        cold, warm, plain = checked(folder, cache), checked(folder, cache), read(folder)
        edit(next(folder.rglob("*.md")))
        edited = checked(folder, cache)
        print(f"{given.articles:,} articles, {size / 1e6:.1f} MB, seconds of processor time")
        print(f"  cold       {cold:8.2f} s")
        print(f"  one edited {edited:8.2f} s   1/{cold / edited:.1f} of cold")
        print(f"  warm       {warm:8.2f} s   1/{cold / warm:.0f} of cold, {warm / plain:.1f} x read only")
        print(f"  read only  {plain:8.2f} s")
        if given.profile:
            edit(next(folder.rglob("*.md")))
            profile = cProfile.Profile()
            profile.runcall(run, [folder], Options(cache=Cache(cache)))
            pstats.Stats(profile).sort_stats("cumulative").print_stats(r"checker/", 40)


if __name__ == "__main__":
    main()
